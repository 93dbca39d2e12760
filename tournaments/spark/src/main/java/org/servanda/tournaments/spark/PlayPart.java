package org.servanda.tournaments.spark;

import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.servanda.tournaments.design.PlanPart;

/** A task: plays a part in a worker's process. */
final class PlayPart implements Function<PlanPart, PartOutcome> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<Shipment> shipment;
  private final TreeSet<String> late;
  private final LongAccumulator played;

  /**
   * A task.
   *
   * @param late entrants known to be late
   * @param played counts matches for the display; a task that is repeated is counted again
   */
  PlayPart(Broadcast<Shipment> shipment, Set<String> late, LongAccumulator played) {
    this.shipment = shipment;
    this.late = new TreeSet<>(late);
    this.played = played;
  }

  @Override
  public PartOutcome call(PlanPart part) {
    PartOutcome outcome = Workshop.of(shipment.value()).play(part, late);
    played.add(outcome.sums().tally().matches());
    return outcome;
  }
}
