package org.servanda.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.engine.match.Match;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.Verification;
import org.servanda.engine.random.Chance;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Strategy;

class ViewsTest {
  @Test
  void a_leader_is_tried_in_three_lines() {
    Leader leader = new Sample().appoint(Views.brief(new Sample()).parameter("anger", 2));
    assertThat(leader.conduct(Views.accord().provenBreach().age(12))).isEqualTo(Conduct.breach());
    assertThat(leader.conduct(Views.accord().age(13))).isEqualTo(Conduct.breach());
    assertThat(leader.conduct(Views.accord().age(14))).isEqualTo(Conduct.comply());
    assertThat(leader.negotiate(Views.talks().offer(ReferenceDyad.agreement())))
        .isEqualTo(Move.ACCEPT);
    assertThat(leader.comesToTable(Views.situation().tension(.9))).isTrue();
  }

  @Test
  void parameters_are_those_declared_or_those_given() {
    Brief brief = Views.brief(new Sample()).parameter("anger", 7);
    assertThat(brief.parameter("anger")).isEqualTo(7);
    assertThat(brief.parameter("least")).isZero();
    assertThat(Views.brief().parameter("greed", .2).parameter("greed")).isEqualTo(.2);
    assertThatThrownBy(() -> Views.brief(new Sample()).parameter("angr", 7))
        .hasMessage("Parameter 'angr' is not declared; declared: anger, least");
    assertThatThrownBy(() -> Views.brief(new Sample()).parameter("anger", 41))
        .hasMessageContaining("a whole number from 0 to 40");
    assertThatThrownBy(() -> Views.brief().parameter("greed"))
        .hasMessageContaining("'greed' is not declared");
  }

  @Test
  void the_reference_agreement_costs_one_and_brings_two() {
    FakeAccord accord = Views.accord();
    assertThat(accord.cost()).isEqualTo(1);
    assertThat(accord.benefit()).isEqualTo(2);
    assertThat(accord.gain(accord.outcome())).isEqualTo(.97, within(1e-12));
    assertThat(accord.mind(2).cost()).isEqualTo(2);
    assertThat(accord.outside(.5).gain(accord.outcome())).isEqualTo(-.53, within(1e-12));
    assertThat(accord.inForce()).isEqualTo(ReferenceDyad.agreement());
  }

  @Test
  void what_depends_on_the_terms_follows_them_until_it_is_set() {
    Terms loose = Terms.of(Form.PLEDGE, Verification.NONE, Precision.VAGUE);
    FakeAccord accord = Views.accord(ReferenceDyad.outcome(1, 2, loose));
    assertThat(accord.cost()).isEqualTo(.25);
    assertThat(accord.proofRate()).isEqualTo(.08);
    assertThat(accord.arguable()).isEqualTo(.5);
    assertThat(accord.breakingCost()).isEqualTo(.3);
    assertThat(accord.proofRate(.6).proofRate()).isEqualTo(.6);
    assertThat(accord.otherProofRate()).isEqualTo(.08);
  }

  @Test
  void signals_are_clean_until_something_is_seen() {
    assertThat(Views.accord().lastSignal()).isEqualTo(Signal.CLEAN);
    assertThat(Views.accord().suspicion().lastSignal()).isEqualTo(Signal.SUSPECT);
    assertThat(Views.accord().suspicion().provenBreach().lastSignal()).isEqualTo(Signal.PROVEN);
    assertThat(Views.accord().sanctioned(true).sanctioned()).isTrue();
  }

  @Test
  void time_at_the_table_runs_from_0_to_1() {
    assertThat(Views.talks().time()).isZero();
    assertThat(Views.talks().time(1).exchange()).isEqualTo(39);
    assertThat(Views.talks().exchange(39).time()).isEqualTo(1);
    assertThat(Views.talks().exchanges(1).time()).isEqualTo(1);
  }

  @Test
  void a_view_can_be_of_the_other_seat() {
    Terms terms = Terms.of(Form.PLEDGE, Verification.NONE, Precision.VAGUE);
    Outcome uneven = ReferenceDyad.outcome(0, 2, terms);
    assertThat(Views.situation().gain(uneven)).isEqualTo(2);
    assertThat(Views.situation().otherGain(uneven)).isEqualTo(-1);
    assertThat(Views.situation().seenBy(ReferenceDyad.prepared(), Seat.B).gain(uneven))
        .isEqualTo(-1);
    assertThat(Views.brief().seat(Seat.B).party().name()).isEqualTo("Boral");
  }

  @Test
  void tables_are_made_once_and_chance_begins_with_the_seed() {
    Brief brief = Views.brief();
    List<Integer> made = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      brief.shared("key", () -> made.add(1));
    }
    assertThat(made).hasSize(1);
    assertThat(Views.brief().seed(5).random().nextLong())
        .isEqualTo(Views.brief().seed(5).random().nextLong());
  }

  private static List<Double> numbers(Accord accord) {
    return List.of(
        accord.cost(),
        accord.benefit(),
        accord.breakingCost(),
        accord.proofRate(),
        accord.otherProofRate(),
        accord.arguable(),
        accord.falseAlarm());
  }

  /** Signs the reference agreement, and lists what it sees of it. */
  private record Observer(String id, List<List<Double>> seen, List<Double> nets)
      implements Strategy {
    @Override
    public Leader appoint(Brief brief) {
      Outcome wanted = ReferenceDyad.agreement(brief.outcomes());
      return Leader.of(
          talks -> talks.offer() != null ? Move.ACCEPT : wanted,
          accord -> {
            if (accord.mind() == 1) {
              seen.add(numbers(accord));
              nets.add(accord.gain(accord.outcome()) + accord.outside());
            }
            return Conduct.comply();
          });
    }
  }

  @Test
  void an_accord_made_for_a_test_is_what_a_leader_sees_in_a_match() {
    Observer observer = new Observer("acme.observer", new ArrayList<>(), new ArrayList<>());
    Observer other = new Observer("acme.other", new ArrayList<>(), new ArrayList<>());
    Match.play(ReferenceDyad.prepared(), observer, other, Chance.of(1, "views", 0));
    assertThat(observer.seen()).isNotEmpty();
    assertThat(observer.seen().get(0)).isEqualTo(numbers(Views.accord()));
    assertThat(observer.nets().get(0))
        .isEqualTo(Views.accord().gain(ReferenceDyad.agreement()), within(1e-12));
  }
}
