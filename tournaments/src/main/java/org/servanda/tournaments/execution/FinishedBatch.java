package org.servanda.tournaments.execution;

import java.util.Collections;
import java.util.List;
import org.servanda.engine.result.MatchResult;
import org.servanda.tournaments.design.MatchBatch;

/**
 * A batch with its results.
 *
 * @param batch what was played
 * @param results one a repetition, in order; or a single one that all repetitions share, because
 *     neither chance nor a leader drew a number
 */
record FinishedBatch(MatchBatch batch, List<MatchResult> results) {
  /** The result of a repetition of the batch. */
  MatchResult result(int repetition) {
    return results.get(results.size() == 1 ? 0 : repetition - batch.from());
  }

  /** The results of all its repetitions, in order. */
  List<MatchResult> all() {
    int repetitions = batch.to() - batch.from();
    return results.size() == repetitions
        ? results
        : Collections.nCopies(repetitions, results.get(0));
  }
}
