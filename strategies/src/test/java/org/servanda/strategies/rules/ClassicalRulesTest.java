package org.servanda.strategies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.servanda.engine.match.Chance;
import org.servanda.engine.match.Event;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.MatchResult;
import org.servanda.engine.match.Stage;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Standing;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.Verification;
import org.servanda.engine.model.World;
import org.servanda.engine.spi.Strategy;

/**
 * Every pair of rules against the exact results of the Axelrod-Python library 4.13.0 (see the
 * resource's notes).
 */
class ClassicalRulesTest {
  private static final int TURNS = 200;
  private static final int SHOWN = 24;

  /** Our names for the library's. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("Cooperator", "cooperator"),
          Map.entry("Defector", "defector"),
          Map.entry("TitForTat", "tit-for-tat"),
          Map.entry("SuspiciousTitForTat", "suspicious-tit-for-tat"),
          Map.entry("AntiTitForTat", "anti-tit-for-tat"),
          Map.entry("Bully", "bully"),
          Map.entry("WinStayLoseShift", "win-stay-lose-shift"),
          Map.entry("Alternator", "alternator"),
          Map.entry("Grudger", "grudger"),
          Map.entry("FoolMeOnce", "fool-me-once"),
          Map.entry("ForgetfulGrudger", "forgetful-grudger"),
          Map.entry("OppositeGrudger", "opposite-grudger"),
          Map.entry("EasyGo", "easy-go"),
          Map.entry("TitFor2Tats", "tit-for-2-tats"),
          Map.entry("TwoTitsForTat", "two-tits-for-tat"),
          Map.entry("HardTitForTat", "hard-tit-for-tat"),
          Map.entry("GoByMajority", "go-by-majority"),
          Map.entry("HardGoByMajority", "hard-go-by-majority"),
          Map.entry("Appeaser", "appeasing-rule"),
          Map.entry("Doubler", "doubler"));

  private static final Stage STAGE = new Stage(dilemma());
  private static final Map<String, Strategy> RULES =
      ClassicalRules.all().stream().collect(Collectors.toMap(Strategy::id, Function.identity()));

  /** A row of the reference: names, turns, scores, cooperations, a hash, first moves. */
  private record Row(
      String p1, String p2, int score1, int score2, int coop1, int coop2, String f1, String f2) {
    static Row of(String line) {
      String[] cells = line.split(",", -1);
      return new Row(
          cells[0],
          cells[1],
          Integer.parseInt(cells[3]),
          Integer.parseInt(cells[4]),
          Integer.parseInt(cells[5]),
          Integer.parseInt(cells[6]),
          cells[8],
          cells[9]);
    }
  }

  @Test
  void every_known_pair_plays_exactly_as_in_the_reference() throws IOException {
    List<Row> rows = rows();
    TreeSet<String> seen = new TreeSet<>();
    for (Row row : rows) {
      check(row);
      seen.add(row.p1());
      seen.add(row.p2());
    }
    assertThat(rows).hasSizeGreaterThan(60);
    assertThat(seen).hasSizeGreaterThanOrEqualTo(18);
  }

  @Test
  @EnabledIfSystemProperty(named = "servanda.reference", matches = ".+")
  void the_copy_of_the_reference_is_whole() throws IOException {
    Path file = Path.of(System.getProperty("servanda.reference"), "ipd", "pairs_core.csv");
    List<String> wanted =
        Files.readAllLines(file).stream()
            .skip(1)
            .filter(line -> NAMES.containsKey(line.split(",", -1)[0]))
            .filter(line -> NAMES.containsKey(line.split(",", -1)[1]))
            .toList();
    assertThat(lines()).containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static void check(Row row) {
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    MatchResult result =
        Match.play(
            STAGE,
            rule(row.p1()),
            rule(row.p2()),
            Chance.of(1, "pd", 0),
            event -> {
              if (event instanceof Event.Conducted conducted) {
                (conducted.by() == Seat.A ? first : second)
                    .append(conducted.shortfall() > 0 ? 'D' : 'C');
              }
            });
    String pair = row.p1() + " against " + row.p2();
    assertThat(first.substring(0, SHOWN)).as(pair).isEqualTo(row.f1());
    assertThat(second.substring(0, SHOWN)).as(pair).isEqualTo(row.f2());
    assertThat(result.a().payoff()).as(pair).isEqualTo(row.score1());
    assertThat(result.b().payoff()).as(pair).isEqualTo(row.score2());
    assertThat(first.chars().filter(c -> c == 'C').count()).as(pair).isEqualTo(row.coop1());
    assertThat(second.chars().filter(c -> c == 'C').count()).as(pair).isEqualTo(row.coop2());
  }

  private static Strategy rule(String name) {
    return Objects.requireNonNull(RULES.get(NAMES.get(name)), name);
  }

  private static List<Row> rows() throws IOException {
    return lines().stream().map(Row::of).toList();
  }

  private static List<String> lines() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    ClassicalRulesTest.class.getResourceAsStream("pairs_core.csv")),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  private static Scenario dilemma() {
    World still = World.still(TURNS);
    World world =
        new World(
            TURNS,
            still.talks(),
            still.keeping(),
            still.politics(),
            still.power(),
            new World.Payoffs(0, 0, 0, 2, -1, 0),
            still.tension(),
            still.war(),
            still.reputation(),
            still.thirdParties(),
            false);
    Terms terms =
        Terms.of(
            new Form("custom", 0, 1, false, 0),
            new Verification("perfect", 1, 0, 1),
            new Precision("exact", 0, 0, 0));
    return new Scenario(
        "pd",
        "PD",
        "",
        new Party("Row", 0, 0, 0, 0, 0, 0, 0, 1),
        new Party("Column", 0, 0, 0, 0, 0, 0, 0, 1),
        List.of(issue(Seat.A), issue(Seat.B)),
        TermsMenu.only(terms),
        world,
        new Standing(List.of("cooperate", "cooperate")));
  }

  private static Issue issue(Seat seat) {
    return new Issue(
        "what " + seat + " does",
        seat,
        1,
        List.of(Option.of("defect", 0, 0), Option.of("cooperate", 2, 3)));
  }
}
