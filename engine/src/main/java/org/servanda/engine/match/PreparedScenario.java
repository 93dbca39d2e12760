package org.servanda.engine.match;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.GivenUtilities;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Opposition;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.model.Verification;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.random.Chance;
import org.servanda.engine.spi.Rules;
import org.servanda.engine.spi.Strategy;

/**
 * A scenario with its tables: its outcome space, both sides' values, the steps of its rounds, and
 * the tables that leaders compute. One instance serves all matches of a scenario, on any number of
 * threads.
 */
public final class PreparedScenario {
  private final Scenario scenario;
  private final OutcomeSpace space;
  private final ValueFunction valuesA;
  private final ValueFunction valuesB;
  private final Rules rules;
  private final double bestJointGain;
  private final double deepest;
  private final boolean irreversible;
  private final @Nullable Outcome statusQuo;
  private final Round round;
  private final boolean repeatedGame;
  private final @Nullable Strategy oppositionA;
  private final @Nullable Strategy oppositionB;
  private final ConcurrentHashMap<Set<Module>, TableStore> tablesA = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Set<Module>, TableStore> tablesB = new ConcurrentHashMap<>();
  private final TableStore commonA = new TableStore();
  private final TableStore commonB = new TableStore();

  /** By issue; looked up in every round. */
  private final Option[][] options;

  /**
   * Prepares a scenario. One whose parties have an opposition can be studied, but not played.
   *
   * @throws IllegalArgumentException if it has more than 2⁶² outcomes
   */
  public PreparedScenario(Scenario scenario) {
    this(scenario, null);
  }

  /**
   * Prepares a scenario whose parties may have an opposition.
   *
   * @param leaders gives the strategy of an {@linkplain Opposition#leader opposition's leader}; it
   *     is asked for no other
   * @throws IllegalArgumentException if it has more than 2⁶² outcomes
   */
  public PreparedScenario(Scenario scenario, @Nullable Function<String, Strategy> leaders) {
    this.oppositionA = opposition(scenario.a(), leaders);
    this.oppositionB = opposition(scenario.b(), leaders);
    this.scenario = scenario;
    this.options =
        scenario.issues().stream()
            .map(issue -> issue.options().toArray(Option[]::new))
            .toArray(Option[][]::new);
    this.space = OutcomeSpace.of(scenario);
    this.valuesA = ValueFunction.of(scenario, space, Seat.A);
    this.valuesB = ValueFunction.of(scenario, space, Seat.B);
    this.rules = Rules.of(scenario.world());
    this.bestJointGain = jointGain();
    this.deepest = deepest();
    this.irreversible =
        scenario.issues().stream()
            .flatMap(i -> i.options().stream())
            .anyMatch(o -> o.irreversible() > 0);
    this.statusQuo = scenario.statusQuoOutcome(space);
    this.round = new Round(this);
    this.repeatedGame = Round.MoveCounter.isRepeatedGame(this);
  }

  private static @Nullable Strategy opposition(
      Party party, @Nullable Function<String, Strategy> leaders) {
    Opposition opposition = party.opposition();
    return leaders == null || opposition == null || !party.hasOpposition()
        ? null
        : leaders.apply(opposition.leader());
  }

  /**
   * A seat's office in a match, if it may pass to an opposition; else null.
   *
   * @param views those of the approach
   */
  @Nullable OppositionOffice office(SeatState side, Chance chance, SeatView[] views) {
    Opposition opposition = side.party.opposition();
    if (opposition == null || !side.party.hasOpposition()) {
      return null;
    }
    Strategy leader = side.seat == Seat.A ? oppositionA : oppositionB;
    if (leader == null) {
      throw new IllegalArgumentException(
          PortableText.format(
              "Scenario '%s' names '%s' as the leader of %s's opposition, but no strategy was"
                  + " given; prepare it with new PreparedScenario(scenario, leaders)",
              scenario.id(), opposition.leader(), side.party.name()));
    }
    RandomGenerator random = chance.opposition(side.seat, leader.id());
    SeatView[] opposed = new SeatView(views[0], random).roles();
    return new OppositionOffice(side, opposition, leader, views, opposed);
  }

  private double jointGain() {
    double net = scenario.utilities() == null ? bestByIssue() : valuesA.greatestWith(valuesB);
    double verification =
        scenario.terms().verification().stream()
            .mapToDouble(Verification::cost)
            .min()
            .orElseThrow();
    return net
        - verification * (scenario.a().secrecy() + scenario.b().secrecy())
        - (scenario.a().outside() + scenario.b().outside());
  }

  private double bestByIssue() {
    double net = 0;
    for (Issue issue : scenario.issues()) {
      net += issue.options().stream().mapToDouble(o -> o.benefit() - o.cost()).max().orElseThrow();
    }
    return net;
  }

  /** The greatest costs of both sides; where utilities are given, the sum of both ideals. */
  private double deepest() {
    GivenUtilities utilities = scenario.utilities();
    if (utilities != null) {
      return utilities.iterated() ? valuesA.benefitOf(0) + valuesB.benefitOf(0) : 0;
    }
    return PortableMath.sum(
        scenario.issues().stream()
            .mapToDouble(i -> i.options().stream().mapToDouble(Option::cost).max().orElse(0))
            .toArray());
  }

  /** The scenario. */
  public Scenario scenario() {
    return scenario;
  }

  /** Its outcome space. */
  public OutcomeSpace space() {
    return space;
  }

  /** What outcomes are worth to a seat. */
  public ValueFunction values(Seat seat) {
    return seat == Seat.A ? valuesA : valuesB;
  }

  /** The joint gain of the best agreement, payoff per round while both keep it. */
  public double bestJointGain() {
    return bestJointGain;
  }

  /** c_A + c_B of an outcome, as a share of the greatest possible; 0 if nothing costs anything. */
  double depth(Outcome outcome) {
    return deepest > 0 ? (valuesA.cost(outcome) + valuesB.cost(outcome)) / deepest : 0;
  }

  /** The place of a verification level on the menu, from 0 (weakest) to 1 (strongest). */
  double strictness(Verification level) {
    int levels = scenario.terms().verification().size();
    return levels < 2 ? 0 : (double) scenario.terms().verification().indexOf(level) / (levels - 1);
  }

  World world() {
    return scenario.world();
  }

  Rules rules() {
    return rules;
  }

  /** Whether signing settles everything: there is nothing to keep or break. */
  boolean isSettled() {
    return valuesA.isSettled();
  }

  boolean hasIrreversible() {
    return irreversible;
  }

  /**
   * Whether it is a repeated game: nothing happens but that each side keeps or breaks, in every
   * round, an agreement that stands from the start.
   */
  public boolean isRepeatedGame() {
    return repeatedGame;
  }

  /** What counts the moves of a match; null unless it is one of a repeated game. */
  Round.@Nullable MoveCounter moves() {
    return repeatedGame ? new Round.MoveCounter() : null;
  }

  /** The agreement in force at the start, or null. */
  @Nullable Outcome statusQuo() {
    return statusQuo;
  }

  Round round() {
    return round;
  }

  Option option(Outcome outcome, int issue) {
    return options[issue][outcome.option(issue)];
  }

  /** The tables of a seat that all leaders share. */
  TableStore commonTables(Seat seat) {
    return seat == Seat.A ? commonA : commonB;
  }

  /** The tables of a seat that leaders share whose code is from exactly the given modules. */
  TableStore tables(Seat seat, Set<Module> owners) {
    return (seat == Seat.A ? tablesA : tablesB).computeIfAbsent(owners, key -> new TableStore());
  }
}
