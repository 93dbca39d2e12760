package org.servanda.reports.tally;

import java.util.function.ToDoubleFunction;
import org.servanda.engine.result.MatchResult;

/** What is summed over the matches of a pair by block of repetitions, in billionths. */
public enum MatchMetric implements Metric {
  DURABILITY(MatchResult::durability),
  KEPT_GAINS(MatchResult::keptGains),
  /** Probability of war, 0 to 1. */
  DANGER(MatchResult::danger),
  PAYOFF_A(result -> result.a().payoff()),
  PAYOFF_B(result -> result.b().payoff()),
  POSITION_A(result -> result.a().position()),
  POSITION_B(result -> result.b().position());

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final ToDoubleFunction<MatchResult> of;

  MatchMetric(ToDoubleFunction<MatchResult> of) {
    this.of = of;
  }

  @Override
  public long of(MatchResult result) {
    return FixedPoint.of(of.applyAsDouble(result));
  }

  /** Whether it is a share or a probability, from 0 to 1. */
  public boolean isShare() {
    return this == DURABILITY || this == DANGER;
  }

  /** The same metric from the point of view of the other seat. */
  public MatchMetric mirrored() {
    return switch (this) {
      case PAYOFF_A -> PAYOFF_B;
      case PAYOFF_B -> PAYOFF_A;
      case POSITION_A -> POSITION_B;
      case POSITION_B -> POSITION_A;
      default -> this;
    };
  }
}
