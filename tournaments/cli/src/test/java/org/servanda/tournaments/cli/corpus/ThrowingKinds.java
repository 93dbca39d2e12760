package org.servanda.tournaments.cli.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Plugins that throw: everything that can be thrown, at every place. */
final class ThrowingKinds {
  /**
   * Something to throw.
   *
   * @param name of the kind
   * @param code throws it
   * @param said how it is named
   */
  private record Thrown(String name, String code, String said) {}

  private static final List<Thrown> ALL =
      List.of(
          thrown("runtime", "throw new RuntimeException(\"oops\");", "RuntimeException: oops"),
          thrown("error", "throw new Error(\"oops\");", "Error: oops"),
          thrown("assertion", "throw new AssertionError(\"oops\");", "AssertionError: oops"),
          thrown("stack-overflow", "recurse();", "StackOverflowError"),
          thrown("memory-error", "throw new OutOfMemoryError(\"oops\");", "OutOfMemoryError: oops"),
          thrown("thread-death", "throw new ThreadDeath();", "ThreadDeath"),
          thrown(
              "sneaky",
              "Evil.<RuntimeException>sneak(new java.io.IOException(\"oops\"));",
              "IOException: oops"),
          thrown(
              "sneaky-interruption",
              "Evil.<RuntimeException>sneak(new InterruptedException(\"oops\"));",
              "InterruptedException: oops"),
          thrown(
              "linkage", "throw new NoClassDefFoundError(\"acme/Lost\");", "NoClassDefFoundError"),
          thrown(
              "forged-plugin-error",
              "throw new org.servanda.engine.plugin.PluginException(\"oops\");",
              "oops"),
          thrown(
              "forged-state-error",
              "throw new IllegalStateException(\"The engine failed, not a strategy\");",
              "The engine failed"),
          thrown(
              "forged-illegal-move",
              forged("org.servanda.engine.match.MatchState$IllegalMoveException"),
              "oops"),
          thrown(
              "forged-time-limit", forged("org.servanda.engine.limit.TimeLimitException"), "oops"),
          thrown(
              "forged-bad-input",
              """
              try {
                ClassLoader program = ClassLoader.getSystemClassLoader();
                Class<?> type = program.loadClass("org.servanda.tournaments.io.BadInputException");
                throw (RuntimeException) type.getConstructor(String.class).newInstance("oops");
              } catch (ReflectiveOperationException e) { throw new Error(e); }
              """,
              "oops"),
          thrown("nameless", "throw new RuntimeException(\"oops\") {};", "oops"),
          hostile("message-throws", "String getMessage() { throw new Error(); }"),
          hostile("message-null", "String getMessage() { return null; }"),
          hostile("message-huge", "String getMessage() { return \"x\".repeat(2_000_000); }"),
          hostile("message-deep", "String getMessage() { return getMessage(); }"),
          thrown(
              "message-control",
              "throw new Error(\"\\033[31mred\\007\\000\\ud800\\u202e\\r\\n\\tat acme\");",
              "[31mred"),
          hostile("trace-throws", "StackTraceElement[] getStackTrace() { throw new Error(); }"),
          hostile("trace-null", "StackTraceElement[] getStackTrace() { return null; }"),
          hostile(
              "trace-of-nulls",
              "StackTraceElement[] getStackTrace() { return new StackTraceElement[3]; }"),
          hostile(
              "trace-control",
              """
              StackTraceElement[] getStackTrace() {
                return new StackTraceElement[] {new StackTraceElement("\\033[2J", "\\000", "\\n", 1)};
              }
              """),
          hostile("text-throws", "String toString() { throw new Error(); }"),
          hostile("cause-throws", "Throwable getCause() { throw new Error(); }"),
          hostile("cause-is-itself", "Throwable getCause() { return this; }"),
          hostile("printing-throws", "void printStackTrace(java.io.PrintStream s) { throw this; }"),
          thrown(
              "endless-causes",
              """
              Exception a = new Exception("oops");
              Exception b = new Exception(a);
              a.initCause(b);
              throw new IllegalStateException("oops", a);
              """,
              "oops"));

  private ThrowingKinds() {}

  private static Thrown thrown(String name, String code, String said) {
    return new Thrown(name, code, said);
  }

  /** An exception with a hostile public method. */
  private static Thrown hostile(String name, String method) {
    return thrown(
        name, "class Hostile extends Error { public " + method + " } throw new Hostile();", "");
  }

  /** An exception of the engine that nobody else can make by ordinary means. */
  private static String forged(String type) {
    return """
    try {
      java.lang.reflect.Constructor<?> made =
          Class.forName("TYPE", true, Strategy.class.getClassLoader()).getDeclaredConstructor(String.class);
      made.setAccessible(true);
      throw (RuntimeException) made.newInstance("oops \\033[31m");
    } catch (ReflectiveOperationException e) { throw new Error(e); }
    """
        .replace("TYPE", type)
        .replace("Strategy.class", "org.servanda.engine.spi.Strategy.class");
  }

  /**
   * Everything once where a match is played; the plainest everywhere; some where jars are loaded.
   */
  static List<Kind> some() {
    Set<String> loading =
        Set.of("sneaky", "forged-plugin-error", "message-throws", "message-control");
    List<Kind> kinds = new ArrayList<>();
    for (Place place : Place.values()) {
      kinds.add(kind(ALL.get(0), place));
    }
    for (Thrown thrown : ALL.subList(1, ALL.size())) {
      kinds.add(kind(thrown, Place.CONDUCT));
      if (loading.contains(thrown.name())) {
        kinds.add(kind(thrown, Place.DESCRIPTION));
      }
    }
    return kinds;
  }

  /** Everything everywhere else. */
  static List<Kind> others() {
    List<String> known = some().stream().map(Kind::name).toList();
    List<Kind> kinds = new ArrayList<>();
    for (Thrown thrown : ALL) {
      for (Place place : Place.values()) {
        kinds.add(kind(thrown, place));
      }
    }
    kinds.removeIf(kind -> known.contains(kind.name()));
    return kinds;
  }

  private static Kind kind(Thrown thrown, Place place) {
    return Kind.acting(
        "throws-" + thrown.name(),
        place,
        thrown.code(),
        place.isLoading() ? Verdict.REFUSED : Verdict.FAULT,
        place.isLoading() ? "" : thrown.said());
  }
}
