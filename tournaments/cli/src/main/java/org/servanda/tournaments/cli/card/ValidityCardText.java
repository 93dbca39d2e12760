package org.servanda.tournaments.cli.card;

import java.util.List;
import java.util.stream.Collectors;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.validity.Fact;
import org.servanda.reports.validity.HistoryCheck;
import org.servanda.reports.validity.Replication;
import org.servanda.reports.validity.TheoryCheck;
import org.servanda.reports.validity.ValidityCard;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;

/** Prints a validity card. */
public final class ValidityCardText {
  private final Terminal terminal;

  /** Prints to a terminal. */
  public ValidityCardText(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints facts and controls, then theories, then history and its cases, and a summary. */
  public void print(ValidityCard card) {
    if (!card.facts().isEmpty()) {
      WrappedText.say(
          terminal,
          "Facts and controls (among leaders who calculate / in the default field; "
              + (card.seeds().size() == 1
                  ? "with 95 % intervals):"
                  : "mean, least and greatest of the seeds):"));
    }
    card.facts().forEach(this::print);
    if (!card.theory().isEmpty()) {
      terminal.out().println();
      terminal.out().println("Numbers of published theories, compared with matches:");
      card.theory().stream()
          .map(TheoryCheck::theory)
          .distinct()
          .forEach(theory -> print(theory, card.theory()));
    }
    if (!card.history().isEmpty()) {
      terminal.out().println();
      WrappedText.say(
          terminal,
          "Historical rates (published; the default field in the first season, and in a later one;"
              + " the calculating leaders alone; what a constant hazard yields):");
      card.history().forEach(this::print);
    }
    if (!card.cases().isEmpty()) {
      new CaseText(terminal).print(card);
    }
    terminal.out().println();
    WrappedText.say(terminal, card.summary());
  }

  private void print(Fact fact) {
    WrappedText.print(
        terminal,
        PortableText.format(
            "%-3s %s / %s  ",
            fact.number(), verdict(fact, fact.holds()), verdict(fact, fact.holdsInField())),
        " ".repeat(8),
        fact.claim());
    for (Fact.Line line : fact.lines()) {
      print(line);
    }
  }

  private static String verdict(Fact fact, boolean holds) {
    return holds ? (fact.isControl() ? "quiet" : "holds") : "FAILS";
  }

  private void print(Fact.Line line) {
    Replication field = line.field().result();
    String other = line.field().expected();
    WrappedText.print(
        terminal,
        PortableText.format("    %s/%s ", mark(line.calculating()), mark(field)),
        "        ",
        PortableText.format(
            "%s%s: %s%s%s; default field%s %s",
            line.expected(),
            line.built() ? " [by construction]" : "",
            found(line.calculating()),
            unit(line.unit()),
            line.bar() > 0 ? PortableText.format(", at least %s", NumberText.data(line.bar())) : "",
            other == null ? "" : " (" + other + ")",
            found(field)));
  }

  private static String mark(Replication result) {
    return result.holds() ? "+" : "-";
  }

  private static String found(Replication result) {
    String interval =
        PortableText.format("%.3f (%.3f to %.3f)", result.mean(), result.low(), result.high());
    int seeds = result.seeds().size();
    return seeds == 1
        ? interval
        : interval + PortableText.format(", %d of %d seeds", result.shown(), seeds);
  }

  private static String unit(String unit) {
    return unit.isEmpty() ? "" : " " + unit;
  }

  private void print(String theory, List<TheoryCheck> all) {
    List<TheoryCheck> own = all.stream().filter(c -> c.theory().equals(theory)).toList();
    long agree = own.stream().filter(TheoryCheck::holds).count();
    double worst =
        own.stream().mapToDouble(c -> Math.abs(c.found() - c.expected())).max().orElse(0);
    WrappedText.print(
        terminal,
        PortableText.format("    %s ", agree == own.size() ? "+" : "-"),
        "      ",
        PortableText.format(
            "%s: %d of %d agree; largest difference %.2g", theory, agree, own.size(), worst));
    String apart =
        own.stream()
            .filter(c -> !c.holds())
            .map(
                c ->
                    PortableText.format(
                        "%s: %.4g, not %.4g", c.parameters(), c.found(), c.expected()))
            .collect(Collectors.joining("; "));
    if (!apart.isEmpty()) {
      WrappedText.print(terminal, "      ", "      ", apart);
    }
  }

  private void print(HistoryCheck check) {
    String distance =
        check.share()
            ? PortableText.format("%+.3f", check.distance())
            : PortableText.format("x%.2f", check.distance());
    WrappedText.print(
        terminal,
        PortableText.format("    %s ", check.holds() ? "+" : "-"),
        "      ",
        PortableText.format(
            "%s%s: %.4f; %.4f, %s; %.4f; %.4f%s.%s %s",
            check.what(),
            check.unit().isEmpty() ? "" : " (" + check.unit() + ")",
            check.published(),
            check.first().mean(),
            distance,
            check.later().mean(),
            check.calculating().mean(),
            Double.isNaN(check.constant()) ? "" : PortableText.format("; %.4f", check.constant()),
            check.input() ? " [put in]" : "",
            check.holds() ? "" : check.drives()));
  }
}
