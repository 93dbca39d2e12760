package org.servanda.tournaments.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.Verification;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.Termination;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Talks;
import org.servanda.testkit.ReferenceDyad;
import org.servanda.testkit.Views;

/** What a person types is what the leader does. */
class HumanLeaderTest {
  private static final Outcome DEAL = ReferenceDyad.agreement();
  private static final Outcome POOR = ReferenceDyad.outcome(2, 0, terms());
  private static final Outcome RICH = ReferenceDyad.outcome(0, 2, terms());

  private final ScriptedConsole console = new ScriptedConsole();
  private final HumanLeader leader =
      new HumanLeader(
          ReferenceDyad.scenario(), ReferenceDyad.prepared().space(), Seat.A, console, true);

  private static Terms terms() {
    return Terms.of(Form.PLEDGE, Verification.NONE, Precision.VAGUE);
  }

  private Move move(Talks talks, String... typed) {
    console.typing(typed);
    return leader.negotiate(talks);
  }

  private Conduct conduct(String... typed) {
    console.typing(typed);
    return leader.conduct(Views.accord());
  }

  private boolean comes(String... typed) {
    console.typing(typed);
    return leader.comesToTable(Views.situation());
  }

  @Test
  void no_and_a_number_stays_away_for_so_many_quarters_without_asking_again() {
    assertThat(comes("no 3")).isFalse();
    assertThat(comes()).isFalse();
    assertThat(comes()).isFalse();
    assertThat(console.asked).hasSize(1);
    assertThat(comes("yes")).isTrue();
    assertThat(comes("")).isTrue();
  }

  @Test
  void a_new_leader_on_either_side_ends_an_absence() {
    assertThat(comes("no 40")).isFalse();
    leader.onEvent(new MatchEvent.Succeeded(3, Seat.B, 1));
    assertThat(comes("yes")).isTrue();
  }

  @Test
  void an_offer_of_theirs_is_shown_with_what_it_is_worth_to_both_and_can_be_accepted() {
    assertThat(move(Views.talks().offer(DEAL), "accept")).isEqualTo(Move.ACCEPT);
    assertThat(console.heard())
        .contains("They offer restraint of Arden: full; restraint of Boral: full")
        .contains("+0.97 per quarter for you, +0.97 for them.");
  }

  @Test
  void a_later_offer_of_theirs_is_shown_by_what_it_changes() {
    move(Views.talks().offer(DEAL), "accept");
    move(Views.talks().offer(DEAL), "accept");
    move(Views.talks().offer(POOR), "accept");
    assertThat(console.heard())
        .containsOnlyOnce("They offer restraint of Arden: full; restraint of Boral: full")
        .contains("They offer the same as before: ", "They offer the rest as before and ");
  }

  @Test
  void an_offer_that_may_fail_in_a_legislature_says_how_likely_it_passes() {
    move(Views.talks().offer(DEAL).ratification(.25), "accept");
    assertThat(console.heard()).contains("ratified with probability 25 %.");
  }

  @Test
  void without_an_offer_of_theirs_there_is_none_to_accept() {
    assertThat(move(Views.talks(), "accept", "walk-out")).isEqualTo(Move.WALK_OUT);
    assertThat(console.heard()).contains("There is no offer to accept yet.");
  }

  @Test
  void hold_repeats_the_own_offer_until_theirs_is_as_good() {
    Talks poor = Views.talks().ownOffer(DEAL).offer(POOR);
    assertThat(move(poor, "hold 4")).isEqualTo(DEAL);
    assertThat(move(poor)).isEqualTo(DEAL);
    assertThat(console.asked).hasSize(1);
    Talks better = Views.talks().ownOffer(DEAL).offer(RICH);
    assertThat(move(better, "accept")).isEqualTo(Move.ACCEPT);
    assertThat(console.asked).hasSize(2);
  }

  @Test
  void an_offer_changes_the_last_one_of_ones_own_or_else_theirs_or_else_none() {
    Outcome own = (Outcome) move(Views.talks().ownOffer(DEAL).offer(POOR), "offer 1=half");
    assertThat(own).isEqualTo(ReferenceDyad.outcome(1, 2, DEAL.terms()));
    Outcome theirs = (Outcome) move(Views.talks().offer(RICH), "offer 1=half");
    assertThat(theirs).isEqualTo(ReferenceDyad.outcome(1, 2, RICH.terms()));
    Outcome first = (Outcome) move(Views.talks(), "offer 1=half");
    assertThat(first.option(0)).isEqualTo(1);
    assertThat(first.option(1)).isZero();
  }

  @Test
  void a_suggestion_is_offered_by_the_next_offer_and_forgotten_when_talks_begin_anew() {
    Outcome even = (Outcome) move(Views.talks(), "suggest", "offer");
    assertThat(console.heard()).contains("You could offer", "Type 'offer' to make this offer.");
    assertThat(Views.talks().gain(even)).isEqualTo(Views.talks().otherGain(even)).isPositive();
    assertThat(move(Views.talks(), "suggest", "walk-out")).isEqualTo(Move.WALK_OUT);
    leader.onEvent(new MatchEvent.TalksBegan(4, Talks.Occasion.OPEN, Seat.A));
    Outcome plain = (Outcome) move(Views.talks(), "offer");
    assertThat(plain).isEqualTo(ReferenceDyad.prepared().space().at(0));
  }

  @Test
  void where_no_deal_gains_both_anything_there_is_none_to_suggest() {
    Talks hopeless = Views.talks().outside(50).otherOutside(50);
    assertThat(move(hopeless, "suggest", "suggest 0.5", "walk-out")).isEqualTo(Move.WALK_OUT);
    assertThat(console.said)
        .containsExactly(
            "No deal is better for both sides than none; try 'walk-out', or make any offer.",
            "No deal is better for both sides than none; try 'walk-out', or make any offer.");
  }

  @Test
  void a_share_that_is_none_is_told_and_asked_again() {
    assertThat(move(Views.talks(), "suggest 130%", "walk-out")).isEqualTo(Move.WALK_OUT);
    assertThat(console.heard()).contains("'130%' must be a share from 0 to 1 or a percentage");
  }

  @Test
  void what_is_done_is_repeated_until_something_happens() {
    assertThat(conduct("cheat 30% 3")).isEqualTo(Conduct.breach(.3));
    assertThat(conduct()).isEqualTo(Conduct.breach(.3));
    assertThat(console.asked).hasSize(1);
    console.typing("keep");
    assertThat(leader.conduct(Views.accord().sanctioned(true))).isEqualTo(Conduct.comply());
    assertThat(console.asked).hasSize(2);
    conduct("keep 40");
    leader.onEvent(new MatchEvent.Ended(9, DEAL, Termination.WITHDRAWN, Seat.B));
    assertThat(conduct("withdraw")).isEqualTo(Conduct.withdraw());
  }

  @Test
  void conduct_that_cannot_be_is_told_and_asked_again() {
    assertThat(conduct("escape", "keep sanctoin", "")).isEqualTo(Conduct.comply());
    assertThat(console.heard())
        .contains("This agreement has no escape clause.")
        .contains("There is no action 'sanctoin'. Did you mean 'sanction'?");
    assertThat(console.asked).hasSize(3);
  }

  @Test
  void the_agreement_is_shown_with_its_age_its_temptation_and_what_was_seen_of_them() {
    conduct("keep");
    assertThat(console.heard())
        .contains("In force for 4 quarters: ")
        .contains("It costs you 1.00 per quarter and brings you 2.00")
        .doesNotContain("Signals about them");
    leader.onEvent(new MatchEvent.Conducted(3, Seat.B, Conduct.comply(), 0, false, Signal.SUSPECT));
    console.typing("keep");
    leader.conduct(Views.accord().age(1).temptation(.5));
    assertThat(console.heard())
        .contains("In force for 1 quarter: ")
        .contains("1.00 per quarter (+0.50 just now) and")
        .contains("Signals about them (. clean, ? suspect, ! proven): ?");
  }

  @ParameterizedTest
  @CsvSource({
    "say praise, PRAISE",
    "say promise, PROMISE",
    "say threaten, THREAT",
    "say denounce, DENUNCIATION"
  })
  void what_is_to_be_said_is_said_once(String typed, Statement statement) {
    assertThat(conduct(typed, "keep")).isEqualTo(Conduct.comply());
    assertThat(console.heard()).contains("You will say that at the end of this quarter.");
    assertThat(leader.speak(Views.situation())).isEqualTo(statement);
    assertThat(leader.speak(Views.situation())).isEqualTo(Statement.SILENCE);
  }

  @Test
  void what_cannot_be_said_is_told_with_what_can() {
    conduct("say", "say hello", "keep");
    assertThat(console.said).filteredOn(s -> s.startsWith("You can say")).hasSize(2);
    assertThat(console.heard()).contains("You can say praise, promise, threat, denounce.");
    assertThat(leader.speak(Views.situation())).isEqualTo(Statement.SILENCE);
  }

  @Test
  void status_sheet_history_and_help_answer_and_ask_again() {
    leader.onEvent(new MatchEvent.TalksBegan(8, Talks.Occasion.OPEN, Seat.A));
    leader.onEvent(new MatchEvent.Offered(8, 0, Seat.A, RICH, 2, -1));
    leader.onEvent(new MatchEvent.Offered(8, 1, Seat.B, POOR, -1, 2));
    Talks talks = Views.talks().exchange(2).ownOffer(RICH).offer(POOR);
    console.heard();
    assertThat(move(talks, "status", "sheet", "history", "help", "walk-out"))
        .isEqualTo(Move.WALK_OUT);
    assertThat(console.heard())
        .contains("Year 3, quarter 1", "Tension 0.20")
        .contains("You lead Arden; the other side is Boral.")
        .contains(" 1 you:  restraint of Boral: full (pledge")
        .contains(" 2 they: restraint of Arden: full (pledge")
        .contains("Before talks: yes; no; no 8 (stay away for eight quarters).");
    assertThat(console.asked).hasSize(5);
  }

  @Test
  void tension_is_drawn_only_where_the_terminal_can() {
    leader.onEvent(new MatchEvent.RoundEnded(7, .99, 1.5, 0));
    comes("yes");
    assertThat(console.heard())
        .contains("█")
        .contains("Your payoff so far 1.5 (+1.50 last quarter)");
    ScriptedConsole ascii = new ScriptedConsole().typing("yes");
    HumanLeader plain =
        new HumanLeader(
            ReferenceDyad.scenario(), ReferenceDyad.prepared().space(), Seat.B, ascii, false);
    plain.onEvent(new MatchEvent.RoundEnded(7, .99, 1.5, .5));
    plain.comesToTable(Views.situation());
    assertThat(ascii.heard()).doesNotContain("█").contains("Your payoff so far 0.5");
  }

  @Test
  void who_quits_keeps_the_agreement_and_signs_nothing_new() {
    assertThat(conduct("quit")).isEqualTo(Conduct.comply());
    assertThat(console.heard()).contains("You leave the game. A caretaker keeps the agreement");
    assertThat(conduct("cheat")).isEqualTo(Conduct.comply());
    assertThat(move(Views.talks().offer(DEAL), "accept")).isEqualTo(Move.WALK_OUT);
    assertThat(comes("yes")).isFalse();
    leader.onEvent(new MatchEvent.War(9));
    assertThat(console.said).isEmpty();
    assertThat(console.asked).hasSize(1);
  }

  @Test
  void who_interrupts_the_game_is_told_of_no_caretaker() {
    console.abandoned = true;
    assertThat(comes()).isFalse();
    assertThat(console.heard()).doesNotContain("caretaker");
    assertThat(comes("yes")).isFalse();
    assertThat(console.asked).hasSize(1);
  }
}
