package org.servanda.reports.page;

import java.util.Comparator;
import java.util.List;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.validity.Fact;
import org.servanda.reports.validity.HistoryCheck;
import org.servanda.reports.validity.Replication;
import org.servanda.reports.validity.TheoryCheck;
import org.servanda.reports.validity.ValidityCard;

/**
 * The validity card as texts for the page.
 *
 * @param summary how many expectations hold, in sentences
 * @param ranges what stands in parentheses
 * @param facts stylised facts of the literature
 * @param controls in which no effect may appear
 * @param theory numbers of theories, the largest relative error first
 * @param history published rates
 * @param cases the cases of history
 * @param skills how well the cases are ordered
 */
public record ValidityText(
    String summary,
    String ranges,
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

  /**
   * An expectation and its result in two populations.
   *
   * @param expected the expectation
   * @param bar the least effect that counts; empty if the sign alone does
   * @param calculating the result among leaders who calculate
   * @param field the result in the default field
   * @param unit their unit
   * @param holds whether the first is as expected
   * @param holdsInField whether the second is
   */
  public record Line(
      String expected,
      String bar,
      String calculating,
      String field,
      String unit,
      boolean holds,
      boolean holdsInField) {}

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
      String first,
      String later,
      String calculating,
      String constant,
      String distance,
      String drives,
      boolean holds) {}

  static ValidityText of(ValidityCard card) {
    List<Fact> controls = card.facts().stream().filter(Fact::isControl).toList();
    return new ValidityText(
        card.summary(),
        card.seeds().size() == 1
            ? "95 % intervals"
            : "the least and the greatest of the seeds, and with how many it is as expected",
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

  private static Claim claim(Fact fact) {
    List<Line> lines = fact.lines().stream().map(ValidityText::line).toList();
    String matches = PortableText.format("%,d", fact.matches());
    return new Claim(fact.number(), fact.claim(), fact.source(), matches, lines);
  }

  private static Line line(Fact.Line line) {
    Replication field = line.field().result();
    String other = line.field().expected();
    return new Line(
        line.expected() + (line.built() ? " (follows from how the model is built)" : ""),
        line.bar() == 0 ? "" : NumberText.data(line.bar()),
        result(line.calculating(), 3),
        other == null ? result(field, 3) : other + ": " + result(field, 3),
        line.unit(),
        line.calculating().holds(),
        field.holds());
  }

  /** The mean over seeds, their range, and how many show it; of one seed, its 95 % interval. */
  private static String result(Replication result, int decimals) {
    String text = estimate(new Estimate(result.mean(), result.low(), result.high()), decimals);
    int seeds = result.seeds().size();
    return seeds == 1 ? text : text + PortableText.format(", %d of %d", result.shown(), seeds);
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
        check.what() + (check.input() ? " (put in)" : ""),
        check.unit(),
        check.source(),
        NumberText.plain(check.published(), decimals),
        result(check.first(), decimals),
        NumberText.plain(check.later().mean(), decimals),
        NumberText.plain(check.calculating().mean(), decimals),
        Double.isNaN(check.constant()) ? "" : NumberText.plain(check.constant(), decimals),
        distance,
        check.drives(),
        check.holds());
  }
}
