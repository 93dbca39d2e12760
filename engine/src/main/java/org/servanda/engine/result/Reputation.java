package org.servanda.engine.result;

import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.PublicRecord;

/**
 * A party's public record at the end of a match, or before one.
 *
 * @param kept rounds with a clean signal; older ones count less
 * @param broken proven breaches; older ones count less
 * @param withdrawn withdrawals; older ones count less
 * @param lies promises followed within a year by a proven breach; older ones count less
 * @param good whether it is in good standing
 */
public record Reputation(double kept, double broken, double withdrawn, double lies, boolean good)
    implements PublicRecord {

  /** The record of a party without a past. */
  public static final Reputation BLANK = new Reputation(0, 0, 0, 0, true);

  public Reputation {
    if (!(kept >= 0 && broken >= 0 && withdrawn >= 0 && lies >= 0)) {
      throw new IllegalArgumentException(
          PortableText.format(
              "A record's counts are %s, %s, %s and %s, but must be 0 or more",
              kept, broken, withdrawn, lies));
    }
  }
}
