package org.servanda.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.Provenance;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.plugin.StrategyPlugin;
import org.servanda.engine.plugin.TransformerPlugin;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.Traits;
import org.servanda.engine.spi.Transformer;

/** A good plugin keeps every sentence of the contract, and each bad one breaks exactly its own. */
class ConformanceTest {
  private static Leader leader(Brief brief, Keeper keeper) {
    return Leader.of(
        talks ->
            talks.offer() != null ? Move.ACCEPT : brief.outcomes().at(brief.outcomes().size() - 1),
        keeper);
  }

  private record Plain(String id, List<Parameter> parameters, Keeper keeper) implements Strategy {
    @Override
    public Leader appoint(Brief brief) {
      return leader(brief, keeper);
    }
  }

  private static List<Clause> broken(Strategy strategy) {
    return Conformance.violations(strategy).stream().map(Violation::clause).toList();
  }

  @Test
  void a_good_plugin_breaks_nothing() {
    assertThat(broken(new Plain("acme.good", List.of(), accord -> Conduct.comply()))).isEmpty();
  }

  @Test
  void a_bad_id_breaks_the_first() {
    assertThat(broken(new Plain("Acme Good", List.of(), accord -> Conduct.comply())))
        .containsExactly(Clause.ID);
  }

  @Test
  void a_standard_value_out_of_range_breaks_the_second() {
    List<Parameter> parameters = List.of(Parameter.real("x", 0, 1, 2, "too much"));
    Strategy reading =
        new Tuned("acme.bad", parameters, brief -> keeper(Math.min(0, brief.parameter("x"))));
    assertThat(broken(reading)).containsExactly(Clause.PARAMETERS);
  }

  @Test
  void an_exception_in_a_rare_situation_breaks_the_third() {
    Keeper rare =
        accord -> {
          if (accord.remaining() < 3) {
            throw new ArithmeticException("time is up");
          }
          return Conduct.comply();
        };
    List<Violation> violations = Conformance.violations(new Plain("acme.bad", List.of(), rare));
    assertThat(violations).extracting(Violation::clause).containsExactly(Clause.NO_FAULTS);
    assertThat(violations.get(0).toString()).contains("situation", "seat", "time is up");
  }

  @Test
  void hidden_chance_breaks_the_fourth() {
    AtomicInteger hidden = new AtomicInteger();
    Keeper moody =
        accord -> hidden.incrementAndGet() % 7 == 0 ? Conduct.breach() : Conduct.comply();
    assertThat(broken(new Plain("acme.bad", List.of(), moody)))
        .containsExactly(Clause.DETERMINISTIC);
  }

  private record Counting(AtomicInteger appointed, int limit) implements Strategy {
    @Override
    public String id() {
      return "acme.bad";
    }

    @Override
    public Leader appoint(Brief brief) {
      boolean late = appointed.incrementAndGet() > limit;
      return leader(brief, accord -> late ? Conduct.breach() : Conduct.comply());
    }
  }

  @Test
  void memory_that_outlives_the_match_breaks_the_fifth() {
    AtomicInteger counted = new AtomicInteger();
    assertThat(broken(new Counting(counted, Integer.MAX_VALUE))).isEmpty();
    int late = counted.get() - 100;
    assertThat(broken(new Counting(new AtomicInteger(), late)))
        .containsExactly(Clause.NO_SHARED_STATE);
  }

  private record Declared(Traits traits, Keeper keeper, boolean draws) implements Strategy {
    @Override
    public String id() {
      return "acme.declared";
    }

    @Override
    public StrategyDescription description() {
      return StrategyDescription.of("leader", "Declares what it is.").being(traits);
    }

    @Override
    public Leader appoint(Brief brief) {
      if (draws) {
        brief.random().nextDouble();
      }
      return leader(brief, keeper);
    }
  }

  @Test
  void a_declared_trait_that_does_not_hold_breaks_the_sixth() {
    Traits all = new Traits(true, true, 1);
    Keeper robber = accord -> accord.age() == 3 ? Conduct.breach(.2) : Conduct.comply();
    Keeper avenger = accord -> accord.lastSignal().isClean() ? Conduct.comply() : Conduct.breach();
    assertThat(broken(new Declared(all, avenger, false))).isEmpty();
    assertThat(broken(new Declared(all, robber, false))).containsExactly(Clause.TRAITS);
    assertThat(broken(new Declared(all, avenger, true))).containsExactly(Clause.TRAITS);
    assertThat(broken(new Declared(Traits.UNDECLARED, robber, true))).isEmpty();
  }

  @Test
  void whichever_method_of_its_generator_a_plugin_uses_it_plays_alike_when_looked_at() {
    List<Consumer<RandomGenerator>> methods =
        List.of(
            RandomGenerator::nextGaussian,
            RandomGenerator::nextExponential,
            RandomGenerator::nextDouble,
            RandomGenerator::nextFloat,
            RandomGenerator::nextInt,
            random -> random.nextGaussian(1, 2),
            random -> random.nextBytes(new byte[3]),
            random -> random.ints(3).forEach(i -> {}));
    Traits deterministic = new Traits(false, true, Traits.UNLIMITED);
    for (Consumer<RandomGenerator> method : methods) {
      assertThat(broken(new Drawing(Traits.UNDECLARED, method))).isEmpty();
      assertThat(broken(new Drawing(deterministic, method))).containsExactly(Clause.TRAITS);
    }
  }

  private record Drawing(Traits traits, Consumer<RandomGenerator> drawing) implements Strategy {
    @Override
    public String id() {
      return "acme.drawing";
    }

    @Override
    public StrategyDescription description() {
      return StrategyDescription.of("leader", "Draws.").being(traits);
    }

    @Override
    public Leader appoint(Brief brief) {
      drawing.accept(brief.random());
      boolean faithful = traits.deterministic() || brief.random().nextBoolean();
      return leader(brief, accord -> faithful ? Conduct.comply() : Conduct.breach());
    }
  }

  @Test
  void slow_thought_breaks_the_seventh() {
    Keeper slow =
        accord -> {
          LockSupport.parkNanos(25_000_000);
          return Conduct.comply();
        };
    List<Violation> violations = Conformance.violations(new Plain("acme.slow", List.of(), slow));
    assertThat(violations).extracting(Violation::clause).containsExactly(Clause.TIME);
    assertThat(violations.get(0).detail()).contains("ms per decision");
  }

  @Test
  void a_word_to_the_console_breaks_the_eighth_and_is_not_heard() {
    PrintStream before = System.out;
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    Keeper chatty =
        accord -> {
          System.out.println("I comply");
          return Conduct.comply();
        };
    System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
    try {
      assertThat(broken(new Plain("acme.chatty", List.of(), chatty))).containsExactly(Clause.QUIET);
    } finally {
      System.setOut(before);
    }
    assertThat(heard.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void a_thread_left_behind_breaks_the_ninth() {
    AtomicInteger started = new AtomicInteger();
    Keeper busy =
        accord -> {
          if (started.getAndIncrement() == 0) {
            Thread left = new Thread(() -> LockSupport.parkNanos(5_000_000_000L));
            left.setDaemon(true);
            left.start();
          }
          return Conduct.comply();
        };
    assertThat(broken(new Plain("acme.busy", List.of(), busy))).containsExactly(Clause.NO_THREADS);
  }

  @Test
  void a_liking_for_a_seat_breaks_the_tenth() {
    Strategy partial =
        new Strategy() {
          @Override
          public String id() {
            return "acme.partial";
          }

          @Override
          public Leader appoint(Brief brief) {
            Conduct conduct = brief.seat() == Seat.A ? Conduct.comply() : Conduct.breach();
            return leader(brief, accord -> conduct);
          }
        };
    List<Violation> violations = Conformance.violations(partial);
    assertThat(violations).extracting(Violation::clause).containsExactly(Clause.SEATS);
    assertThat(Conformance.violations(partial, violations.get(0).situation()))
        .isEqualTo(violations);
  }

  @Test
  void a_failure_can_be_seen_again_in_its_situation_alone() {
    Keeper rare = accord -> Conduct.breach(accord.tension() > .5 ? 2 : 0);
    Strategy bad = new Plain("acme.bad", List.of(), rare);
    Violation violation = Conformance.violations(bad).get(0);
    assertThat(Conformance.violations(bad, violation.situation())).containsExactly(violation);
    assertThat(violation.toString()).contains("situation " + violation.situation());
  }

  @Test
  void a_parameter_that_breaks_at_the_end_of_its_range_breaks_the_second() {
    Strategy brittle =
        new Tuned(
            "acme.brittle",
            List.of(Parameter.whole("rounds", 0, 3, 1, "between doubts")),
            brief -> {
              int rounds = (int) brief.parameter("rounds");
              return accord -> accord.age() % rounds == 1 ? Conduct.breach() : Conduct.comply();
            });
    assertThat(broken(brittle)).containsExactly(Clause.PARAMETERS);
  }

  /** A strategy whose keeping depends on its parameters. */
  private record Tuned(String id, List<Parameter> parameters, Function<Brief, Keeper> keeping)
      implements Strategy {
    @Override
    public Leader appoint(Brief brief) {
      return leader(brief, keeping.apply(brief));
    }
  }

  private static final List<Parameter> GREED_AND_YEARS =
      List.of(
          Parameter.real("greed", 0, 1, .25, "share withheld"),
          Parameter.whole("years", 1, 9, 4, "of an administration"));

  private static Conduct withhold(Brief brief) {
    return Conduct.breach(brief.parameter("greed"));
  }

  @Test
  void a_parameter_that_is_declared_and_never_read_breaks_the_eleventh() {
    Strategy forgetful =
        new Tuned("acme.forgetful", GREED_AND_YEARS, brief -> accord -> withhold(brief));
    assertThat(Conformance.violations(forgetful))
        .hasToString(
            "[11. It reads every parameter it declares. It never reads 'years' by"
                + " brief.parameter(\"years\").]");
  }

  @Test
  void a_parameter_that_is_not_read_until_it_is_needed_is_read() {
    Strategy lazy =
        new Tuned(
            "acme.lazy",
            GREED_AND_YEARS,
            brief ->
                accord ->
                    accord.lastSignal().isProven() && accord.age() > brief.parameter("years")
                        ? withhold(brief)
                        : Conduct.comply());
    assertThat(broken(lazy)).isEmpty();
  }

  @Test
  void a_parameter_that_is_read_and_not_declared_is_a_fault_that_lists_those_declared() {
    Strategy mistyped =
        new Tuned("acme.mistyped", GREED_AND_YEARS, brief -> keeper(brief.parameter("gred")));
    assertThat(Conformance.violations(mistyped).toString())
        .contains("3. It answers", "Parameter 'gred' is not declared; declared: greed, years");
  }

  private static Keeper keeper(double shortfall) {
    return accord -> Conduct.breach(shortfall);
  }

  /** Wraps another strategy, and declares two parameters of which it reads one. */
  private static final class HalfRead implements Transformer {
    @Override
    public String id() {
      return "acme.half";
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(
          Parameter.whole("delay", 0, 9, 1, "rounds"),
          Parameter.real("rate", 0, 1, .5, "of errors"));
    }

    @Override
    public Leader appoint(Brief brief, List<Strategy> wrapped) {
      return brief.parameter("delay") < 0
          ? leader(brief, keeper(0))
          : wrapped.get(0).appoint(brief);
    }
  }

  @Test
  void transformers_and_what_they_wrap_are_checked_for_their_own_parameters() {
    Provenance jar = new Provenance("half.jar", "1", "");
    StrategyCatalogue catalogue =
        new StrategyCatalogue(
            List.of(
                new StrategyPlugin(
                    new Tuned("acme.greedy", GREED_AND_YEARS, brief -> accord -> withhold(brief)),
                    jar)),
            List.of(new TransformerPlugin(new HalfRead(), jar)));
    Strategy made = catalogue.entrant("acme.half(acme.greedy(greed=1), delay=3)").strategy();
    assertThat(Conformance.violations(made).toString()).contains("'rate', 'years'");
  }
}
