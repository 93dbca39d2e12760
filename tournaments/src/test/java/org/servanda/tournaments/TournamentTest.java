package org.servanda.tournaments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.match.Match;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;
import org.servanda.reports.findings.Placement;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.tally.Pair;
import org.servanda.tournaments.execution.Cancellation;
import org.servanda.tournaments.execution.PeerComparison;
import org.servanda.tournaments.execution.TournamentListener;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;

class TournamentTest {
  private static final Tournament SMALL =
      Tournament.of("reference-dyad").strategies("reciprocal", "wily").repetitions(8);

  @TempDir private Path folder;

  /** Takes any offer and keeps its word. */
  private static final class Agreeable implements Strategy {
    @Override
    public String id() {
      return "acme.agreeable";
    }

    @Override
    public Leader appoint(Brief brief) {
      return Leader.of(Agreeable::accept, accord -> Conduct.comply());
    }

    private static Move accept(Talks talks) {
      return talks.offer() == null ? Move.WALK_OUT : Move.ACCEPT;
    }
  }

  private static List<String> names(TournamentResult result) {
    return result.ranking().stream().map(RankedEntrant::strategy).sorted().toList();
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  void three_lines_give_a_ranking_and_a_folder() throws IOException {
    TournamentResult result =
        Tournament.of("korea-2018")
            .strategies("reciprocal", "wily")
            .strategies(new Agreeable())
            .repetitions(4)
            .play();
    assertThat(names(result)).containsExactly("acme.agreeable", "reciprocal", "wily");
    assertThat(result.ranking()).isSortedAccordingTo((a, b) -> Integer.compare(a.rank(), b.rank()));
    assertThat(result.pairs()).hasSize(9);
    assertThat(result.matches()).isEqualTo(36);
    assertThat(result.isComplete()).isTrue();
    Path written = folder.resolve("mine");
    result.writeTo(written);
    assertThat(written.resolve("index.html")).exists();
    assertThat(written.resolve("manifest.json")).content().contains("Agreeable");
  }

  @Test
  void nothing_is_changed_by_changing_a_copy() {
    Tournament more = SMALL.strategies("grim").repetitions(9);
    assertThat(SMALL.file().strategies()).containsExactly("reciprocal", "wily");
    assertThat(more.file().strategies()).containsExactly("reciprocal", "wily", "grim");
    assertThat(SMALL.file().repetitions()).isEqualTo(8);
  }

  @Test
  void threads_change_no_byte() throws IOException {
    SMALL.threads(1).play().writeTo(folder.resolve("one"), "csv", "json");
    SMALL.threads(3).play().writeTo(folder.resolve("three"), "csv", "json");
    Map<String, byte[]> one = files(folder.resolve("one"));
    Map<String, byte[]> three = files(folder.resolve("three"));
    assertThat(one.keySet()).isEqualTo(three.keySet()).contains("standings.csv", "results.json");
    one.forEach((name, bytes) -> assertThat(three.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void a_file_its_text_and_its_path_are_the_same_tournament() throws IOException {
    String yaml =
        """
        name: mine
        scenarios: [reference-dyad]
        strategies: [reciprocal, wily]
        repetitions: 8
        """;
    Path file = Files.writeString(folder.resolve("mine.yaml"), yaml);
    List<RankedEntrant> ranking = SMALL.play().ranking();
    assertThat(Tournament.read(file).play().ranking()).isEqualTo(ranking);
    assertThat(Tournament.parse(yaml).play().ranking()).isEqualTo(ranking);
  }

  @Test
  void a_scenario_built_in_code_plays_as_the_file_it_came_from() {
    Scenario dyad = new ScenarioLibrary().get("reference-dyad").scenario();
    TournamentResult built =
        Tournament.of(dyad).strategies("reciprocal", "wily").repetitions(8).play();
    assertThat(built.ranking()).isEqualTo(SMALL.play().ranking());
  }

  @Test
  void every_scenario_of_the_library_survives_being_written_and_read() {
    for (String id : ScenarioLibrary.IDS) {
      Scenario scenario = new ScenarioLibrary().get(id).scenario();
      assertThat(new ScenarioLibrary(List.of(scenario)).get(id).scenario()).isEqualTo(scenario);
    }
  }

  @Test
  void a_listener_hears_every_result_and_the_events_of_the_matches_it_chooses() {
    AtomicLong played = new AtomicLong();
    List<MatchResult> results = Collections.synchronizedList(new ArrayList<>());
    List<MatchEvent> events = Collections.synchronizedList(new ArrayList<>());
    TournamentListener listener =
        new TournamentListener() {
          @Override
          public void played(int matches) {
            played.addAndGet(matches);
          }

          @Override
          public void matchPlayed(Pair pair, int repetition, MatchResult result) {
            results.add(result);
          }

          @Override
          public @Nullable MatchListener listenerFor(Pair pair, int repetition) {
            return pair.a().equals("wily") && pair.b().equals("reciprocal") && repetition == 3
                ? events::add
                : null;
          }
        };
    TournamentResult result = SMALL.listener(listener).play();
    assertThat(played).hasValue(32);
    assertThat(results).hasSize(32);
    assertThat(events).filteredOn(MatchEvent.RoundEnded.class::isInstance).hasSizeBetween(1, 120);
    assertThat(result.ranking()).isEqualTo(SMALL.play().ranking());
  }

  @Test
  void a_cancelled_tournament_says_so_and_resumes_where_it_was() {
    Cancellation cancellation = new Cancellation();
    TournamentListener impatient =
        new TournamentListener() {
          @Override
          public void played(int matches) {
            cancellation.cancel("enough");
          }
        };
    Tournament tournament = SMALL.repetitions(40).threads(1);
    TournamentResult stopped =
        tournament.listener(impatient).cancellation(cancellation).playIn(folder);
    assertThat(stopped.isComplete()).isFalse();
    assertThat(stopped.matches()).isBetween(1L, 159L);
    TournamentResult whole = tournament.playIn(folder);
    assertThat(whole.isComplete()).isTrue();
    assertThat(whole.ranking()).isEqualTo(tournament.play().ranking());
    assertThat(TournamentResult.read(folder).ranking()).isEqualTo(whole.ranking());
  }

  @Test
  void conditions_seasons_and_precision_are_those_of_a_tournament_file() {
    TournamentResult varied = SMALL.vary("form", "pledge", "treaty").seasons(2).play();
    assertThat(varied.matches()).isEqualTo(4 * 8 * 2 * 2);
    assertThat(varied.findings().contrasts()).isNotEmpty();
    TournamentResult precise = SMALL.precision(0.1).play();
    assertThat(precise.design().orElseThrow().repetitions()).isGreaterThan(8);
  }

  @Test
  void what_cannot_be_played_is_refused_with_the_nearest_right_name() {
    assertThatThrownBy(() -> Tournament.of("korea-2019").play())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("Did you mean 'korea-2018'?");
    assertThatThrownBy(() -> SMALL.strategies("recipocal").play())
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("'reciprocal'");
    assertThatThrownBy(() -> SMALL.repetitions(0))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("repetitions");
    assertThatThrownBy(() -> SMALL.precision(Double.NaN)).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> SMALL.formats("pdf").playIn(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the formats are html");
  }

  @Test
  void two_results_are_compared() {
    TournamentResult first = SMALL.play();
    TournamentResult second = SMALL.strategies("grim").play();
    assertThat(second.isPairedWith(first)).isTrue();
    assertThat(second.changesSince(first)).hasSize(2);
  }

  @Test
  void an_entrant_has_a_place_by_each_criterion_and_one_that_did_not_play_has_none() {
    TournamentResult result =
        Tournament.of("reference-dyad")
            .strategies("saint,wily,grim,hawk,reciprocal,generous,always-cheat".split(",", -1))
            .repetitions(4)
            .play();
    Placement last = result.findings().placement("always-cheat").orElseThrow();
    assertThat(last.entrants()).isEqualTo(7);
    assertThat(last.entrant().rank()).isEqualTo(7);
    assertThat(last.best()).hasSize(3).doesNotContain("always-cheat");
    assertThat(last.worst()).hasSize(3).doesNotContain("always-cheat");
    List<RankedEntrant> all = result.ranking();
    for (RankedEntrant entrant : all) {
      Placement place = result.findings().placement(entrant.name()).orElseThrow();
      assertThat(place.byPayoff())
          .isEqualTo(
              1 + all.stream().filter(e -> e.payoff().value() > entrant.payoff().value()).count());
      assertThat(place.bySafety())
          .isEqualTo(
              1 + all.stream().filter(e -> e.danger().value() < entrant.danger().value()).count());
    }
    assertThat(result.findings().placement("fickle")).isEmpty();
    TournamentResult small = SMALL.play();
    assertThat(small.findings().placement("wily").orElseThrow().best()).isEmpty();
  }

  @Test
  void a_match_is_compared_with_those_that_others_play_in_its_place() {
    StrategyCatalogue catalogue = PluginLoader.load(List.of());
    Scenario scenario = new ScenarioLibrary().get("reference-dyad").scenario();
    Match match =
        Match.of(
                scenario,
                catalogue.entrant("hawk").strategy(),
                catalogue.entrant("reciprocal").strategy())
            .seed(7);
    List<Entrant> field =
        Stream.of("saint", "hawk", "always-cheat").map(catalogue::entrant).toList();
    MatchResult own = match.play();
    PeerComparison comparison =
        PeerComparison.of(
            own, Seat.A, field, peer -> match.strategy(Seat.A, peer.strategy()).play());
    assertThat(comparison.peers())
        .extracting(PeerComparison.Peer::name)
        .containsExactly("saint", "hawk", "always-cheat");
    assertThat(comparison.peers().get(1).result()).isEqualTo(own);
    PeerComparison.Rank rank = comparison.byPayoff();
    assertThat(rank.value()).isEqualTo(own.a().payoff());
    assertThat(rank.rank())
        .isEqualTo(
            1
                + (int)
                    comparison.peers().stream()
                        .filter(peer -> peer.result().a().payoff() > own.a().payoff())
                        .count());
    assertThat(comparison.byDurability().best()).isEqualTo("saint");
    assertThat(comparison.bySafety().value()).isEqualTo(1 - own.danger());
    assertThatThrownBy(() -> PeerComparison.of(own, Seat.A, List.of(), peer -> own))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_no_yaml_is_refused_with_its_place_and_what_was_expected_there() {
    assertThatThrownBy(() -> Tournament.parse("scenarios: [reference-dyad\nseed: 3\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(":2:5: The file is not valid YAML: while parsing a flow sequence")
        .hasMessageContaining("expected ',' or ']'");
  }
}
