package org.servanda.engine.model;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.World.Keeping;
import org.servanda.engine.model.World.Payoffs;
import org.servanda.engine.model.World.Politics;
import org.servanda.engine.model.World.Power;
import org.servanda.engine.model.World.Reputation;
import org.servanda.engine.model.World.TalkRules;
import org.servanda.engine.model.World.Tension;
import org.servanda.engine.model.World.ThirdParties;
import org.servanda.engine.model.World.Turns;
import org.servanda.engine.model.World.War;

/**
 * The defaults of {@link World}, with the reason for each number, and methods that copy its larger
 * parts with one value replaced.
 */
final class Worlds {
  /** Every default of the model: thirty years, all mechanisms on. */
  static final World STANDARD =
      new World(
          120,
          // Forty moves are enough for two linear conceders to meet in a space of thousands.
          // After agreements broke down in Korea in 2002, 2009 and 2012 it took three, three and
          // six years to the next, between Iran and Saudi Arabia seven; after 2018 (Iran) and 2019
          // (Korea) there was none by 2025.
          new TalkRules(40, 4, 24, 2, 0, false),
          // Temptation makes breach possible but rare at the reference agreement (b = 2, c = 1).
          new Keeping(.6, .3, 3, 4),
          // Near the alliance record: .012 violations per year for a good treaty, ten times that
          // for a bad pledge.
          new Politics(.12, .7, .6, .8, .35),
          // Powell (2006): slow drift, and a jump every fifty years.
          new Power(.03, .10, .02),
          new Payoffs(1.5, .4, 1, 0, 0, 1.5),
          // Rivals have .13 militarised disputes per year, of which .15 ended in war. With +.4 for
          // a crisis, .04 of them end in war here, and rivals who sign nothing have .009 wars per
          // year (observed: .014). With +.2 the numbers would be .013 and .005.
          new Tension(.3, .3, .1, .08, .02, .15, .05, .08, .05, .02, .02, .01, .40, .13),
          // τ = .2 gives .002 per year, .55 gives .014 (the base rate among rivals), .9 gives .10.
          new War(.00065, 5.6, 40),
          new Reputation(.98, 1),
          new ThirdParties(.2, .1, .02),
          true,
          Turns.PLAIN);

  private Worlds() {}

  /** A world in which every mechanism is off. */
  static World still(int rounds) {
    return new World(
        rounds,
        new TalkRules(0, 0, 0),
        new Keeping(0, 0, 0, 0),
        new Politics(0, 0, 0, 0, 0),
        new Power(0, 0, 0),
        new Payoffs(0, 0, 0, 0, 0, 0),
        Tension.OFF,
        new War(0, 0, 0),
        new Reputation(0, 1),
        new ThirdParties(0, 0, 0),
        false,
        Turns.PLAIN);
  }

  /** A copy of a world with a horizon, statements on or off, and a part, if any, replaced. */
  private static World copy(
      World world, int rounds, boolean statements, World.@Nullable Part part) {
    return new World(
        rounds,
        part instanceof TalkRules talks ? talks : world.talks(),
        part instanceof Keeping keeping ? keeping : world.keeping(),
        part instanceof Politics politics ? politics : world.politics(),
        part instanceof Power power ? power : world.power(),
        part instanceof Payoffs payoffs ? payoffs : world.payoffs(),
        part instanceof Tension tension ? tension : world.tension(),
        part instanceof War war ? war : world.war(),
        part instanceof Reputation reputation ? reputation : world.reputation(),
        part instanceof ThirdParties thirdParties ? thirdParties : world.thirdParties(),
        statements,
        part instanceof Turns turns ? turns : world.turns());
  }

  /** Copies of a world. */
  sealed interface OfWorld permits World {
    /** This world with another horizon, in rounds. */
    default World withRounds(int other) {
      World world = (World) this;
      return copy(world, other, world.statements(), null);
    }

    /** This world with or without public statements. */
    default World withStatements(boolean other) {
      World world = (World) this;
      return copy(world, world.rounds(), other, null);
    }

    /** This world with other parts in place of its own. */
    default World with(World.Part... others) {
      World world = (World) this;
      for (World.Part other : others) {
        world = copy(world, world.rounds(), world.statements(), other);
      }
      return world;
    }
  }

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
