package org.servanda.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.World;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.Reputation;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;

/** What leaders are shown is what happened, a round later where the public learns it then. */
class WhatLeadersSeeTest {
  private static final int MATCHES = 20;
  private static final int FOR_EVER = Integer.MAX_VALUE;

  /** One decision about keeping, as its leader saw it. */
  private record Seen(
      int round,
      int age,
      int remaining,
      Outcome outcome,
      Signal other,
      Signal own,
      double shortfall,
      boolean slipped,
      boolean sanctioned) {
    static Seen of(Accord accord) {
      return new Seen(
          accord.round(),
          accord.age(),
          accord.remaining(),
          accord.outcome(),
          accord.lastSignal(),
          accord.ownSignal(),
          accord.ownShortfall(),
          accord.slipped(),
          accord.sanctioned());
    }
  }

  private static Strategy watching(List<Seen> seen) {
    return Fixtures.even(
        "watching",
        accord -> {
          seen.add(Seen.of(accord));
          return accord.age() % 3 == 2 ? Conduct.breach(.4) : Conduct.comply();
        });
  }

  private static final Strategy SANCTIONING =
      Fixtures.even(
          "sanctioning",
          accord ->
              accord.age() % 4 == 3
                  ? Conduct.breach().andSanction()
                  : accord.lastSignal().isClean()
                      ? Conduct.comply()
                      : Conduct.comply().andSanction());

  private static Chance chance(int repetition) {
    return Chance.of(5, "dyad", repetition);
  }

  private static MatchEvent.@Nullable Conducted conducted(
      List<MatchEvent> events, Seat by, int round) {
    return events.stream()
        .filter(e -> e instanceof MatchEvent.Conducted c && c.by() == by && c.round() == round)
        .map(MatchEvent.Conducted.class::cast)
        .findFirst()
        .orElse(null);
  }

  @Test
  void a_leader_keeping_an_agreement_sees_what_both_did_the_round_before() {
    PreparedScenario stage = new PreparedScenario(Fixtures.dyad());
    int compared = 0;
    for (int repetition = 0; repetition < MATCHES; repetition++) {
      List<Seen> seen = new ArrayList<>();
      List<MatchEvent> events = new ArrayList<>();
      Match.play(stage, watching(seen), SANCTIONING, chance(repetition), events::add);
      for (Seen now : seen) {
        MatchEvent.Conducted mine = conducted(events, Seat.A, now.round() - 1);
        MatchEvent.Conducted theirs = conducted(events, Seat.B, now.round() - 1);
        if (now.age() == 0) {
          assertThat(now.other()).isEqualTo(Signal.CLEAN);
          assertThat(now.shortfall()).isZero();
        } else if (mine != null && theirs != null) {
          assertThat(now.other()).isEqualTo(theirs.signal());
          assertThat(now.own()).isEqualTo(mine.signal());
          assertThat(now.shortfall()).isEqualTo(mine.shortfall());
          assertThat(now.slipped()).isEqualTo(mine.slipped());
          assertThat(now.sanctioned()).isEqualTo(theirs.conduct().sanctions());
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  /** Notes what it does, in talks and out of them. */
  private static Strategy noting(String text) {
    return Fixtures.strategy(
        "noting",
        brief -> {
          Leader even = Fixtures.even("even", accord -> Conduct.comply()).appoint(brief);
          return Leader.of(
              talks -> {
                brief.note("talks " + text);
                return even.negotiate(talks);
              },
              accord -> {
                brief.note("keeps " + text);
                return even.conduct(accord);
              });
        });
  }

  @Test
  void notes_reach_who_listens_as_one_short_line_and_change_nothing() {
    PreparedScenario stage = new PreparedScenario(Fixtures.dyad());
    List<MatchEvent> events = new ArrayList<>();
    Strategy noting = noting("\u001b[31m" + "x".repeat(300));
    Strategy even = Fixtures.even("even", accord -> Conduct.comply());
    MatchResult heard = Match.play(stage, noting, even, chance(1), events::add);
    List<MatchEvent.Noted> notes =
        events.stream()
            .filter(MatchEvent.Noted.class::isInstance)
            .map(MatchEvent.Noted.class::cast)
            .toList();
    assertThat(notes).anyMatch(note -> note.note().startsWith("talks "));
    assertThat(notes)
        .anyMatch(note -> note.note().startsWith("keeps "))
        .allMatch(
            note -> note.by() == Seat.A && note.note().length() <= MatchEvent.Noted.LONGEST + 1)
        .noneMatch(note -> note.note().contains("\u001b"));
    assertThat(Match.play(stage, noting, even, chance(1)).toString()).isEqualTo(heard.toString());
    events.removeAll(notes);
    List<MatchEvent> without = new ArrayList<>();
    Match.play(stage, even, even, chance(1), without::add);
    assertThat(events).hasToString(without.toString());
  }

  @Test
  void a_brief_that_is_kept_after_the_match_takes_no_more_notes() {
    List<Brief> kept = new ArrayList<>();
    Strategy keeping =
        Fixtures.strategy(
            "keeping",
            brief -> {
              kept.add(brief);
              return Fixtures.even("even", accord -> Conduct.comply()).appoint(brief);
            });
    Match.play(new PreparedScenario(Fixtures.dyad()), keeping, keeping, chance(1));
    assertThatThrownBy(() -> kept.get(0).note("late")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_agreement_grows_older_by_a_round_a_round_and_runs_out_as_its_terms_say() {
    for (int years : new int[] {0, 3}) {
      Terms terms =
          new Terms(
              Fixtures.PERFECT.form(),
              Fixtures.PERFECT.verification(),
              Fixtures.PERFECT.precision(),
              years,
              0,
              Terms.NO_ESCAPE,
              false);
      PreparedScenario stage = new PreparedScenario(Fixtures.dyad().with(TermsMenu.only(terms)));
      List<Seen> seen = new ArrayList<>();
      Match.play(stage, watching(seen), SANCTIONING, chance(1));
      assertThat(seen).hasSizeGreaterThan(10);
      int rounds = years * World.ROUNDS_PER_YEAR;
      assertThat(seen)
          .allMatch(now -> now.remaining() == (years == 0 ? FOR_EVER : rounds - now.age()));
      for (int i = 1; i < seen.size(); i++) {
        Seen now = seen.get(i);
        Seen before = seen.get(i - 1);
        if (now.age() > 0) {
          assertThat(now.age() - before.age()).isEqualTo(now.round() - before.round());
        }
      }
    }
  }

  @Test
  void costs_benefits_and_chances_of_proof_are_shares_and_amounts_of_what_is_in_force() {
    PreparedScenario stage = new PreparedScenario(Fixtures.dyad());
    List<String> wrong = new ArrayList<>();
    int[] asked = {0};
    Strategy counting =
        Fixtures.strategy(
            "counting",
            brief ->
                Leader.of(
                    talks -> firstGain(brief, talks),
                    accord -> {
                      asked[0]++;
                      Outcome outcome = accord.outcome();
                      check(wrong, "benefit", accord.benefit() == brief.own().benefit(outcome));
                      double cost = brief.own().cost(outcome) * accord.mind();
                      check(wrong, "cost", Math.abs(accord.cost() - cost) < 1e-9);
                      check(wrong, "proof", isShare(accord.proofRate()));
                      check(wrong, "other proof", isShare(accord.otherProofRate()));
                      check(wrong, "arguable", isShare(accord.arguable()));
                      check(wrong, "false alarm", isShare(accord.falseAlarm()));
                      check(wrong, "breaking", accord.breakingCost() >= 0);
                      check(wrong, "in force", Objects.equals(outcome, accord.inForce()));
                      check(wrong, "excuse", !accord.excused() || accord.round() > 0);
                      check(wrong, "temptation", Double.isFinite(accord.temptation()));
                      check(wrong, "escape", !accord.otherEscaped());
                      return Conduct.comply();
                    }));
    Match.play(stage, counting, Fixtures.always("saint", Conduct.comply()), chance(1));
    assertThat(asked[0]).isGreaterThan(10);
    assertThat(wrong).isEmpty();
  }

  private static void check(List<String> wrong, String what, boolean holds) {
    if (!holds) {
      wrong.add(what);
    }
  }

  private static boolean isShare(double number) {
    return number >= 0 && number <= 1;
  }

  private static Move firstGain(Brief brief, Talks talks) {
    Outcome offer = talks.offer();
    if (offer != null && talks.gain(offer) > 0) {
      return Move.ACCEPT;
    }
    for (long i = 0; i < brief.outcomes().size(); i++) {
      Outcome outcome = brief.outcomes().at(i);
      if (talks.gain(outcome) > 0 && talks.otherGain(outcome) > 0) {
        return outcome;
      }
    }
    return Move.WALK_OUT;
  }

  @Test
  void at_the_table_time_runs_from_0_to_1_and_offers_stand_until_answered() {
    Scenario scenario = Fixtures.dyad();
    int exchanges = scenario.world().talks().exchanges();
    List<Double> times = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    Strategy insisting =
        Fixtures.strategy(
            "insisting",
            brief -> {
              Outcome only = brief.outcomes().at(brief.outcomes().size() - 1);
              int[] offered = {0};
              return Leader.of(
                  talks -> {
                    boolean isFirst = talks.exchange() < 2;
                    check(wrong, "exchanges", talks.exchanges() == exchanges);
                    check(wrong, "own offer", isFirst == (talks.ownOffer() == null));
                    check(wrong, "same", isFirst || Objects.equals(only, talks.ownOffer()));
                    check(
                        wrong,
                        "offer",
                        talks.exchange() == 0 || Objects.equals(only, talks.offer()));
                    times.add(talks.time() * (exchanges - 1) - talks.exchange());
                    offered[0]++;
                    return only;
                  },
                  accord -> Conduct.comply());
            });
    Match.play(new PreparedScenario(scenario), insisting, insisting, chance(3));
    assertThat(wrong).isEmpty();
    assertThat(times).hasSizeGreaterThan(exchanges - 1);
    assertThat(times).allSatisfy(off -> assertThat(off).isCloseTo(0, within(1e-9)));
  }

  @Test
  void a_leader_hears_what_the_other_said_and_both_records_before_anything_happened() {
    World standard = World.standard();
    List<Statement> heard = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    Strategy listening =
        Fixtures.strategy("listening", brief -> new Speaker(Statement.SILENCE, heard, wrong));
    Strategy praising =
        Fixtures.strategy(
            "praising", brief -> new Speaker(Statement.PRAISE, new ArrayList<>(), wrong));
    assertThat(standard.statements()).isTrue();
    Match.play(new PreparedScenario(Fixtures.dyad()), listening, praising, chance(4));
    assertThat(wrong).isEmpty();
    assertThat(heard.get(0)).isEqualTo(Statement.SILENCE);
    assertThat(heard.subList(1, heard.size())).hasSizeGreaterThan(5).containsOnly(Statement.PRAISE);
  }

  /** Refuses to negotiate, says one thing and writes down what it hears. */
  private record Speaker(Statement says, List<Statement> heard, List<String> wrong)
      implements Leader {
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
      heard.add(situation.otherStatement());
      check(wrong, "kept", situation.ownRecord().kept() == 0);
      check(wrong, "other kept", situation.otherRecord().kept() == 0);
      check(wrong, "broken", situation.otherRecord().broken() == 0);
      check(wrong, "withdrawn", situation.ownRecord().withdrawn() == 0);
      check(wrong, "lies", situation.ownRecord().lies() == 0);
      check(wrong, "good", situation.ownRecord().good() && situation.otherRecord().good());
      check(wrong, "in force", situation.inForce() == null);
      check(wrong, "tension", isShare(situation.tension()));
      check(wrong, "tenure", situation.tenure() <= situation.round());
      check(wrong, "failure", situation.sinceFailure() >= 0);
      return says;
    }
  }

  @Test
  void one_that_asks_after_an_agreement_there_is_not_is_at_fault_itself() {
    Strategy prying =
        Fixtures.strategy(
            "prying",
            brief ->
                Leader.of(
                    talks -> ((Accord) talks).age() > 0 ? Move.ACCEPT : Move.WALK_OUT,
                    accord -> Conduct.comply()));
    Fault fault =
        Match.play(
                new PreparedScenario(Fixtures.dyad()),
                Fixtures.always("saint", Conduct.comply()),
                prying,
                chance(1))
            .fault();
    assertThat(fault).isNotNull();
    assertThat(fault.seat()).isEqualTo(Seat.B);
    assertThat(fault.cause()).contains("This view is not one of an agreement");
  }

  @Test
  void a_record_that_never_was_is_refused() {
    for (int wrong = 0; wrong < 4; wrong++) {
      double[] counts = {0, 0, 0, 0};
      counts[wrong] = -1;
      assertThatThrownBy(() -> new Reputation(counts[0], counts[1], counts[2], counts[3], true))
          .hasMessageContaining("-1.0");
    }
  }

  @Test
  void a_leader_that_does_not_say_whether_it_speaks_is_at_fault() {
    Strategy dumb =
        Fixtures.strategy(
            "dumb",
            brief ->
                (Leader)
                    Proxy.newProxyInstance(
                        Leader.class.getClassLoader(),
                        new Class<?>[] {Leader.class},
                        (proxy, method, arguments) ->
                            switch (method.getName()) {
                              case "negotiate" -> Move.WALK_OUT;
                              case "comesToTable" -> true;
                              case "conduct" -> Conduct.comply();
                              default -> null;
                            }));
    Fault fault =
        Match.play(
                new PreparedScenario(Fixtures.dyad()),
                dumb,
                Fixtures.always("saint", Conduct.comply()),
                chance(1))
            .fault();
    assertThat(fault).isNotNull();
    assertThat(fault.seat()).isEqualTo(Seat.A);
    assertThat(fault.cause()).contains("answered null when asked to speak");
  }
}
