package org.servanda.engine.result;

import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.PublicRecord;

/**
 * A party's public record at the end of a match, and what it brings into another (model 2.9).
 *
 * @param kept rounds kept without suspicion, faded
 * @param broken proven breaches, faded
 * @param withdrawn withdrawals, faded
 * @param lies promises followed by a proven breach, faded
 * @param good whether it is in good standing
 */
public record Reputation(double kept, double broken, double withdrawn, double lies, boolean good)
    implements PublicRecord {

  /** Of a party of which nothing is known. */
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
