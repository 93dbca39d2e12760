package org.servanda.tournaments.cli.corpus;

import static org.servanda.tournaments.cli.corpus.Kind.coded;

import java.util.List;

/** Plugins that say strange things of themselves. */
final class NamedKinds {
  private static final String TRANSFORMER =
      """
      new Transformer() {
        public String id() { return "acme.endless"; }
        public Leader appoint(Brief brief, List<Strategy> wrapped) { return Mine.this.appoint(brief); }
      }
      """;

  private NamedKinds() {}

  /** Those that are not loaded. */
  static List<Kind> refused() {
    return List.of(
        id("ansi-id", "acme.\\033[31mred"),
        id("nul-id", "acme.nul\\000"),
        id("line-id", "acme.one\\nservanda: all is well"),
        id("right-to-left-id", "acme.\\u202eevil"),
        id("surrogate-id", "acme.\\ud800"),
        id("formula-id", "=cmd()"),
        id("path-id", "acme/../../etc"),
        id("markup-id", "acme.<script>"),
        id("empty-id", ""),
        id("built-in-id", "saint"),
        id("reserved-id", "all"),
        coded(
            "long-id",
            Place.ID,
            "if (true) return \"acme.\" + \"x\".repeat(1_000_000);",
            Verdict.REFUSED),
        description(
            "built-in-alias", "StrategyDescription.of(\"leader\", \"\").knownAs(\"saint\")"),
        description(
            "long-portrait", "StrategyDescription.of(\"leader\", \"x\".repeat(10_000_000))"),
        description("null-family", "StrategyDescription.of(null, \"\")"),
        description(
            "broken-doi",
            "StrategyDescription.of(\"leader\", \"\").citing(new Source(\"\", \"nowhere\"))"),
        parameters("not-a-number-range", "Parameter.real(\"greed\", Double.NaN, 1, .5, \"\")"),
        parameters("empty-range", "Parameter.real(\"greed\", 1, 0, .5, \"\")"),
        parameters("standard-out-of-range", "Parameter.real(\"greed\", 0, 1, 2, \"\")"),
        parameters("not-a-number-standard", "Parameter.real(\"greed\", 0, 1, Double.NaN, \"\")"),
        parameters("null-parameter", "null, null"),
        coded(
            "too-many-parameters",
            Place.PARAMETERS,
            "if (true) return Collections.nCopies(1000, Parameter.real(\"x\", 0, 1, 0, \"\"));",
            Verdict.REFUSED),
        coded(
            "twice-the-same-id",
            Place.STRATEGIES,
            "if (true) return List.of(this, this);",
            Verdict.REFUSED),
        endless("Strategy", "this", Place.STRATEGIES, "more than 10000 strategies"),
        endless("Transformer", TRANSFORMER, Place.TRANSFORMERS, "more than 10000 transformers"),
        endless(
            "Parameter",
            "Parameter.real(\"greed\", 0, 1, 0, \"\")",
            Place.PARAMETERS,
            "101 parameters"));
  }

  /** A list of one that never ends when it is read. */
  private static Kind endless(String type, String value, Place place, String said) {
    String code =
        """
        TYPE one = VALUE;
        if (true) return new AbstractList<TYPE>() {
          public TYPE get(int index) { return one; }
          public int size() { return 1; }
          public Iterator<TYPE> iterator() {
            return new Iterator<TYPE>() {
              public boolean hasNext() { return true; }
              public TYPE next() { return one; }
            };
          }
        };
        """;
    return coded(
        "endless-list",
        place,
        code.replace("TYPE", type).replace("VALUE", value),
        Verdict.REFUSED,
        said);
  }

  /** Those that are loaded; what they say of themselves must be shown safely. */
  static List<Kind> shown() {
    return List.of(
        shown("script", "<script>alert(1)</script>"),
        shown("ansi", "\\033[31mred\\033[2J\\007"),
        shown("nul", "nul\\000 and \\uffff"),
        shown("surrogate", "half \\ud800 of a character"),
        shown("right-to-left", "\\u202eevil"),
        shown("formula", "=cmd|' /C calc'!A0"),
        shown("yaml", "\\\": [}\\n  - &a *a # "));
  }

  private static Kind shown(String name, String text) {
    String described =
        "StrategyDescription.of(\"TEXT\", \"TEXT\").bargaining(\"TEXT\").keeping(\"TEXT\")"
            + ".citing(Source.of(\"TEXT\"))";
    return coded(
        name + "-description",
        Place.DESCRIPTION,
        "if (true) return " + described.replace("TEXT", text) + ";",
        Verdict.HARMLESS);
  }

  private static Kind id(String name, String id) {
    return coded(name, Place.ID, "if (true) return \"" + id + "\";", Verdict.REFUSED);
  }

  private static Kind description(String name, String made) {
    return coded(name, Place.DESCRIPTION, "if (true) return " + made + ";", Verdict.REFUSED);
  }

  private static Kind parameters(String name, String made) {
    return coded(
        name, Place.PARAMETERS, "if (true) return Arrays.asList(" + made + ");", Verdict.REFUSED);
  }
}
