package acme;

import java.util.List;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.StrategyProvider;
import org.servanda.strategies.toolkit.Bargaining;

/** Holds out for a good deal, answers a proven breach for a while, and forgives suspicion. */
public final class FirstStrategy implements Strategy, StrategyProvider {
  private static final Parameter ANGER =
      Parameter.whole("anger", 0, 40, 1, "rounds it answers a proven breach");

  private final int anger;

  /** With its standard parameters; made by {@link java.util.ServiceLoader}. */
  public FirstStrategy() {
    this((int) ANGER.standard());
  }

  private FirstStrategy(int anger) {
    this.anger = anger;
  }

  @Override
  public List<Strategy> strategies() {
    return List.of(this);
  }

  @Override
  public String id() {
    return "acme.first-strategy";
  }

  @Override
  public StrategyDescription description() {
    return StrategyDescription.of(
            "leader", "Holds out for a good deal, and does not take everything amiss.")
        .bargaining("Holds out to the end.")
        .keeping("Answers a proven breach for some rounds, and forgives suspicion.");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(ANGER);
  }

  @Override
  public Strategy with(Arguments arguments) {
    return new FirstStrategy(arguments.whole("anger"));
  }

  @Override
  public Leader appoint(Brief brief) {
    Memory memory = new Memory();
    return Leader.of(Bargaining.boulware(brief), memory::conduct);
  }

  /** What one leader remembers in one match: never anything static, never anything shared. */
  private final class Memory {
    private int angryRounds;

    Conduct conduct(Accord accord) {
      if (accord.lastSignal().isProven()) {
        angryRounds = anger;
      }
      if (angryRounds == 0) {
        return Conduct.comply();
      }
      angryRounds--;
      return Conduct.breach();
    }
  }
}
