package org.servanda.strategies.toolkit.negotiation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Talks;
import org.servanda.strategies.toolkit.Appraisal;
import org.servanda.strategies.toolkit.Appraiser;
import org.servanda.strategies.toolkit.CandidateSubstances;
import org.servanda.strategies.toolkit.ConcessionPath;
import org.servanda.strategies.toolkit.ReservationValue;

/**
 * The outcomes a tactic chooses from, in falling order of own utility, which runs from 0 to 1.
 *
 * <p>A plain negotiation domain (one set of terms, and utilities given for one negotiation, or no
 * option that costs the leader anything or is worth more than 1) is used as it stands: all outcomes
 * with their utilities, equal ones in the order of the space. Anywhere else agreements may be
 * broken and terms matter, so the outcomes are those of the {@link ConcessionPath}, and utility is
 * the leader's appraisal divided by that of its best deal.
 *
 * <p>A domain too large for tables is represented by {@link CandidateSubstances}.
 */
public final class SortedOutcomes {
  private static final int SAMPLE = 20_000;

  private final Brief brief;
  private final OutcomeSpace space;
  private final @Nullable Appraiser appraiser;
  private final Appraiser theirs;
  private final double best;
  private final long[] order;
  private final double[] utilities;

  private SortedOutcomes(
      Brief brief, @Nullable Appraiser appraiser, double best, long[] order, double[] utilities) {
    this.brief = brief;
    this.space = brief.outcomes();
    this.appraiser = appraiser;
    this.theirs = Appraiser.other(brief, Appraisal.STRANGER);
    this.best = best;
    this.order = order;
    this.utilities = utilities;
  }

  private record Key(double mind) {}

  /** The outcomes and their utilities, shared by all matches of a scenario. */
  private static final class Columns {
    final double best;
    final long[] order;
    final double[] utilities;

    Columns(double best, long[] order, double[] utilities) {
      this.best = best;
      this.order = order;
      this.utilities = utilities;
    }
  }

  /**
   * The outcomes of a leader.
   *
   * @param brief the leader's
   * @param mind the factor on its own costs
   */
  public static SortedOutcomes of(Brief brief, double mind) {
    if (isPlainDomain(brief)) {
      Columns all = brief.tables().get(SortedOutcomes.class, SortedOutcomes::ranked);
      return new SortedOutcomes(brief, null, 1, all.order, all.utilities);
    }
    Appraiser appraiser = Appraiser.own(brief, Appraisal.STRANGER, mind);
    Columns path = brief.tables().get(new Key(mind), known -> efficient(known, mind));
    return new SortedOutcomes(brief, appraiser, path.best, path.order, path.utilities);
  }

  private static boolean isPlainDomain(Brief brief) {
    OutcomeSpace space = brief.outcomes();
    ValueFunction own = brief.own();
    if (own.isSettled()) {
      return space.terms().size() == 1;
    }
    for (int i = 0; i < space.topics().size(); i++) {
      for (int option = 0; option < space.topics().get(i).options().size(); option++) {
        double worth = own.benefit(i, option) - own.cost(i, option);
        if (!(worth >= 0 && worth <= 1)) {
          return false;
        }
      }
    }
    return space.terms().size() == 1;
  }

  /** All outcomes, or a sample, in falling order; equal ones in the order of the space. */
  private static Columns ranked(Brief brief) {
    OutcomeSpace space = brief.outcomes();
    long[] outcomes = CandidateSubstances.of(brief, SAMPLE).toArray();
    double[] utility = new double[outcomes.length];
    for (int i = 0; i < utility.length; i++) {
      utility[i] = Math.min(1, brief.own().net(space.at(outcomes[i])));
    }
    double[] levels = Arrays.stream(utility).sorted().distinct().toArray();
    int[] next = new int[levels.length + 1];
    int[] level = new int[utility.length];
    for (int i = 0; i < utility.length; i++) {
      level[i] = levels.length - 1 - Arrays.binarySearch(levels, utility[i]);
      next[level[i] + 1]++;
    }
    for (int l = 1; l < next.length; l++) {
      next[l] += next[l - 1];
    }
    long[] order = new long[utility.length];
    double[] falling = new double[utility.length];
    for (int i = 0; i < utility.length; i++) {
      int place = next[level[i]]++;
      order[place] = outcomes[i];
      falling[place] = utility[i];
    }
    return new Columns(1, order, falling);
  }

  private static Columns efficient(Brief brief, double mind) {
    ConcessionPath path = ConcessionPath.of(brief, Appraisal.STRANGER, Appraisal.STRANGER, mind);
    long[] order = new long[path.length()];
    double[] utilities = new double[order.length];
    double best = order.length == 0 ? 1 : path.own(0);
    for (int i = 0; i < order.length; i++) {
      order[i] = path.outcome(i).index();
      utilities[i] = path.own(i) / best;
    }
    return new Columns(best, order, utilities);
  }

  /** The number of outcomes; 0 if no deal is better for both than none. */
  public int size() {
    return order.length;
  }

  /** The outcome at an index; 0 is the best for oneself. */
  public Outcome at(int place) {
    return space.at(order[place]);
  }

  /** Own utility at an index. */
  public double utility(int place) {
    return utilities[place];
  }

  /** Own utility of any outcome of the space, listed here or not; may be below 0 if it is not. */
  public double utility(Outcome outcome) {
    return appraiser == null
        ? Math.min(1, brief.own().net(outcome))
        : appraiser.value(outcome) / best;
  }

  /** The other's utility as estimated from the brief: payoff or appraisal, on no fixed scale. */
  public double theirs(Outcome outcome) {
    return appraiser == null ? brief.other().net(outcome) : theirs.value(outcome);
  }

  /** The reservation value: the utility of what the leader has without a new deal. */
  public double reservation(Talks talks) {
    if (appraiser != null) {
      return ReservationValue.of(brief, talks, appraiser) / best;
    }
    Outcome inForce = talks.inForce();
    return inForce == null || talks.occasion() == Talks.Occasion.RENEWAL
        ? talks.outside()
        : Math.max(talks.outside(), utility(inForce));
  }

  /** The last index whose utility is at least the target; 0 if none is. */
  public int lowestAtLeast(double target) {
    int low = 0;
    int high = utilities.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (utilities[middle] >= target) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * The index whose utility is nearest to the target, of two equally near ones the higher utility.
   * Among equal utilities it is the one that a binary search finds first.
   */
  public int nearest(double target) {
    int above = lowestAtLeast(target);
    int below = Math.min(above + 1, utilities.length - 1);
    boolean higher = utilities[above] - target <= target - utilities[below];
    return hit(utilities[higher ? above : below]);
  }

  private int hit(double utility) {
    int low = 0;
    int high = utilities.length - 1;
    while (true) {
      int middle = (low + high) >>> 1;
      if (utilities[middle] == utility) {
        return middle;
      }
      if (utilities[middle] > utility) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
  }
}
