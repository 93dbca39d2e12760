package org.servanda.strategies.rules;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.Traits;
import org.servanda.strategies.toolkit.Bargaining;

/**
 * A classical rule as a strategy; where there are talks it concedes linearly.
 *
 * @param id its id
 * @param description the description that is printed
 * @param parameters its parameters
 * @param maker makes the rule, with its memory of one match
 */
record RuleStrategy(
    String id,
    StrategyDescription description,
    List<Parameter> parameters,
    Function<Brief, Rule> maker)
    implements Strategy {

  /** The family of named rules. */
  static final String FAMILY = "classical rule";

  private static final String BARGAINS =
      "Concedes linearly, where there is anything to bargain for.";

  /** Enough turns for every rule here to show whether it ever defects unprovoked. */
  private static final int TRIAL = 1000;

  /** A rule that uses no chance; whether it is nice is found by playing it. */
  static RuleStrategy of(String id, String portrait, int memory, Supplier<Rule> rule) {
    Traits traits = new Traits(isNice(rule.get()), true, memory);
    return new RuleStrategy(id, description(portrait, traits), List.of(), brief -> rule.get());
  }

  /** A rule that uses chance. */
  static RuleStrategy byChance(
      String id, String portrait, boolean nice, int memory, Function<RandomGenerator, Rule> rule) {
    Traits traits = new Traits(nice, false, memory);
    return new RuleStrategy(
        id, description(portrait, traits), List.of(), brief -> rule.apply(brief.random()));
  }

  /** A rule with parameters, each of which the maker reads from the brief. */
  static RuleStrategy tuned(
      String id,
      String portrait,
      Traits traits,
      List<Parameter> parameters,
      Function<Brief, Rule> rule) {
    return new RuleStrategy(id, description(portrait, traits), parameters, rule);
  }

  private static StrategyDescription description(String portrait, Traits traits) {
    return StrategyDescription.of(FAMILY, portrait)
        .bargaining(BARGAINS)
        .keeping(portrait)
        .citing(RuleSources.LIBRARY)
        .being(traits);
  }

  /** Against a partner that always cooperates there is only one history, so one trial is enough. */
  private static boolean isNice(Rule rule) {
    for (int turn = 0; turn < TRIAL; turn++) {
      if (!rule.cooperates(turn, true, true)) {
        return false;
      }
    }
    return true;
  }

  /** Returns a copy with another description. */
  RuleStrategy showing(StrategyDescription shown) {
    return new RuleStrategy(id, shown, parameters, maker);
  }

  /** Returns a copy that cites another source. */
  RuleStrategy from(Source source) {
    return showing(description.citing(source));
  }

  /** Returns a copy that is also known by its name in the Axelrod library. */
  RuleStrategy as(String name) {
    return showing(description.knownAs(name));
  }

  @Override
  public Leader appoint(Brief brief) {
    return Leader.of(Bargaining.linear(brief), new RuleKeeper(maker.apply(brief)));
  }
}
