package org.servanda.tournaments.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.servanda.engine.match.MatchMonitor;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.PriorReputations;
import org.servanda.tournaments.design.MatchBatch;

/**
 * Plays about one match in a hundred again, later and in another order. A strategy whose matches
 * share state, contrary to the rules, then gives another result.
 */
final class ReplaySample {
  private static final int ONE_IN = 100;
  private static final int PENDING = 32;

  private final SeasonReputations before;
  private final Progress progress;
  private final List<Sampled> pending = new ArrayList<>();

  private record Sampled(MatchBatch batch, int repetition, MatchResult result) {}

  ReplaySample(SeasonReputations before, Progress progress) {
    this.before = before;
    this.progress = progress;
  }

  /**
   * Whether a match is one of those: which are does not depend on who plays it.
   *
   * @param meetings the number of pairs in the plan
   */
  static boolean isSampled(MatchBatch batch, int repetition, int meetings) {
    long number = (long) repetition * meetings + batch.meeting();
    return Long.remainderUnsigned((number * 0x9E3779B97F4A7C15L) >>> 11, ONE_IN) == 0;
  }

  /** Keeps a match for later; true if there are enough to {@link #play} them. */
  boolean keep(MatchBatch batch, int repetition, MatchResult result) {
    pending.add(new Sampled(batch, repetition, result));
    return pending.size() >= PENDING;
  }

  /**
   * Plays what was kept, the last first.
   *
   * @param begins is told whose match is about to be played
   */
  void play(MatchMonitor monitor, Consumer<MatchBatch> begins) {
    for (int i = pending.size() - 1; i >= 0; i--) {
      Sampled sampled = pending.get(i);
      MatchBatch batch = sampled.batch();
      begins.accept(batch);
      PriorReputations past = before.past(batch.pair(), sampled.repetition());
      MatchResult again = batch.play(batch.chance(sampled.repetition()), past, null, monitor);
      if (!again.equals(sampled.result())) {
        progress.differs(batch.a(), batch.b());
      }
    }
    pending.clear();
  }
}
