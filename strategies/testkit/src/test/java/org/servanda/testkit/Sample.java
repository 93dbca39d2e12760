package org.servanda.testkit;

import java.util.List;
import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;

/** A strategy as an author might write it: answers a proven breach for some rounds. */
final class Sample implements Strategy {
  @Override
  public String id() {
    return "acme.sample";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.whole("anger", 0, 40, 1, "rounds it answers a proven breach"),
        Parameter.real("least", -9, 9, 0, "gain per round it insists on"));
  }

  @Override
  public Leader appoint(Brief brief) {
    return new Sampler(brief);
  }

  private static final class Sampler implements Leader {
    private final Brief brief;
    private final int anger;
    private final double least;
    private int angry;

    Sampler(Brief brief) {
      this.brief = brief;
      this.anger = (int) brief.parameter("anger");
      this.least = brief.parameter("least");
    }

    @Override
    public Move negotiate(Talks talks) {
      if (talks.offer() != null && talks.gain(talks.offer()) > least) {
        return Move.ACCEPT;
      }
      return brief.outcomes().at(brief.outcomes().size() - 1);
    }

    @Override
    public Conduct conduct(Accord accord) {
      angry = accord.lastSignal().isProven() ? anger : Math.max(0, angry - 1);
      return angry > 0 ? Conduct.breach() : Conduct.comply();
    }
  }
}
