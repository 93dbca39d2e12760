package org.servanda.strategies.toolkit;

import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.spi.Brief;

/**
 * The Pareto-efficient outcomes that both sides prefer to no deal, in falling order of own value.
 * Made once per scenario, seat and pair of appraisals, and shared by all matches.
 *
 * <p>Of outcomes whose own values lie in the same of 2,048 equal steps, only the best for the other
 * is kept. In a space too large for tables the path is made of {@link CandidateSubstances}.
 */
public final class ConcessionPath {
  private static final int STEPS = 2048;

  /** A path is made for each state of a leader's costs and trust, so it must not take long. */
  private static final int SAMPLE = 4000;

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
   * @param own how it values deals
   * @param theirs how it thinks that the other values them
   * @param mind the factor on its own costs
   */
  public static ConcessionPath of(Brief brief, Appraisal own, Appraisal theirs, double mind) {
    return brief.tables().get(new Key(own, theirs, mind), known -> make(known, own, theirs, mind));
  }

  private static ConcessionPath make(Brief brief, Appraisal own, Appraisal theirs, double mind) {
    Appraiser mine = Appraiser.own(brief, own, mind);
    OutcomeSpace space = brief.outcomes();
    long[] substances = CandidateSubstances.of(brief, SAMPLE).toArray();
    OthersValues others = OthersValues.of(brief, theirs, substances);
    double best = mine.best(substances);
    int terms = space.terms().size();
    long[] kept = new long[STEPS + 1];
    double[] ownValues = new double[STEPS + 1];
    double[] theirValues = new double[STEPS + 1];
    for (int i = 0; i < others.size() && best > 0; i++) {
      double value = mine.valueAbove(0, others.substance(i), others.terms(i));
      if (value > 0) {
        int step = (int) (value / best * STEPS);
        double other = others.value(i);
        if (other > theirValues[step] || (other == theirValues[step] && value > ownValues[step])) {
          kept[step] = others.substance(i) * terms + others.terms(i);
          ownValues[step] = value;
          theirValues[step] = other;
        }
      }
    }
    return sweep(space, kept, ownValues, theirValues);
  }

  /**
   * In falling order of own value, keeps what is better for the other than everything before it.
   */
  private static ConcessionPath sweep(
      OutcomeSpace space, long[] kept, double[] own, double[] theirs) {
    int length = 0;
    double most = 0;
    int[] steps = new int[STEPS + 1];
    for (int step = STEPS; step >= 0; step--) {
      if (theirs[step] > most) {
        most = theirs[step];
        steps[length++] = step;
      }
    }
    Outcome[] outcomes = new Outcome[length];
    double[] mine = new double[length];
    double[] yours = new double[length];
    for (int i = 0; i < length; i++) {
      outcomes[i] = space.at(kept[steps[i]]);
      mine[i] = own[steps[i]];
      yours[i] = theirs[steps[i]];
    }
    return new ConcessionPath(outcomes, mine, yours);
  }

  /** The number of outcomes; 0 if no deal is better for both than none. */
  public int length() {
    return outcomes.length;
  }

  /** The outcome at an index; 0 is the best for oneself. */
  public Outcome outcome(int place) {
    return outcomes[place];
  }

  /** Own value at an index. */
  public double own(int place) {
    return own[place];
  }

  /** The other's value at an index, as estimated from the brief. */
  public double theirs(int place) {
    return theirs[place];
  }

  /** The last index whose own value is at least the target, or 0 if none is. */
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
