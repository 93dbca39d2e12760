package org.servanda.engine.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.limit.TimeLimitException;
import org.servanda.engine.model.Seat;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Traits;

/**
 * Checks a strategy against the contract, in random situations from fixed seeds. It needs no test
 * framework: an author's test asserts that {@code Conformance.violations(new MyStrategy())} is
 * empty.
 */
public final class Conformance {
  /** The number of situations in a check. */
  public static final int SITUATIONS = 300;

  /** The number of situations played with every parameter at either end of its range. */
  private static final int AT_THE_ENDS = 12;

  /** The number of situations played at the same time on two threads. */
  private static final int BESIDE = 40;

  /** The number of situations also played with the seats exchanged. */
  private static final int MIRRORED = 40;

  private static final TimeLimit LONGEST = new TimeLimit(Duration.ofSeconds(20));
  private static final long AVERAGE_NANOS = 10_000_000;
  private static final int FEW_DECISIONS = 20;
  private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z][a-z0-9]*(-[a-z0-9]+)*)*";

  private final Strategy strategy;
  private final Map<Clause, Violation> found = new HashMap<>();
  private final ParameterReads reads = new ParameterReads();

  private Conformance(Strategy strategy) {
    this.strategy = strategy;
  }

  /**
   * Every sentence of the contract that the strategy does not keep, with the first violation of it;
   * empty if it keeps all.
   */
  public static List<Violation> violations(Strategy strategy) {
    Conformance check = new Conformance(strategy);
    check.checkId();
    check.checkParameters();
    check.inSituations(0, SITUATIONS);
    check.checkReads();
    if (check.found.isEmpty()) {
      check.fromTheOtherSeat(0, MIRRORED);
    }
    if (check.found.isEmpty()) {
      check.inOtherOrder();
      check.atTheEnds();
    }
    return check.inOrder();
  }

  /**
   * The violations in a single situation, to reproduce a failure in a debugger.
   *
   * @param situation its number, from 0
   */
  public static List<Violation> violations(Strategy strategy, int situation) {
    Conformance check = new Conformance(strategy);
    check.inSituations(situation, situation + 1);
    if (check.found.isEmpty()) {
      check.fromTheOtherSeat(situation, situation + 1);
    }
    return check.inOrder();
  }

  private List<Violation> inOrder() {
    return found.values().stream().sorted((a, b) -> a.clause().compareTo(b.clause())).toList();
  }

  private void report(Clause clause, int situation, String detail) {
    found.putIfAbsent(clause, new Violation(clause, situation, detail));
  }

  private void checkId() {
    if (!strategy.id().matches(ID)) {
      report(Clause.ID, Violation.ANYWHERE, "Its id is '" + strategy.id() + "'.");
    }
  }

  private void checkParameters() {
    Set<String> names = new HashSet<>();
    for (Parameter parameter : strategy.parameters()) {
      if (!names.add(parameter.name())) {
        String what = "'" + parameter.name() + "' is declared twice.";
        report(Clause.PARAMETERS, Violation.ANYWHERE, what);
      }
      if (!parameter.allows(parameter.standard())) {
        report(
            Clause.PARAMETERS,
            Violation.ANYWHERE,
            PortableText.format(
                "'%s' is %s by default, but must be %s.",
                parameter.name(), parameter.standard(), parameter.allowed()));
      }
    }
  }

  /**
   * Checked only if every situation was played to the end: a strategy that faults early may not
   * have read all its parameters.
   */
  private void checkReads() {
    boolean stopped = found.containsKey(Clause.NO_FAULTS) || found.containsKey(Clause.TIME);
    List<String> unread = reads.unread();
    if (!stopped && !unread.isEmpty()) {
      String detail =
          PortableText.format(
              "It never reads %s by brief.parameter(\"%s\").",
              unread.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ")),
              unread.get(0));
      report(Clause.READS_PARAMETERS, Violation.ANYWHERE, detail);
    }
  }

  private void inSituations(int from, int to) {
    int[] now = {from};
    try (Quarantine quarantine = new Quarantine(LONGEST)) {
      for (int seed = from; seed < to; seed++) {
        now[0] = seed;
        int situation = seed;
        quarantine.run(
            () -> {
              inSituation(situation);
              return situation;
            });
        checkManners(quarantine, situation);
        if (found.containsKey(Clause.NO_FAULTS) || found.containsKey(Clause.TIME)) {
          return;
        }
      }
    } catch (TimeLimitException e) {
      report(Clause.TIME, now[0], "It has not answered for " + LONGEST.text() + ".");
    }
  }

  private void checkManners(Quarantine quarantine, int situation) {
    if (quarantine.wrote()) {
      report(Clause.QUIET, situation, "It wrote to the console.");
    }
    if (quarantine.leftThreads()) {
      report(Clause.NO_THREADS, situation, "A thread it started is still running.");
    }
  }

  private void inSituation(int seed) {
    ObservedStrategy observed = new ObservedStrategy(strategy, reads);
    Chance chance = RandomScenarios.chance(seed);
    MatchResult result = RandomScenarios.play(seed, observed, new ErraticPartner(seed), chance);
    Fault fault = result.fault();
    if (fault != null) {
      report(
          Clause.NO_FAULTS,
          seed,
          PortableText.format(
              "seat %s, round %d, it %s.", fault.seat(), fault.round(), fault.cause()));
      return;
    }
    checkTraits(observed, chance.hasDrawn(RandomScenarios.seat(seed)), seed);
    long nanos = nanosPerDecision(observed);
    // A busy machine makes anything slow once, but not three times.
    for (int again = 0; again < 2 && nanos > AVERAGE_NANOS; again++) {
      ObservedStrategy repeated = new ObservedStrategy(strategy, reads);
      RandomScenarios.play(seed, repeated, new ErraticPartner(seed), RandomScenarios.chance(seed));
      nanos = Math.min(nanos, nanosPerDecision(repeated));
    }
    if (nanos > AVERAGE_NANOS) {
      report(Clause.TIME, seed, "It takes " + nanos / 1_000_000 + " ms per decision.");
    }
    if (!summary(result).equals(summary(play(strategy, seed)))) {
      report(
          Clause.DETERMINISTIC,
          seed,
          "Two plays differ. Take chance from brief.random() (in Python brief.random) alone, and"
              + " remember nothing outside the leader: not in the class, the module or a static"
              + " field.");
    }
  }

  /** The mean time of a decision; 0 if there were too few to tell. */
  private static long nanosPerDecision(ObservedStrategy observed) {
    return observed.decisions() < FEW_DECISIONS ? 0 : observed.nanos() / observed.decisions();
  }

  private void fromTheOtherSeat(int from, int to) {
    for (int seed = from; seed < to; seed++) {
      Seat seat = RandomScenarios.seat(seed);
      String straight = MirroredText.from(seat, play(strategy, seed));
      MatchResult mirrored = RandomScenarios.mirrored(seed, strategy, new ErraticPartner(seed));
      if (!straight.equals(MirroredText.from(seat.other(), mirrored))) {
        report(Clause.SEATS, seed, "It plays differently when the seats are exchanged.");
      }
    }
  }

  private void checkTraits(ObservedStrategy observed, boolean drew, int seed) {
    Traits declared = strategy.description().traits();
    if (declared.deterministic() && drew) {
      report(Clause.TRAITS, seed, "It is declared deterministic, but used its random generator.");
    }
    if (declared.nice() && observed.beganAt() >= 0) {
      String what =
          "It is declared nice, but withheld unprovoked in round " + observed.beganAt() + ".";
      report(Clause.TRAITS, seed, what);
    }
  }

  /** Plays the matches in reverse order, and two at a time. */
  private void inOtherOrder() {
    List<String> forwards = new ArrayList<>();
    for (int seed = 0; seed < BESIDE; seed++) {
      forwards.add(summary(play(strategy, seed)));
    }
    List<String> beside = new ArrayList<>();
    FutureTask<Boolean> other = new FutureTask<>(() -> backwards(forwards), true);
    Thread thread = new Thread(other, "conformance-beside");
    thread.setDaemon(true);
    thread.start();
    for (int seed = 0; seed < BESIDE; seed++) {
      beside.add(summary(play(strategy, seed)));
    }
    try {
      other.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The check itself failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while checking", e);
    }
    compare(forwards, beside);
  }

  private void backwards(List<String> forwards) {
    List<String> results = new ArrayList<>(forwards);
    for (int seed = BESIDE - 1; seed >= 0; seed--) {
      results.set(seed, summary(play(strategy, seed)));
    }
    compare(forwards, results);
  }

  private synchronized void compare(List<String> one, List<String> other) {
    for (int seed = 0; seed < BESIDE; seed++) {
      if (!one.get(seed).equals(other.get(seed))) {
        report(
            Clause.NO_SHARED_STATE,
            seed,
            "Its result differs when other matches are played before it or at the same time.");
      }
    }
  }

  private void atTheEnds() {
    for (Parameter parameter : strategy.parameters()) {
      for (double end : new double[] {parameter.min(), parameter.max()}) {
        Strategy tuned = new TunedForCheck(strategy, parameter.name(), end);
        for (int seed = 0; seed < AT_THE_ENDS; seed++) {
          Fault fault = play(tuned, seed).fault();
          if (fault != null) {
            report(
                Clause.PARAMETERS,
                seed,
                PortableText.format(
                    "With %s=%s it %s.", parameter.name(), Parameter.text(end), fault.cause()));
          }
        }
      }
    }
  }

  private MatchResult play(Strategy player, int seed) {
    return RandomScenarios.play(
        seed, player, new ErraticPartner(seed), RandomScenarios.chance(seed));
  }

  /** All measures of a result, as a text. */
  private static String summary(MatchResult result) {
    return result.a() + " " + result.b() + " " + result.talks() + " " + result.agreements();
  }
}
