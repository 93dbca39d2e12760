package org.servanda.engine.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Seat;

/**
 * The measures of a match.
 *
 * @param horizon the rounds the match could last at most
 * @param rounds the rounds it lasted
 * @param a the measures of seat A
 * @param b the measures of seat B
 * @param talks the measures of talks
 * @param agreements every agreement that entered into force, in order
 * @param durability share of the horizon, or of a length drawn by chance, under a substantive
 *     agreement that both kept, from 0 to 1; 0 after a fault
 * @param keptGains joint gain of those rounds, as a share of the gain from the best agreement kept
 *     throughout; 0 after a fault
 * @param danger sum over rounds of the probability of war
 * @param war whether war broke out
 * @param fault the fault that ended the match early, or null
 * @param moves both seats' moves, if the scenario is a repeated game; else null
 */
public record MatchResult(
    int horizon,
    int rounds,
    SeatResult a,
    SeatResult b,
    TalksResult talks,
    List<AgreementResult> agreements,
    double durability,
    double keptGains,
    double danger,
    boolean war,
    @Nullable Fault fault,
    @Nullable MoveCounts moves) {

  /** The measures of a match that is no repeated game. */
  public MatchResult(
      int horizon,
      int rounds,
      SeatResult a,
      SeatResult b,
      TalksResult talks,
      List<AgreementResult> agreements,
      double durability,
      double keptGains,
      double danger,
      boolean war,
      @Nullable Fault fault) {
    this(horizon, rounds, a, b, talks, agreements, durability, keptGains, danger, war, fault, null);
  }

  /** The measures of a seat. */
  public SeatResult side(Seat seat) {
    return seat == Seat.A ? a : b;
  }
}
