package org.servanda.strategies.tactics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Seat;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.Strategy;
import org.servanda.strategies.tactics.Haggling.Turn;
import org.servanda.strategies.toolkit.negotiation.AcceptanceCondition;
import org.servanda.strategies.toolkit.negotiation.AcceptanceOverride;

class ClassicalTacticsTest {
  private static final PreparedScenario STAGE = Haggling.stage(60, 0);
  private static final PreparedScenario DEMANDING = Haggling.stage(60, .45);

  static Stream<String> ids() {
    return ClassicalTactics.all().stream().map(Strategy::id);
  }

  private static List<Turn> offers(List<Turn> turns, Seat by) {
    return turns.stream().filter(turn -> turn.by() == by && !turn.accepts()).toList();
  }

  private static Turn last(List<Turn> turns) {
    return turns.get(turns.size() - 1);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void no_tactic_offers_or_accepts_what_is_worse_than_no_deal(String id) {
    for (String other : List.of(id, "linear", "random-walker", "hardliner")) {
      for (int repetition = 0; repetition < 4; repetition++) {
        for (Turn turn : Haggling.talk(DEMANDING, id, other, repetition)) {
          assertThat(turn.own()).as("%s against %s", id, other).isGreaterThanOrEqualTo(.45);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_tactic_opens_with_its_best_deal_or_at_random(String id) {
    List<Turn> turns = Haggling.talk(STAGE, id, "hardliner", 0);
    double first = offers(turns, Seat.A).get(0).a();
    assertThat(first).isGreaterThan(id.equals("random-walker") ? -1 : .55);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void every_tactic_agrees_with_a_conceder(String id) {
    Turn end = last(Haggling.talk(STAGE, id, "conceder", 0));
    assertThat(end.accepts()).as(id).isEqualTo(!id.equals("hardliner"));
  }

  @ParameterizedTest
  @CsvSource({"boulware, linear", "linear, conceder", "hardliner, boulware"})
  void the_later_conceder_gets_more(String harder, String softer) {
    double hard = 0;
    double soft = 0;
    for (int repetition = 0; repetition < 6; repetition++) {
      Turn end = last(Haggling.talk(STAGE, harder, softer, repetition));
      Turn mirrored = last(Haggling.talk(STAGE, softer, harder, repetition));
      hard += end.accepts() ? end.a() : 0;
      hard += mirrored.accepts() ? mirrored.b() : 0;
      soft += end.accepts() ? end.b() : 0;
      soft += mirrored.accepts() ? mirrored.a() : 0;
    }
    assertThat(hard).isGreaterThanOrEqualTo(soft);
  }

  @Test
  void time_dependent_offers_follow_their_curve() {
    List<Turn> offers =
        offers(Haggling.talk(STAGE, "boulware(exponent=0.5)", "hardliner", 0), Seat.A);
    int exchange = STAGE.scenario().world().talks().exchanges();
    boolean opens = Haggling.talk(STAGE, "boulware", "hardliner", 0).get(0).by() == Seat.A;
    for (int k = 0; k < offers.size() - 1; k++) {
      double time = (2.0 * k + (opens ? 0 : 1)) / (exchange - 1);
      double target = 1 - time * time;
      assertThat(offers.get(k).a()).isGreaterThanOrEqualTo(target).isLessThan(target + .03);
    }
  }

  @Test
  void relative_tit_for_tat_concedes_in_proportion() {
    List<Turn> turns = Haggling.talk(STAGE, "relative-tit-for-tat", "linear", 0);
    double target = Double.NaN;
    List<Double> heard = new ArrayList<>();
    for (Turn turn : turns) {
      if (turn.by() == Seat.B) {
        heard.add(turn.a());
      } else if (!turn.accepts() && heard.size() > 2) {
        double before = heard.get(heard.size() - 2);
        double wanted = target * before / heard.get(heard.size() - 1);
        assertThat(turn.a()).isGreaterThanOrEqualTo(Math.min(1, wanted) - .06);
        assertThat(turn.a()).isLessThanOrEqualTo(Math.min(1, wanted) + .06);
      }
      target = turn.by() == Seat.A ? turn.a() : target;
    }
    assertThat(last(turns).accepts()).isTrue();
  }

  @Test
  void tit_for_tat_holds_out_against_a_hardliner() {
    for (String id :
        List.of(
            "relative-tit-for-tat",
            "averaged-tit-for-tat",
            "random-absolute-tit-for-tat(range=0)")) {
      List<Turn> offers = offers(Haggling.talk(STAGE, id, "hardliner", 0), Seat.A);
      assertThat(last(offers).a()).as(id).isGreaterThan(.99);
    }
  }

  @Test
  void zeuthens_principle_reaches_the_nash_solution() {
    double nash = Haggling.nash(STAGE);
    for (int repetition = 0; repetition < 5; repetition++) {
      Turn end = last(Haggling.talk(Haggling.stage(400, 0), "zeuthen", "zeuthen", repetition));
      assertThat(end.accepts()).isTrue();
      assertThat(end.a() * end.b()).isGreaterThan(.97 * nash);
    }
  }

  @Test
  void nice_tit_for_tat_with_itself_comes_near_the_nash_solution() {
    Turn end = last(Haggling.talk(STAGE, "nice-tit-for-tat", "nice-tit-for-tat", 0));
    assertThat(end.accepts()).isTrue();
    assertThat(end.a() * end.b()).isGreaterThan(.8 * Haggling.nash(STAGE));
  }

  @Test
  void micro_never_makes_more_concessions_than_it_received() {
    List<Turn> turns = Haggling.talk(STAGE, "micro", "step-concession(steps=3)", 0);
    long own = offers(turns, Seat.A).stream().mapToDouble(Turn::a).distinct().count();
    long heard = offers(turns, Seat.B).stream().mapToDouble(Turn::a).distinct().count();
    assertThat(own).isBetween(2L, heard + 1);
  }

  @Test
  void hard_headed_holds_out_until_the_end_and_never_below_its_least() {
    List<Turn> offers = offers(Haggling.talk(STAGE, "hard-headed", "hardliner", 0), Seat.A);
    for (int k = 0; k < offers.size(); k++) {
      assertThat(offers.get(k).a()).isGreaterThan(k < offers.size() * .8 ? .9 : .58);
    }
  }

  @Test
  void agent_k_asks_a_hardliner_for_less() {
    List<Turn> offers = offers(Haggling.talk(STAGE, "agent-k", "hardliner", 0), Seat.A);
    double early = offers.subList(0, 5).stream().mapToDouble(Turn::a).average().orElseThrow();
    double late =
        offers.subList(offers.size() - 5, offers.size()).stream()
            .mapToDouble(Turn::a)
            .average()
            .orElseThrow();
    assertThat(late).isLessThan(early);
  }

  @ParameterizedTest
  @CsvSource({
    "'ac-constant(boulware, utility=0.6)', .6, 1",
    "'ac-next(boulware, offset=0.2)', 0, 1",
    "'ac-gap(boulware, gap=0.3)', 0, 1",
    "'ac-previous(boulware)', 0, 1",
    "'ac-combi-max(boulware, time=0.5)', 0, 1",
    "'ac-combi-window(boulware, time=0.5)', 0, 1",
    "'ac-combi-average(boulware, time=0.5)', 0, 1",
    "'ac-combi-best-average(boulware, time=0.5)', 0, 1",
    "'ac-combi-expectation(boulware, time=0.5, few=60)', 0, 1"
  })
  void acceptance_conditions_can_be_put_around_a_tactic(String entry, double least, double most) {
    Turn end = last(Haggling.talk(STAGE, entry, "linear", 0));
    assertThat(end.accepts()).isTrue();
    assertThat(end.a()).isBetween(least, most);
  }

  @Test
  void anything_is_accepted_late_in_the_talks() {
    List<Turn> turns = Haggling.talk(STAGE, "ac-time(hardliner, time=0.5)", "hardliner", 0);
    assertThat(last(turns).accepts()).isTrue();
    assertThat(last(turns).by()).isEqualTo(Seat.A);
    assertThat(turns.size()).isBetween(31, 33);
    List<Turn> combined = Haggling.talk(STAGE, "ac-combi(hardliner, time=0.5)", "hardliner", 0);
    assertThat(combined.size()).isBetween(31, 33);
    assertThat(Haggling.talk(STAGE, "hardliner", "hardliner", 0)).hasSize(60);
  }

  @Test
  void the_last_offer_is_repeated_where_the_condition_forbids_acceptance() {
    Strategy eager =
        TacticStrategy.of(
            "eager",
            "Takes whatever is offered, if it may.",
            Source.NONE,
            brief ->
                new AcceptanceOverride(
                    brief,
                    talks -> talks.offer() == null ? brief.outcomes().at(5) : Move.ACCEPT,
                    AcceptanceCondition.above(1)));
    List<Turn> offers = offers(Haggling.talk(STAGE, eager, Haggling.entrant("linear"), 0), Seat.A);
    assertThat(offers).hasSizeGreaterThan(5);
    assertThat(offers).allMatch(offer -> offer.equals(offers.get(0)));
  }
}
