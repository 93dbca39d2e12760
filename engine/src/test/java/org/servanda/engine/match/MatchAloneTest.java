package org.servanda.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.World;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.PriorReputations;
import org.servanda.engine.result.Reputation;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Strategy;

/** A match in a few lines of Java, without a tournament. */
class MatchAloneTest {
  private static final Strategy SAINT = Fixtures.always("saint", Conduct.comply());
  private static final Strategy CHEAT = Fixtures.always("cheat", Conduct.breach());

  @Test
  void a_scenario_and_a_match_take_a_few_lines() {
    Scenario scenario =
        Scenario.of(
                "border",
                Issue.of("troops", Seat.A, Option.of("stay", 0, 0), Option.of("leave", 1, 2)),
                Issue.of("trade", Seat.B, Option.of("closed", 0, 0), Option.of("open", .5, 1.5)))
            .with(Party.named("Arden"), Party.named("Boral").withAudience(.8))
            .with(TermsMenu.standard().withYears(0, 10))
            .with(World.standard().withRounds(40));
    List<MatchEvent> events = new ArrayList<>();
    MatchResult result =
        Match.of(scenario, SAINT, Fixtures.titForTat())
            .seed(7)
            .repetition(3)
            .listener(events::add)
            .play();
    assertThat(result.horizon()).isEqualTo(40);
    assertThat(result.fault()).isNull();
    assertThat(result.agreements()).isNotEmpty();
    assertThat(events.stream().filter(MatchEvent.RoundEnded.class::isInstance))
        .hasSize(result.rounds());
  }

  @Test
  void it_is_the_match_of_a_tournament_with_the_same_seed_and_repetition() {
    PreparedScenario dyad = new PreparedScenario(Fixtures.dyad());
    Match match = Match.of(dyad, SAINT, CHEAT).seed(5).repetition(2);
    MatchResult expected = Match.play(dyad, SAINT, CHEAT, Chance.of(5, "dyad", 2));
    assertThat(match.play()).isEqualTo(expected);
    assertThat(match.play()).as("played again").isEqualTo(expected);
    assertThat(match.repetition(3).play()).isNotEqualTo(expected);
    assertThat(match.seed(6).play()).isNotEqualTo(expected);
  }

  @Test
  void given_chance_takes_the_place_of_the_seed_and_prior_reputations_reach_the_record() {
    PreparedScenario dyad = new PreparedScenario(Fixtures.dyad());
    Chance chance = Chance.of(9, "dyad", 0).mirrored();
    PriorReputations prior =
        new PriorReputations(Reputation.BLANK, new Reputation(0, 50, 0, 0, false));
    MatchResult result = Match.of(dyad, SAINT, SAINT).chance(chance).prior(prior).play();
    assertThat(result).isEqualTo(Match.play(dyad, SAINT, SAINT, chance, prior, null));
    assertThat(result.b().reputation().broken()).isGreaterThan(1);
  }
}
