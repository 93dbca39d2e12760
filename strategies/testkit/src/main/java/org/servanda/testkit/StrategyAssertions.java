package org.servanda.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.servanda.engine.conformance.Clause;
import org.servanda.engine.conformance.Conformance;
import org.servanda.engine.conformance.Violation;
import org.servanda.engine.plugin.Provenance;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.plugin.StrategyPlugin;
import org.servanda.engine.plugin.TransformerPlugin;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Transformer;

/** Assertions about strategies, for any test framework. */
public final class StrategyAssertions {
  private static final Provenance HERE = new Provenance("test", "unknown", "");

  private StrategyAssertions() {}

  /**
   * Asserts that a strategy keeps every sentence of the contract in {@value Conformance#SITUATIONS}
   * situations, as {@code servanda check} does for a jar.
   *
   * <pre>{@code
   * @Test
   * void it_keeps_the_contract_of_all_strategies() {
   *   StrategyAssertions.assertConforms(new MyStrategy());
   * }
   * }</pre>
   *
   * @throws AssertionError if it does not; the message lists each broken sentence, what was
   *     observed, and how to reproduce it
   */
  public static void assertConforms(Strategy strategy) {
    fail(strategy.id(), Conformance.violations(strategy));
  }

  /**
   * Asserts that a transformer keeps the contract around given strategies.
   *
   * @param transformer the transformer
   * @param wrapped the strategies it wraps, with different ids
   * @throws AssertionError as for a strategy
   */
  public static void assertConforms(Transformer transformer, Strategy... wrapped) {
    List<StrategyPlugin> parts = new ArrayList<>();
    Arrays.stream(wrapped).forEach(strategy -> parts.add(new StrategyPlugin(strategy, HERE)));
    StrategyCatalogue catalogue =
        new StrategyCatalogue(parts, List.of(new TransformerPlugin(transformer, HERE)));
    String ids = parts.stream().map(part -> part.strategy().id()).collect(Collectors.joining(", "));
    Strategy made = catalogue.entrant(transformer.id() + "(" + ids + ")").strategy();
    // The id of a composed strategy is an expression.
    List<Violation> violations =
        Conformance.violations(made).stream().filter(v -> v.clause() != Clause.ID).toList();
    fail(transformer.id(), violations);
  }

  private static void fail(String id, List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new AssertionError(message(id, violations));
    }
  }

  private static String message(String id, List<Violation> violations) {
    StringBuilder message =
        new StringBuilder(
            PortableText.format(
                "%s breaks %d of %d sentences of the contract:",
                id, violations.size(), Clause.values().length));
    for (Violation violation : violations) {
      message.append("\n  ").append(violation);
      if (violation.situation() >= 0) {
        message.append(
            PortableText.format(
                "\n    To reproduce: Conformance.violations(strategy, %d)", violation.situation()));
      }
    }
    return message.toString();
  }
}
