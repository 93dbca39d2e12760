package org.servanda.reports.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.TalksFailure;
import org.servanda.engine.result.Termination;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Talks;
import org.servanda.reports.tally.Samples;

/** One match told in words: what must be told, what is told once, and who is named. */
class ChronicleTest {
  private static final Outcome DEAL = Chronicles.STAGE.space().at(1);

  private static List<String> told(MatchEvent... events) {
    return Chronicles.chronicle(events).entries().stream().map(Chronicle.Entry::text).toList();
  }

  private static String onlyOf(MatchEvent... events) {
    List<String> told = told(events);
    assertThat(told).hasSize(1);
    return told.get(0);
  }

  private static MatchEvent.Conducted conducted(
      int round, Conduct conduct, boolean slipped, Signal signal) {
    return new MatchEvent.Conducted(round, Seat.A, conduct, conduct.shortfall(), slipped, signal);
  }

  /** Everything that differs is told differently, and names what it must. */
  private static <T> void assertEachIsTold(
      List<T> differing,
      Function<T, MatchEvent> event,
      @Nullable String name,
      MatchEvent... before) {
    List<String> texts = new ArrayList<>();
    for (T one : differing) {
      MatchEvent[] events =
          Stream.concat(Stream.of(before), Stream.of(event.apply(one))).toArray(MatchEvent[]::new);
      List<String> told = told(events);
      texts.add(told.get(told.size() - 1));
    }
    assertThat(texts).doesNotHaveDuplicates().allMatch(text -> !text.isBlank());
    if (name != null) {
      assertThat(texts).allMatch(text -> text.contains(name));
    }
  }

  @Test
  void talks_are_told_by_their_occasion_and_who_opens() {
    assertEachIsTold(
        List.of(Talks.Occasion.values()),
        occasion -> new MatchEvent.TalksBegan(0, occasion, Seat.B),
        "Boral");
  }

  @Test
  void every_way_talks_fail_and_agreements_end_is_told_in_its_own_words() {
    MatchEvent talks = new MatchEvent.TalksBegan(0, Talks.Occasion.OPEN, Seat.A);
    assertEachIsTold(
        List.of(TalksFailure.values()),
        why -> new MatchEvent.TalksFailed(0, why, Seat.B),
        null,
        talks);
    assertThat(onlyOf(talks, new MatchEvent.TalksFailed(0, TalksFailure.WALK_OUT, Seat.B)))
        .contains("Boral");
    assertEachIsTold(
        List.of(Termination.values()), how -> new MatchEvent.Ended(0, DEAL, how, Seat.B), null);
    assertThat(onlyOf(new MatchEvent.Ended(0, DEAL, Termination.WITHDRAWN, Seat.B)))
        .contains("Boral")
        .isNotEqualTo(onlyOf(new MatchEvent.Ended(0, DEAL, Termination.WITHDRAWN, null)));
  }

  @Test
  void who_walks_out_together_or_unseen_is_not_named() {
    String both =
        onlyOf(
            new MatchEvent.TalksBegan(0, Talks.Occasion.OPEN, Seat.A),
            new MatchEvent.TalksFailed(0, TalksFailure.WALK_OUT, null));
    assertThat(both).doesNotContain("Boral");
  }

  @Test
  void every_statement_vote_and_stroke_of_fate_names_whom_it_is_about() {
    assertEachIsTold(
        List.of(Statement.values()), what -> new MatchEvent.Spoke(0, Seat.A, what), "Arden");
    assertEachIsTold(List.of(true, false), yes -> new MatchEvent.Voted(0, Seat.B, yes), "Boral");
    assertEachIsTold(
        List.of(.5, 1., 1.5), mind -> new MatchEvent.Succeeded(0, Seat.A, mind), "Arden");
    assertThat(onlyOf(new MatchEvent.PowerJumped(0, Seat.B))).contains("Boral");
    assertThat(onlyOf(new MatchEvent.Faulted(0, new Fault(Seat.A, 0, "answered null"))))
        .contains("Arden", "answered null");
    assertThat(onlyOf(new MatchEvent.Crisis(0))).isNotEqualTo(onlyOf(new MatchEvent.War(0)));
  }

  @Test
  void what_a_leader_notes_in_talks_stands_after_them() {
    List<String> told =
        told(
            new MatchEvent.TalksBegan(0, Talks.Occasion.OPEN, Seat.A),
            new MatchEvent.Noted(0, Seat.A, "too deep"),
            new MatchEvent.TalksFailed(0, TalksFailure.WALK_OUT, Seat.B),
            new MatchEvent.Noted(1, Seat.B, "well"));
    assertThat(told).hasSize(3);
    assertThat(told.get(0)).contains("walks out");
    assertThat(told.get(1)).contains("Arden notes: too deep");
    assertThat(told.get(2)).contains("Boral notes: well");
  }

  @Test
  void who_takes_office_is_told_and_when_the_opposition_leaves_it() {
    MatchEvent takes = new MatchEvent.Succeeded(0, Seat.A, 1, "hawk");
    MatchEvent next = new MatchEvent.Succeeded(0, Seat.A, 1);
    assertThat(onlyOf(takes)).contains("The opposition, led by hawk, takes office in Arden");
    assertThat(told(takes, next).get(1)).contains("The opposition leaves office.");
    assertThat(onlyOf(next)).doesNotContain("opposition");
    assertThat(onlyOf(new MatchEvent.Faulted(0, new Fault(Seat.A, 0, "answered null").by("hawk"))))
        .contains("the opposition in Arden, led by hawk, answered null.");
  }

  @Test
  void how_even_a_deal_is_is_told_in_four_degrees_with_the_number() {
    MatchEvent talks = new MatchEvent.TalksBegan(0, Talks.Occasion.OPEN, Seat.A);
    assertEachIsTold(
        List.of(.1, .3, .7, 1.),
        sidedness -> new MatchEvent.Signed(0, DEAL, sidedness),
        null,
        talks);
    assertThat(onlyOf(talks, new MatchEvent.Signed(0, DEAL, .31))).contains("0.31");
    assertThat(onlyOf(talks, new MatchEvent.Confirmed(0, DEAL)))
        .isNotEqualTo(onlyOf(talks, new MatchEvent.Signed(0, DEAL, .31)));
  }

  @Test
  void what_is_withheld_is_told_with_its_share_and_with_what_the_public_saw() {
    List<String> texts = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      texts.add(onlyOf(conducted(0, Conduct.breach(.4), false, signal)));
    }
    assertThat(texts).doesNotHaveDuplicates().allMatch(text -> text.contains("40 %"));
    assertThat(onlyOf(conducted(0, Conduct.breach(), false, Signal.CLEAN)))
        .startsWith("Arden ")
        .doesNotContain("%");
    assertThat(onlyOf(conducted(0, Conduct.breach(.4), true, Signal.PROVEN)))
        .isNotEqualTo(onlyOf(conducted(0, Conduct.breach(.4), false, Signal.PROVEN)));
  }

  @Test
  void who_simply_keeps_its_word_is_not_talked_of_unless_it_is_suspected() {
    assertThat(told(conducted(0, Conduct.comply(), false, Signal.CLEAN))).isEmpty();
    assertThat(onlyOf(conducted(0, Conduct.comply(), false, Signal.SUSPECT))).contains("Arden");
  }

  @Test
  void withdrawing_escaping_sanctions_and_requests_are_all_told_in_one_breath() {
    List<Conduct> all =
        List.of(
            Conduct.withdraw(),
            Conduct.escape(),
            Conduct.comply().andSanction(),
            Conduct.comply().andRenegotiate(),
            Conduct.comply().andSanction().andRenegotiate(),
            Conduct.breach(.5).andSanction().andRenegotiate());
    assertEachIsTold(all, conduct -> conducted(0, conduct, false, Signal.CLEAN), "Arden");
    String sanction = onlyOf(conducted(0, Conduct.comply().andSanction(), false, Signal.CLEAN));
    String both = onlyOf(conducted(0, all.get(5), false, Signal.CLEAN));
    assertThat(both).contains("50 %").contains(sanction.replace("Arden ", "").replace(".", ""));
  }

  private static MatchEvent over(int round) {
    return new MatchEvent.Ended(round, DEAL, Termination.EXPIRED, null);
  }

  @Test
  void what_is_done_again_is_told_once_and_summed_up_when_the_agreement_ends() {
    MatchEvent first = conducted(4, Conduct.breach(.4), false, Signal.CLEAN);
    MatchEvent again = conducted(5, Conduct.breach(.4), false, Signal.CLEAN);
    MatchEvent kept = conducted(6, Conduct.comply(), false, Signal.CLEAN);
    MatchEvent proven = conducted(7, Conduct.breach(.4), false, Signal.PROVEN);
    MatchEvent later = conducted(8, Conduct.breach(.4), false, Signal.CLEAN);
    assertThat(told(first, again, kept, later)).hasSize(1);
    List<String> told = told(first, again, kept, proven, later, over(9));
    assertThat(told).hasSize(4);
    assertThat(told.get(3))
        .isEqualTo(
            "Years 2 to 3 in all: both sides keep their word in 1 of 5 quarters. Arden withholds"
                + " 40 % of what it owes in 4 quarters (1 proven, 3 unnoticed).");
    assertThat(told(first, over(5))).as("one quarter needs no sum").hasSize(2);
  }

  @Test
  void a_sum_tells_how_often_proven_breaches_are_answered_and_what_is_said() {
    List<MatchEvent> events = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      Conduct conduct = round == 2 ? Conduct.breach() : Conduct.comply();
      events.add(conducted(round, Conduct.breach(), false, Signal.PROVEN));
      events.add(
          new MatchEvent.Conducted(
              round, Seat.B, conduct, conduct.shortfall(), false, Signal.CLEAN));
      events.add(new MatchEvent.Spoke(round, Seat.B, Statement.DENUNCIATION));
    }
    events.add(over(3));
    List<String> told = told(events.toArray(MatchEvent[]::new));
    assertThat(told.get(told.size() - 1))
        .startsWith("Year 1 in all: in none of 3 quarters do both sides keep their word.")
        .contains(
            "Boral delivers nothing in 1 quarter (1 unnoticed); answers 1 of 2 proven breaches;"
                + " denounces the other side 3 times.");
  }

  @Test
  void a_new_leader_begins_a_new_sum_but_knows_what_was_proven() {
    MatchEvent proven = conducted(1, Conduct.breach(), false, Signal.PROVEN);
    MatchEvent quiet =
        new MatchEvent.Conducted(1, Seat.B, Conduct.comply(), 0, false, Signal.CLEAN);
    MatchEvent kept = conducted(2, Conduct.comply(), false, Signal.CLEAN);
    MatchEvent calm = new MatchEvent.Conducted(2, Seat.B, Conduct.comply(), 0, false, Signal.CLEAN);
    MatchEvent next = conducted(3, Conduct.comply(), false, Signal.CLEAN);
    List<String> told =
        told(proven, quiet, new MatchEvent.Succeeded(2, Seat.A, 1), kept, calm, next, over(4));
    assertThat(told.get(told.size() - 1))
        .isEqualTo(
            "Year 1 in all: both sides keep their word for 2 quarters. Boral lets 1 proven breach"
                + " pass.");
  }

  private static MatchEvent[] haggling(int offers) {
    List<MatchEvent> events = new ArrayList<>();
    events.add(new MatchEvent.TalksBegan(0, Talks.Occasion.OPEN, Seat.A));
    for (int i = 0; i < offers; i++) {
      events.add(
          new MatchEvent.Offered(0, i, i % 2 == 0 ? Seat.A : Seat.B, DEAL, i + .25, -i - .5));
    }
    events.add(new MatchEvent.Accepted(0, offers, Seat.B, DEAL));
    return events.toArray(MatchEvent[]::new);
  }

  @Test
  void few_offers_are_all_told_with_what_they_gain_each_side() {
    String talks = onlyOf(haggling(5));
    for (int i = 0; i < 5; i++) {
      assertThat(talks).contains(PortableText.format("Arden +%d.25, Boral -%d.50", i, i));
    }
  }

  @Test
  void of_many_offers_the_first_and_last_two_are_told_and_the_rest_counted() {
    String talks = onlyOf(haggling(12));
    for (int i : new int[] {0, 1, 10, 11}) {
      assertThat(talks).contains(PortableText.format("Arden +%d.25,", i));
    }
    for (int i = 2; i < 10; i++) {
      assertThat(talks).doesNotContain(PortableText.format("Arden +%d.25,", i));
    }
    assertThat(talks).contains(" 8 ");
  }

  @Test
  void offers_of_earlier_talks_are_forgotten_and_may_be_left_out_altogether() {
    Chronicle short1 = new Chronicle(Chronicles.STAGE.scenario(), 100, false);
    Stream.of(haggling(5)).forEach(short1::onEvent);
    assertThat(short1.entries().get(0).text()).doesNotContain("Arden +");
    List<MatchEvent> twice = new ArrayList<>(List.of(haggling(3)));
    twice.remove(twice.size() - 1);
    twice.add(new MatchEvent.TalksBegan(4, Talks.Occasion.OPEN, Seat.B));
    twice.add(new MatchEvent.TalksFailed(4, TalksFailure.DEADLOCK, null));
    assertThat(told(twice.toArray(MatchEvent[]::new)).get(1)).doesNotContain("Arden +");
  }

  private static String full(MatchEvent... events) {
    Chronicle chronicle = Chronicle.full(Chronicles.STAGE.scenario(), 100);
    Stream.of(events).forEach(chronicle::onEvent);
    return String.join(" ", words(chronicle.lines()));
  }

  @Test
  void a_full_chronicle_has_every_offer_every_conduct_and_every_round() {
    String talks = full(haggling(12));
    for (int i = 0; i < 12; i++) {
      assertThat(talks).contains(PortableText.format("Arden +%d.25,", i));
    }
    String kept = full(conducted(0, Conduct.comply(), false, Signal.CLEAN), ended(0), ended(1));
    assertThat(kept)
        .contains("Arden keeps its word. Shortfall 0.00, signal clean.")
        .containsSubsequence("Q1", "The quarter ends: tension 0.25", "Q2", "The quarter ends");
    MatchEvent breach = conducted(0, Conduct.breach(), false, Signal.CLEAN);
    assertThat(full(breach, breach, breach).split("delivers nothing", -1)).hasSize(4);
    MatchEvent ended = new MatchEvent.Ended(3, DEAL, Termination.EXPIRED, null);
    assertThat(full(ended)).contains(DEAL.toString());
  }

  @Test
  void a_full_chronicle_has_the_offers_of_talks_that_a_fault_ended() {
    List<MatchEvent> events = new ArrayList<>(List.of(haggling(3)));
    events.remove(events.size() - 1);
    events.add(new MatchEvent.Faulted(4, new Fault(Seat.A, 4, "threw up")));
    MatchEvent[] faulty = events.toArray(MatchEvent[]::new);
    assertThat(full(faulty)).contains("Arden +2.25,", "FAULT");
    assertThat(String.join(" ", told(faulty))).doesNotContain("Arden +2.25,");
  }

  private static MatchEvent ended(int round) {
    return new MatchEvent.RoundEnded(round, .25, 0, 0);
  }

  @Test
  void rounds_without_talks_are_one_line_unless_the_dates_tell_it() {
    MatchEvent war = new MatchEvent.War(5);
    List<String> apart = Chronicles.chronicle(ended(0), ended(1), ended(2), war).lines();
    assertThat(apart.get(0).trim()).isEqualTo("3 quarters pass without talks.");
    assertThat(Chronicles.chronicle(ended(0), war).lines())
        .hasSameSizeAs(Chronicles.chronicle(war).lines());
    MatchEvent talks = new MatchEvent.TalksBegan(0, Talks.Occasion.OPEN, Seat.A);
    assertThat(Chronicles.chronicle(talks, ended(0)).lines())
        .hasSameSizeAs(Chronicles.chronicle(talks).lines());
  }

  @Test
  void what_outlasts_the_match_is_told_in_its_last_year() {
    MatchEvent ended = new MatchEvent.Ended(120, DEAL, Termination.IN_FORCE, null);
    assertThat(String.join("\n", Chronicles.chronicle(ended).lines()))
        .contains("Year 30", "Q4")
        .doesNotContain("Year 31");
  }

  @Test
  void an_agreement_in_force_when_a_match_is_forfeited_ends_after_the_fault_and_says_so() {
    MatchEvent fault = new MatchEvent.Faulted(52, new Fault(Seat.A, 52, "threw up"));
    MatchEvent ended = new MatchEvent.Ended(52, DEAL, Termination.IN_FORCE, null);
    assertThat(String.join(" ", Chronicles.chronicle(fault, ended).lines()).replaceAll(" +", " "))
        .containsSubsequence("Year 14", "FAULT", "forfeited while the agreement was in force")
        .doesNotContain("Year 13", "still in force");
  }

  @Test
  void what_happens_stands_under_its_year_with_the_tension_and_its_quarter() {
    List<String> lines =
        Chronicles.chronicle(new MatchEvent.Crisis(1), ended(1), new MatchEvent.War(11)).lines();
    String text = String.join("\n", lines);
    assertThat(text).containsSubsequence("Year 1", "Q2", "Year 3", "0.25", "Q4");
  }

  @Test
  void no_line_is_longer_than_asked_and_no_word_is_lost() {
    List<String> wide = Chronicles.chronicle(haggling(12)).lines();
    Chronicle narrow = new Chronicle(Chronicles.STAGE.scenario(), 40);
    Stream.of(haggling(12)).forEach(narrow::onEvent);
    assertThat(narrow.lines()).allMatch(line -> line.length() <= 40);
    assertThat(words(narrow.lines())).isEqualTo(words(wide));
  }

  private static List<String> words(List<String> lines) {
    return Stream.of(lines.stream().collect(Collectors.joining(" ")).trim().split("\\s+")).toList();
  }

  @Test
  void the_summary_tells_durability_war_and_both_sides() {
    Chronicle chronicle = Chronicles.chronicle();
    String peace = String.join(" ", chronicle.summary(Samples.played(.375, false)));
    assertThat(peace).contains("10.0 years", "38 %", "Arden", "Boral");
    String war = String.join(" ", chronicle.summary(Samples.lasting(8, Termination.WAR, null)));
    String end =
        String.join(" ", chronicle.summary(Samples.lasting(8, Termination.COLLAPSED, null)));
    assertThat(war).isNotEqualTo(end);
  }
}
