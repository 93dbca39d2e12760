package org.servanda.strategies.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Keeper;
import org.servanda.testkit.FakeAccord;
import org.servanda.testkit.FakeRecord;
import org.servanda.testkit.ReferenceDyad;
import org.servanda.testkit.Views;

/** A small deal that was kept is followed by the wish for a larger one. */
class StepByStepTest {
  private static final FakeRecord KEPT = new FakeRecord(12, 0, 0, 0, true);
  private static final Outcome SHALLOW =
      ReferenceDyad.outcome(1, 1, ReferenceDyad.agreement().terms());

  private final Brief brief = Views.brief();
  private final Keeper keeper =
      new StepByStep(
          Bargaining.of(brief, Appraisal.of(.6, 1), Tactic.time(1), 0), Keepers.comply());

  private static FakeAccord accord(Outcome outcome, int age, FakeRecord record) {
    return Views.accord(outcome).age(age).otherRecord(record);
  }

  private boolean asks(Outcome outcome, int age, FakeRecord record) {
    return keeper.conduct(accord(outcome, age, record)).renegotiates();
  }

  @Test
  void it_asks_once_when_trust_has_risen_under_a_shallow_deal() {
    assertThat(asks(SHALLOW, 0, FakeRecord.BLANK)).isFalse();
    assertThat(asks(SHALLOW, 4, FakeRecord.BLANK)).isFalse();
    assertThat(asks(SHALLOW, 8, KEPT)).isTrue();
    assertThat(asks(SHALLOW, 12, KEPT)).isFalse();
    assertThat(asks(SHALLOW, 0, FakeRecord.BLANK)).as("a new agreement").isFalse();
    assertThat(asks(SHALLOW, 4, KEPT)).isTrue();
  }

  @Test
  void it_does_not_ask_where_trust_was_as_high_when_the_deal_began() {
    assertThat(asks(SHALLOW, 0, KEPT)).isFalse();
    assertThat(asks(SHALLOW, 8, KEPT)).isFalse();
  }

  @Test
  void it_does_not_ask_where_no_deal_is_better_for_both() {
    assertThat(asks(ReferenceDyad.agreement(), 0, FakeRecord.BLANK)).isFalse();
    assertThat(asks(ReferenceDyad.agreement(), 8, KEPT)).isFalse();
  }

  @Test
  void one_that_withholds_does_not_ask_for_more() {
    Keeper cheat = new StepByStep(Bargaining.linear(brief), Keepers.breach());
    cheat.conduct(accord(SHALLOW, 0, FakeRecord.BLANK));
    assertThat(cheat.conduct(accord(SHALLOW, 8, KEPT)).renegotiates()).isFalse();
  }
}
