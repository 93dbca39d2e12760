package org.servanda.tournaments.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Opposition;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.result.MatchResult;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.io.BadInputException;

class OppositionLeadersTest {
  private static final ScenarioLibrary LIBRARY = new ScenarioLibrary();
  private static final StrategyCatalogue CATALOGUE = PluginLoader.load(List.of());
  private static final String DYAD = LIBRARY.get("reference-dyad").text();

  private static ScenarioLibrary.Entry opposed(String opposition) {
    String text =
        DYAD.replaceFirst(
            "(?m)^a:.*$", "a: {name: Arden, succession: 0.8, opposition: " + opposition + "}");
    return LIBRARY.read("mine.yaml", text);
  }

  @Test
  void a_file_names_the_leader_and_its_share_and_both_are_written_back() {
    Scenario scenario = opposed("{leader: hawk, share: 0.5}").scenario();
    assertThat(scenario.a().opposition()).isEqualTo(new Opposition("hawk", .5));
    assertThat(scenario.b().opposition()).isNull();
    assertThat(new ScenarioReader().read("again", ScenarioReader.text(scenario)))
        .isEqualTo(scenario);
  }

  @Test
  void a_share_out_of_range_and_a_missing_leader_are_refused() {
    assertThatThrownBy(() -> opposed("{leader: hawk, share: 1.5}"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("'share' is 1.5, but must be from 0 to 1")
        .hasMessageContaining("mine.yaml:");
    assertThatThrownBy(() -> opposed("{share: 0.5}"))
        .hasMessageContaining("The key 'leader' is missing here");
  }

  @Test
  void an_unknown_leader_is_told_with_file_line_and_nearest_name_even_if_it_is_off() {
    for (String share : List.of("0.5", "0")) {
      ScenarioLibrary.Entry entry = opposed("{leader: hwak, share: " + share + "}");
      assertThatThrownBy(() -> OppositionLeaders.prepared(entry, CATALOGUE))
          .isInstanceOf(BadInputException.class)
          .hasMessageMatching(
              "(?s)mine\\.yaml:\\d+:\\d+: Unknown strategy 'hwak'\\. Did you mean 'hawk'\\?.*");
    }
  }

  @Test
  void a_leader_is_given_with_its_parameters() {
    ScenarioLibrary.Entry entry = opposed("{leader: 'challenger(floor=0.9)', share: 1}");
    MatchResult result =
        Match.of(
                OppositionLeaders.prepared(entry, CATALOGUE),
                CATALOGUE.entrant("saint").strategy(),
                CATALOGUE.entrant("saint").strategy())
            .play();
    assertThat(result.a().withdrawals()).isZero();
    assertThat(result.agreements()).anyMatch(agreement -> agreement.holderAtEnd(Seat.A) != null);
  }

  /** The shares of matches in which A's opposition left the deal of 2015, signed in some form. */
  private static double leftByOpposition(String form, String leader) {
    Map<String, Object> imposed = new LinkedHashMap<>();
    imposed.put(
        "standing",
        Map.of(
            "options",
            List.of(
                "3.67 per cent and 300 kg",
                "converted",
                "left out",
                "oil and banking",
                "tolerated")));
    imposed.put("form", form);
    imposed.put("verification", "intrusive");
    imposed.put("precision", "precise");
    imposed.put("years", 15);
    imposed.put("a.opposition", Map.of("leader", leader, "share", .5));
    PreparedScenario deal =
        OppositionLeaders.prepared(
            LIBRARY.changed(LIBRARY.get("jcpoa-2015"), "signed", imposed), CATALOGUE);
    int left = 0;
    for (int repetition = 0; repetition < 40; repetition++) {
      MatchResult result =
          Match.of(
                  deal,
                  CATALOGUE.entrant("calculating").strategy(),
                  CATALOGUE.entrant("reciprocal").strategy())
              .repetition(repetition)
              .play();
      left += result.agreements().get(0).isEndedByOpposition() ? 1 : 0;
    }
    return left / 40.;
  }

  @Test
  void a_challenger_leaves_a_memorandum_it_did_not_sign_and_is_bound_by_a_treaty() {
    assertThat(leftByOpposition("memorandum", "challenger")).isGreaterThan(.5);
    assertThat(leftByOpposition("treaty", "challenger")).isLessThan(.2);
    assertThat(leftByOpposition("memorandum", "hawk")).isLessThan(.2);
  }

  @Test
  void a_tournament_reports_agreements_under_the_author_a_successor_and_the_opposition() {
    TournamentResult result =
        Tournament.of(opposed("{leader: challenger, share: 0.5}").scenario())
            .strategies("saint", "reciprocal")
            .repetitions(8)
            .play();
    assertThat(result.findings().offices())
        .extracting(office -> office.seat() + " " + office.holder())
        .containsExactly("A AUTHOR", "A SUCCESSOR", "A OPPOSITION");
    assertThat(result.findings().offices().get(2).left()).isPositive();
    assertThat(result.findings().offices().get(0).left()).isZero();
    assertThat(
            Tournament.of(opposed("{leader: challenger, share: 0}").scenario())
                .strategies("saint")
                .repetitions(2)
                .play()
                .findings()
                .offices())
        .isEmpty();
  }
}
