package org.servanda.engine.conformance;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.CompoundStrategy;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;

/**
 * A strategy under observation: records whether it was the first to withhold, how long it takes to
 * decide, and which parameters it reads. Its leaders get the same brief and generator as without
 * observation.
 */
final class ObservedStrategy implements CompoundStrategy {
  private final Strategy strategy;
  private final ParameterReads reads;
  private int beganAt = -1;
  private long decisions;
  private long nanos;

  ObservedStrategy(Strategy strategy, ParameterReads reads) {
    this.strategy = strategy;
    this.reads = reads;
  }

  /** The round in which it withheld something unprovoked; negative if it never did. */
  int beganAt() {
    return beganAt;
  }

  /** The number of decisions. */
  long decisions() {
    return decisions;
  }

  /** The nanoseconds spent on decisions. */
  long nanos() {
    return nanos;
  }

  @Override
  public String id() {
    return strategy.id();
  }

  @Override
  public List<Strategy> parts() {
    return List.of(strategy);
  }

  @Override
  @SuppressWarnings("NullAway") // a broken strategy may answer null, which is passed on
  public Leader appoint(Brief brief) {
    Brief handed = TunedForCheck.handed(reads.noting(brief), strategy);
    @Nullable Leader leader = strategy.appoint(handed);
    return leader == null ? null : new ObservedLeader(leader);
  }

  private <T> T timed(Supplier<T> decision) {
    long start = System.nanoTime();
    try {
      return decision.get();
    } finally {
      nanos += System.nanoTime() - start;
      decisions++;
    }
  }

  private final class ObservedLeader implements Leader {
    private final Leader leader;
    private boolean provoked;

    ObservedLeader(Leader leader) {
      this.leader = leader;
    }

    @Override
    public Move negotiate(Talks talks) {
      return timed(() -> leader.negotiate(talks));
    }

    @Override
    public Conduct conduct(Accord accord) {
      Conduct conduct = timed(() -> leader.conduct(accord));
      provoked |=
          accord.slipped()
              || !accord.lastSignal().isClean()
              || accord.sanctioned()
              || accord.otherRecord().broken() > 0;
      boolean withholds =
          conduct != null && conduct.kind() == Conduct.Kind.KEEP && conduct.shortfall() > 0;
      if (withholds && !provoked && beganAt < 0) {
        beganAt = accord.round();
      }
      return conduct;
    }

    @Override
    public boolean comesToTable(Situation situation) {
      return timed(() -> leader.comesToTable(situation));
    }

    @Override
    public Statement speak(Situation situation) {
      return timed(() -> leader.speak(situation));
    }

    @Override
    public double[] handover(Situation situation) {
      return timed(() -> leader.handover(situation));
    }
  }
}
