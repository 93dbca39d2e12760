package org.servanda.strategies.toolkit;

import java.util.List;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.Values;
import org.servanda.engine.spi.Brief;

/**
 * Values outcomes for one seat under an {@link Appraisal}: payoff a round over the initial outside
 * option, times the chance that what is signed survives drafting and ratification. What depends on
 * terms alone is worked out once.
 */
final class Appraiser {
  /** What a suspicion costs in quarrels, payoff. */
  private static final double QUARREL = .5;

  private static final double PIVOT_SCALE = .5;

  private final Values own;
  private final Values other;
  private final Party party;
  private final Party otherParty;
  private final double mind;
  private final int terms;
  private final double[] kept;
  private final double[] delivered;
  private final double[] fixed;
  private final double[] survives;
  private final boolean[] ratified;

  private Appraiser(
      OutcomeSpace space,
      Values own,
      Values other,
      Party party,
      Party otherParty,
      Appraisal appraisal,
      double mind) {
    this.own = own;
    this.other = other;
    this.party = party;
    this.otherParty = otherParty;
    this.mind = mind;
    List<Terms> all = space.terms();
    this.terms = all.size();
    this.kept = new double[terms];
    this.delivered = new double[terms];
    this.fixed = new double[terms];
    this.survives = new double[terms];
    this.ratified = new boolean[terms];
    for (int t = 0; t < terms; t++) {
      weigh(t, all.get(t), space.menu(), appraisal);
    }
  }

  /** As the leader of a brief sees it, its costs multiplied by its mind. */
  static Appraiser own(Brief brief, Appraisal appraisal, double mind) {
    return new Appraiser(
        brief.outcomes(),
        brief.own(),
        brief.other(),
        brief.party(),
        brief.otherParty(),
        appraisal,
        mind);
  }

  /** As the leader of a brief thinks the other sees it: what is the other's is own here. */
  @SuppressWarnings("ArgumentSelectionDefectChecker")
  static Appraiser other(Brief brief, Appraisal appraisal) {
    return new Appraiser(
        brief.outcomes(),
        brief.other(),
        brief.own(),
        brief.otherParty(),
        brief.party(),
        appraisal,
        1);
  }

  private void weigh(int t, Terms wanted, TermsMenu menu, Appraisal appraisal) {
    double provable = 1 - wanted.precision().arguable();
    double watch = wanted.verification().proof();
    double bond = wanted.form().breaking() * (.5 + party.audience());
    double otherBond = wanted.form().breaking() * (.5 + otherParty.audience());
    kept[t] = appraisal.trust() + (1 - appraisal.trust()) * provable * hold(watch, otherBond);
    delivered[t] = appraisal.honour() + (1 - appraisal.honour()) * provable * hold(watch, bond);
    double alarms = wanted.precision().falseAlarm() * wanted.verification().alarms();
    fixed[t] =
        wanted.verification().cost() * party.secrecy()
            + party.outside()
            + (1 - delivered[t]) * watch * provable * bond / 2
            + alarms * QUARREL
            - appraisal.solemnity() * rank(menu.forms(), wanted.form())
            - appraisal.scrutiny() * rank(menu.verification(), wanted.verification())
            - appraisal.clarity() * rank(menu.precision(), wanted.precision());
    survives[t] = 1 - wanted.precision().draftingFailure();
    ratified[t] = wanted.form().ratified();
  }

  private static double hold(double watch, double bond) {
    double grip = watch * (1 + bond);
    return grip / (grip + .5);
  }

  private static double rank(List<?> menu, Object level) {
    return menu.size() < 2 ? 0 : (double) menu.indexOf(level) / (menu.size() - 1);
  }

  double value(Outcome outcome) {
    int t = (int) (outcome.index() % terms);
    return value(outcome, own.benefit(outcome), own.cost(outcome), t);
  }

  private double value(Outcome outcome, double benefit, double cost, int t) {
    double worth = kept[t] * benefit - delivered[t] * cost * mind - fixed[t];
    if (worth <= 0) {
      return worth;
    }
    return worth * survives[t] * (ratified[t] ? passes(outcome) : 1);
  }

  /** The chance that both legislatures pass it, as things stood at the start. */
  private double passes(Outcome outcome) {
    double net = own.net(outcome);
    double otherNet = other.net(outcome);
    return passes(party, net, otherNet) * passes(otherParty, otherNet, net);
  }

  private static double passes(Party party, double net, double otherNet) {
    double pivot = net - party.hawks() * Math.max(0, otherNet) - party.bar();
    return 1 / (1 + StrictMath.exp(-(pivot - party.outside()) / PIVOT_SCALE));
  }
}
