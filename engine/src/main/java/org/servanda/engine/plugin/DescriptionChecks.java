package org.servanda.engine.plugin;

import java.util.List;
import java.util.Objects;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.StrategyDescription;

/**
 * Checks what a plugin says of itself: complete, and of decent length.
 *
 * @param who speaks, in words that begin a message
 */
record DescriptionChecks(String who) {
  /** Characters of an id, another name, a family or a parameter's name. */
  static final int LONGEST_NAME = 100;

  /** Characters of a text on a description or about a parameter. */
  static final int LONGEST_TEXT = 2000;

  /** Parameters of a strategy. */
  static final int MOST_PARAMETERS = 100;

  /** Other names of a strategy. */
  static final int MOST_ALIASES = 20;

  /** Those of what has the given id in a jar. */
  static DescriptionChecks of(String id, String jar) {
    Objects.requireNonNull(id, "a plugin without an id");
    boolean decent = id.length() <= LONGEST_NAME;
    String shown = decent ? id : id.substring(0, LONGEST_NAME) + "…";
    DescriptionChecks descriptions =
        new DescriptionChecks(PortableText.format("Strategy '%s' in %s", shown, jar));
    descriptions.check("id", id, LONGEST_NAME);
    return descriptions;
  }

  /** The description, which is immutable, checked. */
  StrategyDescription description(StrategyDescription description) {
    Objects.requireNonNull(description, "a strategy without a description");
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
    return description;
  }

  /** A copy of the parameters, checked. */
  List<Parameter> parameters(List<Parameter> parameters) {
    Objects.requireNonNull(parameters, "a strategy without parameters");
    List<Parameter> copy = List.copyOf(parameters);
    check("parameters", copy.size(), MOST_PARAMETERS);
    for (Parameter parameter : copy) {
      check("parameter's name", parameter.name(), LONGEST_NAME);
      check("parameter's meaning", parameter.meaning(), LONGEST_TEXT);
    }
    return copy;
  }

  private void check(String what, String text, int longest) {
    Objects.requireNonNull(text, "a strategy without a " + what);
    if (text.length() > longest) {
      throw new PluginException(
          PortableText.format(
              "%s: its %s has %d characters; shorten it to %d", who, what, text.length(), longest));
    }
  }

  private void check(String what, int count, int most) {
    if (count > most) {
      throw new PluginException(
          PortableText.format("%s has %d %s; declare at most %d", who, count, what, most));
    }
  }
}
