package org.servanda.engine.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.servanda.engine.match.Chance;
import org.servanda.engine.match.Fault;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.MatchResult;
import org.servanda.engine.match.Stage;
import org.servanda.engine.model.Seat;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;

/**
 * Checks a strategy against the contract, in situations made at random from fixed seeds. Needs no
 * test framework: an author's test asserts that {@code Conformance.violations(new MyStrategy())} is
 * empty.
 */
public final class Conformance {
  /** How many situations a check plays. */
  public static final int SITUATIONS = 120;

  private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z][a-z0-9]*(-[a-z0-9]+)*)*";

  private Conformance() {}

  /**
   * Every sentence of the contract the strategy does not keep, with what was seen; empty if it
   * keeps all.
   */
  public static List<Violation> violations(Strategy strategy) {
    List<Violation> violations = new ArrayList<>();
    if (!strategy.id().matches(ID)) {
      violations.add(new Violation(Clause.ID, "Its id is '" + strategy.id() + "'."));
    }
    checkParameters(strategy, violations);
    checkPlay(strategy, violations);
    return violations;
  }

  private static void checkParameters(Strategy strategy, List<Violation> violations) {
    Set<String> names = new HashSet<>();
    for (Parameter parameter : strategy.parameters()) {
      if (!names.add(parameter.name())) {
        violations.add(
            new Violation(Clause.PARAMETERS, "'" + parameter.name() + "' is declared twice."));
      }
      if (!parameter.allows(parameter.standard())) {
        violations.add(
            new Violation(
                Clause.PARAMETERS,
                "'%s' is %s by default, but must be %s."
                    .formatted(parameter.name(), parameter.standard(), parameter.allowed())));
      }
    }
  }

  private static void checkPlay(Strategy strategy, List<Violation> violations) {
    List<MatchResult> first = new ArrayList<>();
    for (int seed = 0; seed < SITUATIONS; seed++) {
      MatchResult result = play(strategy, seed);
      MatchResult again = play(strategy, seed);
      Fault fault = result.fault();
      if (fault != null) {
        violations.add(
            new Violation(
                Clause.NO_FAULTS,
                "In %s, seat %s, round %d it %s."
                    .formatted(name(seed), fault.seat(), fault.round(), fault.cause())));
        return;
      }
      if (!summary(result).equals(summary(again))) {
        violations.add(
            new Violation(Clause.DETERMINISTIC, "Two plays of %s differ.".formatted(name(seed))));
        return;
      }
      first.add(result);
    }
    for (int seed = SITUATIONS - 1; seed >= 0; seed--) {
      if (!summary(first.get(seed)).equals(summary(play(strategy, seed)))) {
        violations.add(
            new Violation(
                Clause.NO_SHARED_STATE,
                "%s ends otherwise when played after others.".formatted(name(seed))));
        return;
      }
    }
  }

  private static MatchResult play(Strategy strategy, int seed) {
    Stage stage = new Stage(Situations.scenario(seed));
    Chance chance = Chance.of(seed, "conformance", 0);
    Strategy partner = new Sparring(seed);
    boolean seatA = seed % 2 == 0;
    return Match.play(stage, seatA ? strategy : partner, seatA ? partner : strategy, chance);
  }

  private static String name(int seed) {
    return "situation " + seed + " (seat " + (seed % 2 == 0 ? Seat.A : Seat.B) + ")";
  }

  /** Everything measured, by value. */
  private static String summary(MatchResult result) {
    return result.a() + " " + result.b() + " " + result.talks() + " " + result.agreements();
  }
}
