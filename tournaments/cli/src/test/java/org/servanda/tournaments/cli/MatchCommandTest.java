package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.MatchEvent;
import org.servanda.reports.chronicle.MatchJson;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Single matches: as JSON lines, in full, many times over, and out of a tournament. */
class MatchCommandTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private Path folder;

  private static List<JsonNode> lines(String... args) {
    List<String> all = new ArrayList<>(List.of("match"));
    all.addAll(List.of(args));
    all.addAll(List.of("--format", "json"));
    Cli cli = Cli.run(all.toArray(new String[0]));
    assertThat(cli.exit()).as(cli.err()).isZero();
    return cli.out().lines().map(MAPPER::readTree).toList();
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Cli.run("match", "--schema").out());
  }

  @Test
  void every_line_of_a_match_is_as_the_schema_says_and_every_kind_of_event_is_in_the_schema() {
    Schema schema = schema();
    Set<String> seen = new TreeSet<>();
    List<List<JsonNode>> matches = new ArrayList<>();
    for (List<String> pair :
        List.of(
            List.of("hawk", "appeaser"),
            List.of("wily", "grim"),
            List.of("always-cheat", "showman"),
            List.of("random", "random"))) {
      for (String scenario : List.of("korea-2018", "jcpoa-2015", "reference-dyad")) {
        for (String repetition : List.of("0", "1", "2")) {
          matches.add(
              lines(pair.get(0), pair.get(1), "--scenario", scenario, "--repetition", repetition));
        }
      }
    }
    for (List<JsonNode> match : matches) {
      for (JsonNode line : match) {
        seen.add(line.get("event").stringValue());
        assertThat(schema.validate(line)).as(line::toString).isEmpty();
      }
      assertThat(match.get(0).get("event").stringValue()).isEqualTo("match");
      assertThat(match.get(match.size() - 1).get("event").stringValue()).isEqualTo("result");
    }
    Set<String> known = new TreeSet<>(List.of("match", "result"));
    Arrays.stream(MatchEvent.class.getPermittedSubclasses())
        .forEach(kind -> known.add(MatchJson.name(kind.asSubclass(MatchEvent.class))));
    Set<String> described = new TreeSet<>();
    MAPPER
        .readTree(MatchJson.schema())
        .get("oneOf")
        .forEach(kind -> described.add(kind.at("/properties/event/const").stringValue()));
    assertThat(described).isEqualTo(known);
    known.removeAll(seen);
    // Other tests have these.
    assertThat(known)
        .as("events that no match of this test had")
        .isSubsetOf("faulted", "confirmed", "noted");
  }

  @Test
  void the_json_of_a_confirmation_and_a_note_is_as_the_schema_says() {
    PreparedScenario stage =
        new PreparedScenario(new ScenarioLibrary().get("reference-dyad").scenario());
    List<String> lines = new ArrayList<>();
    MatchJson json = new MatchJson(stage.scenario(), lines::add);
    json.onEvent(new MatchEvent.Confirmed(3, stage.space().at(1)));
    json.onEvent(new MatchEvent.Noted(3, Seat.B, "trust \"0.4\""));
    assertThat(lines.get(0)).startsWith("{\"event\":\"confirmed\"");
    assertThat(lines.get(1))
        .isEqualTo("{\"event\":\"noted\",\"round\":3,\"by\":\"B\",\"note\":\"trust \\\"0.4\\\"\"}");
    assertThat(lines).hasSize(2);
    lines.forEach(line -> assertThat(schema().validate(MAPPER.readTree(line))).isEmpty());
  }

  @Test
  void the_json_of_a_fault_is_as_the_schema_says() throws IOException {
    Path jar = Jars.make(folder, "bad.jar", Jars.strategy("acme.bad", "accord -> null"));
    List<JsonNode> match =
        lines("acme.bad", "saint", "--scenario", "reference-dyad", "--plugins", jar.toString());
    Schema schema = schema();
    assertThat(match).allSatisfy(line -> assertThat(schema.validate(line)).isEmpty());
    assertThat(match).anyMatch(line -> line.get("event").stringValue().equals("faulted"));
    assertThat(match.get(match.size() - 1).at("/fault/seat").stringValue()).isEqualTo("A");
  }

  @Test
  void a_schema_that_lacks_a_key_is_noticed() {
    JsonNode line = MAPPER.readTree("{\"event\": \"crisis\", \"round\": 1, \"other\": 2}");
    assertThat(schema().validate(line)).isNotEmpty();
  }

  @Test
  void payoffs_of_the_rounds_end_in_the_payoff_of_the_result_to_the_last_digit() {
    // Without an opposition, whose rounds are not the approach's own.
    List<JsonNode> match = lines("reciprocal", "wily", "--scenario", "reference-dyad");
    List<JsonNode> rounds =
        match.stream()
            .filter(line -> line.get("event").stringValue().equals("round-ended"))
            .toList();
    JsonNode result = match.get(match.size() - 1);
    assertThat(rounds).hasSize(result.get("rounds").intValue());
    JsonNode last = rounds.get(rounds.size() - 1);
    assertThat(last.get("payoffA")).isEqualTo(result.at("/a/payoff"));
    assertThat(last.get("payoffB")).isEqualTo(result.at("/b/payoff"));
  }

  @Test
  void a_file_holds_what_would_be_printed() throws IOException {
    Path file = folder.resolve("new/match.jsonl");
    Cli written = Cli.run("match", "grim", "wily", "--format", "json", "--out", file.toString());
    assertThat(written.exit()).as(written.err()).isZero();
    assertThat(written.out()).isEqualTo("Match: " + file + System.lineSeparator());
    assertThat(Files.readString(file))
        .isEqualTo(Cli.run("match", "grim", "wily", "--format", "json").out())
        .isASCII();
    Cli nowhere = Cli.run("match", "grim", "wily", "--out", folder.toString());
    assertThat(nowhere.exit()).isEqualTo(1);
    assertThat(nowhere.err()).contains("it is a folder");
  }

  @Test
  void a_full_chronicle_shows_every_offer_and_every_round() {
    List<JsonNode> events = lines("hawk", "appeaser");
    String full = Cli.run("match", "hawk", "appeaser", "--full").out().replaceAll("\\s+", " ");
    long offers = count(events, "offered");
    assertThat(offers).isGreaterThan(6);
    assertThat(full.split(" offers: ", -1)).hasSize((int) offers + 1);
    assertThat(full.split("The quarter ends: tension", -1))
        .hasSize((int) count(events, "round-ended") + 1);
    assertThat(full.split(", signal (clean|suspect|proven)\\.", -1))
        .hasSize((int) count(events, "conducted") + 1);
    assertThat(full).doesNotContain("more offers", "quarters pass");
    assertThat(Cli.run("match", "hawk", "appeaser").out()).contains("more offers", "quarters pass");
  }

  private static long count(List<JsonNode> events, String kind) {
    return events.stream().filter(line -> line.get("event").stringValue().equals(kind)).count();
  }

  @Test
  void a_pair_is_evaluated_without_a_tournament() {
    Cli table = Cli.run("match", "reciprocal", "wily", "--count", "20");
    assertThat(table.exit()).as(table.err()).isZero();
    assertThat(table.out())
        .contains("20 matches", "repetitions 0 to 19", "durability", "A: reciprocal", "payoff")
        .containsPattern("durability +0\\.\\d{3}   -?0\\.\\d{3} to 0\\.\\d{3}");
    JsonNode json =
        MAPPER.readTree(
            Cli.run("match", "reciprocal", "wily", "--count", "20", "--format", "json").out());
    double sum = 0;
    for (int i = 0; i < 20; i++) {
      List<JsonNode> match = lines("reciprocal", "wily", "--repetition", Integer.toString(i));
      sum += match.get(match.size() - 1).get("durability").doubleValue();
    }
    JsonNode durability = json.at("/means/durability");
    assertThat(durability.get("value").doubleValue()).isCloseTo(sum / 20, within(1e-12));
    assertThat(durability.get("low").doubleValue()).isLessThan(sum / 20);
    assertThat(json.get("matches").intValue()).isEqualTo(20);
    assertThat(
            MAPPER
                .readTree(
                    Cli.run("match", "saint", "grim", "--count", "1", "--format", "json").out())
                .at("/means/durability/low")
                .isNull())
        .isTrue();
  }

  private String tournament() {
    String results = folder.resolve("results").toString();
    Path file = folder.resolve("mine.yaml");
    try {
      Files.writeString(
          file,
          """
          scenarios: [reference-dyad]
          strategies: [reciprocal, wily, 'calculating(honour=0.1)']
          repetitions: 6
          seasons: 2
          vary: {suspicion: [0.3, 0.05]}
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Cli run = Cli.run("run", file.toString(), "--out", results, "--format", "csv");
    assertThat(run.exit()).as(run.err()).isZero();
    return results;
  }

  @Test
  void a_strategys_worst_match_is_found_and_the_command_that_is_printed_shows_it_again() {
    String results = tournament();
    Cli worst =
        Cli.run("match", "--from", results, "--worst", "wily", "--by", "payoff", "--season", "2");
    assertThat(worst.exit()).as(worst.err()).isZero();
    assertThat(worst.err()).contains("pairs, wily has the lowest mean payoff", "To see it again: ");
    String command =
        worst.err().lines().filter(l -> l.contains("again: ")).findFirst().orElseThrow();
    List<String> words = ReadmeTest.words(command.substring(command.indexOf("match") - 1).strip());
    words.add(0, "match");
    Cli again = Cli.run(words.toArray(new String[0]));
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.out()).isEqualTo(worst.out());
  }

  @Test
  void mistakes_are_told_with_what_there_is() {
    String results = tournament();
    String one = "reference-dyad[suspicion=0.3]";
    refused("Did you mean 'wily'?", "wily", "wly", "--from", results, "--scenario", one);
    refused("'grim' did not take part", "grim", "wily", "--from", results, "--scenario", one);
    refused("choose one with --scenario: 'reference-dyad[", "wily", "wily", "--from", results);
    refused(
        "Did you mean '" + one + "'?", "wily", "wily", "--from", results, "--scenario", one + ".");
    refused(
        "repetitions are 0 to 5",
        "wily",
        "wily",
        "--from",
        results,
        "--scenario",
        one,
        "--repetition",
        "6");
    refused(
        "Repetition 6 was not played",
        "wily",
        "wily",
        "--from",
        results,
        "--scenario",
        one,
        "--repetition",
        "5",
        "--count",
        "2");
    refused(
        "--season is 3, but must be from 1 to 2",
        "wily",
        "wily",
        "--from",
        results,
        "--scenario",
        one,
        "--season",
        "3");
    refused("There is no folder", "wily", "wily", "--from", results + "s");
    refused("contains no results", "wily", "wily", "--from", folder.toString());
    refused("leave --seed out", "wily", "wily", "--from", results, "--seed", "3");
    refused("add --from", "--worst", "wily");
    refused("add --worst", "wily", "wily", "--by", "payoff");
    refused("leave A, B and --count out", "wily", "--from", results, "--worst", "wily");
    refused("--count is 0", "wily", "wily", "--count", "0");
    refused("JSON leaves nothing out", "wily", "wily", "--full", "--format", "json");
    refused("A match needs two strategies", "wily");
  }

  private static void refused(String problem, String... args) {
    List<String> all = new ArrayList<>(List.of("match"));
    all.addAll(List.of(args));
    Cli cli = Cli.run(all.toArray(new String[0]));
    assertThat(cli.exit()).as(cli.out()).isEqualTo(2);
    assertThat(cli.err()).contains(problem).doesNotContain("\tat ");
  }
}
