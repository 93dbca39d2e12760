package org.servanda.tournaments.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.TalksFailure;
import org.servanda.engine.result.Termination;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Talks;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/** A person who leads a side is told what is public, and nothing that is not. */
class PublicEventTextTest {
  private static final Scenario SCENARIO = new ScenarioLibrary().get("reference-dyad").scenario();
  private static final Outcome DEAL = new PreparedScenario(SCENARIO).space().at(1);
  private static final String OTHER = SCENARIO.b().name();
  private static final PublicEventText NEWS = new PublicEventText(SCENARIO, Seat.A);

  private static <T> List<String> told(List<T> things, Function<T, MatchEvent> event) {
    List<String> told = new ArrayList<>();
    for (T thing : things) {
      String text = NEWS.of(event.apply(thing));
      assertThat(text).as("%s", thing).isNotBlank();
      told.add(String.valueOf(text));
    }
    assertThat(told).doesNotHaveDuplicates();
    return told;
  }

  private static @Nullable String conduct(Seat by, Conduct conduct, boolean slipped, Signal seen) {
    return NEWS.of(new MatchEvent.Conducted(3, by, conduct, conduct.shortfall(), slipped, seen));
  }

  @Test
  void a_breach_nobody_saw_is_no_news() {
    assertThat(conduct(Seat.B, Conduct.breach(), false, Signal.CLEAN)).isNull();
    assertThat(conduct(Seat.B, Conduct.breach(), true, Signal.CLEAN)).isNull();
    assertThat(conduct(Seat.A, Conduct.comply(), false, Signal.CLEAN)).isNull();
  }

  @Test
  void proof_and_suspicion_are_told_apart_and_name_whom_they_fall_on() {
    String proven = conduct(Seat.B, Conduct.breach(), false, Signal.PROVEN);
    String suspected = conduct(Seat.B, Conduct.breach(), false, Signal.SUSPECT);
    String innocent = conduct(Seat.B, Conduct.comply(), false, Signal.SUSPECT);
    assertThat(proven).contains(OTHER).isNotEqualTo(suspected);
    assertThat(suspected).contains(OTHER).isEqualTo(innocent);
  }

  @Test
  void a_leader_is_told_why_it_could_not_deliver_and_the_other_is_not() {
    String mine = conduct(Seat.A, Conduct.breach(), true, Signal.CLEAN);
    assertThat(mine).isNotBlank();
    assertThat(conduct(Seat.B, Conduct.breach(), true, Signal.PROVEN))
        .isEqualTo(conduct(Seat.B, Conduct.breach(), false, Signal.PROVEN));
  }

  @Test
  void an_escape_a_sanction_and_a_request_are_told_if_they_are_the_others() {
    String escape = conduct(Seat.B, Conduct.escape(), false, Signal.CLEAN);
    String sanction = conduct(Seat.B, Conduct.comply().andSanction(), false, Signal.CLEAN);
    String request = conduct(Seat.B, Conduct.comply().andRenegotiate(), false, Signal.CLEAN);
    assertThat(new String[] {escape, sanction, request}).doesNotHaveDuplicates();
    assertThat(List.of(String.valueOf(escape), String.valueOf(sanction), String.valueOf(request)))
        .allMatch(text -> text.contains(OTHER));
    assertThat(conduct(Seat.A, Conduct.comply().andSanction(), false, Signal.CLEAN)).isNull();
    assertThat(conduct(Seat.A, Conduct.comply().andRenegotiate(), false, Signal.CLEAN)).isNull();
  }

  @Test
  void every_way_talks_fail_and_agreements_end_is_told_in_its_own_words() {
    told(List.of(TalksFailure.values()), why -> new MatchEvent.TalksFailed(1, why, Seat.B));
    told(List.of(Termination.values()), how -> new MatchEvent.Ended(1, DEAL, how, Seat.B));
  }

  @Test
  void who_walks_out_or_leaves_is_you_the_other_or_both() {
    List<@Nullable Seat> whos = new ArrayList<>(List.of(Seat.A, Seat.B));
    whos.add(null);
    List<String> walks = new ArrayList<>();
    List<String> leaves = new ArrayList<>();
    for (Seat who : whos) {
      walks.add(String.valueOf(NEWS.of(new MatchEvent.TalksFailed(1, TalksFailure.WALK_OUT, who))));
      leaves.add(
          String.valueOf(NEWS.of(new MatchEvent.Ended(1, DEAL, Termination.WITHDRAWN, who))));
    }
    assertThat(walks).doesNotHaveDuplicates();
    assertThat(leaves).doesNotHaveDuplicates();
    assertThat(walks.get(1)).contains(OTHER);
    assertThat(leaves.get(1)).contains(OTHER);
    String mine = NEWS.of(new MatchEvent.Accepted(1, 2, Seat.A, DEAL));
    assertThat(mine).isNotEqualTo(NEWS.of(new MatchEvent.Accepted(1, 2, Seat.B, DEAL)));
  }

  @Test
  void what_the_other_says_is_told_and_what_one_says_oneself_is_known() {
    assertThat(told(List.of(Statement.values()), what -> new MatchEvent.Spoke(1, Seat.B, what)))
        .allMatch(text -> text.contains(OTHER));
    assertThat(NEWS.of(new MatchEvent.Spoke(1, Seat.A, Statement.THREAT))).isNull();
  }

  @Test
  void strokes_of_fate_and_steps_of_an_agreement_are_all_told_and_rounds_and_talks_are_not() {
    told(
        List.<MatchEvent>of(
            new MatchEvent.Succeeded(1, Seat.A, 1.25),
            new MatchEvent.Succeeded(1, Seat.B, 1.25),
            new MatchEvent.PowerJumped(1, Seat.A),
            new MatchEvent.PowerJumped(1, Seat.B),
            new MatchEvent.Crisis(1),
            new MatchEvent.War(1),
            new MatchEvent.Confirmed(1, DEAL),
            new MatchEvent.Signed(1, DEAL, .1),
            new MatchEvent.Entered(1, DEAL),
            new MatchEvent.Voted(1, Seat.A, true),
            new MatchEvent.Voted(1, Seat.A, false)),
        event -> event);
    assertThat(NEWS.of(new MatchEvent.Succeeded(1, Seat.A, 1.25))).contains("1.25");
    assertThat(NEWS.of(new MatchEvent.Succeeded(1, Seat.B, 1.25))).doesNotContain("1.25");
    assertThat(NEWS.of(new MatchEvent.RoundEnded(1, .5, 0, 0))).isNull();
    assertThat(NEWS.of(new MatchEvent.TalksBegan(1, Talks.Occasion.OPEN, Seat.B))).isNull();
  }
}
