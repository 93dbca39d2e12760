package org.servanda.tournaments.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.validity.Fact;
import org.servanda.reports.validity.HistoryCheck;
import org.servanda.reports.validity.TheoryCheck;
import org.servanda.reports.validity.ValidityCard;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;

/** Prints a validity card. */
final class ValidityCardText {
  private final Terminal terminal;

  ValidityCardText(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints facts and controls, then theories, then history and its cases, and a summary. */
  void print(ValidityCard card) {
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
          "Historical rates (published; the default field; the calculating leaders alone):");
      card.history().forEach(this::print);
    }
    if (!card.cases().isEmpty()) {
      new CaseText(terminal).print(card);
    }
    terminal.out().println();
    WrappedText.say(terminal, card.summary());
  }

  private void print(Fact fact) {
    String verdict = fact.holds() ? (fact.isControl() ? "quiet" : "holds") : "FAILS";
    WrappedText.print(
        terminal,
        PortableText.format("%-3s %s  ", fact.number(), verdict),
        " ".repeat(11),
        fact.claim());
    for (int i = 0; i < fact.lines().size(); i++) {
      Fact.Line line = fact.lines().get(i);
      String beside =
          i < fact.others().size()
              ? "; default field " + interval(fact.others().get(i).found())
              : "";
      WrappedText.print(
          terminal,
          PortableText.format("    %s ", line.holds() ? "+" : "-"),
          "        ",
          line.expected() + ": " + interval(line.found()) + unit(line.unit()) + beside);
    }
  }

  private static String unit(String unit) {
    return unit.isEmpty() ? "" : " " + unit;
  }

  private static String interval(Estimate found) {
    return PortableText.format("%.3f (%.3f to %.3f)", found.value(), found.low(), found.high());
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
            "%s%s: %.4f; %.4f, %s; %.4f. %s",
            check.what(),
            check.unit().isEmpty() ? "" : " (" + check.unit() + ")",
            check.published(),
            check.found().value(),
            distance,
            check.calculating().value(),
            check.holds() ? "" : check.drives()));
  }
}
