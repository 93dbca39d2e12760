package org.servanda.strategies.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.StatusQuoAgreement;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.Verification;
import org.servanda.engine.model.World;
import org.servanda.engine.spi.Strategy;

/** The classical game of 200 turns, and the reference data about it. */
final class Dilemma {
  static final int TURNS = 200;
  static final PreparedScenario STAGE = new PreparedScenario(scenario());

  private static final Map<String, Strategy> RULES =
      ClassicalRules.all().stream()
          .collect(Collectors.toMap(s -> s.description().aliases().get(0), Function.identity()));

  private Dilemma() {}

  /** The rule of a name in the Axelrod library. */
  static Strategy rule(String name) {
    return Objects.requireNonNull(RULES.get(name), name);
  }

  /** The cells of a resource, its remarks left out. */
  static List<String> lines(String resource) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Dilemma.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  private static Scenario scenario() {
    World world = World.still(TURNS).with(new World.Payoffs(0, 0, 0, 2, -1, 0));
    Terms terms =
        Terms.of(
            new Form("custom", 0, 1, false, 0),
            new Verification("perfect", 1, 0, 1),
            new Precision("exact", 0, 0, 0));
    return new Scenario(
        "pd",
        "PD",
        "",
        new Party("Row", 0, 0, 0, 0, 0, 0, 0, 1),
        new Party("Column", 0, 0, 0, 0, 0, 0, 0, 1),
        List.of(issue(Seat.A), issue(Seat.B)),
        TermsMenu.only(terms),
        world,
        new StatusQuoAgreement(List.of("cooperate", "cooperate")));
  }

  private static Issue issue(Seat seat) {
    return new Issue(
        "what " + seat + " does",
        seat,
        1,
        List.of(Option.of("defect", 0, 0), Option.of("cooperate", 2, 3)));
  }
}
