package org.servanda.tournaments.cli.card;

import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.validity.CaseCheck;
import org.servanda.reports.validity.CaseSkill;
import org.servanda.reports.validity.ValidityCard;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;

/** Prints the cases of history beside the model. */
final class CaseText {
  private static final double PERCENT = 100;

  private final Terminal terminal;

  CaseText(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints every case, then how well the model orders them. */
  void print(ValidityCard card) {
    terminal.out().println();
    WrappedText.say(
        terminal,
        "Cases of history, played by the default field with the deal of history in force from the"
            + " start and with free talks (* seen before the coding rule was fixed):");
    card.cases().forEach(this::print);
    terminal.out().println();
    WrappedText.say(
        terminal, "How well the cases are ordered by their lives, with 95 % intervals over cases:");
    card.skills().forEach(this::print);
    WrappedText.say(terminal, ValidityCard.CAUTION);
  }

  private void print(CaseCheck check) {
    line("  ", check.title() + (check.seen() ? "*" : "") + ": " + history(check));
    line("      imposed: ", lives(check.imposed()));
    CaseCheck.Deal deal = check.free().deal();
    String signed =
        deal == null
            ? "no agreement"
            : PortableText.format("%.0f %% sign; %s; ", PERCENT * check.free().agreed(), deal(deal))
                + lives(check.free());
    line("      free: ", signed);
  }

  private void line(String start, String text) {
    WrappedText.print(terminal, start, " ".repeat(8), text);
  }

  private static String history(CaseCheck check) {
    return PortableText.format(
        "%s; %s %.1f years%s",
        deal(check.signed()),
        check.isOver() ? check.ended() + " after" : "in force for",
        check.years(),
        check.isOver() ? "" : " so far");
  }

  private static String deal(CaseCheck.Deal deal) {
    return PortableText.format(
        "%s, %s verification, %s, depth %.2f",
        deal.form(),
        deal.verification().equals("none") ? "no" : deal.verification(),
        deal.precision()
            + (deal.years() == 0 ? "" : ", for " + deal.years() + " years")
            + (deal.guarantor() ? ", guaranteed" : ""),
        deal.depth());
  }

  private static String lives(CaseCheck.Lives lives) {
    Double median = lives.median();
    return PortableText.format(
        "%s (mean %.1f); %s %.0f %%",
        median == null
            ? "over half hold to the end"
            : PortableText.format("half hold %.1f years", median),
        lives.mean(),
        lives.ending(),
        PERCENT * lives.share());
  }

  private void print(CaseSkill skill) {
    String beyond =
        skill.predictor().startsWith("form alone") ? "" : "; beyond form " + signed(skill.beyond());
    line(
        "    ",
        PortableText.format("%s (%d %s): ", skill.predictor(), skill.cases(), skill.which())
            + "rank correlation "
            + interval(skill.rank())
            + ", concordance "
            + interval(skill.concordance())
            + beyond);
  }

  private static String interval(Estimate found) {
    return PortableText.format("%.2f (%.2f to %.2f)", found.value(), found.low(), found.high());
  }

  private static String signed(Estimate found) {
    return PortableText.format("%+.2f (%+.2f to %+.2f)", found.value(), found.low(), found.high());
  }
}
