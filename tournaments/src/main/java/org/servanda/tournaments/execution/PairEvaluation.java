package org.servanda.tournaments.execution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.SeatResult;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.SampleMean;

/**
 * Two strategies evaluated by some repetitions of their match, without a tournament: means of the
 * matches' measures, with 95 % intervals. A match that ended in a fault counts as it is, with
 * durability 0.
 */
public final class PairEvaluation {
  private static final Map<String, ToDoubleFunction<MatchResult>> MEASURES = measures();

  private final Map<String, SampleMean> means = new LinkedHashMap<>();
  private long matches;

  /** No matches. */
  public PairEvaluation() {
    MEASURES.keySet().forEach(name -> means.put(name, new SampleMean()));
  }

  private static Map<String, ToDoubleFunction<MatchResult>> measures() {
    Map<String, ToDoubleFunction<MatchResult>> all = new LinkedHashMap<>();
    all.put("durability", MatchResult::durability);
    all.put("keptGains", MatchResult::keptGains);
    all.put("danger", MatchResult::danger);
    all.put("war", result -> share(result.war()));
    all.put("signing", result -> share(!result.agreements().isEmpty()));
    all.put("agreements", result -> result.agreements().size());
    all.put("talks", result -> result.talks().held());
    all.put("payoffA", result -> result.a().payoff());
    all.put("payoffB", result -> result.b().payoff());
    putSeat(all, "position", SeatResult::position);
    putSeat(all, "breaches", SeatResult::breaches);
    putSeat(all, "withdrawals", SeatResult::withdrawals);
    putSeat(all, "lies", SeatResult::lies);
    all.put("faultA", result -> share(isFault(result, Seat.A)));
    all.put("faultB", result -> share(isFault(result, Seat.B)));
    return Collections.unmodifiableMap(all);
  }

  private static void putSeat(
      Map<String, ToDoubleFunction<MatchResult>> all,
      String name,
      ToDoubleFunction<SeatResult> of) {
    all.put(name + "A", result -> of.applyAsDouble(result.a()));
    all.put(name + "B", result -> of.applyAsDouble(result.b()));
  }

  private static boolean isFault(MatchResult result, Seat seat) {
    return result.fault() != null && result.fault().seat() == seat;
  }

  private static double share(boolean yes) {
    return yes ? 1 : 0;
  }

  /** Adds a match. */
  public void add(MatchResult result) {
    matches++;
    MEASURES.forEach((name, of) -> find(name).add(of.applyAsDouble(result)));
  }

  private SampleMean find(String name) {
    SampleMean mean = means.get(name);
    if (mean == null) {
      throw new IllegalArgumentException("There is no measure '" + name + "'");
    }
    return mean;
  }

  /** The number of matches. */
  public long matches() {
    return matches;
  }

  /**
   * The mean of a measure.
   *
   * @throws IllegalArgumentException if there is no such measure
   */
  public Estimate mean(String name) {
    return find(name).estimate();
  }

  /**
   * The means by name, in order: {@code durability}, {@code keptGains}, {@code danger}, {@code war}
   * and {@code signing} as shares, {@code agreements} and {@code talks} as counts per match, then
   * for each seat {@code payoff}, {@code position}, {@code breaches}, {@code withdrawals}, {@code
   * lies} and the share of matches that its {@code fault} ended.
   */
  public Map<String, Estimate> means() {
    Map<String, Estimate> all = new LinkedHashMap<>();
    means.forEach((name, mean) -> all.put(name, mean.estimate()));
    return all;
  }
}
