package org.servanda.strategies.toolkit;

import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Talks;

/**
 * What a leader has without a new deal, on the scale of its appraisal: its outside option as power
 * has shifted, or the agreement in force. An agreement by which the other now loses counts as none,
 * because the other is likely to leave it.
 */
public final class ReservationValue {
  private ReservationValue() {}

  /** The value, at least 0: the initial outside option is always available. */
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
