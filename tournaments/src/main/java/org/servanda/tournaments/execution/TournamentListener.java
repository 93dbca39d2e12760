package org.servanda.tournaments.execution;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.tally.Pair;

/**
 * Follows a tournament while it is played. Every method does nothing by default. Those about single
 * matches and batches are called from many threads, in no order; the others from the thread that
 * plays the tournament. What a listener does never changes a result; what it throws stops the
 * tournament.
 */
public interface TournamentListener {
  /** Hears nothing. */
  TournamentListener SILENT = new TournamentListener() {};

  /**
   * Something about the tournament that its author may not have meant.
   *
   * @param notice a sentence or two
   */
  default void noticed(String notice) {}

  /**
   * Some matches' results are known from earlier runs and are not played again.
   *
   * @param known how many, above 0
   * @param total how many the tournament has
   */
  default void resumed(long known, long total) {}

  /**
   * The field's own matches have to be played too: its results are not in the folder where they
   * were looked for.
   */
  default void fieldMissing(Path folder) {}

  /** Playing begins: so many matches are to be played before the next decision. */
  default void started(long matches) {}

  /** So many more matches are done. */
  default void played(int matches) {}

  /**
   * One match is done. Only executors that play in this process report single matches.
   *
   * @param pair who met whom, where and in which season
   * @param repetition from 0
   */
  default void matchPlayed(Pair pair, int repetition, MatchResult result) {}

  /**
   * Whether the events of a match are to be heard: asked before each match played in this process.
   *
   * @return who hears them, or null for nobody (the default, which costs nothing)
   */
  default @Nullable MatchListener listenerFor(Pair pair, int repetition) {
    return null;
  }

  /**
   * Intervals are not yet as narrow as asked: more repetitions are played.
   *
   * @param widest half of the widest 95 % interval of durability so far
   * @param repetitions how many there will be
   */
  default void continued(double widest, int repetitions) {}

  /**
   * Intervals as narrow as asked would take too many repetitions: the tournament ends without.
   *
   * @param precision what was found and what it would take
   */
  default void precisionOutOfReach(PrecisionShortfall precision) {}

  /** Playing has ended, as planned or not. */
  default void ended() {}

  /**
   * The tournament was stopped before all was played.
   *
   * @param reason completes the sentence "stopped: …"
   */
  default void stopped(String reason) {}
}
