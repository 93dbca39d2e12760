package org.servanda.engine.model;

import org.servanda.engine.model.World.Payoffs;
import org.servanda.engine.model.World.TalkRules;
import org.servanda.engine.model.World.Tension;

/**
 * Copies of the larger parts of a world with one value replaced. The parts inherit these methods;
 * they stand here because {@link World} is long enough.
 */
final class Withers {
  private Withers() {}

  /** Copies of talk rules. */
  sealed interface OfTalks permits TalkRules {
    /** These rules. */
    private TalkRules rules() {
      return (TalkRules) this;
    }

    /** These rules with another number of moves in one round of talks; 0 switches talks off. */
    default TalkRules withExchanges(int other) {
      TalkRules r = rules();
      return new TalkRules(
          other, r.coolingOff(), r.estrangement(), r.renewal(), r.fog(), r.alternating());
    }

    /** These rules with another pause after failed talks, in rounds. */
    default TalkRules withCoolingOff(int other) {
      TalkRules r = rules();
      return new TalkRules(
          r.exchanges(), other, r.estrangement(), r.renewal(), r.fog(), r.alternating());
    }

    /** These rules with another pause after a withdrawal or a collapse, in rounds. */
    default TalkRules withEstrangement(int other) {
      TalkRules r = rules();
      return new TalkRules(
          r.exchanges(), r.coolingOff(), other, r.renewal(), r.fog(), r.alternating());
    }

    /** These rules with renewals negotiated from another number of rounds before expiry. */
    default TalkRules withRenewal(int other) {
      TalkRules r = rules();
      return new TalkRules(
          r.exchanges(), r.coolingOff(), r.estrangement(), other, r.fog(), r.alternating());
    }

    /** These rules with another standard deviation of estimates; 0 for exact knowledge. */
    default TalkRules withFog(double other) {
      TalkRules r = rules();
      return new TalkRules(
          r.exchanges(), r.coolingOff(), r.estrangement(), r.renewal(), other, r.alternating());
    }

    /** These rules with the opener alternating, or drawn by chance. */
    default TalkRules withAlternating(boolean other) {
      TalkRules r = rules();
      return new TalkRules(
          r.exchanges(), r.coolingOff(), r.estrangement(), r.renewal(), r.fog(), other);
    }
  }

  /** Copies of payoffs. */
  sealed interface OfPayoffs permits Payoffs {
    /**
     * These payoffs with other constants, as a classical 2×2 game has them.
     *
     * @param dividend of each side per round in force
     * @param mutualBreach extra payoff of a round of mutual breach
     */
    default Payoffs withGame(double dividend, double mutualBreach) {
      Payoffs p = (Payoffs) this;
      return new Payoffs(
          p.sanctioned(), p.sanctioning(), p.tension(), dividend, mutualBreach, p.guarantor());
    }

    /** These payoffs with another addition of a guarantor to the breaking cost. */
    default Payoffs withGuarantor(double other) {
      Payoffs p = (Payoffs) this;
      return new Payoffs(
          p.sanctioned(), p.sanctioning(), p.tension(), p.dividend(), p.mutualBreach(), other);
    }
  }

  /** Copies of the parameters of tension. */
  sealed interface OfTension permits Tension {
    /** These parameters with other tension at the start and at rest, from 0 to 1. */
    default Tension withLevels(double start, double rest) {
      Tension t = (Tension) this;
      return new Tension(
          start,
          rest,
          t.reversion(),
          t.breach(),
          t.suspect(),
          t.withdrawal(),
          t.failedTalks(),
          t.walkOut(),
          t.agreement(),
          t.quiet(),
          t.hostility(),
          t.praise(),
          t.crisis(),
          t.crises());
    }
  }
}
