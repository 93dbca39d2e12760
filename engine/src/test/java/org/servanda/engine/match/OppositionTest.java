package org.servanda.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Opposition;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.Verification;
import org.servanda.engine.model.World;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.Tenure;
import org.servanda.engine.result.Tenure.Holder;
import org.servanda.engine.result.Termination;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Strategy;

class OppositionTest {
  private static final Strategy SAINT = Fixtures.always("saint", Conduct.comply());
  private static final Strategy LEAVER = Fixtures.always("leaver", Conduct.withdraw());
  private static final Terms EXECUTIVE =
      Terms.of(Form.EXECUTIVE, Verification.NONE, Precision.VAGUE);

  private static Scenario opposed(double share) {
    return Fixtures.dyad()
        .with(
            Party.named("Arden").withSuccession(.8).withOpposition(new Opposition("other", share)),
            Party.named("Boral"));
  }

  private static MatchResult play(Scenario scenario, Strategy opposition, int repetition) {
    return play(scenario, opposition, repetition, new ArrayList<>());
  }

  private static MatchResult play(
      Scenario scenario, Strategy opposition, int repetition, List<MatchEvent> seen) {
    return Match.of(new PreparedScenario(scenario, id -> opposition), SAINT, SAINT)
        .repetition(repetition)
        .listener(seen::add)
        .play();
  }

  private static List<MatchEvent.Succeeded> successions(List<MatchEvent> events) {
    return events.stream()
        .filter(event -> event instanceof MatchEvent.Succeeded next && next.seat() == Seat.A)
        .map(MatchEvent.Succeeded.class::cast)
        .toList();
  }

  @Test
  void without_a_share_not_one_bit_or_draw_changes() {
    Scenario without = opposed(0).with(opposed(0).a().withOpposition(null), opposed(0).b());
    for (int repetition = 0; repetition < 20; repetition++) {
      Chance off = Chance.of(1, "dyad", repetition);
      Chance none = Chance.of(1, "dyad", repetition);
      MatchResult result =
          Match.play(new PreparedScenario(opposed(0)), Fixtures.random(), SAINT, off);
      assertThat(result)
          .hasToString(
              Match.play(new PreparedScenario(without), Fixtures.random(), SAINT, none).toString());
      assertThat(off.draws()).isEqualTo(none.draws());
      assertThat(result.agreements()).allMatch(agreement -> agreement.tenures().isEmpty());
    }
  }

  @Test
  void an_opposition_takes_no_draw_from_anything_else() {
    for (int repetition = 0; repetition < 20; repetition++) {
      List<MatchEvent> with = new ArrayList<>();
      List<MatchEvent> without = new ArrayList<>();
      MatchResult opposed = play(opposed(.5), SAINT, repetition, with);
      MatchResult alone = play(opposed(0), SAINT, repetition, without);
      assertThat(opposed.durability()).isEqualTo(alone.durability());
      assertThat(opposed.b()).isEqualTo(alone.b());
      assertThat(opposed.danger()).isEqualTo(alone.danger());
      assertThat(opposed.a().leaders()).isEqualTo(alone.a().leaders());
      assertThat(with).hasSameSizeAs(without);
    }
  }

  @Test
  void with_certainty_the_opposition_takes_office_at_the_first_succession_and_stays() {
    int[] appointed = new int[1];
    Strategy counted =
        Fixtures.strategy(
            "counted",
            brief -> {
              appointed[0]++;
              return SAINT.appoint(brief);
            });
    for (int repetition = 0; repetition < 30; repetition++) {
      List<MatchEvent> events = new ArrayList<>();
      appointed[0] = 0;
      Match.of(new PreparedScenario(opposed(1), id -> SAINT), counted, SAINT)
          .repetition(repetition)
          .listener(events::add)
          .play();
      long first = successions(events).stream().filter(next -> next.round() == 0).count();
      assertThat(successions(events))
          .allMatch(next -> (next.round() == 0) == (next.opposition() == null));
      assertThat(appointed[0]).isEqualTo(1 + first);
    }
  }

  @Test
  void at_each_succession_the_camp_is_drawn_anew() {
    int opposition = 0;
    int all = 0;
    int returns = 0;
    for (int repetition = 0; repetition < 200; repetition++) {
      List<MatchEvent> events = new ArrayList<>();
      play(opposed(.3), SAINT, repetition, events);
      boolean before = false;
      for (MatchEvent.Succeeded next : successions(events)) {
        boolean now = next.opposition() != null;
        all += next.round() > 0 ? 1 : 0;
        opposition += now ? 1 : 0;
        returns += before && !now ? 1 : 0;
        before = now;
      }
    }
    assertThat(all).isGreaterThan(2000);
    assertThat((double) opposition / all).isCloseTo(.3, within(.03));
    // At .3 and .7, a fifth of all successions give the office back.
    assertThat((double) returns / all).isCloseTo(.21, within(.03));
  }

  @Test
  void the_form_binds_the_opposition_as_any_successor() {
    TreeSet<Double> costs = new TreeSet<>();
    Strategy asks =
        Fixtures.even(
            "asks",
            accord -> {
              if (accord.tenure() < accord.age()) {
                costs.add(accord.breakingCost());
              }
              return Conduct.comply();
            });
    for (int repetition = 0; repetition < 20; repetition++) {
      play(opposed(1).with(TermsMenu.only(EXECUTIVE)), asks, repetition);
    }
    // 1.5 to break, in full at d = .5; a successor inherits .6 of it.
    assertThat(costs).containsExactly(1.5 * .6);
  }

  @Test
  void what_the_opposition_does_counts_in_durability_and_is_not_charged() {
    int left = 0;
    double kept = 0;
    double alone = 0;
    for (int repetition = 0; repetition < 40; repetition++) {
      MatchResult result = play(opposed(.5), LEAVER, repetition);
      assertThat(result.a().withdrawals()).isZero();
      assertThat(result.a().reputation().withdrawn()).isZero();
      assertThat(result.b().withdrawals()).isZero();
      for (AgreementResult agreement : result.agreements()) {
        if (agreement.ending() == Termination.WITHDRAWN) {
          assertThat(agreement.endedBy()).isEqualTo(Seat.A);
          assertThat(agreement.isEndedByOpposition()).isTrue();
          left++;
        }
      }
      kept += result.durability();
      alone += play(opposed(0), LEAVER, repetition).durability();
    }
    assertThat(left).isGreaterThan(40);
    assertThat(kept).isLessThan(.6 * alone);
  }

  @Test
  void the_payoff_is_that_of_the_approachs_own_rounds_scaled_to_all() {
    for (int repetition = 0; repetition < 30; repetition++) {
      List<MatchEvent> events = new ArrayList<>();
      MatchResult result = play(opposed(.5), LEAVER, repetition, events);
      double own = 0;
      double ownWeight = 0;
      double weight = 0;
      double before = 0;
      boolean opposed = false;
      for (MatchEvent event : events) {
        if (event instanceof MatchEvent.Succeeded next && next.seat() == Seat.A) {
          opposed = next.opposition() != null;
        } else if (event instanceof MatchEvent.RoundEnded end) {
          double discount = Math.pow(.95, end.round() / 4.);
          weight += discount;
          ownWeight += opposed ? 0 : discount;
          own += opposed ? 0 : end.payoffA() - before;
          before = end.payoffA();
        }
      }
      assertThat(result.a().payoff()).isCloseTo(own * weight / ownWeight, within(1e-9));
    }
  }

  @Test
  void every_round_in_force_has_one_holder_of_the_office() {
    TreeSet<Holder> seen = new TreeSet<>();
    Scenario renewed = opposed(.5).with(TermsMenu.standard().withYears(2));
    for (int repetition = 0; repetition < 60; repetition++) {
      for (AgreementResult agreement : play(renewed, SAINT, repetition).agreements()) {
        int age = 0;
        for (Tenure tenure : agreement.tenures()) {
          assertThat(tenure.seat()).isEqualTo(Seat.A);
          assertThat(tenure.from()).isEqualTo(age);
          assertThat(tenure.rounds()).isPositive();
          seen.add(tenure.holder());
          age = tenure.to();
        }
        assertThat(age).isEqualTo(agreement.life());
        assertThat(agreement.holderAtEnd(Seat.B)).isNull();
      }
    }
    assertThat(seen)
        .containsExactly(
            Holder.AUTHOR,
            Holder.SUCCESSOR,
            Holder.OPPOSITION,
            Holder.OPPOSITION_THAT_SIGNED,
            Holder.HEIR_OF_OPPOSITION);
  }

  @Test
  void a_fault_of_the_opposition_is_neither_approachs() {
    Strategy broken =
        Fixtures.strategy(
            "broken",
            brief -> {
              throw new IllegalStateException("no programme");
            });
    MatchResult result = play(opposed(1), broken, 0);
    assertThat(result.fault()).isNotNull();
    assertThat(result.fault().opposition()).isEqualTo("broken");
    assertThat(result.fault().cause()).contains("no programme");
    assertThat(result.fault().isOf(Seat.A)).isFalse();
    assertThat(result.fault().isOf(Seat.B)).isFalse();
  }

  @Test
  void exchanged_seats_mirror_the_result_exactly() {
    Strategy drawing = Fixtures.random();
    Scenario fog = opposed(.5).with(World.standard().with(World.standard().talks().withFog(.3)));
    for (Scenario scenario : List.of(opposed(.5), fog)) {
      PreparedScenario stage = new PreparedScenario(scenario, id -> drawing);
      PreparedScenario other = new PreparedScenario(scenario.mirrored(), id -> drawing);
      for (int repetition = 0; repetition < 30; repetition++) {
        Chance chance = Chance.of(5, "dyad", repetition);
        MatchResult straight = Match.play(stage, drawing, Fixtures.titForTat(), chance);
        MatchResult mirrored = Match.play(other, Fixtures.titForTat(), drawing, chance.mirrored());
        assertThat(mirrored.b()).isEqualTo(straight.a());
        assertThat(mirrored.a()).isEqualTo(straight.b());
        assertThat(chance.drew()).isTrue();
      }
    }
  }

  @Test
  void a_scenario_prepared_without_its_opposition_is_not_played() {
    PreparedScenario stage = new PreparedScenario(opposed(.5));
    assertThatThrownBy(() -> Match.of(stage, SAINT, SAINT).play())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'other' as the leader of Arden's opposition")
        .hasMessageContaining("new PreparedScenario(scenario, leaders)");
  }
}
