package org.servanda.strategies.toolkit;

import java.util.function.DoubleSupplier;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Negotiator;
import org.servanda.engine.spi.Talks;

/**
 * Bargains along a {@link ConcessionPath}: a {@link Tactic} says how much to ask for, and a
 * standing offer is taken if it is as good as what would be asked for next (AC_next), or at the
 * very last move if it is better than nothing. It never offers or takes what leaves it worse off
 * than without, and leaves the table only if there is nothing to be had.
 */
public final class Bargaining implements Negotiator {
  private static final double MIND_STEP = .25;

  /**
   * What must be held against the other before its word counts for half; twice that, for a quarter.
   */
  private static final double GRUDGE = 1.5;

  private final Brief brief;
  private final Appraisal appraisal;
  private final Tactic tactic;
  private final DoubleSupplier floor;
  private double lowest;
  private double mind = 1;
  private double trust = 1;
  private Appraiser appraiser;
  private ConcessionPath path;

  private Bargaining(Brief brief, Appraisal appraisal, Tactic tactic, DoubleSupplier floor) {
    this.brief = brief;
    this.appraisal = appraisal;
    this.tactic = tactic;
    this.appraiser = Appraiser.own(brief, appraisal, mind);
    this.path = ConcessionPath.of(brief, appraisal, Appraisal.STRANGER, mind);
    this.floor = floor;
    this.lowest = Math.max(0, floor.getAsDouble() * best());
  }

  /**
   * Bargains as told.
   *
   * @param brief the leader's
   * @param appraisal how it sees deals
   * @param tactic how much it asks for
   * @param floor the share of its best deal, as it sees it on taking office, that it never goes
   *     below
   */
  public static Bargaining of(Brief brief, Appraisal appraisal, Tactic tactic, double floor) {
    return new Bargaining(brief, appraisal, tactic, () -> floor);
  }

  /**
   * The same with a floor that is set anew whenever talks begin.
   *
   * @param floor is asked for the share of its best deal that it does not go below in these talks
   */
  public static Bargaining of(
      Brief brief, Appraisal appraisal, Tactic tactic, DoubleSupplier floor) {
    return new Bargaining(brief, appraisal, tactic, floor);
  }

  /** Concedes on a straight line, trusting as most do. */
  public static Bargaining linear(Brief brief) {
    return of(brief, Appraisal.STRANGER, Tactic.time(1), 0);
  }

  /** Holds out, and concedes late. */
  public static Bargaining boulware(Brief brief) {
    return of(brief, Appraisal.STRANGER, Tactic.time(.2), 0);
  }

  /** Concedes early. */
  public static Bargaining conceder(Brief brief) {
    return of(brief, Appraisal.STRANGER, Tactic.time(3), 0);
  }

  @Override
  public Move negotiate(Talks talks) {
    if (talks.exchange() <= 1) {
      takeStock(talks);
    }
    double least = Math.max(ReservationValue.of(brief, talks, appraiser), lowest);
    if (path.length() == 0 || best() <= least) {
      return lastResort(talks, least);
    }
    Outcome standing = talks.offer();
    double value = standing == null ? Double.NEGATIVE_INFINITY : appraiser.value(standing);
    double received = standing == null ? -1 : (value - least) / (best() - least);
    double target = least + tactic.aspiration(talks, received) * (best() - least);
    int next = path.lowestAtLeast(Math.max(target, least));
    boolean last = talks.exchange() == talks.exchanges() - 1;
    if (value >= path.own(next) || (last && value > least)) {
      return Move.ACCEPT;
    }
    return path.outcome(next);
  }

  /** Nothing on the path is better than what there is: still takes a gift, or leaves. */
  private Move lastResort(Talks talks, double least) {
    Outcome standing = talks.offer();
    boolean gift = standing != null && appraiser.value(standing) > least;
    return gift ? Move.ACCEPT : Move.WALK_OUT;
  }

  /**
   * The best it could have if it trusted the other as it did at first: distrust makes nobody
   * modest.
   */
  private double bestInGoodFaith() {
    ConcessionPath trusting = ConcessionPath.of(brief, appraisal, Appraisal.STRANGER, mind);
    return trusting.length() == 0 ? 0 : trusting.own(0);
  }

  private double best() {
    return path.length() == 0 ? 0 : path.own(0);
  }

  /**
   * At the start of talks sees its costs, and the other's word, anew: to the nearest quarter and
   * half, since tables are kept for each.
   */
  private void takeStock(Talks talks) {
    double cost = PortableMath.rint(talks.mind() / MIND_STEP) * MIND_STEP;
    double mindNow = Math.max(MIND_STEP, Math.min(2, cost));
    double grievance = Grievance.against(talks);
    double trustNow = grievance < GRUDGE ? 1 : grievance < 2 * GRUDGE ? .5 : .25;
    if (mindNow != mind || trustNow != trust) {
      mind = mindNow;
      trust = trustNow;
      Appraisal now = appraisal.trusting(appraisal.trust() * trust);
      appraiser = Appraiser.own(brief, now, mind);
      path = ConcessionPath.of(brief, now, Appraisal.STRANGER, mind);
    }
    double share = floor.getAsDouble();
    lowest = share == 0 ? 0 : share * bestInGoodFaith();
  }
}
