package org.servanda.engine.conformance;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.BySeat;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.Verification;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableRandom;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.PriorReputations;
import org.servanda.engine.result.Reputation;
import org.servanda.engine.spi.Strategy;

/**
 * Random scenarios from a seed, including rare kinds: no gains, a single outcome, every clause,
 * short talks.
 */
final class RandomScenarios {
  /**
   * Prepared once and kept while memory allows, because their tables take most of a check's time.
   */
  private static final ConcurrentHashMap<Integer, SoftReference<PreparedScenario>> PREPARED =
      new ConcurrentHashMap<>();

  private static final ConcurrentHashMap<Integer, SoftReference<PreparedScenario>> MIRRORED =
      new ConcurrentHashMap<>();

  private RandomScenarios() {}

  /** The random numbers of a situation. */
  static Chance chance(int seed) {
    return Chance.of(seed, "conformance", 0);
  }

  /** The seat of the strategy checked. */
  static Seat seat(int seed) {
    return isSeatA(seed) ? Seat.A : Seat.B;
  }

  /** Plays a situation. */
  static MatchResult play(int seed, Strategy checked, Strategy partner, Chance chance) {
    PreparedScenario prepared = kept(PREPARED, seed, RandomScenarios::scenario);
    return isSeatA(seed)
        ? Match.play(prepared, checked, partner, chance, past(seed), null)
        : Match.play(prepared, partner, checked, chance, past(seed), null);
  }

  /** Plays a situation with the seats of the conflict and their random numbers exchanged. */
  static MatchResult mirrored(int seed, Strategy checked, Strategy partner) {
    Chance chance = chance(seed).mirrored();
    PreparedScenario prepared = kept(MIRRORED, seed, any -> scenario(any).mirrored());
    PriorReputations past = new PriorReputations(past(seed).b(), past(seed).a());
    return isSeatA(seed)
        ? Match.play(prepared, partner, checked, chance, past, null)
        : Match.play(prepared, checked, partner, chance, past, null);
  }

  private static PreparedScenario kept(
      ConcurrentHashMap<Integer, SoftReference<PreparedScenario>> cache,
      int seed,
      IntFunction<Scenario> scenario) {
    SoftReference<PreparedScenario> known = cache.get(seed);
    PreparedScenario prepared = known == null ? null : known.get();
    if (prepared == null) {
      prepared = new PreparedScenario(scenario.apply(seed));
      cache.put(seed, new SoftReference<>(prepared));
    }
    return prepared;
  }

  /** Whether the strategy checked sits at A in a situation. */
  static boolean isSeatA(int seed) {
    return seed % 2 == 0;
  }

  /** Both parties' prior reputations: usually blank, occasionally very bad. */
  static PriorReputations past(int seed) {
    Reputation stained = new Reputation(4, 6, 2, 1, false);
    Reputation faithful = new Reputation(40, 0, 0, 0, true);
    return switch (seed % 5) {
      case 3 -> new PriorReputations(faithful, stained);
      case 4 -> new PriorReputations(stained, faithful);
      default -> PriorReputations.BLANK;
    };
  }

  /** A scenario for a seed; the same seed gives the same scenario. */
  static Scenario scenario(long seed) {
    RandomGenerator random = PortableRandom.of(seed * 0x9e3779b97f4a7c15L + 1);
    return new Scenario(
        "situation-" + seed,
        "Situation " + seed,
        "Made at random.",
        party("A", random),
        party("B", random),
        issues(random),
        menu(random),
        world(random),
        null);
  }

  private static Party party(String name, RandomGenerator random) {
    return new Party(
        name,
        random.nextDouble(-.5, .5),
        random.nextDouble(),
        random.nextInt(3) == 0 ? 1.5 : random.nextDouble(.4),
        random.nextDouble(),
        random.nextDouble(-.2, .5),
        random.nextDouble(4),
        random.nextDouble(.3),
        random.nextInt(5) == 0 ? 1 : random.nextDouble(.5, 1));
  }

  private static List<Issue> issues(RandomGenerator random) {
    List<Issue> issues = new ArrayList<>();
    int count = random.nextInt(1, 5);
    for (int i = 0; i < count; i++) {
      Seat obligor = random.nextBoolean() ? Seat.A : Seat.B;
      issues.add(new Issue("issue " + i, obligor, random.nextDouble(), options(random)));
    }
    return issues;
  }

  private static List<Option> options(RandomGenerator random) {
    List<Option> options = new ArrayList<>(List.of(Option.of("status quo", 0, 0)));
    double worth = random.nextInt(6) == 0 ? 0 : random.nextDouble(2);
    double burden = random.nextDouble(.6);
    int depth = random.nextInt(1, 5);
    for (int d = 1; d < depth; d++) {
      options.add(
          new Option(
              "depth " + d,
              burden * d * d / 2,
              worth * d,
              random.nextInt(4) == 0 ? 1 : 0,
              random.nextInt(4) == 0 ? .5 : 0,
              new BySeat(random.nextDouble(-.2, .2), 0),
              BySeat.ZERO));
    }
    return options;
  }

  private static TermsMenu menu(RandomGenerator random) {
    if (random.nextInt(6) == 0) {
      return TermsMenu.only(Terms.of(Form.PLEDGE, Verification.NONE, Precision.VAGUE));
    }
    boolean clauses = random.nextInt(4) == 0;
    return new TermsMenu(
        some(Form.STANDARD, random),
        some(Verification.STANDARD, random),
        some(Precision.STANDARD, random),
        random.nextBoolean() ? List.of(0, 2) : List.of(0),
        clauses ? List.of(0, 1) : List.of(0),
        clauses ? List.of(Terms.NO_ESCAPE, 1.0) : List.of(Terms.NO_ESCAPE),
        clauses ? List.of(false, true) : List.of(false));
  }

  /** A random part of a menu, in its order; occasionally the whole menu. */
  private static <T> List<T> some(List<T> menu, RandomGenerator random) {
    boolean all = random.nextInt(4) == 0;
    List<T> part = menu.stream().filter(level -> all || random.nextInt(3) == 0).toList();
    return part.isEmpty() ? List.of(menu.get(random.nextInt(menu.size()))) : part;
  }

  private static World world(RandomGenerator random) {
    World standard = World.standard();
    int exchanges = random.nextInt(4) == 0 ? random.nextInt(1, 4) : 40;
    int coolingOff = random.nextInt(5);
    int rounds = random.nextInt(5) == 0 ? 1 : 60;
    boolean statements = random.nextBoolean();
    double fog = random.nextInt(4) == 0 ? .4 : 0;
    return standard
        .withRounds(rounds)
        .withStatements(statements)
        .with(new World.TalkRules(exchanges, coolingOff, coolingOff, 2, fog, false));
  }
}
