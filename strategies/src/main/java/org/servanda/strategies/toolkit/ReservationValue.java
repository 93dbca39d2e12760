package org.servanda.strategies.toolkit;

import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Talks;

/**
 * What a leader has without a new deal, on the scale of its appraisal: power has shifted, or an
 * agreement stands. One by which the other now loses is worth no more than none: it will be left
 * before long unless it is mended.
 */
public final class ReservationValue {
  private ReservationValue() {}

  /** Never below 0: what was given up at first can always be had again. */
  public static double of(Brief brief, Talks talks, Appraiser appraiser) {
    double shift = talks.outside() - brief.party().outside();
    Outcome inForce = talks.inForce();
    boolean lasts =
        inForce != null
            && talks.occasion() != Talks.Occasion.RENEWAL
            && talks.otherGain(inForce) >= 0;
    if (inForce == null || !lasts) {
      return Math.max(0, shift);
    }
    return Math.max(0, Math.max(shift, appraiser.value(inForce)));
  }
}
