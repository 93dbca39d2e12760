package org.servanda.reports.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.servanda.reports.analysis.statistics.Estimate;
import org.servanda.reports.analysis.validity.Fact;
import org.servanda.reports.analysis.validity.HistoryCheck;
import org.servanda.reports.analysis.validity.TheoryCheck;
import org.servanda.reports.analysis.validity.ValidityCard;

/**
 * How far the model can be believed, as texts for the page.
 *
 * @param counts a sentence on each part
 * @param facts of the literature
 * @param controls which must show nothing
 * @param theory numbers of theories, the one that is furthest off first
 * @param history published rates
 */
public record ValidityText(
    List<String> counts,
    List<Claim> facts,
    List<Claim> controls,
    List<Theory> theory,
    List<History> history) {

  /**
   * A fact or a control.
   *
   * @param number by which it is known
   * @param claim what should be so
   * @param source where it is from
   * @param matches in each condition
   * @param lines what was expected and found
   */
  public record Claim(
      String number, String claim, String source, String matches, List<Line> lines) {}

  /** What was expected and found. */
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
      String distance,
      boolean holds) {}

  static ValidityText of(ValidityCard card) {
    List<Fact> controls = card.facts().stream().filter(Fact::isControl).toList();
    return new ValidityText(
        counts(card, controls),
        card.facts().stream().filter(f -> !f.isControl()).map(ValidityText::claim).toList(),
        controls.stream().map(ValidityText::claim).toList(),
        card.theory().stream()
            .sorted(Comparator.comparingDouble(ValidityText::strain).reversed())
            .map(ValidityText::theory)
            .toList(),
        card.history().stream().map(ValidityText::history).toList());
  }

  /** In words, so that nothing hangs on a colour. */
  public static String verdict(boolean holds) {
    return holds ? "✓ as expected" : "✗ not as expected";
  }

  private static List<String> counts(ValidityCard card, List<Fact> controls) {
    List<String> counts = new ArrayList<>();
    count(counts, card.holding(), card.tested(), "facts of the literature are as expected");
    long silent = controls.stream().filter(Fact::holds).count();
    count(counts, silent, controls.size(), "controls, which must show nothing, show nothing");
    long agreeing = card.theory().stream().filter(TheoryCheck::holds).count();
    count(counts, agreeing, card.theory().size(), "numbers of published theories come out");
    long near = card.history().stream().filter(HistoryCheck::holds).count();
    count(counts, near, card.history().size(), "published rates of history come out near enough");
    List<Fact.Line> others = card.facts().stream().flatMap(f -> f.others().stream()).toList();
    long elsewhere = others.stream().filter(Fact.Line::holds).count();
    count(counts, elsewhere, others.size(), "expectations hold with the default field as well");
    return counts;
  }

  private static void count(List<String> counts, long holding, long of, String what) {
    if (of > 0) {
      counts.add("%d of %d %s.".formatted(holding, of, what));
    }
  }

  private static Claim claim(Fact fact) {
    List<Line> lines =
        fact.lines().stream()
            .map(l -> new Line(l.expected(), estimate(l.found()), l.unit(), l.holds()))
            .toList();
    String matches = String.format(Locale.ROOT, "%,d", fact.matches());
    return new Claim(fact.number(), fact.claim(), fact.source(), matches, lines);
  }

  private static String estimate(Estimate found) {
    String value = Numbers.plain(found.value(), 3);
    return Double.isFinite(found.low()) && Double.isFinite(found.high())
        ? "%s (%s to %s)"
            .formatted(value, Numbers.plain(found.low(), 3), Numbers.plain(found.high(), 3))
        : value + " (unbounded)";
  }

  /** How far off it is, in what is tolerated; what cannot be told is furthest off. */
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
        Numbers.data(check.expected()),
        Numbers.data(check.found()),
        Numbers.data(check.tolerance()),
        check.holds());
  }

  private static History history(HistoryCheck check) {
    String distance =
        check.share()
            ? "%s (up to ± %s)"
                .formatted(Numbers.signed(check.distance(), 3), Numbers.plain(check.within(), 2))
            : "%s times (up to %s either way)"
                .formatted(Numbers.plain(check.distance(), 2), Numbers.plain(check.within(), 1));
    return new History(
        check.what(),
        check.unit(),
        check.source(),
        Numbers.plain(check.published(), 3),
        estimate(check.found()),
        distance,
        check.holds());
  }
}
