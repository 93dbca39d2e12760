package org.servanda.reports.page;

import java.util.Comparator;
import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.validity.Fact;
import org.servanda.reports.validity.HistoryCheck;
import org.servanda.reports.validity.TheoryCheck;
import org.servanda.reports.validity.ValidityCard;

/**
 * The validity card as texts for the page.
 *
 * @param counts how many expectations hold, in sentences
 * @param facts stylised facts of the literature
 * @param controls in which no effect may appear
 * @param theory numbers of theories, the largest relative error first
 * @param history published rates
 * @param cases the cases of history
 * @param skills how well the cases are ordered
 */
public record ValidityText(
    List<String> counts,
    List<Claim> facts,
    List<Claim> controls,
    List<Theory> theory,
    List<History> history,
    List<CaseRows.Case> cases,
    List<CaseRows.Skill> skills) {

  /**
   * A fact or a control.
   *
   * @param number its number on the card
   * @param claim what is claimed
   * @param source the publication
   * @param matches per condition
   * @param lines expectations and results
   */
  public record Claim(
      String number, String claim, String source, String matches, List<Line> lines) {}

  /** An expectation and its result. */
  public record Line(String expected, String found, String unit, boolean holds) {}

  /** A number of a theory. */
  public record Theory(
      String theory,
      String parameters,
      String source,
      String expected,
      String found,
      String tolerated,
      boolean holds) {}

  /** A published rate. */
  public record History(
      String what,
      String unit,
      String source,
      String published,
      String found,
      String calculating,
      String distance,
      String drives,
      boolean holds) {}

  static ValidityText of(ValidityCard card) {
    List<Fact> controls = card.facts().stream().filter(Fact::isControl).toList();
    return new ValidityText(
        counts(card),
        card.facts().stream().filter(f -> !f.isControl()).map(ValidityText::claim).toList(),
        controls.stream().map(ValidityText::claim).toList(),
        card.theory().stream()
            .sorted(Comparator.comparingDouble(ValidityText::strain).reversed())
            .map(ValidityText::theory)
            .toList(),
        card.history().stream().map(ValidityText::history).toList(),
        card.cases().stream().map(CaseRows::of).toList(),
        card.skills().stream().map(CaseRows::of).toList());
  }

  /** The verdict in words, so that no meaning is carried by colour alone. */
  public static String verdict(boolean holds) {
    return holds ? "✓ as expected" : "✗ not as expected";
  }

  private static List<String> counts(ValidityCard card) {
    List<Fact.Line> others = card.facts().stream().flatMap(f -> f.others().stream()).toList();
    long holding = others.stream().filter(Fact.Line::holds).count();
    String elsewhere =
        PortableText.format(
            "With the default field in place of the reference population, %d of %d expectations hold.",
            holding, others.size());
    return others.isEmpty() ? List.of(card.summary()) : List.of(card.summary(), elsewhere);
  }

  private static Claim claim(Fact fact) {
    List<Line> lines =
        fact.lines().stream()
            .map(l -> new Line(l.expected(), estimate(l.found(), 3), l.unit(), l.holds()))
            .toList();
    String matches = PortableText.format("%,d", fact.matches());
    return new Claim(fact.number(), fact.claim(), fact.source(), matches, lines);
  }

  static String estimate(Estimate found, int decimals) {
    String value = NumberText.plain(found.value(), decimals);
    return Double.isFinite(found.low()) && Double.isFinite(found.high())
        ? PortableText.format(
            "%s (%s to %s)",
            value,
            NumberText.plain(found.low(), decimals),
            NumberText.plain(found.high(), decimals))
        : value + " (unbounded)";
  }

  /** The error relative to the tolerance; infinite if undefined. */
  private static double strain(TheoryCheck check) {
    double off = Math.abs(check.found() - check.expected());
    if (off == 0) {
      return 0;
    }
    double strain = off / check.tolerance();
    return Double.isNaN(strain) ? Double.POSITIVE_INFINITY : strain;
  }

  private static Theory theory(TheoryCheck check) {
    return new Theory(
        check.theory(),
        check.parameters(),
        check.source(),
        NumberText.data(check.expected()),
        NumberText.data(check.found()),
        NumberText.data(check.tolerance()),
        check.holds());
  }

  private static History history(HistoryCheck check) {
    // Rates are a few per thousand and year.
    int decimals = check.share() ? 3 : 4;
    String distance =
        check.share()
            ? PortableText.format(
                "%s (up to ± %s)",
                NumberText.signed(check.distance(), 3), NumberText.plain(check.within(), 2))
            : PortableText.format(
                "%s times (up to %s either way)",
                NumberText.plain(check.distance(), 2), NumberText.plain(check.within(), 1));
    return new History(
        check.what(),
        check.unit(),
        check.source(),
        NumberText.plain(check.published(), decimals),
        estimate(check.found(), decimals),
        estimate(check.calculating(), decimals),
        distance,
        check.drives(),
        check.holds());
  }
}
