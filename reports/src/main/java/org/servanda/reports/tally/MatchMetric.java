package org.servanda.reports.tally;

import org.servanda.engine.result.MatchResult;

/** What is measured once a match and summed by blocks of repetitions, in billionths. */
public enum MatchMetric {
  DURABILITY {
    @Override
    double of(MatchResult result) {
      return result.durability();
    }
  },
  KEPT_GAINS {
    @Override
    double of(MatchResult result) {
      return result.keptGains();
    }
  },
  DANGER {
    @Override
    double of(MatchResult result) {
      return result.danger();
    }
  },
  PAYOFF_A {
    @Override
    double of(MatchResult result) {
      return result.a().payoff();
    }
  },
  PAYOFF_B {
    @Override
    double of(MatchResult result) {
      return result.b().payoff();
    }
  },
  POSITION_A {
    @Override
    double of(MatchResult result) {
      return result.a().position();
    }
  },
  POSITION_B {
    @Override
    double of(MatchResult result) {
      return result.b().position();
    }
  };

  abstract double of(MatchResult result);

  /** The same seen from the other seat. */
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
