package org.servanda.strategies.toolkit;

import java.util.List;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Rules;

/**
 * Values outcomes for one seat under an {@link Appraisal}: payoff per round over the initial
 * outside option, times the probability that the deal survives drafting and ratification. What
 * depends on terms alone is computed once per scenario and appraisal, and shared by all matches.
 */
public final class Appraiser {
  /** Cost of a false alarm, payoff. */
  private static final double QUARREL = .5;

  /** Years to the next attempt when drafting or ratification failed. */
  private static final double NEXT_ATTEMPT = 1.25;

  /**
   * Share of its value that an agreement keeps after its term, since new talks may bring another.
   */
  private static final double TALKED_AGAIN = .7;

  /** More than rounding changes a value by, as a share of it. */
  private static final double ROUNDING = 1e-12;

  /** A difference of odds that is one of values too, whatever is rounded. */
  private static final double CLEAR = 1e-9;

  private final ValueFunction own;
  private final Party party;
  private final Party otherParty;
  private final double mind;
  private final double slipRate;
  private final double slipBond;
  private final double guarantor;
  private final int terms;
  private final double[] kept;
  private final double[] delivered;
  private final double[] fixed;

  /**
   * The weight of what is at risk: rises with the share that the other is not trusted to deliver.
   */
  private final double[] distrust;

  private final int[] level;
  private final double[] drafted;
  private final double[] lasting;
  private final boolean[] ratified;
  private final RatificationOdds passage;
  private final double retry;
  private final Risk risk;
  private final boolean risky;

  /** The greatest and the least of what is kept, what is delivered, and the fixed cost. */
  private final double[] most;

  private final double[] least;
  private final double longest;

  private Appraiser(
      Brief brief,
      ValueFunction own,
      Party party,
      Party otherParty,
      Appraisal appraisal,
      double mind) {
    OutcomeSpace space = brief.outcomes();
    Rules rules = brief.rules();
    this.own = own;
    this.party = party;
    this.otherParty = otherParty;
    this.passage = RatificationOdds.of(brief);
    this.mind = mind;
    this.slipRate = rules.politics().defection();
    this.slipBond = rules.politics().bond();
    this.guarantor = rules.payoffs().guarantor();
    List<Terms> all = space.terms();
    this.terms = all.size();
    this.kept = new double[terms];
    this.delivered = new double[terms];
    this.fixed = new double[terms];
    this.distrust = new double[terms];
    this.risk = new Risk(own, mind, rules.war());
    this.level = new int[terms];
    this.drafted = new double[terms];
    this.lasting = new double[terms];
    this.retry = PortableMath.exp(-NEXT_ATTEMPT / appraisal.horizon());
    this.ratified = new boolean[terms];
    double trust = Math.min(1, appraisal.trust() * rules.reputation().trust());
    for (int t = 0; t < terms; t++) {
      if (own.isSettled()) {
        settle(t, all.get(t));
      } else {
        weigh(t, all.get(t), space.menu(), appraisal, trust);
      }
    }
    this.risky = risk.isOn() && TermScales.max(distrust) > 0;
    this.most =
        new double[] {TermScales.max(kept), TermScales.max(delivered), TermScales.max(fixed)};
    this.least =
        new double[] {TermScales.min(kept), TermScales.min(delivered), TermScales.min(fixed)};
    this.longest = TermScales.max(lasting);
  }

  /**
   * For a settled domain: the deal is worth its utility, whatever trust, honour and duration are.
   */
  private void settle(int t, Terms wanted) {
    kept[t] = 1;
    delivered[t] = 1;
    fixed[t] = wanted.verification().cost() * party.secrecy() + party.outside();
    drafted[t] = 1 - wanted.precision().draftingFailure();
    lasting[t] = 1;
  }

  private record Key(boolean own, Appraisal appraisal, double mind) {}

  /**
   * How the leader of a brief values outcomes.
   *
   * @param brief the leader's
   * @param appraisal how it values deals
   * @param mind the factor on its own costs
   */
  public static Appraiser own(Brief brief, Appraisal appraisal, double mind) {
    return brief
        .tables()
        .get(
            new Key(true, appraisal, mind),
            b -> new Appraiser(b, b.own(), b.party(), b.otherParty(), appraisal, mind));
  }

  /**
   * How the leader of a brief thinks that the other values outcomes.
   *
   * @param brief the leader's
   * @param appraisal how it thinks that the other values deals
   */
  public static Appraiser other(Brief brief, Appraisal appraisal) {
    return brief
        .tables()
        .get(
            new Key(false, appraisal, 1),
            b -> new Appraiser(b, b.other(), b.otherParty(), b.party(), appraisal, 1));
  }

  private void weigh(int t, Terms wanted, TermsMenu menu, Appraisal appraisal, double trust) {
    double provable = 1 - wanted.precision().arguable();
    double proof = wanted.verification().proof();
    level[t] = menu.verification().indexOf(wanted.verification());
    double breaking = wanted.form().breaking() + (wanted.guarantor() ? guarantor : 0);
    double bond = breaking * (.5 + party.audience());
    double otherBond = breaking * (.5 + otherParty.audience());
    kept[t] = trust + (1 - trust) * provable * TermScales.hold(proof, otherBond);
    distrust[t] = appraisal.caution() * Risk.patience(appraisal.horizon()) * (1 - kept[t]);
    delivered[t] =
        appraisal.honour() + (1 - appraisal.honour()) * provable * TermScales.hold(proof, bond);
    double alarms = wanted.precision().falseAlarm() * wanted.verification().alarms();
    fixed[t] =
        wanted.verification().cost() * party.secrecy()
            + party.outside()
            + (1 - delivered[t]) * proof * provable * bond / 2
            + alarms * QUARREL
            - appraisal.solemnity() * TermScales.rank(menu.forms(), wanted.form())
            - appraisal.scrutiny() * TermScales.rank(menu.verification(), wanted.verification())
            - appraisal.clarity() * TermScales.rank(menu.precision(), wanted.precision())
            - appraisal.brevity() * TermScales.brevity(menu.years(), wanted.years());
    drafted[t] = 1 - wanted.precision().draftingFailure();
    ratified[t] = wanted.form().ratified();
    lasting[t] = lasting(wanted, bond, appraisal.horizon());
  }

  /**
   * The share of its value that lag, involuntary defection and a term of years leave, at a horizon
   * in years.
   */
  private double lasting(Terms wanted, double bond, double horizon) {
    double slips = slipRate * PortableMath.exp(-slipBond * bond);
    double lag = (double) wanted.form().lag() / World.ROUNDS_PER_YEAR;
    double run =
        wanted.years() == 0
            ? 1
            : 1 - PortableMath.exp(-wanted.years() / horizon) * (1 - TALKED_AGAIN);
    return PortableMath.exp(-lag / horizon) / (1 + slips * horizon) * run;
  }

  /** The value of an outcome: payoff per round over the initial outside option. */
  public double value(Outcome outcome) {
    return value(outcome.substance(), (int) (outcome.index() % terms));
  }

  /** The value of a substance under the terms at an index in the space's list. */
  private double value(long substance, int t) {
    return value(substance, worth(substance, t), t);
  }

  private double value(long substance, double worth, int t) {
    return worth <= 0 ? worth : made(worth, t, ratified[t] ? passage.of(substance, level[t]) : 1);
  }

  /** The values of substances under each set of terms, in the order of the space's list. */
  double[] table(long[] substances) {
    double[] table = new double[substances.length * terms];
    for (int i = 0; i < substances.length; i++) {
      double benefit = own.benefitOf(substances[i]);
      double cost = own.costOf(substances[i]);
      double stake = riskOf(substances[i]);
      for (int t = 0; t < terms; t++) {
        table[i * terms + t] = value(substances[i], worth(benefit, cost, stake, t), t);
      }
    }
    return table;
  }

  /**
   * The greatest value of any of some substances under any terms, at least 0. What drafting,
   * ratification and time leave of a worth is at most all of it, so only few values are computed.
   */
  double best(long[] substances) {
    double best = 0;
    for (long substance : substances) {
      double benefit = own.benefitOf(substance);
      double cost = own.costOf(substance);
      if (most(benefit, cost) * longest > best) {
        double stake = riskOf(substance);
        for (int t = 0; t < terms; t++) {
          double least = best * (1 - ROUNDING);
          double worth = worth(benefit, cost, stake, t);
          best = Math.max(best, valueAbove(least, substance, worth, t));
        }
      }
    }
    return best;
  }

  /** The value of a substance under the terms at an index, or 0 if it is below a least value. */
  double valueAbove(double least, long substance, int t) {
    return valueAbove(least, substance, worth(substance, t), t);
  }

  private double valueAbove(double least, long substance, double worth, int t) {
    if (worth <= 0 || worth * lasting[t] < least) {
      return 0;
    }
    return made(worth, t, ratified[t] ? passage.of(substance, level[t]) : 1);
  }

  /**
   * Whether one substance's odds of ratification under the terms at an index are those of another,
   * or clearly greater.
   */
  boolean isRatifiedAsWell(long one, long other, int t) {
    if (!ratified[t]) {
      return true;
    }
    double odds = passage.of(one, level[t]);
    double otherOdds = passage.of(other, level[t]);
    return odds == otherOdds || odds > otherOdds * (1 + CLEAR);
  }

  /** At least the worth under any terms, also when rounded: each operation is monotone. */
  private double most(double benefit, double cost) {
    double gain = Math.max(most[0] * benefit, least[0] * benefit);
    double loss = Math.min(most[1] * (cost * mind), least[1] * (cost * mind));
    return gain - loss - least[2];
  }

  private double worth(long substance, int t) {
    return worth(own.benefitOf(substance), own.costOf(substance), riskOf(substance), t);
  }

  private double worth(double benefit, double cost, double stake, int t) {
    double worth = kept[t] * benefit - delivered[t] * (cost * mind) - fixed[t];
    return risky ? worth - distrust[t] * stake : worth;
  }

  private double riskOf(long substance) {
    return risky ? risk.of(substance) : 0;
  }

  /**
   * Discounts a value by the odds that the deal is drafted and ratified, now or at a later attempt.
   */
  private double made(double worth, int t, double passed) {
    double made = drafted[t] * passed;
    return worth * lasting[t] * made / (1 - (1 - made) * retry);
  }
}
