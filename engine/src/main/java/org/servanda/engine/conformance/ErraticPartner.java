package org.servanda.engine.conformance;

import java.util.random.RandomGenerator;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;

/** An erratic partner that brings a leader into every kind of situation. */
final class ErraticPartner implements Strategy {
  private final int mood;

  ErraticPartner(int seed) {
    this.mood = seed % 4;
  }

  @Override
  public String id() {
    return "conformance.sparring";
  }

  @Override
  public Leader appoint(Brief brief) {
    return new Erratic(brief, mood);
  }

  private static final class Erratic implements Leader {
    private final Brief brief;
    private final RandomGenerator random;
    private final int mood;

    Erratic(Brief brief, int mood) {
      this.brief = brief;
      this.random = brief.random();
      this.mood = mood;
    }

    @Override
    public boolean comesToTable(Situation situation) {
      return random.nextInt(4) > 0;
    }

    @Override
    public Move negotiate(Talks talks) {
      Outcome offer = talks.offer();
      int roll = random.nextInt(12);
      if (roll == 0 && mood == 1) {
        return Move.WALK_OUT;
      }
      if (offer != null && (roll < 4 || mood == 2)) {
        return Move.ACCEPT;
      }
      return brief.outcomes().at(random.nextLong(brief.outcomes().size()));
    }

    @Override
    public Conduct conduct(Accord accord) {
      int roll = random.nextInt(20);
      Conduct conduct =
          switch (mood) {
            case 0 -> Conduct.comply();
            case 1 -> roll == 0 ? Conduct.withdraw() : Conduct.breach(roll / 20.0);
            case 2 -> Conduct.breach();
            default -> roll < 4 ? Conduct.breach() : Conduct.comply();
          };
      if (roll == 1) {
        return conduct.andSanction();
      }
      return roll == 2 ? conduct.andRenegotiate() : conduct;
    }

    @Override
    public Statement speak(Situation situation) {
      return Statement.values()[random.nextInt(Statement.values().length)];
    }
  }
}
