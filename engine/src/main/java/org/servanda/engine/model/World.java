package org.servanda.engine.model;

/**
 * The parameters of everything that is neither party nor issue. {@link #standard()} holds every
 * default of the model; {@link #still(int)} has every mechanism switched off. A mechanism whose
 * rate or weight is zero is off: it draws no random number.
 *
 * @param rounds the horizon; leaders do not know it
 * @param talks how talks are held
 * @param keeping temptation, monitoring and collapse
 * @param politics what domestic politics does to promises
 * @param power how the outside options drift
 * @param payoffs sanctions, tension and the optional constants
 * @param tension how tension moves
 * @param war how tension becomes war
 * @param reputation the public record
 * @param thirdParties allies and rivals
 * @param statements whether leaders speak in public
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
    boolean statements) {

  /** A round is a quarter of a year. */
  public static final int ROUNDS_PER_YEAR = 4;

  public World {
    RangeChecks.check(
        World.class,
        rounds,
        talks,
        keeping,
        politics,
        power,
        payoffs,
        tension,
        war,
        reputation,
        thirdParties,
        statements);
  }

  /**
   * How talks are held.
   *
   * @param exchanges the most moves in one round of talks, K; 0 switches talks off
   * @param coolingOff rounds without talks after failed ones
   * @param estrangement rounds without talks after an agreement was left or collapsed; 0 for none
   * @param renewal how many rounds before expiry talks about a successor agreement are held
   * @param fog how far estimates of the other's values are off: the standard deviation of the
   *     logarithm of each issue's, drawn once a match; 0 for exact knowledge
   * @param alternating whether the opener alternates from round to round, A in the first (or B,
   *     where chance is mirrored), instead of being drawn by chance
   */
  public record TalkRules(
      @Range(value = "moves in one round of talks", max = 10_000) int exchanges,
      @Range(value = "rounds without talks after failed ones", max = 1000) int coolingOff,
      @Range(value = "rounds without talks after a broken agreement", max = 1000) int estrangement,
      @Range(value = "rounds before expiry", max = 40) int renewal,
      @Range(value = "standard deviation of the logarithm of an estimate", max = 3) double fog,
      boolean alternating) {
    public TalkRules {
      RangeChecks.check(
          TalkRules.class, exchanges, coolingOff, estrangement, renewal, fog, alternating);
    }

    /** Talks without estrangement or fog, opened by whom chance draws. */
    public TalkRules(int exchanges, int coolingOff, int renewal) {
      this(exchanges, coolingOff, 0, renewal, 0, false);
    }
  }

  /**
   * Temptation, monitoring and collapse.
   *
   * @param temptation standard deviation of the shock to a round's cost of complying, as a share of
   *     that cost
   * @param suspicion probability a round that a full breach that is not proven looks suspect,
   *     beyond false alarms
   * @param collapse rounds of mutual breach (z ≥ .5) after which an agreement has collapsed; 0 for
   *     never
   * @param excuse rounds for which the other's proven breach excuses a withdrawal
   */
  public record Keeping(
      @Range(value = "standard deviation, share of own cost", max = 100) double temptation,
      @Range(value = "suspicion of an unproven breach", max = 1) double suspicion,
      @Range(value = "rounds of mutual breach", max = 1000) int collapse,
      @Range(value = "rounds a proven breach excuses", max = 1000) int excuse) {
    public Keeping {
      RangeChecks.check(Keeping.class, temptation, suspicion, collapse, excuse);
    }
  }

  /**
   * What domestic politics does to promises: involuntary defection (Putnam 1988) at the yearly rate
   * {@code defection·exp(costliness·(c·mind − 1) − bond·bond_s − gain·clamp(g, −2, 1))}, and a
   * successor's change of mind.
   *
   * @param defection involuntary defections a year at the reference; 0 switches them off
   * @param costliness weight of own cost
   * @param bond weight of the breaking cost
   * @param gain weight of the gain
   * @param changeOfMind standard deviation of a successor's multiplier of costs, before (1 − d/2)
   */
  public record Politics(
      @Range(value = "involuntary defections a year", max = 100) double defection,
      @Range(value = "weight of own cost", max = 100) double costliness,
      @Range(value = "weight of the breaking cost", max = 100) double bond,
      @Range(value = "weight of the gain", max = 100) double gain,
      @Range(value = "standard deviation of a successor's costs", max = 100) double changeOfMind) {
    public Politics {
      RangeChecks.check(Politics.class, defection, costliness, bond, gain, changeOfMind);
    }
  }

  /**
   * How the outside options drift apart.
   *
   * @param drift standard deviation a round
   * @param jump size of a jump
   * @param jumps jumps a year
   */
  public record Power(
      @Range(value = "standard deviation a round", max = 100) double drift,
      @Range(value = "size of a jump", max = 100) double jump,
      @Range(value = "jumps a year", max = 4) double jumps) {
    public Power {
      RangeChecks.check(Power.class, drift, jump, jumps);
    }
  }

  /**
   * Sanctions, tension and the optional constants of a round under an agreement.
   *
   * @param sanctioned loss a round of who is sanctioned
   * @param sanctioning loss a round of who sanctions
   * @param tension loss a round at tension 1
   * @param dividend peace dividend k, a round in force
   * @param mutualBreach extra payoff e, times both shortfalls
   * @param guarantor what a guarantor adds to the breaking cost
   */
  public record Payoffs(
      @Range(value = "payoff a round", max = 1000) double sanctioned,
      @Range(value = "payoff a round", max = 1000) double sanctioning,
      @Range(value = "payoff a round at tension 1", max = 1000) double tension,
      @Range(value = "payoff a round in force", min = -1000, max = 1000) double dividend,
      @Range(value = "payoff a round of mutual breach", min = -1000, max = 1000)
          double mutualBreach,
      @Range(value = "added breaking cost", max = 1000) double guarantor) {
    public Payoffs {
      RangeChecks.check(
          Payoffs.class, sanctioned, sanctioning, tension, dividend, mutualBreach, guarantor);
    }
  }

  /**
   * How tension moves; all in tension, between 0 and 1.
   *
   * @param start where it starts
   * @param rest where it comes to rest
   * @param reversion share of the way back to rest it goes each round
   * @param breach each proven breach adds
   * @param suspect each suspicion adds
   * @param withdrawal each withdrawal adds
   * @param failedTalks failed talks add
   * @param walkOut a walk-out adds on top
   * @param agreement an entry into force takes away
   * @param quiet a round kept without suspicion takes away
   * @param hostility a threat or denunciation adds
   * @param praise praise takes away
   * @param crisis a crisis adds
   * @param crises crises a year
   */
  public record Tension(
      @Range(value = "tension at the start", max = 1) double start,
      @Range(value = "tension at rest", max = 1) double rest,
      @Range(value = "share of the way back a round", max = 1) double reversion,
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
      @Range(value = "crises a year", max = 4) double crises) {

    /** No tension, ever. */
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
   * How tension becomes war: a year's hazard {@code hazard·exp(slope·τ)·(1 + exposure·τ)}.
   *
   * @param hazard a year, at no tension; 0 switches war off
   * @param slope by which tension raises it
   * @param cost loss of each side
   */
  public record War(
      @Range(value = "wars a year at no tension", max = 4) double hazard,
      @Range(value = "exponent of tension", max = 100) double slope,
      @Range(value = "payoff lost by each side", max = 100_000) double cost) {
    public War {
      RangeChecks.check(War.class, hazard, slope, cost);
    }
  }

  /**
   * The public record.
   *
   * @param forgetting what is left of the record a round later; 0 switches the record off
   */
  public record Reputation(
      @Range(value = "kept of the record a round", max = 1) double forgetting) {
    public Reputation {
      RangeChecks.check(Reputation.class, forgetting);
    }
  }

  /**
   * Allies and rivals.
   *
   * @param weight payoff a round for a unit of ally confidence, and lost for a unit of a rival's
   *     gain
   * @param stain ally confidence lost with each own withdrawal or proven breach
   * @param recovery of that loss a round
   */
  public record ThirdParties(
      @Range(value = "payoff a round for a unit", max = 100) double weight,
      @Range(value = "confidence lost by breaking a promise", max = 100) double stain,
      @Range(value = "confidence regained a round", max = 100) double recovery) {
    public ThirdParties {
      RangeChecks.check(ThirdParties.class, weight, stain, recovery);
    }
  }

  /** The same world with other talks. */
  public World with(TalkRules other) {
    return new World(
        rounds,
        other,
        keeping,
        politics,
        power,
        payoffs,
        tension,
        war,
        reputation,
        thirdParties,
        statements);
  }

  /** Every default of the model: thirty years, all mechanisms on. */
  public static World standard() {
    return new World(
        120,
        // Forty moves are enough for two linear conceders to meet in a space of thousands.
        // Six years until another agreement is talked of: after those that broke down in Korea in
        // 2002, 2009 and 2012 three, three and six passed until one was signed, between Iran and
        // Saudi Arabia seven; after 2018 (Iran) and 2019 (Korea) there was none by 2025.
        new TalkRules(40, 4, 24, 2, 0, false),
        // Temptation makes breach possible but rare at the reference agreement (b = 2, c = 1).
        new Keeping(.6, .3, 3, 4),
        // Rates near the alliance record: .012 violations a year for a good treaty, tenfold for a
        // bad pledge.
        new Politics(.12, .7, .6, .8, .35),
        // Powell: slow drift, and now and then a jump.
        new Power(.03, .10, .02),
        new Payoffs(1.5, .4, 1, 0, 0, 1.5),
        // A crisis adds .4: rivals have .13 a year, and of the disputes on record .15 ended in war.
        // Here .04 do, and wars among rivals who sign nothing come to .009 a year (on record:
        // .014);
        // with the .2 that stood here before it was .013, and .005.
        new Tension(.3, .3, .1, .08, .02, .15, .05, .08, .05, .02, .02, .01, .40, .13),
        // τ = .2 gives .002 a year, .55 gives .014 (the base rate among rivals), .9 gives .10.
        new War(.00065, 5.6, 40),
        new Reputation(.98),
        new ThirdParties(.2, .1, .02),
        true);
  }

  /** A world in which nothing moves: every mechanism off, monitoring left to the terms. */
  public static World still(int rounds) {
    return new World(
        rounds,
        new TalkRules(0, 0, 0),
        new Keeping(0, 0, 0, 0),
        new Politics(0, 0, 0, 0, 0),
        new Power(0, 0, 0),
        new Payoffs(0, 0, 0, 0, 0, 0),
        Tension.OFF,
        new War(0, 0, 0),
        new Reputation(0),
        new ThirdParties(0, 0, 0),
        false);
  }
}
