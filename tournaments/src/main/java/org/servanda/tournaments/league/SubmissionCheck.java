package org.servanda.tournaments.league;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.servanda.engine.conformance.Conformance;
import org.servanda.engine.conformance.Violation;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.PluginFiles;
import org.servanda.engine.plugin.PluginFormat;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyPlugin;
import org.servanda.engine.portable.PortableText;

/**
 * Checks a submission: its size and kind, that it loads, its strategies' ids, and whether they keep
 * the contract. Whatever is wrong with it is a reason, never an exception.
 */
final class SubmissionCheck {
  private static final int LONGEST_REASON = 400;
  private static final int KILOBYTE = 1024;

  private final LeagueRules rules;

  SubmissionCheck(LeagueRules rules) {
    this.rules = rules;
  }

  /**
   * What was found.
   *
   * @param strategies the ids of its strategies; empty if they are not known
   * @param reasons why it may not play; empty if it may
   */
  record Verdict(List<String> strategies, List<String> reasons) {
    static Verdict refused(String reason) {
      return new Verdict(List.of(), List.of(reason));
    }
  }

  /** The largest file under some rules, bytes. */
  static long largest(LeagueRules rules) {
    return (long) rules.largest() * KILOBYTE;
  }

  /** How plugins are read under some rules. */
  static PluginFormat.Reading reading(LeagueRules rules) {
    return new PluginFormat.Reading(limit(rules), rules.isolate());
  }

  /** How long a match may wait under some rules. */
  static TimeLimit limit(LeagueRules rules) {
    return new TimeLimit(Duration.ofMillis(Math.round(rules.seconds() * 1000)));
  }

  /**
   * Checks a submission.
   *
   * @param copy makes a copy of it, from which it is loaded; null if it has changed meanwhile
   */
  Verdict check(Submission submission, Function<Submission, List<Path>> copy) {
    String file = submission.name().substring(submission.name().lastIndexOf('/') + 1);
    if (!file.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      return Verdict.refused(
          "The name of the file may have only letters from A to Z, digits, points, hyphens and"
              + " underscores, at most 100; rename it.");
    }
    String folder = submission.name().substring(0, submission.name().length() - file.length());
    if (!folder.matches("([A-Za-z0-9][A-Za-z0-9 ._-]{0,99}/)?")) {
      return Verdict.refused(
          "The name of the folder may have only letters from A to Z, digits, spaces, points, hyphens"
              + " and underscores, at most 100, because its author is known by it; rename it.");
    }
    if (rules.languages().stream().noneMatch(l -> l.name().equals(submission.suffix()))) {
      return Verdict.refused(
          PortableText.format(
              "It ends in '.%s', but may end in %s.", submission.suffix(), suffixes()));
    }
    if (!PluginFiles.suffixes().contains("." + submission.suffix())) {
      return Verdict.refused(
          PortableText.format(
              "This version plays no '.%s' files, only %s.",
              submission.suffix(), PluginFiles.suffixes()));
    }
    if (submission.size() > largest(rules)) {
      return Verdict.refused(
          PortableText.format(
              "It has %,d kB, but may have at most %,d.",
              (submission.size() + KILOBYTE - 1) / KILOBYTE, rules.largest()));
    }
    if (submission.sha256().isEmpty()) {
      return Verdict.refused("It cannot be read; make it readable for the host.");
    }
    List<Path> copied = copy.apply(submission);
    return copied.isEmpty()
        ? Verdict.refused("It changed while it was read; the next run tries it again.")
        : loaded(submission, copied.get(0));
  }

  private String suffixes() {
    return String.join(" or ", rules.languages().stream().map(l -> "." + l.name()).toList());
  }

  private Verdict loaded(Submission submission, Path file) {
    List<StrategyPlugin> own;
    try {
      own = PluginLoader.inspect(file, reading(rules)).all();
    } catch (PluginException e) {
      return Verdict.refused(
          "It does not load: " + withPrefix(reason(e, file, submission), submission.author()));
    }
    List<String> ids = own.stream().map(plugin -> plugin.strategy().id()).toList();
    if (ids.isEmpty()) {
      return Verdict.refused("It has no strategy, only transformers; submit a strategy.");
    }
    List<String> reasons = new ArrayList<>();
    ids.forEach(id -> checkId(id, submission.author(), reasons));
    if (ids.size() > rules.strategies()) {
      reasons.add(
          PortableText.format(
              "It has %d strategies, but an author may enter %d.", ids.size(), rules.strategies()));
    }
    if (reasons.isEmpty()) {
      own.forEach(plugin -> conformance(plugin, reasons));
    }
    return new Verdict(ids, List.copyOf(reasons));
  }

  private static void checkId(String id, String author, List<String> reasons) {
    String problem = PluginLoader.idProblem(id);
    String shown = PortableText.line(id, LONGEST_REASON);
    if (problem != null) {
      reasons.add(
          PortableText.format("Its id is '%s', but %s.", shown, withPrefix(problem, author)));
    } else if (!id.startsWith(author + ".")) {
      reasons.add(
          PortableText.format(
              "Its id is '%s', but must begin with its author's name: '%s.%s'.",
              shown, author, id.substring(id.indexOf('.') + 1)));
    }
  }

  /** A requirement that is not met, in words. */
  static String failed(String id, Violation violation) {
    return PortableText.format(
        "%s fails requirement %d of 'servanda check' (%s): %s",
        id, violation.clause().number(), violation.clause().sentence(), violation.observed());
  }

  /** A message whose examples of ids begin as the author's own must. */
  static String withPrefix(String message, String author) {
    return message
        .replace("such as 'acme.", "such as '" + author + ".")
        .replace("(id='mine.", "(id='" + author + ".")
        .replace("a prefix of your own with a dot", "'" + author + ".'");
  }

  private static void conformance(StrategyPlugin plugin, List<String> reasons) {
    String id = plugin.strategy().id();
    try {
      for (Violation violation : Conformance.violations(plugin.strategy())) {
        reasons.add(PortableText.line(failed(id, violation), LONGEST_REASON));
      }
    } catch (RuntimeException e) {
      // The check itself failed: whatever the reason, this strategy is not to be trusted.
      reasons.add(PortableText.line(id + " cannot be checked: " + e.getMessage(), LONGEST_REASON));
    }
  }

  /** A message without the place of the file, which is nobody else's business. */
  static String reason(RuntimeException e, Path file, Submission submission) {
    String message = String.valueOf(e.getMessage());
    String shown =
        message
            .replace(file.toAbsolutePath().toString(), submission.name())
            .replace(file.toString(), submission.name());
    return PortableText.line(shown, LONGEST_REASON);
  }
}
