package org.servanda.strategies.transformers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableRandom;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Traits;
import org.servanda.engine.spi.Transformer;
import org.servanda.strategies.toolkit.DelegatingLeader;

/** The transformers that come with Servanda. */
public final class Transformers {
  private static final int MOST_ADMINISTRATIONS = 8;
  private static final Source ERRORS =
      new Source(
          "Selten 1975, Reexamination of the perfectness concept for equilibrium points",
          "10.1007/BF01766400");
  private static final Source NOISE =
      new Source(
          "Wu and Axelrod 1995, How to cope with noise in the iterated prisoner's dilemma",
          "10.1177/0022002795039001008");
  private static final Source LIBRARY =
      new Source(
          "Knight and others 2016, An open framework for the reproducible study of the iterated"
              + " prisoner's dilemma",
          "10.5334/jors.125");

  private Transformers() {}

  /** All of them. */
  public static List<Transformer> all() {
    List<Transformer> all = new ArrayList<>(changingConduct());
    all.addAll(AcceptanceConditions.all());
    return all;
  }

  private static List<Transformer> changingConduct() {
    return List.of(
        TransformerDefinition.around(
            "trembling-hand",
            "Occasionally delivers nothing by mistake.",
            ERRORS,
            traits -> new Traits(false, false, traits.memory()),
            Transformers::trembling,
            rate()),
        TransformerDefinition.around(
            "noise",
            "Occasionally does the opposite of what it intended: withholds everything, or delivers"
                + " everything.",
            NOISE,
            traits -> new Traits(false, false, traits.memory()),
            Transformers::noisy,
            rate()),
        TransformerDefinition.around(
            "forgiving",
            "Occasionally delivers in full where it intended to withhold something.",
            LIBRARY,
            traits -> new Traits(traits.nice(), false, traits.memory()),
            Transformers::forgiving,
            Parameter.real(
                "chance",
                0,
                1,
                1.0 / 3,
                "probability of delivering where it intended to withhold")),
        TransformerDefinition.around(
            "delayed",
            "Acts on decisions made some rounds ago; complies until the first takes effect.",
            Source.of("Jervis 1976, Perception and Misperception (slow perception)"),
            traits -> new Traits(traits.nice(), traits.deterministic(), Traits.UNLIMITED),
            Transformers::delayed,
            Parameter.whole("rounds", 1, 120, 4, "between decision and action")),
        TransformerDefinition.around(
            "final-round",
            "Withholds everything in the last rounds of a match whose length it assumes to know.",
            LIBRARY,
            traits -> new Traits(false, traits.deterministic(), traits.memory()),
            Transformers::ending,
            Parameter.whole(
                "rounds", 1, 1_000_000, 2, "at the end of the match in which it withholds"),
            Parameter.whole("length", 1, 1_000_000, 120, "rounds it assumes the match to have")),
        TransformerDefinition.around(
            "nice",
            "Never the first to withhold: delivers in full until a signal of the other is suspect"
                + " or proven.",
            Source.of("Axelrod 1984, The Evolution of Cooperation"),
            traits -> new Traits(true, traits.deterministic(), Traits.UNLIMITED),
            (brief, wrapped) -> new Nice(wrapped.get(0).appoint(brief))),
        TransformerDefinition.over(
            "alternating",
            "Changes with each administration: the wrapped strategies take turns, and none"
                + " remembers its predecessor.",
            Source.of("Walt 2018 (leaders abandon what predecessors signed)"),
            MOST_ADMINISTRATIONS,
            Transformers::alternating,
            Parameter.whole("years", 1, 100, 4, "in office of each administration")),
        TransformerDefinition.over(
            "mixture",
            "Plays one of two strategies, drawn when it takes office.",
            Source.of("Harsanyi 1967, Games with incomplete information (types)"),
            2,
            Transformers::mixture,
            Parameter.real("share", 0, 1, .5, "of matches in which it plays the first")));
  }

  private static Parameter rate() {
    return Parameter.real("rate", 0, 1, .05, "of errors per round");
  }

  /** A separate generator, so that the wrapped leader's draws stay the same. */
  private static RandomGenerator chance(Brief brief) {
    return PortableRandom.of(brief.random().nextLong());
  }

  /** Changes a leader's conduct with some probability. Draws only if the conduct can change. */
  private abstract static class Erring extends DelegatingLeader {
    private final double rate;
    private final RandomGenerator random;

    Erring(Leader inner, double rate, RandomGenerator random) {
      super(inner);
      this.rate = rate;
      this.random = random;
    }

    @Override
    public Conduct conduct(Accord accord) {
      Conduct intended = super.conduct(accord);
      boolean errs = intended.kind() == Conduct.Kind.KEEP && random.nextDouble() < rate;
      return errs ? err(intended) : intended;
    }

    abstract Conduct err(Conduct intended);
  }

  private static Conduct withFlagsOf(Conduct changed, Conduct intended) {
    Conduct first = intended.sanctions() ? changed.andSanction() : changed;
    return intended.renegotiates() ? first.andRenegotiate() : first;
  }

  private static Leader trembling(Brief brief, List<Strategy> wrapped) {
    RandomGenerator random = chance(brief);
    return new Erring(wrapped.get(0).appoint(brief), brief.parameter("rate"), random) {
      @Override
      Conduct err(Conduct intended) {
        return withFlagsOf(Conduct.breach(), intended);
      }
    };
  }

  private static Leader noisy(Brief brief, List<Strategy> wrapped) {
    RandomGenerator random = chance(brief);
    return new Erring(wrapped.get(0).appoint(brief), brief.parameter("rate"), random) {
      @Override
      Conduct err(Conduct intended) {
        return withFlagsOf(
            intended.shortfall() < .5 ? Conduct.breach() : Conduct.comply(), intended);
      }
    };
  }

  private static Leader forgiving(Brief brief, List<Strategy> wrapped) {
    RandomGenerator random = chance(brief);
    return new Erring(wrapped.get(0).appoint(brief), brief.parameter("chance"), random) {
      @Override
      Conduct err(Conduct intended) {
        return withFlagsOf(Conduct.comply(), intended);
      }
    };
  }

  private static Leader delayed(Brief brief, List<Strategy> wrapped) {
    int rounds = (int) brief.parameter("rounds");
    ArrayDeque<Conduct> decided = new ArrayDeque<>();
    return new DelegatingLeader(wrapped.get(0).appoint(brief)) {
      @Override
      public Conduct conduct(Accord accord) {
        if (accord.age() == 0) {
          decided.clear();
        }
        decided.addLast(super.conduct(accord));
        return decided.size() > rounds ? decided.removeFirst() : Conduct.comply();
      }
    };
  }

  private static Leader ending(Brief brief, List<Strategy> wrapped) {
    int from = (int) brief.parameter("length") - (int) brief.parameter("rounds");
    return new DelegatingLeader(wrapped.get(0).appoint(brief)) {
      @Override
      public Conduct conduct(Accord accord) {
        Conduct intended = super.conduct(accord);
        return accord.round() >= from ? Conduct.breach() : intended;
      }
    };
  }

  private static Leader mixture(Brief brief, List<Strategy> wrapped) {
    boolean first = chance(brief).nextDouble() < brief.parameter("share");
    return wrapped.get(first ? 0 : 1).appoint(brief);
  }

  private static Leader alternating(Brief brief, List<Strategy> wrapped) {
    int years = (int) brief.parameter("years");
    int term = years * World.ROUNDS_PER_YEAR;
    return new Administrations(brief, wrapped, term, wrapped.get(0).appoint(brief));
  }

  /** Delivers in full until a signal of the other is suspect or proven. */
  private static final class Nice extends DelegatingLeader {
    private boolean provoked;

    Nice(Leader inner) {
      super(inner);
    }

    @Override
    public Conduct conduct(Accord accord) {
      provoked |= !accord.lastSignal().isClean();
      Conduct intended = super.conduct(accord);
      boolean withholds = intended.kind() == Conduct.Kind.KEEP && intended.shortfall() > 0;
      return provoked || !withholds ? intended : withFlagsOf(Conduct.comply(), intended);
    }
  }

  /** Lets the wrapped strategies take turns. */
  private static final class Administrations extends DelegatingLeader {
    private final Brief brief;
    private final List<Strategy> parties;
    private final int term;
    private Leader inOffice;
    private int elected;

    Administrations(Brief brief, List<Strategy> parties, int term, Leader first) {
      super(first);
      this.brief = brief;
      this.parties = parties;
      this.term = term;
      this.inOffice = first;
    }

    @Override
    protected Leader inner(Situation situation) {
      int now = situation.round() / term;
      if (now != elected) {
        elected = now;
        inOffice = parties.get(now % parties.size()).appoint(brief);
      }
      return inOffice;
    }
  }
}
