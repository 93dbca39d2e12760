package org.servanda.engine.match;

import org.servanda.engine.result.TalksFailure;
import org.servanda.engine.result.TalksResult;

/** Counts the talks of a match. */
final class TalksCounter {
  private final int[] failures = new int[TalksFailure.values().length];
  int held;
  int signed;
  private int firstEntry = -1;

  void countFailure(TalksFailure why) {
    failures[why.ordinal()]++;
  }

  void countEntry(int round) {
    if (firstEntry < 0) {
      firstEntry = round;
    }
  }

  TalksResult result() {
    return new TalksResult(
        held,
        signed,
        failures[TalksFailure.DEADLOCK.ordinal()],
        failures[TalksFailure.WALK_OUT.ordinal()],
        failures[TalksFailure.DRAFTING.ordinal()],
        failures[TalksFailure.RATIFICATION.ordinal()],
        firstEntry);
  }
}
