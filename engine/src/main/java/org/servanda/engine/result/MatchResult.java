package org.servanda.engine.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Seat;

/**
 * What is measured in a match.
 *
 * @param horizon rounds the match could last
 * @param rounds rounds it lasted
 * @param a how A fared
 * @param b how B fared
 * @param talks what talks came to
 * @param agreements every agreement that entered into force, in order
 * @param durability share of the horizon under a substantive agreement that both kept
 * @param keptGains joint gain of those rounds, as a share of the best agreement's kept throughout
 * @param danger summed probability of war
 * @param war whether war came
 * @param fault what ended the match before its time, or null
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
    @Nullable Fault fault) {

  /** How the side at a seat fared. */
  public SeatResult side(Seat seat) {
    return seat == Seat.A ? a : b;
  }
}
