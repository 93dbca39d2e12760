package org.servanda.reports.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.BehaviourCounts;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.Reputation;
import org.servanda.engine.result.SeatResult;
import org.servanda.engine.result.TalksResult;
import org.servanda.engine.result.Termination;

/** Match results made up from a seed, plausible in shape only. */
public final class Samples {
  private static final int HORIZON = 40;
  private static final OutcomeSpace SPACE =
      new OutcomeSpace(
          List.of(
              new Issue("x", Seat.A, .5, List.of(Option.of("no", 0, 0), Option.of("yes", 1, 2)))),
          TermsMenu.standard());

  private Samples() {}

  /** A tally of three entrants, every pair met so often; now and then one of them faults. */
  public static Tally tally(int repetitions) {
    Tally tally = new Tally();
    add(tally, "made-up", 1, repetitions, 0);
    return tally;
  }

  /** The same three in scenarios of these ids, each with matches of its own. */
  public static Tally sweep(int repetitions, String... scenarios) {
    Tally tally = new Tally();
    for (int i = 0; i < scenarios.length; i++) {
      add(tally, scenarios[i], 1, repetitions, 7L * i);
    }
    return tally;
  }

  /** The same three in so many seasons. */
  public static Tally seasons(int repetitions, int seasons) {
    Tally tally = new Tally();
    for (int season = 1; season <= seasons; season++) {
      add(tally, "made-up", season, repetitions, 13L * (season - 1));
    }
    return tally;
  }

  private static void add(Tally tally, String scenario, int season, int repetitions, long shift) {
    for (String a : List.of("alpha", "beta", "gamma<&>")) {
      for (String b : List.of("alpha", "beta", "gamma<&>")) {
        for (int repetition = 0; repetition < repetitions; repetition++) {
          long seed = (a + b).hashCode() * 1000L + repetition + shift;
          Pair pair = new Pair(scenario, season, a, b);
          tally.add(pair, repetition, result(seed, b.startsWith("g")));
        }
      }
    }
  }

  /** A match in which nothing happened but that it came to a durability, and perhaps a fault. */
  public static MatchResult played(double durability, boolean fault) {
    SplittableRandom random = new SplittableRandom(1);
    return new MatchResult(
        HORIZON,
        HORIZON,
        side(random),
        side(random),
        new TalksResult(0, 0, -1, 0, 0, 0, 0),
        List.of(),
        durability,
        0,
        0,
        false,
        fault ? new Fault(Seat.A, 3, "answered null") : null);
  }

  /** A match that came to a durability and these payoffs, or in which a seat was at fault. */
  public static MatchResult scored(double durability, double a, double b, @Nullable Seat faulty) {
    return new MatchResult(
        HORIZON,
        HORIZON,
        paid(a),
        paid(b),
        new TalksResult(0, 0, -1, 0, 0, 0, 0),
        List.of(),
        durability,
        0,
        0,
        false,
        faulty == null ? null : new Fault(faulty, 3, "answered null"));
  }

  private static SeatResult paid(double payoff) {
    BehaviourCounts nothing = new BehaviourCounts(0, 0, 0, 0, 0, 0, 0, 0);
    return new SeatResult(payoff, 0, 0, 0, 0, 0, 0, 1, Reputation.BLANK, nothing);
  }

  /** A match with one agreement, from the first round on, that ended so after so many rounds. */
  public static MatchResult lasting(int life, Termination ending, @Nullable Seat by) {
    return lasting(life, ending, by, .5, 0);
  }

  /** The same, of another sidedness, where A gave up some deterrence and B none. */
  public static MatchResult lasting(
      int life, Termination ending, @Nullable Seat by, double sidedness, double exposureA) {
    SplittableRandom random = new SplittableRandom(1);
    AgreementResult agreement =
        new AgreementResult(
            SPACE.at(0),
            sidedness,
            .5,
            0,
            0,
            0,
            life,
            life,
            0,
            0,
            0,
            0,
            0,
            -1,
            null,
            ending,
            by,
            exposureA,
            0,
            List.of());
    return new MatchResult(
        HORIZON,
        HORIZON,
        side(random),
        side(random),
        new TalksResult(1, 1, 0, 0, 0, 0, 0),
        List.of(agreement),
        .5,
        0,
        0,
        ending == Termination.WAR,
        null);
  }

  /**
   * A match with one agreement, a treaty or an executive one, breached after so many rounds or
   * kept.
   */
  public static MatchResult formed(boolean treaty, int life, boolean breached) {
    SplittableRandom random = new SplittableRandom(1);
    Form form = treaty ? Form.TREATY : Form.EXECUTIVE;
    Outcome outcome =
        LongStream.range(0, SPACE.size())
            .mapToObj(SPACE::at)
            .filter(o -> o.terms().form().equals(form))
            .findFirst()
            .orElseThrow();
    AgreementResult agreement =
        new AgreementResult(
            outcome,
            .5,
            .5,
            0,
            0,
            0,
            life,
            life,
            0,
            0,
            0,
            0,
            0,
            breached ? life - 1 : -1,
            breached ? Seat.A : null,
            breached ? Termination.WITHDRAWN : Termination.WAR,
            breached ? Seat.A : null,
            0,
            0,
            List.of());
    return new MatchResult(
        HORIZON,
        HORIZON,
        side(random),
        side(random),
        new TalksResult(1, 1, 0, 0, 0, 0, 0),
        List.of(agreement),
        .5,
        0,
        0,
        !breached,
        null);
  }

  /** A match with agreements of these depths in order, of the first of which a breach is proven. */
  public static MatchResult deepening(boolean proven, double... depths) {
    MatchResult plain = lasting(1, Termination.WITHDRAWN, Seat.A);
    List<AgreementResult> agreements = new ArrayList<>();
    for (double depth : depths) {
      int breaches = proven && agreements.isEmpty() ? 1 : 0;
      agreements.add(
          new AgreementResult(
              SPACE.at(0),
              .5,
              .5,
              depth,
              0,
              0,
              1,
              1,
              0,
              0,
              breaches,
              0,
              0,
              -1,
              null,
              Termination.WITHDRAWN,
              Seat.A,
              0,
              0,
              List.of()));
    }
    return new MatchResult(
        plain.horizon(),
        plain.rounds(),
        plain.a(),
        plain.b(),
        plain.talks(),
        agreements,
        .5,
        0,
        0,
        false,
        null);
  }

  static MatchResult result(long seed, boolean mayFault) {
    SplittableRandom random = new SplittableRandom(seed);
    Fault fault = mayFault && random.nextInt(7) == 0 ? new Fault(Seat.B, 3, "answered null") : null;
    List<AgreementResult> agreements = new ArrayList<>();
    int start = 0;
    while (random.nextInt(3) > 0 && start < HORIZON - 5) {
      int life = random.nextInt(1, HORIZON - start);
      agreements.add(agreement(random, start, start + life));
      start += life;
    }
    return new MatchResult(
        HORIZON,
        HORIZON,
        side(random),
        side(random),
        new TalksResult(random.nextInt(9), random.nextInt(4), 1, 0, 1, 0, 0),
        agreements,
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(.2),
        random.nextInt(9) == 0,
        fault);
  }

  private static SeatResult side(SplittableRandom random) {
    return new SeatResult(
        random.nextDouble(-40, 60),
        random.nextDouble(-1, 1),
        random.nextInt(5),
        random.nextInt(5),
        random.nextInt(2),
        random.nextInt(9),
        random.nextInt(2),
        1 + random.nextInt(4),
        Reputation.BLANK,
        new BehaviourCounts(
            random.nextInt(5),
            random.nextInt(3),
            4,
            random.nextInt(4),
            3,
            random.nextInt(3),
            random.nextInt(6),
            random.nextDouble()));
  }

  private static AgreementResult agreement(SplittableRandom random, int start, int end) {
    Outcome outcome = SPACE.at(random.nextInt((int) SPACE.size()));
    Termination ending = Termination.values()[random.nextInt(Termination.values().length)];
    boolean broken = random.nextBoolean();
    return new AgreementResult(
        outcome,
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(),
        start,
        start,
        end,
        (end - start) * random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(),
        random.nextInt(3),
        random.nextInt(3),
        2,
        broken ? random.nextInt(start, end) : -1,
        broken ? (random.nextBoolean() ? Seat.A : Seat.B) : null,
        ending,
        ending == Termination.WITHDRAWN ? Seat.B : null,
        0,
        0,
        List.of());
  }
}
