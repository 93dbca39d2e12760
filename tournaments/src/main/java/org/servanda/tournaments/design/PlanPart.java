package org.servanda.tournaments.design;

import java.io.Serializable;

/**
 * A rectangle of a {@linkplain SeasonPlan season's plan}: some of its pairs, and some batches of
 * each of them. Playing all parts of a division, in whatever places, plays the plan.
 *
 * @param fromMeeting the number of the first pair
 * @param toMeeting one past the last
 * @param fromRow the number of the first batch of each pair
 * @param toRow one past the last
 */
public record PlanPart(int fromMeeting, int toMeeting, int fromRow, int toRow)
    implements Serializable {
  /** The number of pairs. */
  int width() {
    return toMeeting - fromMeeting;
  }

  /** The number of batches. */
  int batches() {
    return Math.toIntExact((long) width() * (toRow - fromRow));
  }
}
