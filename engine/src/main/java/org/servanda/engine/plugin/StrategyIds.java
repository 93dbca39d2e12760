package org.servanda.engine.plugin;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;

/** Checks the ids of strategies. */
final class StrategyIds {
  /** How much of an id is told; what is wrong with it may be its length. */
  private static final int LONGEST = 80;

  private static final String WORDS = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  private static final Pattern PLAIN = Pattern.compile(WORDS);
  private static final Pattern PREFIXED = Pattern.compile(WORDS + "(\\." + WORDS + ")+");
  private static final Set<String> RESERVED =
      Set.of("all", "rules", "tactics", "none", "default", "self");

  private StrategyIds() {}

  /** Checks an id from our own jars, where plain words are allowed. */
  static void checkBuiltIn(String id, String jar) {
    if (!(PLAIN.matcher(id).matches() || PREFIXED.matcher(id).matches())) {
      throw new PluginException(
          PortableText.format(
              "Strategy id '%s' in %s must be lower-case words joined by hyphens",
              PortableText.line(id, LONGEST), jar));
    }
    checkReserved(id, jar);
  }

  /** Checks an id from another author's jar, which needs a prefix. */
  static void checkForeign(String id, String jar) {
    String problem = foreignProblem(id);
    if (problem != null) {
      throw new PluginException(
          PortableText.format(
              "Strategy id '%s' in %s %s", PortableText.line(id, LONGEST), jar, problem));
    }
  }

  /** What is wrong with an id from another author's jar, or null. */
  static @Nullable String foreignProblem(String id) {
    return PREFIXED.matcher(id).matches()
        ? null
        : "must be lower-case words joined by hyphens, after a prefix of your own with a dot,"
            + " such as 'acme.reciprocal'";
  }

  private static void checkReserved(String id, String jar) {
    if (RESERVED.contains(id)) {
      throw new PluginException(
          PortableText.format("Strategy id '%s' in %s is reserved; choose another", id, jar));
    }
  }
}
