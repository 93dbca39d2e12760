package org.servanda.testkit;

import org.servanda.engine.spi.PublicRecord;

/**
 * A public record.
 *
 * @param kept rounds kept without suspicion, faded
 * @param broken proven breaches, faded
 * @param withdrawn withdrawals, faded
 * @param lies promises followed by a proven breach, faded
 * @param good whether it is in good standing
 */
public record FakeRecord(double kept, double broken, double withdrawn, double lies, boolean good)
    implements PublicRecord {
  /** No record, in good standing. */
  public static final FakeRecord BLANK = new FakeRecord(0, 0, 0, 0, true);
}
