package org.servanda.strategies.toolkit;

import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Talks;

/**
 * What a leader has without a new deal, on the scale of its appraisal: power has shifted, or an
 * agreement stands.
 */
public final class Reservation {
  private Reservation() {}

  /** Never below 0: what was given up at first can always be had again. */
  public static double of(Brief brief, Talks talks, Appraiser appraiser) {
    double shift = talks.outside() - brief.party().outside();
    Outcome inForce = talks.inForce();
    if (inForce == null || talks.occasion() == Talks.Occasion.RENEWAL) {
      return Math.max(0, shift);
    }
    return Math.max(0, Math.max(shift, appraiser.value(inForce)));
  }
}
