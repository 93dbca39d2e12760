package org.servanda.tournaments.validation.theory;

import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Seat;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Talks;

/**
 * Offers a fixed share in each round it opens, and accepts no less than the same schedule gives.
 */
final class AlternatingOffersPlayer implements Leader {
  private final OutcomeSpace pie;
  private final Seat seat;
  private final int steps;
  private final int[] given;
  private final int from;
  private boolean settled;

  /**
   * Creates a player.
   *
   * @param steps the number of steps the pie is cut into
   * @param given what the opener gives in each round, in steps
   * @param from the first round in which an offer is accepted
   */
  AlternatingOffersPlayer(Brief brief, int steps, int[] given, int from) {
    this.pie = brief.outcomes();
    this.seat = brief.seat();
    this.steps = steps;
    this.given = given;
    this.from = from;
  }

  /** The pie is divided only once. */
  @Override
  public boolean comesToTable(Situation situation) {
    return !settled && situation.round() < given.length;
  }

  @Override
  public Move negotiate(Talks talks) {
    int round = talks.round();
    Outcome offer = talks.offer();
    if (offer == null) {
      int others = given[round];
      return pie.at(seat == Seat.A ? steps - others : others);
    }
    int share = seat == Seat.A ? offer.option(0) : steps - offer.option(0);
    return round >= from && share >= given[round] ? Move.ACCEPT : Move.WALK_OUT;
  }

  @Override
  public Conduct conduct(Accord accord) {
    settled = true;
    return Conduct.comply();
  }
}
