package org.servanda.engine.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.StrategyDescription;

/**
 * Checks a plugin's description: nothing may be missing or too long.
 *
 * @param kind strategy or transformer
 * @param who the plugin, as the beginning of a message
 */
record DescriptionChecks(String kind, String who) {
  /** The greatest length of an id, another name, a family or a parameter's name. */
  static final int LONGEST_NAME = 100;

  /** The greatest length of a text in a description. */
  static final int LONGEST_TEXT = 2000;

  /** The greatest number of parameters. */
  static final int MOST_PARAMETERS = 100;

  /** The greatest number of strategies, and of transformers, in a jar: a list may be endless. */
  private static final int MOST_PLUGINS = 10_000;

  /** The greatest number of other names. */
  static final int MOST_ALIASES = 20;

  /**
   * Creates the checks of one plugin.
   *
   * @param kind strategy or transformer
   */
  static DescriptionChecks of(String kind, String id, String jar) {
    Objects.requireNonNull(id, "a " + kind + " without an id");
    boolean fits = id.length() <= LONGEST_NAME;
    String shown = fits ? id : id.substring(0, LONGEST_NAME) + "…";
    String title = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    DescriptionChecks checks =
        new DescriptionChecks(kind, PortableText.format("%s '%s' in %s", title, shown, jar));
    checks.check("id", id, LONGEST_NAME);
    return checks;
  }

  /**
   * Checks that a jar may have one more.
   *
   * @param what strategies or transformers
   * @param count how many it has
   */
  static void checkMore(String what, int count, Provenance provenance) {
    if (count >= MOST_PLUGINS) {
      throw new PluginException(
          PortableText.format(
              "%s lists more than %d %s; list each of them once, or make several jars",
              provenance.jar(), MOST_PLUGINS, what));
    }
  }

  /** Checks the description, and returns it. */
  StrategyDescription description(StrategyDescription description) {
    Objects.requireNonNull(description, "a " + kind + " without a description");
    Source source = Objects.requireNonNull(description.source(), "a description without a source");
    Objects.requireNonNull(description.traits(), "a description without traits");
    check("family", description.family(), LONGEST_NAME);
    check("portrait", description.portrait(), LONGEST_TEXT);
    check("way to bargain", description.bargains(), LONGEST_TEXT);
    check("way to keep", description.keeps(), LONGEST_TEXT);
    check("citation", source.citation(), LONGEST_TEXT);
    check("DOI", source.doi(), LONGEST_NAME);
    check("other names", description.aliases().size(), MOST_ALIASES);
    description.aliases().forEach(alias -> check("other name", alias, LONGEST_NAME));
    return cleaned(description);
  }

  /** The same without control characters, which would command a terminal or break a page. */
  private static StrategyDescription cleaned(StrategyDescription d) {
    Source source = d.source();
    return new StrategyDescription(
        cleaned(d.family()),
        cleaned(d.portrait()),
        cleaned(d.bargains()),
        cleaned(d.keeps()),
        new Source(cleaned(source.citation()), cleaned(source.doi())),
        d.traits(),
        d.aliases().stream().map(DescriptionChecks::cleaned).toList());
  }

  private static String cleaned(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\n\t]]+", " ");
  }

  /** Checks the parameters, and returns a copy. */
  List<Parameter> parameters(List<Parameter> parameters) {
    Objects.requireNonNull(parameters, "a " + kind + " without parameters");
    List<Parameter> copy = new ArrayList<>();
    check("parameters", parameters.size(), MOST_PARAMETERS);
    for (Parameter p : parameters) {
      // A list may hold more than it says.
      check("parameters", copy.size() + 1, MOST_PARAMETERS);
      check("parameter's name", p.name(), LONGEST_NAME);
      check("parameter's meaning", p.meaning(), LONGEST_TEXT);
      checkStandard(p);
      String meaning = cleaned(p.meaning());
      copy.add(new Parameter(p.name(), p.kind(), p.min(), p.max(), p.standard(), meaning));
    }
    return List.copyOf(copy);
  }

  private void checkStandard(Parameter parameter) {
    if (!parameter.allows(parameter.standard())) {
      throw new PluginException(
          PortableText.format(
              "%s: the default of its parameter '%s' is %s, but must be %s",
              who, parameter.name(), parameter.standard(), parameter.allowed()));
    }
  }

  private void check(String what, String text, int longest) {
    Objects.requireNonNull(text, "a " + kind + " without a " + what);
    if (text.length() > longest) {
      throw new PluginException(
          PortableText.format(
              "%s: its %s has %d characters; shorten it to at most %d",
              who, what, text.length(), longest));
    }
  }

  private void check(String what, int count, int most) {
    if (count > most) {
      throw new PluginException(
          PortableText.format("%s has %d %s; declare at most %d", who, count, what, most));
    }
  }
}
