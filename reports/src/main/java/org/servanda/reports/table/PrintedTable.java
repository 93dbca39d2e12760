package org.servanda.reports.table;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.explain.HazardEffect;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.TermsFinding;
import org.servanda.reports.ranking.PartnerChoice;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;

/**
 * A table for readers: plain texts that Markdown and LaTeX lay out alike.
 *
 * @param heads of the columns
 * @param rows one text per column, top to bottom
 */
record PrintedTable(List<Head> heads, List<List<String>> rows) {

  /**
   * The head of a column.
   *
   * @param isNumber whether the column holds numbers, aligned to the right
   */
  record Head(String text, boolean isNumber) {
    static Head text(String text) {
      return new Head(text, false);
    }

    static Head number(String text) {
      return new Head(text, true);
    }
  }

  /**
   * The ranking by durability, best first, as partners choose: what fits a column of a paper;
   * {@code standings.csv} has the rest.
   */
  static PrintedTable standings(PartnerChoice choice, List<RankedEntrant> standings) {
    return new PrintedTable(
        List.of(
            Head.number(""),
            Head.text("Strategy"),
            Head.number("κ = " + choice.text()),
            Head.number("95 % interval"),
            Head.number("Ranks"),
            Head.number("For κ"),
            Head.number("Lot"),
            Head.number("Reply"),
            Head.number("Payoff"),
            Head.number("War")),
        standings.stream()
            .map(
                entrant ->
                    List.of(
                        Integer.toString(entrant.rank()),
                        entrant.name(),
                        number(entrant.durability().value(), 3),
                        interval(entrant.durability(), 3),
                        PortableText.format("%d–%d", entrant.rankLow(), entrant.rankHigh()),
                        entrant.otherChoices().range(),
                        number(entrant.otherChoices().lot().value(), 3),
                        number(entrant.otherChoices().bestReply(), 3),
                        number(entrant.payoff().value(), 1),
                        NumberText.percent(entrant.danger().value())))
            .toList());
  }

  /** How agreements of each kind fared, by scenario and terms. */
  static PrintedTable agreements(List<TermsFinding> kinds) {
    return new PrintedTable(
        List.of(
            Head.text("Scenario"),
            Head.text("Form"),
            Head.text("Verification"),
            Head.text("Precision"),
            Head.number("Term"),
            Head.number("Agreements"),
            Head.number("Kept"),
            Head.number("Breached")),
        kinds.stream()
            .map(
                finding ->
                    List.of(
                        finding.kind().scenario(),
                        finding.kind().form(),
                        finding.kind().verification(),
                        finding.kind().precision(),
                        finding.kind().years() == 0 ? "indefinite" : finding.kind().years() + " y",
                        Long.toString(finding.agreements()),
                        NumberText.percent(finding.kept()),
                        NumberText.percent(finding.dishonoured())))
            .toList());
  }

  /**
   * Hazard ratios of terms, with the p-values of a ratio of 1 and of proportional hazards; above 1,
   * agreements are broken sooner. Where the test of proportional hazards rejects that a ratio is
   * the same at all ages, two more lines give it by age.
   */
  static PrintedTable terms(List<HazardEffect> effects) {
    List<List<String>> rows = new ArrayList<>();
    for (HazardEffect effect : effects) {
      rows.add(
          hazard(
              effect.name(),
              Long.toString(effect.agreements()),
              effect.ratio(),
              effect.pValue(),
              NumberText.pValue(effect.proportionality())));
      HazardEffect.ByAge ages = effect.byAge();
      if (ages != null) {
        String years = NumberText.data(ages.years()) + " years";
        rows.add(hazard("– up to " + years, "", ages.before(), ages.pBefore(), ""));
        rows.add(hazard("– after " + years, "", ages.after(), ages.pAfter(), ""));
      }
    }
    return new PrintedTable(
        List.of(
            Head.text("Term"),
            Head.number("n"),
            Head.number("Ratio"),
            Head.number("95 % interval"),
            Head.number("p"),
            Head.number("Proportional, p")),
        rows);
  }

  private static List<String> hazard(
      String name, String count, Estimate ratio, double pValue, String proportionality) {
    return List.of(
        name,
        count,
        number(ratio.value(), 2),
        interval(ratio, 2),
        NumberText.pValue(pValue),
        proportionality);
  }

  private static String interval(Estimate estimate, int decimals) {
    return number(estimate.low(), decimals) + "–" + number(estimate.high(), decimals);
  }

  private static String number(double value, int decimals) {
    return NumberText.plain(value, decimals).replace('-', '−');
  }
}
