package org.servanda.tournaments.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.ValueFunction;
import org.servanda.tournaments.scenario.BargainingProblem.Point;

/**
 * What a scenario's agreements are worth before any match: the deals that bargaining theories
 * select, and what was signed in history. Gains are payoff per round above the outside option.
 * Form, wording and clauses are worth nothing by themselves, so deals that differ only in them are
 * equally good.
 */
public final class FactSheet {
  private final OutcomeSpace space;
  private final ValueFunction a;
  private final ValueFunction b;
  private final BargainingProblem bargain;
  private final @Nullable Deal signed;

  /**
   * A deal and what it is worth.
   *
   * @param names the solutions it is, one or several that coincide
   * @param outcome the first of the equally good outcomes
   * @param alike the number of equally good outcomes
   * @param gainA A's gain, payoff per round
   * @param gainB B's gain, payoff per round
   */
  public record Deal(String names, Outcome outcome, int alike, double gainA, double gainB) {
    /** The gain of a side. */
    public double gain(Seat seat) {
      return seat == Seat.A ? gainA : gainB;
    }

    /** The sum of both gains. */
    public double joint() {
      return gainA + gainB;
    }

    /** How one-sided the deal is, |g_A − g_B| / (g_A + g_B) in [0, 1); NaN unless both gain. */
    public double sidedness() {
      return gainA > 0 && gainB > 0 ? Math.abs(gainA - gainB) / joint() : Double.NaN;
    }

    /** The side that gains less; A if both gain the same. */
    public Seat lesser() {
      return gainA <= gainB ? Seat.A : Seat.B;
    }
  }

  private FactSheet(Scenario scenario, @Nullable HistoricalRecord history) {
    this.space = OutcomeSpace.of(scenario);
    this.a = ValueFunction.of(scenario, space, Seat.A);
    this.b = ValueFunction.of(scenario, space, Seat.B);
    this.bargain =
        BargainingProblem.of(
            space.size(), o -> a.gain(space.at(o)), o -> b.gain(space.at(o)), 0, 0);
    this.signed =
        history == null
            ? null
            : deal("Signed " + history.date(), outcome(scenario, space, history.signed()), 1);
  }

  /**
   * Evaluates every agreement of a scenario.
   *
   * @param scenario a scenario of at most {@link BargainingProblem#LIMIT} outcomes
   * @param history what was signed, if it is known
   * @throws IllegalArgumentException if there are too many outcomes
   */
  public static FactSheet of(Scenario scenario, @Nullable HistoricalRecord history) {
    return new FactSheet(scenario, history);
  }

  /** The outcome signed in history; terms it leaves out take the first entry of their menu. */
  static Outcome outcome(Scenario scenario, OutcomeSpace space, HistoricalRecord.Signed signed) {
    int[] options = new int[scenario.issues().size()];
    for (int i = 0; i < options.length; i++) {
      List<String> names = scenario.issues().get(i).options().stream().map(Option::name).toList();
      options[i] = names.indexOf(signed.options().get(i));
    }
    TermsMenu menu = scenario.terms();
    return space.of(
        options,
        new Terms(
            named(menu.forms(), f -> f.name().equals(signed.form())),
            named(menu.verification(), v -> v.name().equals(signed.verification())),
            named(menu.precision(), p -> p.name().equals(signed.precision())),
            orFirst(signed.years(), menu.years()),
            orFirst(signed.review(), menu.reviews()),
            orFirst(signed.escape(), menu.escapes()),
            orFirst(signed.guarantor(), menu.guarantors())));
  }

  private static <T> T named(List<T> menu, java.util.function.Predicate<T> isMeant) {
    return menu.stream().filter(isMeant).findFirst().orElseThrow();
  }

  private static <T> T orFirst(@Nullable T given, List<T> menu) {
    return given == null ? menu.get(0) : given;
  }

  private Deal deal(String names, Outcome outcome, int alike) {
    return new Deal(names, outcome, alike, a.gain(outcome), b.gain(outcome));
  }

  /** The scenario as a bargaining problem; utilities are gains. */
  public BargainingProblem bargain() {
    return bargain;
  }

  /**
   * The Nash, Kalai–Smorodinsky and egalitarian deals and the deal of the greatest joint gain;
   * those that coincide are one deal. Only the last if no deal is acceptable to both.
   */
  public List<Deal> solutions() {
    List<Deal> deals = new ArrayList<>();
    bargain.nash().ifPresent(p -> add(deals, "Nash", p));
    bargain.kalaiSmorodinsky().ifPresent(p -> add(deals, "Kalai-Smorodinsky", p));
    bargain.egalitarian().ifPresent(p -> add(deals, "egalitarian", p));
    add(deals, "greatest joint gain", bargain.welfare());
    return deals;
  }

  private void add(List<Deal> deals, String name, Point point) {
    for (int i = 0; i < deals.size(); i++) {
      Deal known = deals.get(i);
      if (known.outcome().index() == point.first()) {
        deals.set(i, deal(known.names() + ", " + name, known.outcome(), known.alike()));
        return;
      }
    }
    deals.add(deal(name, space.at(point.first()), point.outcomes()));
  }

  /** The deal signed in history, if it is known. */
  public Optional<Deal> signed() {
    return Optional.ofNullable(signed);
  }

  /** The distance from a deal to the frontier, payoff per round. */
  public double distance(Deal deal) {
    Point nearest = bargain.nearest(deal.gainA(), deal.gainB());
    return Math.hypot(nearest.a() - deal.gainA(), nearest.b() - deal.gainB());
  }

  /** What being verified costs both sides together, payoff per round. */
  public double verification(Deal deal) {
    return a.verification(deal.outcome()) + b.verification(deal.outcome());
  }

  /** A deal's joint gain as a share of the greatest; NaN if no deal has a joint gain. */
  public double share(Deal deal) {
    double most = bargain.welfare().a() + bargain.welfare().b();
    return most > 0 ? deal.joint() / most : Double.NaN;
  }

  /**
   * The opposition of interests: the distance between the frontier and the point at which both
   * sides have their best agreement, with each side's gain scaled from 0 for no agreement to 1 for
   * its best; NaN if a side gains from no agreement.
   */
  public double opposition() {
    double[] most = bargain.most();
    return most[0] > 0 && most[1] > 0 ? bargain.opposition(0, most[0], 0, most[1]) : Double.NaN;
  }
}
