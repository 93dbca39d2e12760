package org.servanda.engine.match;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.GivenUtilities;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.model.Verification;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.spi.Rules;

/**
 * A scenario made ready to play: its outcome space, both sides' values, and the tables leaders have
 * made of them. One stage serves all matches of its scenario, on any number of threads.
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
  private final boolean thirdParties;
  private final @Nullable Outcome standing;
  private final ConcurrentHashMap<Set<Module>, TableStore> tablesA = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Set<Module>, TableStore> tablesB = new ConcurrentHashMap<>();

  /** Makes a scenario ready. */
  public PreparedScenario(Scenario scenario) {
    this.scenario = scenario;
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
    this.thirdParties = scenario.world().thirdParties().weight() > 0;
    this.standing = scenario.standingOutcome(space);
  }

  private double jointGain() {
    double net = scenario.utilities() == null ? bestByIssue() : valuesA.greatestWith(valuesB);
    double watch =
        scenario.terms().verification().stream()
            .mapToDouble(Verification::cost)
            .min()
            .orElseThrow();
    return net
        - watch * (scenario.a().secrecy() + scenario.b().secrecy())
        - (scenario.a().outside() + scenario.b().outside());
  }

  private double bestByIssue() {
    double net = 0;
    for (Issue issue : scenario.issues()) {
      net += issue.options().stream().mapToDouble(o -> o.benefit() - o.cost()).max().orElseThrow();
    }
    return net;
  }

  /** The greatest costs of both sides; where utilities are given, all there is to concede. */
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

  /** A seat's values. */
  public ValueFunction values(Seat seat) {
    return seat == Seat.A ? valuesA : valuesB;
  }

  /** The joint gain a round of the best agreement there is, kept throughout. */
  public double bestJointGain() {
    return bestJointGain;
  }

  /** c_A + c_B of an outcome, as a share of the deepest there is; 0 if nothing costs anything. */
  double depth(Outcome outcome) {
    return deepest > 0 ? (valuesA.cost(outcome) + valuesB.cost(outcome)) / deepest : 0;
  }

  /** The place of a verification level on the menu, from 0 for the weakest to 1. */
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

  /** Whether there is nothing to keep or break: who signs has. */
  boolean isSettled() {
    return valuesA.isSettled();
  }

  boolean hasIrreversible() {
    return irreversible;
  }

  boolean hasThirdParties() {
    return thirdParties;
  }

  @Nullable Outcome standing() {
    return standing;
  }

  Option option(Outcome outcome, int issue) {
    return scenario.issues().get(issue).options().get(outcome.option(issue));
  }

  /** The tables of a seat that everybody may use. */
  TableStore commonTables(Seat seat) {
    return tables(seat, Set.of());
  }

  /** The tables of a seat that leaders made of the code of the given modules share. */
  TableStore tables(Seat seat, Set<Module> makers) {
    return (seat == Seat.A ? tablesA : tablesB).computeIfAbsent(makers, key -> new TableStore());
  }
}
