package org.servanda.tournaments.live;

import java.util.List;
import java.util.stream.LongStream;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSearch;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.spi.Talks;

/**
 * An outcome that the reader could offer.
 *
 * @param outcome the outcome
 * @param gain what it would bring the reader's side, payoff per round
 * @param otherGain what it would bring the other, as far as the reader's side can know
 */
record Candidate(Outcome outcome, double gain, double otherGain) {
  private static final int CONSIDERED = 20_000;

  /** All outcomes; of a space too large an even sample. */
  static List<Candidate> of(OutcomeSpace space, Talks talks) {
    LongStream places =
        space.size() <= CONSIDERED
            ? LongStream.range(0, space.size())
            : OutcomeSearch.spread(space.size(), CONSIDERED);
    return places
        .mapToObj(space::at)
        .map(one -> new Candidate(one, talks.gain(one), talks.otherGain(one)))
        .toList();
  }
}
