package org.servanda.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Option;
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
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.Termination;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;

class MatchTest {
  private static final Strategy SAINT = Fixtures.always("saint", Conduct.comply());
  private static final Strategy CHEAT = Fixtures.always("cheat", Conduct.breach());

  private static MatchResult dilemma(Strategy a, Strategy b, int rounds) {
    PreparedScenario stage = new PreparedScenario(Fixtures.prisonersDilemma(rounds));
    return Match.play(stage, a, b, Chance.of(1, "pd", 0));
  }

  @Test
  void one_round_of_the_dilemma_pays_three_zero_five_and_one() {
    assertThat(dilemma(SAINT, SAINT, 1).a().payoff()).isEqualTo(3);
    assertThat(dilemma(SAINT, CHEAT, 1).a().payoff()).isEqualTo(0);
    assertThat(dilemma(SAINT, CHEAT, 1).b().payoff()).isEqualTo(5);
    assertThat(dilemma(CHEAT, CHEAT, 1).b().payoff()).isEqualTo(1);
  }

  @Test
  void tit_for_tat_loses_one_round_to_a_cheat_and_then_answers_in_kind() {
    MatchResult result = dilemma(Fixtures.titForTat(), CHEAT, 200);
    assertThat(result.a().payoff()).isEqualTo(199);
    assertThat(result.b().payoff()).isEqualTo(204);
    assertThat(result.durability()).isZero();
  }

  @Test
  void durability_is_the_share_of_rounds_both_kept() {
    MatchResult result =
        dilemma(
            SAINT,
            Fixtures.even(
                "alternator",
                accord -> accord.age() % 2 == 0 ? Conduct.comply() : Conduct.breach(.25)),
            200);
    assertThat(result.durability()).isEqualTo(.875);
    assertThat(result.keptGains()).isEqualTo(.875);
  }

  @Test
  void mechanisms_that_are_off_draw_no_random_numbers() {
    Chance chance = Chance.of(1, "pd", 0);
    Match.play(new PreparedScenario(Fixtures.prisonersDilemma(200)), SAINT, CHEAT, chance);
    assertThat(chance.draws()).isZero();
  }

  @Test
  void each_mechanism_that_is_on_draws() {
    Chance chance = Chance.of(1, "dyad", 0);
    Match.play(new PreparedScenario(Fixtures.dyad()), SAINT, SAINT, chance);
    assertThat(chance.draws()).isGreaterThan(120 * 5);
  }

  @Test
  void exchanged_seats_in_a_symmetric_scenario_mirror_the_result_exactly() {
    PreparedScenario stage = new PreparedScenario(Fixtures.dyad());
    List<Strategy> field =
        List.of(Fixtures.titForTat(), Fixtures.random(), SAINT, CHEAT, Fixtures.random());
    for (int repetition = 0; repetition < 60; repetition++) {
      for (Strategy x : field) {
        for (Strategy y : field) {
          Chance chance = Chance.of(5, "dyad", repetition);
          MatchResult straight = Match.play(stage, x, y, chance);
          MatchResult mirrored = Match.play(stage, y, x, chance.mirrored());
          assertThat(mirrored.a()).isEqualTo(straight.b());
          assertThat(mirrored.b()).isEqualTo(straight.a());
          assertThat(mirrored.talks()).isEqualTo(straight.talks());
          assertThat(mirrored.durability()).isEqualTo(straight.durability());
          assertThat(mirrored.danger()).isEqualTo(straight.danger());
        }
      }
    }
  }

  @Test
  void both_are_asked_to_the_table_whatever_the_first_answers() {
    int[] asked = new int[2];
    Strategy aloof =
        Fixtures.strategy(
            "aloof",
            brief ->
                new Leader() {
                  @Override
                  public boolean comesToTable(Situation situation) {
                    asked[brief.seat().ordinal()]++;
                    return false;
                  }

                  @Override
                  public Move negotiate(Talks talks) {
                    return Move.WALK_OUT;
                  }

                  @Override
                  public Conduct conduct(Accord accord) {
                    return Conduct.comply();
                  }
                });
    Match.play(new PreparedScenario(Fixtures.dyad()), aloof, aloof, Chance.of(1, "dyad", 0));
    assertThat(asked[0]).isEqualTo(asked[1]).isGreaterThan(100);
  }

  @Test
  void of_two_leaders_who_fail_at_once_the_same_is_blamed_in_a_mirrored_match() {
    Strategy x = failing("x");
    Strategy y = failing("y");
    PreparedScenario stage = new PreparedScenario(Fixtures.dyad());
    Chance chance = Chance.of(1, "dyad", 0);
    assertThat(Match.play(stage, x, y, chance).fault()).asString().contains("I am x");
    assertThat(Match.play(stage, y, x, chance.mirrored()).fault()).asString().contains("I am x");
  }

  private static Strategy failing(String id) {
    return Fixtures.strategy(
        id,
        brief -> {
          throw new IllegalStateException("I am " + id);
        });
  }

  @Test
  void a_mirrored_conflict_gives_mirrored_results_though_its_parties_differ() {
    Scenario dyad = Fixtures.dyad();
    Party hawkish = new Party("Hawks", .2, .7, .9, .4, .3, 2, .2, .9);
    World world = dyad.world().with(new World.TalkRules(7, 1, 3, 2, .3, true));
    Scenario scenario = dyad.with(dyad.a(), hawkish).with(world);
    PreparedScenario stage = new PreparedScenario(scenario);
    PreparedScenario other = new PreparedScenario(scenario.mirrored());
    for (int repetition = 0; repetition < 60; repetition++) {
      Chance chance = Chance.of(3, "lopsided", repetition);
      MatchResult straight = Match.play(stage, Fixtures.titForTat(), Fixtures.random(), chance);
      MatchResult mirrored =
          Match.play(other, Fixtures.random(), Fixtures.titForTat(), chance.mirrored());
      assertThat(mirrored.a()).isEqualTo(straight.b());
      assertThat(mirrored.b()).isEqualTo(straight.a());
      assertThat(mirrored.talks()).isEqualTo(straight.talks());
      assertThat(mirrored.keptGains()).isEqualTo(straight.keptGains());
      assertThat(mirrored.danger()).isEqualTo(straight.danger());
    }
  }

  @Test
  void chance_is_the_same_whoever_plays() {
    PreparedScenario stage = new PreparedScenario(Fixtures.dyad());
    for (int repetition = 0; repetition < 50; repetition++) {
      List<MatchEvent> first = fates(stage, SAINT, SAINT, repetition);
      List<MatchEvent> second = fates(stage, CHEAT, Fixtures.titForTat(), repetition);
      int shared = Math.min(first.size(), second.size());
      assertThat(first.subList(0, shared)).isEqualTo(second.subList(0, shared));
    }
  }

  /** Successions, crises and jumps of power: what befalls a match from outside. */
  private static List<MatchEvent> fates(
      PreparedScenario stage, Strategy a, Strategy b, int repetition) {
    List<MatchEvent> fates = new ArrayList<>();
    MatchListener witness =
        event -> {
          if (event instanceof MatchEvent.Succeeded successor) {
            // How far it changes its mind depends on what it inherits, which way does not.
            double way = Math.signum(successor.mind() - 1);
            fates.add(new MatchEvent.Succeeded(successor.round(), successor.seat(), way));
          } else if (event instanceof MatchEvent.Crisis
              || event instanceof MatchEvent.PowerJumped) {
            fates.add(event);
          }
        };
    Match.play(stage, a, b, Chance.of(3, "dyad", repetition), witness);
    return fates;
  }

  @Test
  void what_ties_a_successors_hands_ties_its_change_of_mind() {
    double[] pledged = changesOfMind(Form.PLEDGE);
    double[] treaty = changesOfMind(Form.TREATY);
    assertThat(pledged.length).isGreaterThan(5).isEqualTo(treaty.length);
    for (int i = 0; i < pledged.length; i++) {
      // Kept by a successor: .20 of a pledge, .95 of a treaty.
      assertThat(treaty[i] / pledged[i]).isCloseTo(.05 / .80, within(1e-9));
    }
  }

  /** By how much successors' costs change while an agreement of a form stands. */
  private static double[] changesOfMind(Form form) {
    Scenario dyad = Fixtures.dyad();
    World world = World.still(120).with(new World.Politics(0, 0, 0, 0, .01));
    Terms terms = Terms.of(form, Verification.NONE, Precision.PRECISE);
    Scenario standing = dyad.with(world).with(TermsMenu.only(terms)).withStatusQuo("full", "full");
    List<Double> changes = new ArrayList<>();
    Match.play(
        new PreparedScenario(standing),
        SAINT,
        SAINT,
        Chance.of(3, "standing", 0),
        event -> {
          if (event instanceof MatchEvent.Succeeded successor) {
            changes.add(successor.mind() - 1);
          }
        });
    return changes.stream().mapToDouble(change -> change).toArray();
  }

  @Test
  void a_witness_does_not_change_the_result() {
    PreparedScenario stage = new PreparedScenario(Fixtures.dyad());
    List<MatchEvent> events = new ArrayList<>();
    MatchResult seen = Match.play(stage, SAINT, CHEAT, Chance.of(9, "dyad", 4), events::add);
    MatchResult unseen = Match.play(stage, SAINT, CHEAT, Chance.of(9, "dyad", 4));
    assertThat(events).isNotEmpty();
    assertThat(seen.a()).isEqualTo(unseen.a());
    assertThat(seen.agreements()).isEqualTo(unseen.agreements());
  }

  @Test
  void where_there_is_nothing_to_gain_nothing_is_signed() {
    Scenario dyad = Fixtures.dyad();
    Issue[] worthless =
        dyad.issues().stream()
            .map(issue -> issue.withOptions(Option.of("none", 0, 0), Option.of("full", 1, 0)))
            .toArray(Issue[]::new);
    Scenario scenario = Scenario.of("x", worthless).with(calm());
    for (int repetition = 0; repetition < 20; repetition++) {
      MatchResult result =
          Match.play(new PreparedScenario(scenario), SAINT, SAINT, Chance.of(2, "x", repetition));
      assertThat(result.talks().signed()).isZero();
    }
  }

  /** The standard world without power shifts and war. */
  private static World calm() {
    return World.standard().with(new World.Power(0, 0, 0), new World.War(0, 0, 0));
  }

  @Test
  void with_perfect_detection_and_no_shocks_reciprocal_leaders_never_breach() {
    World world = calm().with(new World.Keeping(0, 0, 3, 4), new World.Politics(0, 0, 0, 0, 0));
    Scenario scenario = Fixtures.dyad().with(TermsMenu.only(Fixtures.PERFECT)).with(world);
    for (int repetition = 0; repetition < 20; repetition++) {
      MatchResult result =
          Match.play(
              new PreparedScenario(scenario),
              Fixtures.titForTat(),
              Fixtures.titForTat(),
              Chance.of(2, "x", repetition));
      assertThat(result.durability()).isEqualTo(1);
      assertThat(result.a().breaches() + result.a().slips()).isZero();
    }
  }

  @Test
  void a_proven_breach_costs_half_the_breaking_cost_and_a_withdrawal_all_of_it() {
    Form form = new Form("bond", 4, 1, false, 0);
    Terms terms = Terms.of(form, Fixtures.PERFECT.verification(), Fixtures.PERFECT.precision());
    Scenario scenario = Fixtures.prisonersDilemma(1).with(TermsMenu.only(terms));
    Party firm = Party.unitary("Row").withAudience(.5);
    PreparedScenario stage = new PreparedScenario(scenario.with(firm, firm));
    Chance chance = Chance.of(1, "x", 0);
    MatchResult caught = Match.play(stage, CHEAT, SAINT, chance);
    assertThat(caught.a().payoff()).isEqualTo(5 - 4 * (.5 + .5) / 2);
    Strategy leaver = Fixtures.always("leaver", Conduct.withdraw());
    MatchResult left = Match.play(stage, leaver, SAINT, chance);
    assertThat(left.agreements().get(0).ending()).isEqualTo(Termination.WITHDRAWN);
    assertThat(left.agreements().get(0).endedBy()).isEqualTo(Seat.A);
    // It delivers nothing in its last round, which is seen, and then pays for leaving.
    assertThat(left.a().payoff()).isEqualTo(5 - 4.0 / 2 - 4);
  }

  @Test
  void a_withdrawal_after_the_other_was_proven_to_cheat_is_free() {
    Form form = new Form("bond", 4, 1, false, 0);
    Terms terms = Terms.of(form, Fixtures.PERFECT.verification(), Fixtures.PERFECT.precision());
    Scenario still = Fixtures.prisonersDilemma(2).with(TermsMenu.only(terms));
    World excusing = still.world().with(new World.Keeping(0, 0, 0, 4));
    Party firm = Party.unitary("Row").withAudience(.5);
    PreparedScenario stage = new PreparedScenario(still.with(excusing).with(firm, firm));
    Strategy answers =
        Fixtures.even(
            "answers",
            accord -> accord.lastSignal().isProven() ? Conduct.withdraw() : Conduct.comply());
    MatchResult result = Match.play(stage, answers, CHEAT, Chance.of(1, "x", 0));
    // S = 0 in the first round; P = 1 in the second, less half the bond for a breach seen, and no
    // more.
    assertThat(result.a().payoff()).isEqualTo(0 + 1 - 2.0);
  }

  @Test
  void mutual_breach_for_three_rounds_is_a_collapse() {
    Scenario scenario = Fixtures.dyad().with(World.standard().with(new World.War(0, 0, 0)));
    MatchResult result =
        Match.play(new PreparedScenario(scenario), CHEAT, CHEAT, Chance.of(1, "dyad", 0));
    AgreementResult first = result.agreements().get(0);
    assertThat(first.ending()).isEqualTo(Termination.COLLAPSED);
    assertThat(first.life()).isEqualTo(3);
    assertThat(first.honouredLife()).isZero();
  }

  @Test
  void after_a_broken_agreement_nobody_talks_for_years_and_after_one_that_expired_at_once() {
    Strategy leaves =
        Fixtures.even(
            "leaves", accord -> accord.age() == 2 ? Conduct.withdraw() : Conduct.comply());
    for (int estrangement : new int[] {0, 24}) {
      World world = calm().with(new World.TalkRules(40, 4, estrangement, 0, 0, false));
      List<Integer> talks = talks(Fixtures.dyad().with(world), leaves);
      assertThat(talks.get(0)).isZero();
      // In force from the first round, left in the third, and talked of again after that many.
      assertThat(talks.get(1)).isEqualTo(2 + Math.max(1, estrangement + 1));
    }
    Terms year =
        new Terms(
            Form.PLEDGE, Verification.TECHNICAL, Precision.VAGUE, 1, 0, Terms.NO_ESCAPE, false);
    World world = calm().with(new World.TalkRules(40, 4, 24, 0, 0, false));
    assertThat(talks(Fixtures.dyad().with(TermsMenu.only(year)).with(world), SAINT))
        .startsWith(0, 4, 8);
  }

  /** The rounds in which talks began. */
  private static List<Integer> talks(Scenario scenario, Strategy leader) {
    List<Integer> rounds = new ArrayList<>();
    Match.play(
        new PreparedScenario(scenario),
        leader,
        SAINT,
        Chance.of(1, "dyad", 0),
        event -> {
          if (event instanceof MatchEvent.TalksBegan began) {
            rounds.add(began.round());
          }
        });
    return rounds;
  }

  @Test
  void an_agreement_with_a_term_expires_on_its_day() {
    Terms two = Terms.of(Form.PLEDGE, Verification.TECHNICAL, Precision.VAGUE).withYears(2);
    World noRenewal =
        calm()
            .withRounds(40)
            .withStatements(false)
            .with(new World.TalkRules(40, 4, 0), new World.Politics(0, 0, 0, 0, 0));
    Scenario scenario = Fixtures.dyad().with(TermsMenu.only(two)).with(noRenewal);
    MatchResult result =
        Match.play(new PreparedScenario(scenario), SAINT, SAINT, Chance.of(1, "dyad", 0));
    assertThat(result.agreements()).hasSize(5);
    assertThat(result.agreements().get(0).life()).isEqualTo(8);
    assertThat(result.agreements().get(0).ending()).isEqualTo(Termination.EXPIRED);
  }

  @Test
  void a_treaty_takes_two_rounds_and_both_legislatures() {
    Scenario scenario =
        Fixtures.dyad()
            .with(TermsMenu.only(Terms.of(Form.TREATY, Verification.NONE, Precision.VAGUE)));
    List<MatchEvent> events = new ArrayList<>();
    Match.play(new PreparedScenario(scenario), SAINT, SAINT, Chance.of(4, "dyad", 0), events::add);
    MatchEvent.Signed signed = first(events, MatchEvent.Signed.class);
    MatchEvent.Voted voted = first(events, MatchEvent.Voted.class);
    assertThat(voted.round() - signed.round()).isEqualTo(2);
    assertThat(events.stream().filter(MatchEvent.Voted.class::isInstance).count() % 2).isZero();
  }

  private static <T extends MatchEvent> T first(List<MatchEvent> events, Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  @Test
  void the_summed_danger_of_war_is_how_often_war_comes() {
    World tense = World.standard().with(new World.War(.01, 3, 40));
    PreparedScenario stage = new PreparedScenario(Fixtures.dyad().with(tense));
    int wars = 0;
    double danger = 0;
    int matches = 3000;
    for (int repetition = 0; repetition < matches; repetition++) {
      MatchResult result = Match.play(stage, SAINT, CHEAT, Chance.of(8, "dyad", repetition));
      wars += result.war() ? 1 : 0;
      danger += result.danger();
    }
    assertThat(danger / matches).isCloseTo((double) wars / matches, within(.03));
    assertThat(wars).isGreaterThan(matches / 10);
  }

  @Test
  void war_costs_both_sides_and_ends_the_match() {
    World war = World.still(10).with(new World.War(4, 1, 40));
    Party calm = Party.unitary("x");
    PreparedScenario stage = new PreparedScenario(Fixtures.dyad().with(war).with(calm, calm));
    MatchResult result = Match.play(stage, SAINT, SAINT, Chance.of(2, "dyad", 0));
    assertThat(result.war()).isTrue();
    assertThat(result.rounds()).isLessThan(10);
    assertThat(result.a().payoff()).isEqualTo(-40);
  }
}
