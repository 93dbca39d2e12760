package org.servanda.tournaments.scenario.genius;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchEvent;

/** Negotiations recorded from GENIUS and NegMAS, played again here move by move. */
class ReferenceTracesTest {
  private static final int ROUNDS = 50;
  private static final StrategyCatalogue CATALOGUE = PluginLoader.load(List.of());

  static Stream<Path> genius() throws IOException {
    return traces("genius104_");
  }

  static Stream<Path> negmas() throws IOException {
    return traces("negmas_");
  }

  private static Stream<Path> traces(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(ReferenceDomains.numbers().resolve("traces"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** What happened at the table, a line a move: {@code A offers red|2|soon}. */
  private static List<String> play(Path trace, String platform) throws IOException {
    String[] parts =
        trace.getFileName().toString().replaceAll("^[a-z0-9]+_|\\.csv$", "").split("_", -1);
    String name = parts[0] + "_" + parts[1];
    ImportedDomain domain = ReferenceDomains.recorded(name);
    PreparedScenario stage =
        new PreparedScenario(withoutReservations(domain.singleNegotiation(2 * ROUNDS)));
    List<String> moves = new ArrayList<>();
    Match.play(
        stage,
        CATALOGUE.entrant(id(platform, parts[2])).strategy(),
        CATALOGUE.entrant(id(platform, parts[4])).strategy(),
        whereAOpens(stage),
        event -> {
          if (event instanceof MatchEvent.Offered offered) {
            moves.add(offered.by() + " offers " + words(domain, offered.offer()));
          } else if (event instanceof MatchEvent.Accepted accepted) {
            moves.add(accepted.by() + " accepts " + words(domain, accepted.offer()));
          }
        });
    return moves;
  }

  /** The recordings know none, though one of the profiles does. */
  private static Scenario withoutReservations(Scenario scenario) {
    return scenario.with(
        new Party("A", 0, 0, 0, 0, 0, 0, 0, 1), new Party("B", 0, 0, 0, 0, 0, 0, 0, 1));
  }

  private static String id(String platform, String party) {
    return party.equals("MiCRO") ? "micro" : platform + "-" + party.toLowerCase(Locale.ROOT);
  }

  private static Chance whereAOpens(PreparedScenario stage) {
    for (int repetition = 0; ; repetition++) {
      Chance chance = Chance.of(1, "trace", repetition);
      List<Seat> openers = new ArrayList<>();
      Match.play(
          stage,
          CATALOGUE.entrant("hardliner").strategy(),
          CATALOGUE.entrant("hardliner").strategy(),
          chance,
          event -> {
            if (event instanceof MatchEvent.TalksBegan began) {
              openers.add(began.opener());
            }
          });
      if (openers.equals(List.of(Seat.A))) {
        return Chance.of(1, "trace", repetition);
      }
    }
  }

  private static String words(ImportedDomain domain, Outcome outcome) {
    List<String> words = new ArrayList<>();
    int[] values = domain.at(outcome.index());
    for (int i = 0; i < values.length; i++) {
      words.add(domain.values(i).get(values[i]));
    }
    return String.join("|", words);
  }

  @ParameterizedTest
  @MethodSource("genius")
  void every_action_is_as_recorded_from_GENIUS(Path trace) throws IOException {
    List<String> wanted =
        ReferenceDomains.rows(trace).stream()
            .map(
                row ->
                    PortableText.format(
                        "%s %ss %s",
                        row.get("agent"),
                        row.get("action").toLowerCase(Locale.ROOT),
                        row.get("bid")))
            .toList();
    assertThat(play(trace, "genius")).isEqualTo(wanted);
  }

  /**
   * NegMAS records no acceptance: the last offer was accepted, unless an empty row follows, which
   * stands for the last one of talks that came to nothing.
   */
  @ParameterizedTest
  @MethodSource("negmas")
  void every_action_is_as_recorded_from_NegMAS(Path trace) throws IOException {
    List<String> wanted = new ArrayList<>();
    for (CSVRecord row : ReferenceDomains.rows(trace)) {
      wanted.add(row.get("negotiator") + " offers " + row.get("offer"));
    }
    String last = wanted.get(wanted.size() - 1);
    List<String> played = play(trace, "negmas");
    if (last.equals("B offers ")) {
      assertThat(played).hasSize(2 * ROUNDS);
      assertThat(played.subList(0, 2 * ROUNDS - 1)).isEqualTo(wanted.subList(0, wanted.size() - 1));
    } else {
      String acceptor = last.startsWith("A") ? "B" : "A";
      wanted.add(acceptor + " accepts " + last.substring("A offers ".length()));
      assertThat(played).isEqualTo(wanted);
    }
  }
}
