package org.servanda.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Opposition;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.TalksFailure;
import org.servanda.engine.result.Termination;
import org.servanda.engine.spi.AgreementEnd;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.TalksEnd;

/** What a leader is told of the past: by its predecessor, and of talks, agreements and payoffs. */
class WhatLeadersRememberTest {
  private static final Strategy SAINT = Fixtures.always("saint", Conduct.comply());
  private static final Strategy CHEAT = Fixtures.always("cheat", Conduct.breach(.4));

  private static final Strategy SHAMELESS =
      Fixtures.even(
          "shameless", accord -> accord.age() % 2 == 1 ? Conduct.breach() : Conduct.comply());

  /** Breaches and withdraws now and then, and sometimes stays away. */
  private static final Strategy RESTLESS =
      Fixtures.strategy(
          "restless",
          brief ->
              Leader.of(
                      SAINT.appoint(brief),
                      accord ->
                          switch (brief.random().nextInt(8)) {
                            case 0 -> Conduct.withdraw();
                            case 1, 2 -> Conduct.breach();
                            default -> Conduct.comply();
                          })
                  .coming(situation -> brief.random().nextInt(4) > 0));

  private static Scenario changing() {
    return Fixtures.dyad()
        .with(Party.named("Arden").withSuccession(.8), Party.named("Boral").withSuccession(.5));
  }

  private static Scenario opposed() {
    return Fixtures.dyad()
        .with(
            Party.named("Arden").withSuccession(.8).withOpposition(new Opposition("other", .5)),
            Party.named("Boral"));
  }

  /** Tells what it finds in office and leaves something for its successor. */
  private static Strategy leaving(String id, List<String> found, Function<Brief, double[]> leaves) {
    return Fixtures.strategy(
        id,
        brief -> {
          found.add(brief.predecessors() + Arrays.toString(brief.handedOver()));
          double[] left = leaves.apply(brief);
          return Leader.of(SAINT.appoint(brief), accord -> Conduct.comply())
              .leaving(situation -> left);
        });
  }

  @Test
  void a_leader_finds_what_its_predecessor_left_and_the_first_finds_nothing() {
    List<String> found = new ArrayList<>();
    Strategy counting =
        leaving("counting", found, brief -> new double[] {brief.handedOver().length + 1., 7});
    MatchResult result = Match.of(changing(), counting, SAINT).play();
    assertThat(found).hasSize(result.a().leaders()).hasSizeGreaterThan(3);
    assertThat(found.subList(0, 3)).containsExactly("0[]", "1[1.0, 7.0]", "2[3.0, 7.0]");
  }

  @Test
  void a_leader_that_says_nothing_leaves_nothing() {
    List<String> found = new ArrayList<>();
    Strategy silent =
        Fixtures.strategy(
            "silent",
            brief -> {
              found.add(brief.predecessors() + Arrays.toString(brief.handedOver()));
              return SAINT.appoint(brief);
            });
    Match.of(changing(), silent, SAINT).play();
    assertThat(found.subList(0, 2)).containsExactly("0[]", "1[]");
  }

  @Test
  void each_camp_finds_only_what_its_own_last_leader_left() {
    List<String> found = new ArrayList<>();
    Strategy approach = leaving("approach", found, brief -> new double[] {1});
    Strategy opposition = leaving("other", found, brief -> new double[] {2});
    List<MatchEvent> events = new ArrayList<>();
    Match.of(new PreparedScenario(opposed(), id -> opposition), approach, SAINT)
        .listener(events::add)
        .play();
    List<String> expected = new ArrayList<>(List.of("0[]"));
    boolean opposedBefore = false;
    for (MatchEvent event : events) {
      if (event instanceof MatchEvent.Succeeded next && next.seat() == Seat.A) {
        boolean opposed = next.opposition() != null;
        String left = opposed ? opposedBefore ? "[2.0]" : "[]" : "[1.0]";
        expected.add(expected.size() + left);
        opposedBefore |= opposed;
      }
    }
    assertThat(opposedBefore).isTrue();
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void what_was_left_is_copied_so_that_no_later_writing_reaches_a_successor() {
    List<String> found = new ArrayList<>();
    double[] left = {5};
    Strategy writing =
        leaving(
            "writing",
            found,
            brief -> {
              double[] handed = brief.handedOver();
              Arrays.fill(handed, -1);
              found.add(Arrays.toString(brief.handedOver()));
              left[0]++;
              return left;
            });
    Match.of(changing(), writing, SAINT).play();
    assertThat(found.subList(0, 6))
        .containsExactly("0[]", "[]", "1[6.0]", "[6.0]", "2[7.0]", "[7.0]");
  }

  @Test
  @SuppressWarnings("NullAway") // the fault to be found
  void leaving_null_or_too_much_is_the_leaders_fault() {
    Fault none = fault(situation -> null);
    assertThat(none.cause()).contains("left null for its successor");
    Fault tooMuch = fault(situation -> new double[Leader.LONGEST_HANDOVER + 1]);
    assertThat(tooMuch.cause()).contains("left 257 numbers").contains("at most 256");
    assertThat(tooMuch.seat()).isEqualTo(Seat.A);
  }

  private static Fault fault(Function<Situation, double[]> leaves) {
    Strategy bad =
        Fixtures.strategy(
            "bad",
            brief -> Leader.of(SAINT.appoint(brief), accord -> Conduct.comply()).leaving(leaves));
    return Objects.requireNonNull(Match.of(changing(), bad, SAINT).play().fault());
  }

  /** What its leaders see at the end of every round. */
  private record Seen(int round, TalksEnd talks, AgreementEnd ending, double payoff) {}

  private static Strategy watching(Strategy strategy, List<Seen> seen) {
    return Fixtures.strategy(
        "watching",
        brief -> {
          Leader leader = strategy.appoint(brief);
          return Leader.of(leader, leader)
              .coming(leader::comesToTable)
              .saying(
                  now -> {
                    seen.add(
                        new Seen(
                            now.round(), now.lastTalks(), now.lastEnding(), now.apparentPayoff()));
                    return Statement.SILENCE;
                  });
        });
  }

  @Test
  void a_leader_is_told_how_talks_and_agreements_ended() {
    int compared = 0;
    for (int repetition = 0; repetition < 40; repetition++) {
      List<Seen> seen = new ArrayList<>();
      List<MatchEvent> events = new ArrayList<>();
      Match.of(Fixtures.dyad(), watching(RESTLESS, seen), RESTLESS)
          .repetition(repetition)
          .listener(events::add)
          .play();
      for (Seen now : seen) {
        AgreementEnd ending = AgreementEnd.NONE;
        TalksEnd talks = TalksEnd.NONE;
        for (MatchEvent event : events) {
          if (event.round() <= now.round()) {
            ending = event instanceof MatchEvent.Ended ended ? ending(ended) : ending;
            talks = talks(event, talks);
          }
        }
        assertThat(now.ending()).isEqualTo(ending);
        if (now.talks() != TalksEnd.NOT_HELD) { // there is no event of talks that nobody held
          assertThat(now.talks()).isEqualTo(talks);
          compared++;
        }
      }
    }
    assertThat(compared).isPositive();
  }

  private static AgreementEnd ending(MatchEvent.Ended ended) {
    return switch (ended.how()) {
      case WITHDRAWN ->
          ended.by() == null
              ? AgreementEnd.BOTH_WITHDREW
              : ended.by() == Seat.A ? AgreementEnd.WITHDREW : AgreementEnd.OTHER_WITHDREW;
      case EXPIRED -> AgreementEnd.EXPIRED;
      case RENEGOTIATED -> AgreementEnd.RENEGOTIATED;
      case COLLAPSED -> AgreementEnd.COLLAPSED;
      case IN_FORCE, WAR -> throw new AssertionError(Termination.WAR);
    };
  }

  private static TalksEnd talks(MatchEvent event, TalksEnd before) {
    if (event instanceof MatchEvent.Signed) {
      return TalksEnd.SIGNED;
    }
    if (event instanceof MatchEvent.Confirmed) {
      return TalksEnd.CONFIRMED;
    }
    return event instanceof MatchEvent.TalksFailed failed ? failed(failed) : before;
  }

  private static TalksEnd failed(MatchEvent.TalksFailed failed) {
    if (failed.why() == TalksFailure.WALK_OUT) {
      return failed.by() == Seat.A ? TalksEnd.WALKED_OUT : TalksEnd.OTHER_WALKED_OUT;
    }
    return switch (failed.why()) {
      case DRAFTING -> TalksEnd.NOT_DRAFTED;
      case RATIFICATION -> TalksEnd.NOT_RATIFIED;
      default -> TalksEnd.DEADLOCK;
    };
  }

  @Test
  void an_apparent_payoff_is_the_true_one_where_the_other_hides_nothing() {
    List<Seen> seen = new ArrayList<>();
    List<MatchEvent> events = new ArrayList<>();
    Match.of(patient(), watching(SAINT, seen), SHAMELESS).listener(events::add).play();
    double[] payoffs =
        events.stream()
            .filter(MatchEvent.RoundEnded.class::isInstance)
            .mapToDouble(event -> ((MatchEvent.RoundEnded) event).payoffA())
            .toArray();
    int compared = 0;
    int different = 0;
    for (int round = 1; round + 1 < seen.size(); round++) {
      double was = payoffs[round] - payoffs[round - 1];
      double seemed = seen.get(round + 1).payoff();
      if (isHidden(events, round)) {
        assertThat(seemed).isGreaterThan(was);
        different++;
      } else {
        assertThat(seemed).isCloseTo(was, within(1e-9));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(20);
    assertThat(different).isPositive();
  }

  private static boolean isHidden(List<MatchEvent> events, int round) {
    return events.stream()
        .anyMatch(
            event ->
                event.round() == round
                    && event instanceof MatchEvent.Conducted act
                    && act.by() == Seat.B
                    && act.shortfall() > 0
                    && act.signal() != Signal.PROVEN);
  }

  @Test
  void an_apparent_payoff_does_not_tell_a_hidden_breach_from_compliance() {
    int hidden = 0;
    for (int repetition = 0; repetition < 20; repetition++) {
      List<Seen> kept = new ArrayList<>();
      List<Seen> cheated = new ArrayList<>();
      MatchResult honest = play(SAINT, kept, repetition);
      MatchResult cheating = play(CHEAT, cheated, repetition);
      for (int round = 0; round < Math.min(kept.size(), cheated.size()); round++) {
        if (kept.get(round).equals(cheated.get(round))) {
          hidden++;
        } else {
          break; // the first sign of a breach
        }
      }
      assertThat(cheating.a().payoff()).isLessThan(honest.a().payoff());
    }
    assertThat(hidden).isGreaterThan(100);
  }

  private static MatchResult play(Strategy other, List<Seen> seen, int repetition) {
    Strategy seeing = watching(SAINT, seen);
    return Match.of(Fixtures.dyad(), seeing, other).repetition(repetition).play();
  }

  private static Scenario patient() {
    return Fixtures.dyad()
        .with(
            Party.named("Arden").withPatience(1).withSuccession(0),
            Party.named("Boral").withPatience(1).withSuccession(0));
  }
}
