package org.servanda.strategies.toolkit;

import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Negotiator;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Talks;

/**
 * Bargains along a {@link ConcessionPath}: a {@link Tactic} sets how much to ask for. It accepts a
 * standing offer that is as good as its own next one (AC_next), or at the very last move any that
 * is better than no deal. It never offers or accepts what is worse for it than no deal, and walks
 * out only if no deal can be better.
 */
public final class Bargaining implements Negotiator {
  private static final double MIND_STEP = .25;

  private final Brief brief;
  private final Appraisal appraisal;
  private final Trust trust;

  /** How far it thinks that the other trusts it. */
  private final Trust trusted;

  private final Tactic tactic;
  private final DoubleSupplier floor;

  /** The floor on taking office. */
  private final double firstFloor;

  private double lowest;
  private double mind = 1;
  private int level;
  private int othersLevel;

  /** How it values deals now; null before its first talks, which many leaders never have. */
  private @Nullable Stock stock;

  /** How it values them under its initial trust, at a level of its costs. */
  private @Nullable Stock inGoodFaith;

  private double mindInGoodFaith;

  private Bargaining(Brief brief, Appraisal appraisal, Tactic tactic, DoubleSupplier floor) {
    this.brief = brief;
    this.appraisal = appraisal;
    this.trust = new Trust(brief.otherReputation(), appraisal.trust());
    this.trusted = new Trust(brief.reputation(), Appraisal.STRANGER.trust());
    this.tactic = tactic;
    this.floor = floor;
    this.firstFloor = floor.getAsDouble();
  }

  /** What is looked up together: how a leader values deals, and the deals it would propose. */
  private record Stock(Appraiser appraiser, ConcessionPath path) {
    private record Key(Appraisal appraisal, Appraisal theirs, double mind) {}

    static Stock of(Brief brief, Appraisal appraisal, Appraisal theirs, double mind) {
      return brief
          .tables()
          .get(
              new Key(appraisal, theirs, mind),
              b ->
                  new Stock(
                      Appraiser.own(b, appraisal, mind),
                      ConcessionPath.of(b, appraisal, theirs, mind)));
    }

    double best() {
      return path.length() == 0 ? 0 : path.own(0);
    }
  }

  /**
   * Bargains by an appraisal and a tactic.
   *
   * @param brief the leader's
   * @param appraisal how it values deals
   * @param tactic how much it asks for
   * @param floor the least it accepts, as a share of the value its best deal has on taking office,
   *     from 0 to 1
   */
  public static Bargaining of(Brief brief, Appraisal appraisal, Tactic tactic, double floor) {
    return new Bargaining(brief, appraisal, tactic, () -> floor);
  }

  /**
   * Bargains with a floor that is asked for whenever talks begin.
   *
   * @param floor supplies the least it accepts in these talks, as a share of its best deal, from 0
   *     to 1
   */
  public static Bargaining of(
      Brief brief, Appraisal appraisal, Tactic tactic, DoubleSupplier floor) {
    return new Bargaining(brief, appraisal, tactic, floor);
  }

  /** Concedes on a straight line, with the appraisal {@link Appraisal#STRANGER}. */
  public static Bargaining linear(Brief brief) {
    return of(brief, Appraisal.STRANGER, Tactic.time(1), 0);
  }

  /** Holds out, and concedes late (exponent .2). */
  public static Bargaining boulware(Brief brief) {
    return of(brief, Appraisal.STRANGER, Tactic.time(.2), 0);
  }

  /** Concedes early (exponent 3). */
  public static Bargaining conceder(Brief brief) {
    return of(brief, Appraisal.STRANGER, Tactic.time(3), 0);
  }

  @Override
  public Move negotiate(Talks talks) {
    Stock now = talks.opening() ? takeStock(talks) : stock();
    ConcessionPath path = now.path;
    double least = Math.max(ReservationValue.of(brief, talks, now.appraiser), lowest);
    double best = now.best();
    if (path.length() == 0 || best <= least) {
      return lastResort(talks, now.appraiser, least);
    }
    Outcome standing = talks.offer();
    double value = standing == null ? Double.NEGATIVE_INFINITY : now.appraiser.value(standing);
    double received = standing == null ? -1 : (value - least) / (best - least);
    double target = least + tactic.aspiration(talks, received) * (best - least);
    int next = path.lowestAtLeast(Math.max(target, least));
    boolean last = talks.exchange() == talks.exchanges() - 1;
    if (value >= path.own(next) || (last && value > least)) {
      return Move.ACCEPT;
    }
    return path.outcome(next);
  }

  /**
   * Where no deal on the path beats the status quo: accepts an offer that still does, or walks out.
   */
  private static Move lastResort(Talks talks, Appraiser appraiser, double least) {
    Outcome standing = talks.offer();
    boolean gift = standing != null && appraiser.value(standing) > least;
    return gift ? Move.ACCEPT : Move.WALK_OUT;
  }

  /** As it last took stock; where another part has led these talks so far, as on taking office. */
  private Stock stock() {
    Stock known = stock;
    if (known == null) {
      known = inGoodFaith(mind);
      stock = known;
      lowest = Math.max(0, firstFloor * known.best());
    }
    return known;
  }

  /** How it values deals under its initial trust; the last is kept, because few are asked for. */
  private Stock inGoodFaith(double mindNow) {
    Stock known = inGoodFaith;
    if (known == null || mindNow != mindInGoodFaith) {
      known = Stock.of(brief, appraisal, Appraisal.STRANGER, mindNow);
      inGoodFaith = known;
      mindInGoodFaith = mindNow;
    }
    return known;
  }

  /**
   * By how much an agreement is worth less to it than the least it settles for, with its initial
   * trust and its costs now.
   *
   * @return in payoff per round; 0 if it is worth enough
   */
  public double shortfall(Situation situation, Outcome agreement) {
    Stock good = inGoodFaith(rounded(situation.mind()));
    return Math.max(0, floor.getAsDouble() * good.best() - good.appraiser.value(agreement));
  }

  private static double rounded(double mind) {
    double cost = PortableMath.rint(mind / MIND_STEP) * MIND_STEP;
    return Math.max(MIND_STEP, Math.min(2, cost));
  }

  /**
   * Updates its costs, its trust and what it takes for the other's at the start of talks. All take
   * few values (costs in quarters; trust in fifths), because tables are kept for each.
   */
  private Stock takeStock(Talks talks) {
    double mindNow = rounded(talks.mind());
    int levelNow = level(talks);
    int theirsNow = trusted.level(talks.ownRecord());
    Stock now = stock;
    if (now == null || mindNow != mind || levelNow != level || theirsNow != othersLevel) {
      mind = mindNow;
      level = levelNow;
      othersLevel = theirsNow;
      now = valuing(level, othersLevel, mind);
      stock = now;
    }
    // Distrust does not lower the floor.
    double share = floor.getAsDouble();
    lowest = share == 0 ? 0 : share * inGoodFaith(mind).best();
    return now;
  }

  private Stock valuing(int own, int others, double mindNow) {
    return own == 0 && others == 0
        ? inGoodFaith(mindNow)
        : Stock.of(brief, trusting(own), theirs(others), mindNow);
  }

  private Appraisal trusting(int steps) {
    return steps == 0 ? appraisal : appraisal.trusting(trust.at(steps));
  }

  private Appraisal theirs(int steps) {
    Appraisal stranger = Appraisal.STRANGER;
    return steps == 0 ? stranger : stranger.trusting(trusted.at(steps));
  }

  private int level(Situation situation) {
    return trust.level(situation.otherRecord());
  }

  /**
   * The {@linkplain Trust#level levels} of its trust in the other and of the other's in it, added.
   */
  int mutualTrust(Situation situation) {
    return level(situation) + trusted.level(situation.ownRecord());
  }

  /**
   * Whether some deal would now be better for both sides than the one in force.
   *
   * @param margin by how much for each, payoff per round
   */
  boolean isOutgrown(Situation situation, Outcome inForce, double margin) {
    int others = trusted.level(situation.ownRecord());
    Stock now = valuing(level(situation), others, rounded(situation.mind()));
    double least = now.appraiser.value(inForce) + margin;
    if (now.path.length() == 0 || now.best() < least) {
      return false;
    }
    double offered = now.path.theirs(now.path.lowestAtLeast(least));
    return offered >= Appraiser.other(brief, theirs(others)).value(inForce) + margin;
  }
}
