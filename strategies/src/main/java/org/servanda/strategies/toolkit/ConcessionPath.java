package org.servanda.strategies.toolkit;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.spi.Brief;

/**
 * The way down from one's best deal to one's worst: outcomes that both sides would rather have than
 * none, none of which could be bettered for one side without loss to the other, in falling order of
 * own value. Made once for a scenario, seat and pair of appraisals, and shared by all matches.
 *
 * <p>Of outcomes whose own values differ by less than a 2,048th of the range only the best for the
 * other is kept. In a space too large for tables the path is made of a fixed sample.
 */
public final class ConcessionPath {
  private static final int STEPS = 2048;
  private static final int SAMPLE = 20_000;

  private final Outcome[] outcomes;
  private final double[] own;
  private final double[] theirs;

  private ConcessionPath(Outcome[] outcomes, double[] own, double[] theirs) {
    this.outcomes = outcomes;
    this.own = own;
    this.theirs = theirs;
  }

  private record Key(Appraisal own, Appraisal theirs, double mind) {}

  /**
   * The path of a leader.
   *
   * @param brief the leader's
   * @param own how it sees deals
   * @param theirs how it thinks the other sees them
   * @param mind what it multiplies its costs by
   */
  public static ConcessionPath of(Brief brief, Appraisal own, Appraisal theirs, double mind) {
    return brief.shared(new Key(own, theirs, mind), () -> make(brief, own, theirs, mind));
  }

  private static ConcessionPath make(Brief brief, Appraisal own, Appraisal theirs, double mind) {
    Appraiser mine = Appraiser.own(brief, own, mind);
    Appraiser yours = Appraiser.other(brief, theirs);
    long[] candidates = candidates(brief.outcomes());
    double best = 0;
    for (int i = 0; i < size(brief.outcomes(), candidates); i++) {
      best = Math.max(best, mine.value(outcome(brief.outcomes(), candidates, i)));
    }
    return frontier(brief.outcomes(), candidates, mine, yours, best);
  }

  private static long @Nullable [] candidates(OutcomeSpace space) {
    if (space.isTabled()) {
      return null;
    }
    SplittableRandom random = new SplittableRandom(space.size());
    return random.longs(SAMPLE, 0, space.size()).sorted().distinct().toArray();
  }

  private static int size(OutcomeSpace space, long @Nullable [] candidates) {
    return candidates == null ? (int) space.size() : candidates.length;
  }

  private static Outcome outcome(OutcomeSpace space, long @Nullable [] candidates, int i) {
    return space.at(candidates == null ? i : candidates[i]);
  }

  private static ConcessionPath frontier(
      OutcomeSpace space,
      long @Nullable [] candidates,
      Appraiser mine,
      Appraiser yours,
      double best) {
    @Nullable Outcome[] kept = new Outcome[STEPS + 1];
    double[] own = new double[STEPS + 1];
    double[] theirs = new double[STEPS + 1];
    for (int i = 0; i < size(space, candidates) && best > 0; i++) {
      Outcome outcome = outcome(space, candidates, i);
      double value = mine.value(outcome);
      if (value > 0) {
        double worth = yours.value(outcome);
        int step = (int) (value / best * STEPS);
        boolean better =
            worth > theirs[step] || (worth == theirs[step] && value > own[step] && worth > 0);
        if (better) {
          kept[step] = outcome;
          own[step] = value;
          theirs[step] = worth;
        }
      }
    }
    return sweep(kept, own, theirs);
  }

  /** From the best for oneself downwards, keeps what is better for the other than all before. */
  private static ConcessionPath sweep(@Nullable Outcome[] kept, double[] own, double[] theirs) {
    Outcome[] outcomes = new Outcome[STEPS + 1];
    double[] mine = new double[STEPS + 1];
    double[] yours = new double[STEPS + 1];
    int length = 0;
    double most = 0;
    for (int step = STEPS; step >= 0; step--) {
      Outcome outcome = kept[step];
      if (outcome != null && theirs[step] > most) {
        most = theirs[step];
        outcomes[length] = outcome;
        mine[length] = own[step];
        yours[length++] = theirs[step];
      }
    }
    return new ConcessionPath(
        Arrays.copyOf(outcomes, length), Arrays.copyOf(mine, length), Arrays.copyOf(yours, length));
  }

  /** How many outcomes there are on it; 0 if no deal suits both. */
  public int length() {
    return outcomes.length;
  }

  /** The outcome at a place, 0 being the best for oneself. */
  public Outcome outcome(int place) {
    return outcomes[place];
  }

  /** Own value at a place. */
  public double own(int place) {
    return own[place];
  }

  /** The other's value at a place, as far as it can be told. */
  public double theirs(int place) {
    return theirs[place];
  }

  /** The last place whose own value is at least the target, or 0 if none is. */
  public int lowestAtLeast(double target) {
    int low = 0;
    int high = own.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (own[middle] >= target) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
