package org.servanda.reports.rows;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.tally.FixedPoint;

/**
 * Rows as CSV (RFC 4180, lines end in LF), the same in every locale. Numbers have at most nine
 * decimals: as many as the sums of a tournament, so that rows add up to them exactly. Not
 * thread-safe.
 */
public final class RowText {
  private static final long UNIT = 1_000_000_000;

  /** Beyond this a number has no nine decimals in a long. */
  private static final double LARGEST = 9e9;

  private final StringBuilder text = new StringBuilder();
  private boolean within;

  /** An empty text. */
  public RowText() {}

  /** Adds a text; empty for null. */
  void text(@Nullable String value) {
    separate();
    if (value == null) {
      return;
    }
    if (isPlain(value)) {
      text.append(value);
    } else {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    }
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return false;
      }
    }
    return true;
  }

  /** Adds a whole number. */
  void whole(long value) {
    separate();
    text.append(value);
  }

  /** Adds a number with up to nine decimals; empty for NaN and infinity. */
  void number(double value) {
    separate();
    if (!(Math.abs(value) < LARGEST)) {
      text.append(NumberText.data(value));
      return;
    }
    long fixed = FixedPoint.of(value);
    if (fixed < 0) {
      text.append('-');
    }
    long size = Math.abs(fixed);
    text.append(size / UNIT);
    decimals(size % UNIT);
  }

  private void decimals(long rest) {
    if (rest == 0) {
      return;
    }
    text.append('.');
    for (long unit = UNIT / 10; rest > 0; unit /= 10) {
      text.append((char) ('0' + rest / unit));
      rest %= unit;
    }
  }

  private void separate() {
    if (within) {
      text.append(',');
    }
    within = true;
  }

  /** Ends the row. */
  void end() {
    text.append('\n');
    within = false;
  }

  /** All rows in UTF-8. */
  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
