package acme;

import java.util.List;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.StrategyProvider;
import org.servanda.strategies.toolkit.Bargaining;

/** Holds out for a good deal, answers a proven breach for some rounds, and forgives suspicion. */
public final class FirstStrategy implements Strategy, StrategyProvider {
  /** Made by {@link java.util.ServiceLoader}. */
  public FirstStrategy() {}

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
    return StrategyDescription.of("leader", "Holds out for a good deal, and forgives suspicion.")
        .bargaining("Holds out to the end.")
        .keeping("Answers a proven breach for some rounds, and forgives suspicion.");
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.whole("anger", 0, 40, 1, "rounds it answers a proven breach"));
  }

  @Override
  public Leader appoint(Brief brief) {
    Memory memory = new Memory((int) brief.parameter("anger"));
    return Leader.of(Bargaining.boulware(brief), memory::conduct);
  }

  /** What one leader remembers in one match: never static, never shared. */
  private static final class Memory {
    private final int anger;
    private int angryRounds;

    Memory(int anger) {
      this.anger = anger;
    }

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
