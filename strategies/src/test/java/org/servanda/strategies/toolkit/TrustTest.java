package org.servanda.strategies.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.servanda.engine.spi.Situation;
import org.servanda.testkit.FakeRecord;
import org.servanda.testkit.ReferenceDyad;
import org.servanda.testkit.Views;

/** How the public record moves trust, and who is refused because of it. */
class TrustTest {
  private static final FakeRecord KEPT_FOUR_YEARS = new FakeRecord(16, 0, 0, 0, true);
  private static final FakeRecord BROKE_THREE_TIMES = new FakeRecord(2, 3, 0, 0, false);

  private static Situation seeing(FakeRecord record) {
    return Views.situation().otherRecord(record);
  }

  private static Trust prior(double trust) {
    return new Trust(FakeRecord.BLANK, trust);
  }

  @Test
  void a_blank_record_leaves_the_prior_as_it_is_to_the_last_bit() {
    Trust trust = prior(.55);
    assertThat(trust.level(FakeRecord.BLANK)).isZero();
    assertThat(trust.at(0)).isEqualTo(.55);
  }

  @Test
  void four_years_kept_weigh_as_much_as_the_prior() {
    assertThat(Trust.in(KEPT_FOUR_YEARS, .5)).isEqualTo(.75, within(1e-12));
    assertThat(Trust.in(new FakeRecord(160, 0, 0, 0, true), .5)).isEqualTo(.75, within(1e-12));
  }

  @Test
  void kept_years_raise_trust_by_a_level_and_breaches_lower_it() {
    Trust trust = prior(.6);
    assertThat(trust.level(KEPT_FOUR_YEARS)).isEqualTo(1);
    assertThat(trust.at(1)).isEqualTo(.8, within(1e-12));
    assertThat(trust.level(BROKE_THREE_TIMES)).isEqualTo(-1);
    assertThat(trust.at(-1)).isEqualTo(.4, within(1e-12));
  }

  @Test
  void trust_stays_between_nothing_and_certainty() {
    assertThat(prior(.9).at(1)).isEqualTo(1);
    assertThat(prior(.1).at(-1)).isZero();
  }

  @Test
  void what_the_record_said_on_taking_office_is_not_forgotten_when_it_fades() {
    Trust told = new Trust(BROKE_THREE_TIMES, .6);
    assertThat(told.level(FakeRecord.BLANK)).isEqualTo(-1);
  }

  @Test
  void a_misdeed_in_good_standing_weighs_half() {
    FakeRecord justified = new FakeRecord(0, 2, 0, 0, true);
    FakeRecord not = new FakeRecord(0, 2, 0, 0, false);
    assertThat(Trust.in(justified, .6)).isEqualTo(2.4 / 5, within(1e-12));
    assertThat(Trust.in(not, .6)).isEqualTo(2.4 / 6, within(1e-12));
  }

  @Test
  void a_party_is_notorious_when_its_misdeeds_outnumber_its_years_of_keeping() {
    assertThat(Grievance.isNotorious(FakeRecord.BLANK)).isFalse();
    assertThat(Grievance.isNotorious(new FakeRecord(12, 2.9, 0, 0, false))).isFalse();
    assertThat(Grievance.isNotorious(new FakeRecord(12, 3.1, 0, 0, false))).isTrue();
  }

  @Test
  void a_notorious_party_is_not_met_even_when_its_record_has_faded() {
    Predicate<Situation> comes =
        Grievance.tolerance(Views.brief().otherReputation(BROKE_THREE_TIMES), 2);
    assertThat(comes.test(seeing(FakeRecord.BLANK))).isFalse();
    assertThat(comes.test(Views.situation().inForce(ReferenceDyad.agreement()))).isTrue();
    assertThat(Grievance.unlessNotorious(Views.brief()).test(seeing(BROKE_THREE_TIMES)))
        .as("what it does to oneself is for the tolerance to judge")
        .isTrue();
  }
}
