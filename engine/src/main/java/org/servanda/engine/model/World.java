package org.servanda.engine.model;

/**
 * The parameters of everything that is neither party nor issue. Start from {@link #standard()},
 * every default of the model, or from {@link #still(int)}, every mechanism off:
 *
 * <pre>{@code
 * World world = World.standard().withRounds(40).with(new World.War(.01, 3, 40));
 * }</pre>
 *
 * <p>A mechanism whose rate or weight is zero is off: it draws no random number.
 *
 * @param rounds the horizon; leaders do not know it
 * @param talks how talks are held
 * @param keeping temptation, monitoring and collapse
 * @param politics the effects of domestic politics on promises
 * @param power how the outside options drift
 * @param payoffs sanctions, tension and the optional constants
 * @param tension how tension moves
 * @param war how tension becomes war
 * @param reputation how the public record fades
 * @param thirdParties allies and rivals
 * @param statements whether leaders speak in public
 * @param turns random length, and errors in acts and in what is seen of them
 */
public record World(
    @Range(value = "rounds in a match", min = 1, max = 1_000_000) int rounds,
    TalkRules talks,
    Keeping keeping,
    Politics politics,
    Power power,
    Payoffs payoffs,
    Tension tension,
    War war,
    Reputation reputation,
    ThirdParties thirdParties,
    boolean statements,
    Turns turns)
    implements Worlds.OfWorld {

  /** A round is a quarter of a year. */
  public static final int ROUNDS_PER_YEAR = 4;

  public World {
    RangeChecks.check(World.class, rounds);
  }

  /** A group of parameters. */
  public sealed interface Part {}

  /**
   * How talks are held.
   *
   * @param exchanges most moves in one round of talks, K; 0 switches talks off
   * @param coolingOff rounds without talks after failed ones
   * @param estrangement rounds without talks after a withdrawal or a collapse; 0 for none
   * @param renewal rounds before expiry in which a renewal may be negotiated
   * @param fog standard deviation of the logarithm of an estimate of the other's value of an issue
   * @param alternating whether A opens in even rounds and B in odd ones, instead of being drawn
   */
  public record TalkRules(
      @Range(value = "moves in one round of talks", max = 10_000) int exchanges,
      @Range(value = "rounds without talks after failed ones", max = 1000) int coolingOff,
      @Range(value = "rounds without talks after a broken agreement", max = 1000) int estrangement,
      @Range(value = "rounds before expiry", max = 40) int renewal,
      @Range(value = "standard deviation of the logarithm of an estimate", max = 3) double fog,
      boolean alternating)
      implements Part, Worlds.OfTalks {
    public TalkRules {
      RangeChecks.check(
          TalkRules.class, exchanges, coolingOff, estrangement, renewal, fog, alternating);
    }

    /** Talks without estrangement or fog, and with an opener drawn by chance. */
    public TalkRules(int exchanges, int coolingOff, int renewal) {
      this(exchanges, coolingOff, 0, renewal, 0, false);
    }
  }

  /**
   * Temptation, monitoring and collapse.
   *
   * @param temptation standard deviation of the shock to a round's cost of compliance, as a share
   *     of that cost
   * @param suspicion probability per round that a full, unproven breach looks suspect, beyond false
   *     alarms
   * @param collapse rounds in a row of mutual breach (z ≥ .5) after which an agreement collapses; 0
   *     for never
   * @param excuse rounds for which a proven breach excuses the other's withdrawal
   */
  public record Keeping(
      @Range(value = "standard deviation, share of own cost", max = 100) double temptation,
      @Range(value = "suspicion of an unproven breach", max = 1) double suspicion,
      @Range(value = "rounds of mutual breach", max = 1000) int collapse,
      @Range(value = "rounds a proven breach excuses", max = 1000) int excuse)
      implements Part {
    public Keeping {
      RangeChecks.check(Keeping.class, temptation, suspicion, collapse, excuse);
    }
  }

  /**
   * The effects of domestic politics on promises: involuntary defection (Putnam 1988) at the rate
   * per year {@code defection·exp(costliness·(c·mind − 1) − bond·bond_s − gain·clamp(g, −2, 1))},
   * and a successor's change of mind.
   *
   * @param defection involuntary defections per year at the reference; 0 switches them off
   * @param costliness weight of own cost
   * @param bond weight of the breaking cost
   * @param gain weight of the gain
   * @param changeOfMind standard deviation of a successor's multiplier of costs, before (1 − d/2)
   */
  public record Politics(
      @Range(value = "involuntary defections per year", max = 100) double defection,
      @Range(value = "weight of own cost", max = 100) double costliness,
      @Range(value = "weight of the breaking cost", max = 100) double bond,
      @Range(value = "weight of the gain", max = 100) double gain,
      @Range(value = "standard deviation of a successor's costs", max = 100) double changeOfMind)
      implements Part {
    public Politics {
      RangeChecks.check(Politics.class, defection, costliness, bond, gain, changeOfMind);
    }
  }

  /**
   * How the outside options drift apart.
   *
   * @param drift standard deviation per round, payoff
   * @param jump size of a jump, payoff
   * @param jumps jumps per year
   */
  public record Power(
      @Range(value = "standard deviation per round", max = 100) double drift,
      @Range(value = "size of a jump", max = 100) double jump,
      @Range(value = "jumps per year", max = 4) double jumps)
      implements Part {
    public Power {
      RangeChecks.check(Power.class, drift, jump, jumps);
    }
  }

  /**
   * Sanctions, tension and the optional constants of a round under an agreement.
   *
   * @param sanctioned loss per round of the side that is sanctioned
   * @param sanctioning loss per round of the side that sanctions
   * @param tension loss per round of each side at tension 1
   * @param dividend peace dividend k of each side per round in force
   * @param mutualBreach extra payoff e of a round, times both shortfalls
   * @param guarantor what a guarantor adds to the breaking cost, payoff once
   */
  public record Payoffs(
      @Range(value = "payoff per round", max = 1000) double sanctioned,
      @Range(value = "payoff per round", max = 1000) double sanctioning,
      @Range(value = "payoff per round at tension 1", max = 1000) double tension,
      @Range(value = "payoff per round in force", min = -1000, max = 1000) double dividend,
      @Range(value = "payoff of mutual breach", min = -1000, max = 1000) double mutualBreach,
      @Range(value = "added breaking cost", max = 1000) double guarantor)
      implements Part, Worlds.OfPayoffs {
    public Payoffs {
      RangeChecks.check(
          Payoffs.class, sanctioned, sanctioning, tension, dividend, mutualBreach, guarantor);
    }
  }

  /**
   * How tension moves. Tension is a number from 0 to 1, and all changes are in the same unit.
   *
   * @param start tension at the start
   * @param rest tension at rest
   * @param reversion share of the way back to rest per round
   * @param breach each proven breach adds
   * @param suspect each suspicion adds
   * @param withdrawal each withdrawal adds
   * @param failedTalks failed talks add
   * @param walkOut a walk-out adds on top of that
   * @param agreement an entry into force takes away
   * @param quiet a round with two clean signals takes away
   * @param hostility a threat or a denunciation adds
   * @param praise praise takes away
   * @param crisis a crisis adds
   * @param crises crises per year
   */
  public record Tension(
      @Range(value = "tension at the start", max = 1) double start,
      @Range(value = "tension at rest", max = 1) double rest,
      @Range(value = "share of the way back per round", max = 1) double reversion,
      @Range(value = "tension", max = 1) double breach,
      @Range(value = "tension", max = 1) double suspect,
      @Range(value = "tension", max = 1) double withdrawal,
      @Range(value = "tension", max = 1) double failedTalks,
      @Range(value = "tension", max = 1) double walkOut,
      @Range(value = "tension", max = 1) double agreement,
      @Range(value = "tension", max = 1) double quiet,
      @Range(value = "tension", max = 1) double hostility,
      @Range(value = "tension", max = 1) double praise,
      @Range(value = "tension", max = 1) double crisis,
      @Range(value = "crises per year", max = 4) double crises)
      implements Part, Worlds.OfTension {
    /** No tension. */
    public static final Tension OFF = new Tension(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Tension {
      RangeChecks.check(
          Tension.class,
          start,
          rest,
          reversion,
          breach,
          suspect,
          withdrawal,
          failedTalks,
          walkOut,
          agreement,
          quiet,
          hostility,
          praise,
          crisis,
          crises);
    }
  }

  /**
   * How tension becomes war, with a hazard per year of {@code hazard·exp(slope·τ)·(1 +
   * exposure·τ)}.
   *
   * @param hazard wars per year at no tension; 0 switches war off
   * @param slope exponent of tension
   * @param cost payoff lost by each side, once
   */
  public record War(
      @Range(value = "wars per year at no tension", max = 4) double hazard,
      @Range(value = "exponent of tension", max = 100) double slope,
      @Range(value = "payoff lost by each side", max = 100_000) double cost)
      implements Part {
    public War {
      RangeChecks.check(War.class, hazard, slope, cost);
    }
  }

  /**
   * How the public record fades, and how far leaders trust each other beside it.
   *
   * @param forgetting the share of each count that remains after a round; 0 switches the record off
   * @param trust factor on the trust with which leaders appraise deals, up to full trust; 1 leaves
   *     each leader its own
   */
  public record Reputation(
      @Range(value = "what is left of the record a round later", max = 1) double forgetting,
      @Range(value = "factor on leaders' trust", max = 10) double trust)
      implements Part {
    public Reputation {
      RangeChecks.check(Reputation.class, forgetting, trust);
    }
  }

  /**
   * Allies and rivals.
   *
   * @param weight payoff per round for a unit of ally confidence; the same is lost for a unit of a
   *     rival's gain
   * @param stain ally confidence lost with each own withdrawal or proven breach
   * @param recovery ally confidence regained per round
   */
  public record ThirdParties(
      @Range(value = "payoff per round for a unit", max = 100) double weight,
      @Range(value = "confidence lost by breaking a promise", max = 100) double stain,
      @Range(value = "confidence regained per round", max = 100) double recovery)
      implements Part {
    public ThirdParties {
      RangeChecks.check(ThirdParties.class, weight, stain, recovery);
    }
  }

  /**
   * Random length, and errors, each drawn for each seat and round under an agreement.
   *
   * @param continuation probability that a round is followed by another, up to the horizon
   * @param execution probability that a chosen shortfall z is delivered as 1 − z (trembling hand)
   * @param observation probability that PROVEN looks CLEAN, or anything else PROVEN
   */
  public record Turns(
      @Range(value = "probability of another round", max = 1) double continuation,
      @Range(value = "probability that an act is turned", max = 1) double execution,
      @Range(value = "probability that an act is seen turned", max = 1) double observation)
      implements Part {
    /** As many rounds as the horizon, and no errors. */
    public static final Turns PLAIN = new Turns(1, 0, 0);

    public Turns {
      RangeChecks.check(Turns.class, continuation, execution, observation);
    }
  }

  /** Every default of the model: thirty years, all mechanisms on. */
  public static World standard() {
    return Worlds.STANDARD;
  }

  /** A world with every mechanism off; monitoring depends on the terms. */
  public static World still(int rounds) {
    return Worlds.still(rounds);
  }
}
