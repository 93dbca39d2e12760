package org.servanda.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.Verification;
import org.servanda.engine.spi.PublicRecord;
import org.servanda.engine.spi.Rules;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Talks;

/** Every value an author sets is what the view returns, and nothing else changes. */
class ViewValuesTest {
  private static final PublicRecord HONEST = new FakeRecord(40, 0, 1, 0, true);
  private static final PublicRecord LIAR = new FakeRecord(3, 2, 4, 1, false);
  private static final Outcome OTHER_DEAL =
      ReferenceDyad.outcome(1, 2, Terms.of(Form.PLEDGE, Verification.NONE, Precision.VAGUE));

  @Test
  void a_situation_is_an_ordinary_round_of_a_dyad_without_an_agreement() {
    FakeSituation ordinary = Views.situation();
    assertThat(ordinary.inForce()).isNull();
    assertThat(ordinary.round()).isEqualTo(8);
    assertThat(ordinary.tension()).isEqualTo(.2);
    assertThat(ordinary.outside()).isZero();
    assertThat(ordinary.otherOutside()).isZero();
    assertThat(ordinary.mind()).isEqualTo(1);
    assertThat(ordinary.tenure()).isEqualTo(8);
    assertThat(ordinary.sinceFailure()).isEqualTo(1000);
    assertThat(ordinary.ratification(OTHER_DEAL)).isEqualTo(1);
    assertThat(ordinary.ownRecord()).isEqualTo(FakeRecord.BLANK);
    assertThat(ordinary.otherRecord()).isEqualTo(FakeRecord.BLANK);
    assertThat(ordinary.otherStatement()).isEqualTo(Statement.SILENCE);
  }

  @Test
  void a_situation_returns_what_it_was_given() {
    FakeSituation given =
        Views.situation()
            .inForce(OTHER_DEAL)
            .round(17)
            .tension(.75)
            .outside(.25)
            .otherOutside(.5)
            .mind(1.5)
            .tenure(3)
            .sinceFailure(11)
            .ratification(.625)
            .ownRecord(HONEST)
            .otherRecord(LIAR)
            .otherStatement(Statement.THREAT);
    assertThat(given.inForce()).isEqualTo(OTHER_DEAL);
    assertThat(given.round()).isEqualTo(17);
    assertThat(given.tension()).isEqualTo(.75);
    assertThat(given.outside()).isEqualTo(.25);
    assertThat(given.otherOutside()).isEqualTo(.5);
    assertThat(given.mind()).isEqualTo(1.5);
    assertThat(given.tenure()).isEqualTo(3);
    assertThat(given.sinceFailure()).isEqualTo(11);
    assertThat(given.ratification(OTHER_DEAL)).isEqualTo(.625);
    assertThat(given.ratification(ReferenceDyad.agreement())).isEqualTo(.625);
    assertThat(given.ownRecord()).isEqualTo(HONEST);
    assertThat(given.otherRecord()).isEqualTo(LIAR);
    assertThat(given.otherStatement()).isEqualTo(Statement.THREAT);
  }

  @Test
  void an_outside_option_is_taken_off_the_gain_of_the_side_that_has_it() {
    Outcome deal = ReferenceDyad.agreement();
    double own = Views.situation().gain(deal);
    double other = Views.situation().otherGain(deal);
    FakeSituation given = Views.situation().outside(.25).otherOutside(.5);
    assertThat(given.gain(deal)).isEqualTo(own - .25);
    assertThat(given.otherGain(deal)).isEqualTo(other - .5);
  }

  @Test
  void a_scenario_brings_its_outside_options_to_the_seat_that_sees_it() {
    PreparedScenario uneven = uneven();
    FakeSituation a = Views.situation().seenBy(uneven, Seat.A);
    assertThat(a.outside()).isEqualTo(.3);
    assertThat(a.otherOutside()).isEqualTo(.7);
    FakeSituation b = Views.situation().seenBy(uneven, Seat.B);
    assertThat(b.outside()).isEqualTo(.7);
    assertThat(b.otherOutside()).isEqualTo(.3);
  }

  /** The reference dyad with outside options of .3 for A and .7 for B. */
  private static PreparedScenario uneven() {
    Scenario dyad = ReferenceDyad.scenario();
    return new PreparedScenario(dyad.with(dyad.a().withOutside(.3), dyad.b().withOutside(.7)));
  }

  @Test
  void talks_begin_openly_with_forty_moves_and_no_offer() {
    FakeTalks fresh = Views.talks();
    assertThat(fresh.offer()).isNull();
    assertThat(fresh.ownOffer()).isNull();
    assertThat(fresh.occasion()).isEqualTo(Talks.Occasion.OPEN);
    assertThat(fresh.exchange()).isZero();
    assertThat(fresh.exchanges()).isEqualTo(40);
  }

  @Test
  void talks_return_what_they_were_given() {
    Outcome deal = ReferenceDyad.agreement();
    FakeTalks given =
        Views.talks()
            .offer(OTHER_DEAL)
            .ownOffer(deal)
            .occasion(Talks.Occasion.REVIEW)
            .exchanges(21)
            .exchange(5);
    assertThat(given.offer()).isEqualTo(OTHER_DEAL);
    assertThat(given.ownOffer()).isEqualTo(deal);
    assertThat(given.occasion()).isEqualTo(Talks.Occasion.REVIEW);
    assertThat(given.exchanges()).isEqualTo(21);
    assertThat(given.exchange()).isEqualTo(5);
    assertThat(given.time()).isEqualTo(.25);
    assertThat(given.offer(null).offer()).isNull();
    assertThat(given.ownOffer(null).ownOffer()).isNull();
  }

  @Test
  void an_accord_is_a_year_old_has_no_end_and_both_kept_it() {
    FakeAccord kept = Views.accord();
    assertThat(kept.age()).isEqualTo(4);
    assertThat(kept.remaining()).isEqualTo(Integer.MAX_VALUE);
    assertThat(kept.ownSignal()).isEqualTo(Signal.CLEAN);
    assertThat(kept.ownShortfall()).isZero();
    assertThat(kept.temptation()).isZero();
    assertThat(kept.slipped()).isFalse();
    assertThat(kept.sanctioned()).isFalse();
    assertThat(kept.otherEscaped()).isFalse();
    assertThat(kept.excused()).isFalse();
  }

  @Test
  void an_accord_returns_what_it_was_given() {
    FakeAccord given =
        Views.accord()
            .age(12)
            .remaining(20)
            .lastSignal(Signal.SUSPECT)
            .ownSignal(Signal.PROVEN)
            .ownShortfall(.375)
            .temptation(.8)
            .breakingCost(2.5)
            .proofRate(.9)
            .otherProofRate(.6)
            .arguable(.15)
            .falseAlarm(.05);
    assertThat(given.age()).isEqualTo(12);
    assertThat(given.remaining()).isEqualTo(20);
    assertThat(given.lastSignal()).isEqualTo(Signal.SUSPECT);
    assertThat(given.ownSignal()).isEqualTo(Signal.PROVEN);
    assertThat(given.ownShortfall()).isEqualTo(.375);
    assertThat(given.temptation()).isEqualTo(.8);
    assertThat(given.breakingCost()).isEqualTo(2.5);
    assertThat(given.proofRate()).isEqualTo(.9);
    assertThat(given.otherProofRate()).isEqualTo(.6);
    assertThat(given.arguable()).isEqualTo(.15);
    assertThat(given.falseAlarm()).isEqualTo(.05);
  }

  @Test
  void each_thing_that_happened_last_round_is_set_alone() {
    assertThat(Views.accord().slipped(true))
        .matches(a -> a.slipped() && !a.sanctioned() && !a.otherEscaped() && !a.excused());
    assertThat(Views.accord().sanctioned(true))
        .matches(a -> !a.slipped() && a.sanctioned() && !a.otherEscaped() && !a.excused());
    assertThat(Views.accord().otherEscaped(true))
        .matches(a -> !a.slipped() && !a.sanctioned() && a.otherEscaped() && !a.excused());
    assertThat(Views.accord().excused(true))
        .matches(a -> !a.slipped() && !a.sanctioned() && !a.otherEscaped() && a.excused());
  }

  @Test
  void a_brief_of_seat_a_knows_the_dyad_and_nothing_of_the_past() {
    FakeBrief brief = Views.brief();
    assertThat(brief.seat()).isEqualTo(Seat.A);
    assertThat(brief.party().name()).isEqualTo("Arden");
    assertThat(brief.otherParty().name()).isEqualTo("Boral");
    assertThat(brief.outcomes().contains(ReferenceDyad.agreement())).isTrue();
    assertThat(brief.rules()).isEqualTo(Rules.of(ReferenceDyad.scenario().world()));
    assertThat(brief.reputation()).isEqualTo(FakeRecord.BLANK);
    assertThat(brief.otherReputation()).isEqualTo(FakeRecord.BLANK);
  }

  @Test
  void a_brief_of_the_other_seat_turns_parties_and_values_round() {
    FakeBrief a = Views.brief();
    FakeBrief b = Views.brief().seat(Seat.B);
    assertThat(b.seat()).isEqualTo(Seat.B);
    assertThat(b.otherParty().name()).isEqualTo("Arden");
    assertThat(a.own().net(OTHER_DEAL)).isNotEqualTo(a.other().net(OTHER_DEAL));
    assertThat(b.own().net(OTHER_DEAL)).isEqualTo(a.other().net(OTHER_DEAL));
    assertThat(b.other().net(OTHER_DEAL)).isEqualTo(a.own().net(OTHER_DEAL));
  }

  @Test
  void a_brief_returns_the_reputations_it_was_given() {
    FakeBrief brief = Views.brief().reputation(HONEST).otherReputation(LIAR);
    assertThat(brief.reputation()).isEqualTo(HONEST);
    assertThat(brief.otherReputation()).isEqualTo(LIAR);
  }

  @Test
  void another_scenario_brings_its_parties_and_drops_the_tables_made_before() {
    FakeBrief brief = Views.brief();
    String first = shared(brief);
    assertThat(shared(brief)).isSameAs(first);
    brief.scenario(uneven());
    assertThat(brief.party().outside()).isEqualTo(.3);
    assertThat(brief.otherParty().outside()).isEqualTo(.7);
    assertThat(shared(brief)).isNotSameAs(first);
  }

  private static String shared(FakeBrief brief) {
    return brief.shared("table", () -> new String("made"));
  }

  @Test
  void a_record_returns_what_it_was_given() {
    assertThat(LIAR.kept()).isEqualTo(3);
    assertThat(LIAR.broken()).isEqualTo(2);
    assertThat(LIAR.withdrawn()).isEqualTo(4);
    assertThat(LIAR.lies()).isEqualTo(1);
    assertThat(LIAR.good()).isFalse();
  }
}
