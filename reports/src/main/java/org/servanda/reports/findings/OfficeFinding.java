package org.servanda.reports.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.result.Tenure.Holder;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.survival.DelayedEntry;
import org.servanda.reports.tally.OfficeTally;
import org.servanda.reports.tally.Tally;

/**
 * The agreements that an approach signed, while one kind of leader held its party's office: its
 * author, a like-minded successor, or the opposition. An agreement is at risk from the age at which
 * such a leader takes office to the age at which it ends, or another kind takes over. Intervals
 * assume independent agreements; matches of one repetition share random events, so they are too
 * narrow.
 *
 * @param scenario the id of the scenario
 * @param seat the party, which has an opposition
 * @param holder who held its office
 * @param tenures how often such a leader held the office under an agreement
 * @param years in force under such leaders
 * @param left agreements they left
 * @param ended agreements that ended in any way in their time
 * @param five share of agreements that would be in force after five years under such leaders; NaN
 *     if at some age before none was at risk
 * @param ten the same after ten years
 */
public record OfficeFinding(
    String scenario,
    Seat seat,
    Holder holder,
    long tenures,
    double years,
    long left,
    long ended,
    Estimate five,
    Estimate ten) {
  /** The holders that are reported. */
  static final List<Holder> HOLDERS = List.of(Holder.AUTHOR, Holder.SUCCESSOR, Holder.OPPOSITION);

  private static final int FIVE = 5 * World.ROUNDS_PER_YEAR;

  /** Agreements that such a leader leaves per year in office; NaN if it was never in office. */
  public double leavingRate() {
    return left / years;
  }

  /** In order of scenario, party and holder; empty unless a party has an opposition. */
  static List<OfficeFinding> of(Tally tally) {
    TreeMap<String, OfficeTally> scenarios = new TreeMap<>();
    tally
        .pairs()
        .forEach(
            (pair, sum) ->
                scenarios
                    .computeIfAbsent(pair.scenario(), id -> new OfficeTally(sum.horizon()))
                    .add(sum.offices()));
    List<OfficeFinding> findings = new ArrayList<>();
    scenarios.forEach(
        (scenario, sum) -> {
          for (Seat seat : Seat.values()) {
            if (sum.isOpposed(seat)) {
              HOLDERS.forEach(holder -> findings.add(of(scenario, seat, holder, sum)));
            }
          }
        });
    return List.copyOf(findings);
  }

  private static OfficeFinding of(String scenario, Seat seat, Holder holder, OfficeTally sum) {
    DelayedEntry lives =
        DelayedEntry.of(
            sum.byAge(seat, holder, OfficeTally.Count.BEGUN),
            sum.byAge(seat, holder, OfficeTally.Count.LEFT),
            sum.byAge(seat, holder, OfficeTally.Count.ENDED),
            sum.byAge(seat, holder, OfficeTally.Count.CENSORED));
    long left = sum.total(seat, holder, OfficeTally.Count.LEFT);
    return new OfficeFinding(
        scenario,
        seat,
        holder,
        sum.total(seat, holder, OfficeTally.Count.BEGUN),
        (double) lives.exposure() / World.ROUNDS_PER_YEAR,
        left,
        left + sum.total(seat, holder, OfficeTally.Count.ENDED),
        lives.survival(FIVE),
        lives.survival(2 * FIVE));
  }
}
