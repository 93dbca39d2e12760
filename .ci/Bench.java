import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.plugin.PluginFormat;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.PriorReputations;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.reports.tally.Condition;
import org.servanda.reports.tally.ConditionTally;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.PairTally;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.design.MatchBatch;
import org.servanda.tournaments.design.SeasonPlan;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * Prints how many matches or turns one thread plays and adds up in a second of its CPU time, when
 * the JVM has compiled what it plays. Started by {@code .ci/bench}.
 *
 * <p>Argument: {@code field} for the default field on Korea 2018 and the classical rules on the
 * prisoner's dilemma, {@code axelrod} with the rules to play against each other, for the number of
 * turns a CPU-second alone, or {@code decisions} with a plugin, one of its strategies and perhaps
 * {@code isolated}, for the time on the clock that one decision takes.
 */
final class Bench {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** CPU-seconds of one measurement; the first ones warm up, the best of the others counts. */
  private static final double WINDOW = 3;

  private static final int WARM_UP = 3;
  private static final int MEASURED = 3;

  private final List<MatchBatch> batches;
  private final Map<Pair, PairTally> pairs = new HashMap<>();
  private final Map<Condition, ConditionTally> conditions = new HashMap<>();
  private int next;

  private Bench(List<MatchBatch> batches) {
    this.batches = batches;
  }

  public static void main(String[] args) {
    if (args[0].equals("axelrod")) {
      String[] rules = Arrays.copyOfRange(args, 1, args.length);
      TournamentDesign design =
          Tournament.of("prisoners-dilemma").strategies(rules).repetitions(64).design();
      System.out.println(Math.round(new Bench(batches(design)).perSecond(true)));
      return;
    }
    if (args[0].equals("decisions")) {
      decisions(Path.of(args[1]), args[2], args.length > 3);
      return;
    }
    Bench korea = new Bench(batches(Tournament.of("korea-2018").repetitions(64).design()));
    print("korea-2018, default field", korea.perSecond(false), "matches");
    List<MatchBatch> drawn = new ArrayList<>();
    List<MatchBatch> still = new ArrayList<>();
    for (MatchBatch batch :
        batches(Tournament.of("prisoners-dilemma").repetitions(64).design())) {
      (draws(batch) ? drawn : still).add(batch);
    }
    print("prisoners-dilemma, chance drawn", new Bench(drawn).perSecond(true), "turns");
    print("prisoners-dilemma, no chance", new Bench(still).perSecond(true), "turns");
  }

  private static void decisions(Path plugin, String id, boolean isolated) {
    PluginFormat.Reading reading = new PluginFormat.Reading(TimeLimit.STANDARD, isolated);
    StrategyCatalogue catalogue = PluginLoader.load(List.of(plugin), List.of(), reading);
    PreparedScenario scenario =
        new PreparedScenario(new ScenarioLibrary().get("reference-dyad").scenario());
    Strategy partner = catalogue.entrant("reciprocal").strategy();
    double theirs = perDecision(scenario, catalogue.entrant(id).strategy(), partner);
    double ours = perDecision(scenario, partner, partner);
    System.out.println(String.format(Locale.ROOT, "%.1f", theirs - ours));
  }

  /** Microseconds on the clock, the rest of the match included; the best of the measured windows. */
  private static double perDecision(PreparedScenario scenario, Strategy strategy, Strategy partner) {
    long[] asked = {0};
    Strategy counted = counted(strategy, asked);
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < WARM_UP + MEASURED; i++) {
      asked[0] = 0;
      long start = System.nanoTime();
      double seconds = 0;
      for (int repetition = 0; seconds < WINDOW; repetition++) {
        Match.of(scenario, counted, partner).seed(2018).repetition(repetition).play();
        seconds = (System.nanoTime() - start) / 1e9;
      }
      best = i < WARM_UP ? best : Math.min(best, 1e6 * seconds / asked[0]);
    }
    return best;
  }

  private static Strategy counted(Strategy strategy, long[] asked) {
    return new Strategy() {
      @Override
      public String id() {
        return strategy.id();
      }

      @Override
      public Leader appoint(Brief brief) {
        Leader leader = strategy.appoint(brief);
        return Leader.of(
            talks -> {
              asked[0]++;
              return leader.negotiate(talks);
            },
            accord -> {
              asked[0]++;
              return leader.conduct(accord);
            });
      }
    };
  }

  private static List<MatchBatch> batches(TournamentDesign design) {
    SeasonPlan plan = design.plan(1, new Tally());
    return IntStream.range(0, plan.batches()).mapToObj(plan::batch).toList();
  }

  /** Whether a random number is drawn in the batch's first match. */
  private static boolean draws(MatchBatch batch) {
    Chance chance = batch.chance(batch.from());
    batch.play(chance, PriorReputations.BLANK, null, null);
    return chance.drew();
  }

  /** The best of the measured windows, rounds or matches in a CPU-second. */
  private double perSecond(boolean rounds) {
    double best = 0;
    for (int i = 0; i < WARM_UP + MEASURED; i++) {
      double measured = window(rounds);
      best = i < WARM_UP ? 0 : Math.max(best, measured);
    }
    return best;
  }

  private double window(boolean rounds) {
    long start = CLOCK.getCurrentThreadCpuTime();
    long count = 0;
    double seconds = 0;
    while (seconds < WINDOW) {
      count += playBatch(rounds);
      seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
    }
    return count / seconds;
  }

  /** Plays and adds up the next batch, as a thread of a tournament does. */
  private long playBatch(boolean rounds) {
    MatchBatch batch = batches.get(next);
    Pair pair = batch.pair();
    int horizon = batch.stage().scenario().world().rounds();
    PairTally sum = pairs.computeIfAbsent(pair, p -> new PairTally(horizon));
    ConditionTally condition =
        conditions.computeIfAbsent(pair.setting(), c -> new ConditionTally(horizon));
    long count = 0;
    for (int repetition = batch.from(); repetition < batch.to(); repetition++) {
      MatchResult result = batch.play(batch.chance(repetition), PriorReputations.BLANK, null, null);
      sum.add(pair, result, repetition);
      condition.add(result, repetition);
      count += rounds ? result.rounds() : 1;
    }
    next = (next + 1) % batches.size();
    return count;
  }

  private static void print(String what, double perSecond, String unit) {
    System.out.println(
        String.format(Locale.ROOT, "%-34s %,12.0f %s a CPU-second", what, perSecond, unit));
  }
}
