package org.servanda.tournaments.live.browser;

/**
 * Checks nothing but names: a browser cannot read the ranges of a record's components. Every case
 * has been checked when the page was built.
 */
final class BrowserRangeChecks {
  private BrowserRangeChecks() {}

  static void check(Class<? extends Record> type, Object... values) {}

  static void name(String what, String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException(what + " has a blank name");
    }
  }
}
