package org.servanda.engine.conformance;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.PublicRecord;
import org.servanda.engine.spi.Rules;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;

/** A strategy looked at while it plays: whether it draws, who began, how long it thinks. */
final class ObservedStrategy implements Strategy {
  private final Strategy strategy;
  private boolean drew;
  private int beganAt = -1;
  private long decisions;
  private long nanos;

  ObservedStrategy(Strategy strategy) {
    this.strategy = strategy;
  }

  /** Whether it used its own source of chance. */
  boolean drew() {
    return drew;
  }

  /** The round in which it withheld something unprovoked; negative if it never did. */
  int beganAt() {
    return beganAt;
  }

  /** Decisions made. */
  long decisions() {
    return decisions;
  }

  /** Nanoseconds spent on them. */
  long nanos() {
    return nanos;
  }

  @Override
  public String id() {
    return strategy.id();
  }

  @Override
  @SuppressWarnings("NullAway") // a broken strategy may well answer null: passed on as it is
  public Leader appoint(Brief brief) {
    @Nullable Leader leader = strategy.appoint(new ObservedBrief(brief));
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
              || accord.otherStanding().broken() > 0;
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
  }

  private final class ObservedBrief implements Brief {
    private final Brief brief;

    ObservedBrief(Brief brief) {
      this.brief = brief;
    }

    @Override
    public Seat seat() {
      return brief.seat();
    }

    @Override
    public Rules rules() {
      return brief.rules();
    }

    @Override
    public OutcomeSpace outcomes() {
      return brief.outcomes();
    }

    @Override
    public ValueFunction own() {
      return brief.own();
    }

    @Override
    public ValueFunction other() {
      return brief.other();
    }

    @Override
    public PublicRecord reputation() {
      return brief.reputation();
    }

    @Override
    public PublicRecord otherReputation() {
      return brief.otherReputation();
    }

    @Override
    public Party party() {
      return brief.party();
    }

    @Override
    public Party otherParty() {
      return brief.otherParty();
    }

    @Override
    public RandomGenerator random() {
      RandomGenerator random = brief.random();
      return () -> {
        drew = true;
        return random.nextLong();
      };
    }

    @Override
    public <T> T shared(Object key, Supplier<T> maker) {
      return brief.shared(key, maker);
    }
  }
}
