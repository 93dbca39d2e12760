package org.servanda.tournaments.league;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.model.Range;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.NumberText;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.yaml.StrictYaml;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules of a standing competition: the file {@code league.yaml}. A key that is left out has the
 * value of {@link #standard()}.
 *
 * @param title the competition's title
 * @param cases ids of the library, or paths of scenario files
 * @param field the reference field: built-in strategies that everybody meets
 * @param repetitions matches of each pair of seats in each case
 * @param languages the kinds of files that may be submitted
 * @param largest the largest file, kilobytes
 * @param strategies how many strategies an author may enter
 * @param seconds the longest that a strategy may keep one match waiting
 * @param isolate whether each submission runs in a sandbox of its own
 */
public record LeagueRules(
    String title,
    List<String> cases,
    List<String> field,
    @Range(value = "matches of each pair of seats", min = 1, max = TournamentFile.MOST_REPETITIONS)
        int repetitions,
    List<Language> languages,
    @Range(value = "the largest file, kilobytes", min = 1, max = 1_000_000) int largest,
    @Range(value = "strategies an author may enter", min = 1, max = 100) int strategies,
    @Range(value = "seconds that a match may wait", min = .1, max = 3600) double seconds,
    boolean isolate) {
  /** The file that holds them, in the competition's folder. */
  public static final String FILE = "league.yaml";

  private static final StrictYaml<LeagueRules> YAML =
      new StrictYaml<>(LeagueRules.class, LeagueRules::complete);

  /** A kind of file that may be submitted. */
  public enum Language {
    /** Java and other languages of its platform. */
    jar,
    /** Python. */
    py,
    /** WebAssembly. */
    wasm
  }

  /**
   * Rules.
   *
   * @throws BadInputException if a list that must not be empty is
   */
  public LeagueRules {
    cases = List.copyOf(cases);
    field = List.copyOf(field);
    languages = List.copyOf(languages);
    if (cases.isEmpty()) {
      throw new BadInputException("'cases' is empty; name at least one case");
    }
    if (languages.isEmpty()) {
      throw new BadInputException("'languages' is empty; name jar, py or wasm");
    }
  }

  /** Five well-known strategies on the reference case; submissions in any language, isolated. */
  public static LeagueRules standard() {
    return new LeagueRules(
        "A league of leaders",
        List.of("reference-dyad"),
        List.of("reciprocal", "wily", "grim", "saint", "hawk"),
        64,
        List.of(Language.values()),
        1024,
        1,
        60,
        true);
  }

  /**
   * Reads rules.
   *
   * @param name the file's name, for messages
   * @param text its content
   * @throws BadInputException if it is wrong; the message lists every mistake with its place
   */
  public static LeagueRules read(String name, String text) {
    return YAML.read(name, text);
  }

  private static ObjectNode complete(ObjectNode file) {
    ObjectNode whole = file.deepCopy();
    StrictYaml.fillIn(whole, StrictYaml.tree(standard()));
    return whole;
  }

  /** The standard rules as a file with comments. */
  public static String template() {
    LeagueRules standard = standard();
    return PortableText.format(
        """
        # The rules of this competition. Changing them makes everything be checked again; what
        # another rule does not touch is not played again.

        title: %s

        # Cases of the library ('servanda scenarios' lists them), or scenario files.
        cases: [%s]

        # The reference field: strategies that everybody meets ('servanda strategies').
        field: [%s]

        # Matches of each pair of seats in each case. More make narrower intervals.
        repetitions: %d

        # What may be submitted: jar (Java), py (Python), wasm (WebAssembly).
        languages: [%s]

        # The largest file, in kilobytes.
        largest: %d

        # How many strategies an author may enter. More let one author's strategies favour each other.
        strategies: %d

        # Seconds that a strategy may keep one match waiting. A later one is put into quarantine.
        seconds: %s

        # Each submission runs in a sandbox of its own, without network and files (Linux, with
        # bubblewrap). Write false only if you have read and trust every submission.
        isolate: %s
        """,
        standard.title,
        String.join(", ", standard.cases),
        String.join(", ", standard.field),
        standard.repetitions,
        String.join(", ", standard.languages.stream().map(Language::name).toList()),
        standard.largest,
        standard.strategies,
        NumberText.data(standard.seconds),
        standard.isolate);
  }

  /** The rules in sentences, for the competition's page. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(PortableText.format("Cases: %s.", String.join(", ", cases)));
    sentences.add(
        field.isEmpty()
            ? "There is no reference field: submissions meet each other."
            : PortableText.format("Reference field: %s.", String.join(", ", field)));
    sentences.add(
        PortableText.format(
            "Everybody meets everybody, itself included, at both seats of every case, %s each.",
            NumberText.counted(repetitions, "time", "times")));
    sentences.add(
        PortableText.format(
            "A submission is a file (%s) of at most %,d kB; an author may enter %s.",
            String.join(", ", languages.stream().map(language -> "." + language).toList()),
            largest,
            NumberText.counted(strategies, "strategy", "strategies")));
    sentences.add(
        PortableText.format(
            "A strategy that keeps a match waiting for more than %s seconds is put into quarantine.",
            NumberText.data(seconds)));
    sentences.add(
        isolate
            ? "Each submission runs in a sandbox of its own."
            : "Submissions are not isolated: the host trusts them.");
    return List.copyOf(sentences);
  }
}
