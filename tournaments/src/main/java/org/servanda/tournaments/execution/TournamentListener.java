package org.servanda.tournaments.execution;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.rows.BatchRows;
import org.servanda.reports.tally.Pair;
import org.servanda.tournaments.design.MatchBatch;
import org.servanda.tournaments.design.SeasonPlan;

/**
 * Follows a tournament while it is played. Every method does nothing by default. Those about single
 * matches and batches are called from many threads, in no order; the others from the thread that
 * plays the tournament. A listener never affects results; an exception it throws stops the
 * tournament.
 */
public interface TournamentListener {
  /** A listener that ignores everything. */
  TournamentListener SILENT =
      new TournamentListener() {
        @Override
        public boolean wantsEvents() {
          return false;
        }
      };

  /**
   * A notice about something that the tournament's author may not have intended.
   *
   * @param notice a sentence or two
   */
  default void noticed(String notice) {}

  /**
   * Some matches are stored from earlier runs and are not played again.
   *
   * @param known how many, above 0
   * @param total how many the tournament has
   */
  default void resumed(long known, long total) {}

  /**
   * The field's own matches have to be played too, because the folder does not contain its results.
   *
   * @param folder the folder
   * @param repetitions of the results it contains, whose sums cannot be split where they are more
   *     than the tournament's; 0 if it contains none that can be used
   */
  default void fieldMissing(Path folder, int repetitions) {}

  /** Playing begins: a number of matches will be played before the next decision. */
  default void started(long matches) {}

  /**
   * A season's matches are about to be played. They are played in batches.
   *
   * @param plan the matches of the season that are still to be played
   */
  default void seasonStarted(SeasonPlan plan) {}

  /** Reports that more matches are done. */
  default void played(int matches) {}

  /**
   * One match is done. Only executors that play in this process report single matches.
   *
   * @param pair the entrants, scenario and season
   * @param repetition from 0
   */
  default void matchPlayed(Pair pair, int repetition, MatchResult result) {}

  /**
   * A batch of a season's plan is done, after {@link #matchPlayed} for each of its matches. Only
   * executors that play in this process report batches.
   *
   * @param batch what was played
   * @param results one a repetition, in order
   */
  default void batchPlayed(MatchBatch batch, List<MatchResult> results) {}

  /**
   * Whether {@link #rowsPlayed} is to be called by executors that play in other processes. False by
   * default.
   */
  default boolean wantsRows() {
    return false;
  }

  /**
   * A batch that was played in another process is done. Called in place of {@link #batchPlayed}, in
   * no order, by the thread that plays the tournament.
   *
   * @param index of the batch, as {@link SeasonPlan#indexToPlay} counts
   * @param rows of its matches and agreements
   */
  default void rowsPlayed(int index, BatchRows rows) {}

  /**
   * Whether it may choose a listener for the events of some match. If not, equal matches need not
   * be played one by one. True by default, unless it is known not to.
   */
  default boolean wantsEvents() {
    return true;
  }

  /**
   * Chooses a listener for the events of a match. Called before each match played in this process.
   *
   * @return the listener, or null for none (the default, which costs nothing)
   */
  default @Nullable MatchListener listenerFor(Pair pair, int repetition) {
    return null;
  }

  /**
   * Intervals are still too wide: more repetitions are played.
   *
   * @param widest half of the widest 95 % interval of durability so far
   * @param repetitions the new number of repetitions
   */
  default void continued(double widest, int repetitions) {}

  /**
   * The precision asked for would take too many repetitions: the tournament ends without reaching
   * it.
   *
   * @param precision the precision reached, and the repetitions needed
   */
  default void precisionOutOfReach(PrecisionShortfall precision) {}

  /** Playing has ended, complete or not. */
  default void ended() {}

  /**
   * The tournament was stopped before all matches were played.
   *
   * @param reason completes the sentence "stopped: …"
   */
  default void stopped(String reason) {}

  /**
   * The results so far were saved, or could not be.
   *
   * @param problem why not; empty if they were
   */
  default void saved(String problem) {}
}
