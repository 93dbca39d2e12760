package org.servanda.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.random.Chance;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Negotiator;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;

class FaultTest {
  private static final Strategy SAINT = Fixtures.always("saint", Conduct.comply());

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(
            "an exception at the table",
            bargains(
                talks -> {
                  throw new IllegalStateException("out of ideas");
                }),
            "threw IllegalStateException: out of ideas at "),
        Arguments.of(
            "a message with addresses, which differ from run to run",
            bargains(
                talks -> {
                  throw new IllegalStateException("<f at 0x7f6bb80df7e0>, A/0x0fa1, a.B@1b6d3586.");
                }),
            "threw IllegalStateException: <f>, A, a.B@…. at "),
        Arguments.of("null at the table", bargains(talks -> nothing()), "answered null in talks"),
        Arguments.of(
            "an offer of another scenario",
            bargains(talks -> foreign().at(0)),
            "offered an outcome of another scenario"),
        Arguments.of(
            "accepting before there is an offer",
            bargains(talks -> Move.ACCEPT),
            "accepted before there was an offer"),
        Arguments.of(
            "null for a conduct",
            Fixtures.even("bad", accord -> nothing()),
            "answered null when asked for its conduct"),
        Arguments.of(
            "an escape without a clause",
            Fixtures.even("bad", accord -> Conduct.escape()),
            "invoked an escape"),
        Arguments.of(
            "a shortfall that is no number",
            Fixtures.even("bad", accord -> Conduct.breach(Double.NaN)),
            "threw IllegalArgumentException: Shortfall NaN must be from 0 to 1"),
        Arguments.of(
            "endless recursion",
            Fixtures.even("bad", FaultTest::recurse),
            "threw StackOverflowError"),
        Arguments.of(
            "endless search",
            Fixtures.strategy(
                "bad",
                brief -> Leader.of(talks -> search(brief, talks), accord -> Conduct.comply())),
            "overran its budget of 20,000,000 evaluations"),
        Arguments.of("no leader", Fixtures.strategy("bad", brief -> nothing()), "appointed null"),
        Arguments.of(
            "null for a statement", Fixtures.strategy("bad", Mute::new), "when asked to speak"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void a_fault_ends_the_match_and_names_who_and_why(String what, Strategy bad, String cause) {
    PreparedScenario stage = new PreparedScenario(Fixtures.dyad());
    MatchResult asA = Match.play(stage, bad, SAINT, openedByA());
    Fault fault = asA.fault();
    assertThat(fault).as(what).isNotNull();
    assertThat(fault.seat()).isEqualTo(Seat.A);
    assertThat(fault.cause()).startsWith(cause.startsWith("when") ? "answered null" : cause);
    assertThat(asA.durability()).isZero();
    Fault asB = Match.play(stage, SAINT, bad, openedByA().mirrored()).fault();
    assertThat(asB).isNotNull();
    assertThat(asB.seat()).isEqualTo(Seat.B);
  }

  private static Chance openedByA() {
    for (int repetition = 0; ; repetition++) {
      Chance chance = Chance.of(1, "dyad", repetition);
      if (chance.seat(ChanceEvent.OPENER, 0) == Seat.A) {
        return chance;
      }
    }
  }

  @Test
  void views_cannot_be_used_to_write_but_for_notes_that_no_leader_sees() {
    assertThat(Stream.of(Accord.class, Talks.class, Brief.class, Situation.class))
        .allSatisfy(
            view ->
                assertThat(view.getMethods())
                    .allSatisfy(
                        method -> {
                          assertThat(method.getName()).doesNotStartWith("set");
                          if (!method.getName().equals("note")) {
                            assertThat(method.getReturnType()).isNotEqualTo(void.class);
                          }
                          if (!method.getName().equals("handedOver")) { // a copy
                            assertThat(method.getReturnType().isArray()).isFalse();
                          }
                        }));
  }

  @Test
  void what_a_view_is_made_of_is_not_public() {
    Strategy spy =
        Fixtures.strategy(
            "spy",
            brief -> {
              assertThat(brief.getClass().getModifiers() & java.lang.reflect.Modifier.PUBLIC)
                  .isZero();
              assertThat(brief.getClass().getFields()).isEmpty();
              return SAINT.appoint(brief);
            });
    assertThat(Match.play(new PreparedScenario(Fixtures.dyad()), spy, SAINT, openedByA()).fault())
        .isNull();
  }

  @Test
  void a_leader_that_keeps_its_views_learns_nothing_of_the_round_to_come() {
    Scenario dilemma = Fixtures.prisonersDilemma(50);
    Strategy peeper =
        Fixtures.strategy(
            "peeper",
            brief -> {
              Accord[] kept = new Accord[1];
              return Leader.of(
                  talks -> Move.WALK_OUT,
                  accord -> {
                    Accord view = kept[0] == null ? accord : kept[0];
                    kept[0] = accord;
                    return view.lastSignal().isProven() ? Conduct.breach() : Conduct.comply();
                  });
            });
    MatchResult peeping =
        Match.play(new PreparedScenario(dilemma), peeper, Fixtures.random(), Chance.of(3, "pd", 1));
    MatchResult honest =
        Match.play(
            new PreparedScenario(dilemma),
            Fixtures.titForTat(),
            Fixtures.random(),
            Chance.of(3, "pd", 1));
    assertThat(peeping.b()).isEqualTo(honest.b());
    assertThat(peeping.a()).isEqualTo(honest.a());
  }

  private static Strategy bargains(Negotiator negotiator) {
    return Fixtures.strategy("bad", brief -> Leader.of(negotiator, accord -> Conduct.comply()));
  }

  private static OutcomeSpace foreign() {
    Scenario other = Fixtures.prisonersDilemma(1);
    return new OutcomeSpace(other.issues(), other.terms());
  }

  @SuppressWarnings("InfiniteRecursion")
  private static Conduct recurse(Accord accord) {
    return recurse(accord).andSanction();
  }

  private static Move search(Brief brief, Talks talks) {
    double sum = 0;
    while (sum >= 0) {
      sum += Math.abs(talks.gain(brief.outcomes().at(0)));
    }
    return Move.WALK_OUT;
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }

  private record Mute(Brief brief) implements Leader {
    @Override
    public Move negotiate(Talks talks) {
      return Move.WALK_OUT;
    }

    @Override
    public Conduct conduct(Accord accord) {
      return Conduct.comply();
    }

    @Override
    public Statement speak(Situation situation) {
      return nothing();
    }
  }
}
