package org.servanda.reports.page;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.validity.CaseCheck;
import org.servanda.reports.validity.CaseSkill;

/** The cases of history on the validity card, as texts for the page. */
public final class CaseRows {
  private static final double PERCENT = 100;

  private CaseRows() {}

  /** A case: what history signed and how long it held, and the same in the model. */
  public record Case(
      String title,
      String signed,
      String years,
      String ended,
      String imposed,
      String imposedEnding,
      String freeDeal,
      String free,
      String freeEnding) {}

  /** How well something orders the cases. */
  public record Skill(
      String predictor, String cases, String rank, String concordance, String beyond) {}

  static Case of(CaseCheck check) {
    return new Case(
        check.title() + (check.seen() ? " *" : ""),
        deal(check.signed()),
        NumberText.plain(check.years(), 1) + (check.isOver() ? "" : " so far"),
        check.ended(),
        median(check.imposed()),
        ending(check.imposed()),
        deal(check.free().deal()),
        median(check.free()),
        ending(check.free()));
  }

  static Skill of(CaseSkill skill) {
    return new Skill(
        skill.predictor(),
        skill.cases() + " " + skill.which(),
        ValidityText.estimate(skill.rank(), 2),
        ValidityText.estimate(skill.concordance(), 2),
        ValidityText.estimate(skill.beyond(), 2));
  }

  private static String deal(CaseCheck.@Nullable Deal deal) {
    return deal == null
        ? "nothing"
        : PortableText.format(
            "%s; verification: %s; %s%s%s; depth %s",
            deal.form(),
            deal.verification(),
            deal.precision(),
            deal.years() == 0 ? "" : "; for " + deal.years() + " years",
            deal.guarantor() ? "; guaranteed" : "",
            NumberText.plain(deal.depth(), 2));
  }

  private static String median(CaseCheck.Lives lives) {
    Double median = lives.median();
    return lives.deal() == null
        ? ""
        : median == null ? "over half outlast it" : NumberText.plain(median, 1);
  }

  private static String ending(CaseCheck.Lives lives) {
    return lives.deal() == null
        ? ""
        : PortableText.format("%s (%.0f %%)", lives.ending(), PERCENT * lives.share());
  }
}
