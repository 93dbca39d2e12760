package org.servanda.tournaments.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.rows.BatchRows;
import org.servanda.reports.tally.Pair;
import org.servanda.tournaments.design.MatchBatch;
import org.servanda.tournaments.design.SeasonPlan;
import org.servanda.tournaments.execution.PrecisionShortfall;
import org.servanda.tournaments.execution.TournamentListener;

/**
 * Makes rows of every match as it is played, and passes everything on to another listener. Rows are
 * made by the thread that played the match, on a cluster by its worker.
 */
final class RowsListener implements TournamentListener {
  private final TournamentListener next;
  private final RowFile matches;
  private final RowFile agreements;
  private volatile @Nullable SeasonPlan plan;

  /** Batches of the plans before. */
  private volatile long before;

  private volatile @Nullable IOException failure;

  RowsListener(TournamentListener next, RowFile matches, RowFile agreements) {
    this.next = next;
    this.matches = matches;
    this.agreements = agreements;
  }

  @Override
  public void seasonStarted(SeasonPlan started) {
    before = batches();
    plan = started;
    next.seasonStarted(started);
  }

  /** The number of batches of all plans so far. */
  long batches() {
    SeasonPlan last = plan;
    return before + (last == null ? 0 : last.batchesToPlay());
  }

  /** Why rows could not be written; null if they could. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public void batchPlayed(MatchBatch batch, List<MatchResult> results) {
    SeasonPlan played = plan;
    if (played != null) {
      for (MatchBatch row : played.rows(batch)) {
        int begin = row.from() - batch.from();
        List<MatchResult> its = results.subList(begin, begin + row.to() - row.from());
        add(played.indexToPlay(row), BatchRows.of(row.pair(), row.from(), its));
      }
    }
    next.batchPlayed(batch, results);
  }

  @Override
  public boolean wantsRows() {
    return true;
  }

  @Override
  public void rowsPlayed(int index, BatchRows rows) {
    add(index, rows);
    if (next.wantsRows()) {
      next.rowsPlayed(index, rows);
    }
  }

  private void add(int index, BatchRows rows) {
    try {
      matches.add(before + index, rows.matches());
      agreements.add(before + index, rows.agreements());
    } catch (IOException e) {
      failure = e;
      throw new UncheckedIOException(e);
    }
  }

  /** Each match has a row of its own, so that equal ones are played one by one. */
  @Override
  public boolean wantsEvents() {
    return true;
  }

  @Override
  public @Nullable MatchListener listenerFor(Pair pair, int repetition) {
    return next.listenerFor(pair, repetition);
  }

  @Override
  public void noticed(String notice) {
    next.noticed(notice);
  }

  @Override
  public void resumed(long known, long total) {
    next.resumed(known, total);
  }

  @Override
  public void fieldMissing(Path folder, int repetitions) {
    next.fieldMissing(folder, repetitions);
  }

  @Override
  public void started(long count) {
    next.started(count);
  }

  @Override
  public void played(int count) {
    next.played(count);
  }

  @Override
  public void matchPlayed(Pair pair, int repetition, MatchResult result) {
    next.matchPlayed(pair, repetition, result);
  }

  @Override
  public void continued(double widest, int repetitions) {
    next.continued(widest, repetitions);
  }

  @Override
  public void precisionOutOfReach(PrecisionShortfall precision) {
    next.precisionOutOfReach(precision);
  }

  @Override
  public void ended() {
    next.ended();
  }

  @Override
  public void stopped(String reason) {
    next.stopped(reason);
  }

  @Override
  public void saved(String problem) {
    next.saved(problem);
  }
}
