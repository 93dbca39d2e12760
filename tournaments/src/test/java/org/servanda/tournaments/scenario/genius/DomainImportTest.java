package org.servanda.tournaments.scenario.genius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchResult;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import org.servanda.tournaments.scenario.ScenarioText;

class DomainImportTest {
  private static final StrategyCatalogue CATALOGUE = PluginLoader.load(List.of());
  private static final Path BOXES =
      Path.of("src/test/resources/org/servanda/tournaments/scenario/genius/boxes");

  @TempDir Path folder;

  private static MatchResult play(PreparedScenario stage, String a, String b) {
    MatchResult result =
        Match.play(
            stage,
            CATALOGUE.entrant(a).strategy(),
            CATALOGUE.entrant(b).strategy(),
            Chance.of(7, stage.scenario().id(), 0));
    assertThat(result.fault()).as("%s, %s against %s", stage.scenario().id(), a, b).isNull();
    return result;
  }

  private static List<Path> files(CSVFinding finding) {
    return List.of(finding.domain(), finding.a(), finding.b());
  }

  private record CSVFinding(Path domain, Path a, Path b) {}

  private static List<CSVFinding> reference() throws IOException {
    return ReferenceDomains.findings().values().stream()
        .map(
            row -> {
              Path home = ReferenceDomains.files().resolve(row.get("domain"));
              return new CSVFinding(
                  home.resolve(row.get("domain_file")),
                  home.resolve(row.get("profile_A")),
                  home.resolve(row.get("profile_B")));
            })
        .toList();
  }

  @Test
  @EnabledIfSystemProperty(named = "servanda.reference", matches = ".+")
  void what_is_written_and_read_back_has_the_same_utilities_to_the_bit() throws IOException {
    for (CSVFinding finding : reference()) {
      ImportedDomain domain = ImportedDomain.read(finding.domain(), finding.a(), finding.b());
      Scenario scenario = DomainImport.of(files(finding)).single(100, null).scenario();
      OutcomeSpace space = OutcomeSpace.of(scenario);
      long step = Math.max(1, domain.outcomes() / 2000);
      for (Seat seat : Seat.values()) {
        ValueFunction values = ValueFunction.of(scenario, space, seat);
        assertThat(scenario.party(seat).outside()).isEqualTo(domain.reservation(seat));
        for (long o = 0; o < domain.outcomes(); o += step) {
          assertThat(values.net(space.at(o)))
              .as("%s, outcome %d", domain.name(), o)
              .isEqualTo(domain.utility(seat, o));
        }
      }
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "servanda.reference", matches = ".+")
  void every_reference_domain_plays_both_ways() throws IOException {
    for (CSVFinding finding : reference()) {
      DomainImport made = DomainImport.of(files(finding));
      PreparedScenario single = new PreparedScenario(made.single(100, null).scenario());
      play(single, "boulware", "micro");
      play(single, "reciprocal", "wily");
      PreparedScenario iterated = new PreparedScenario(made.iterated(40, null).scenario());
      play(iterated, "calculating", "conceder");
      play(iterated, "gradualist", "prober");
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "servanda.reference", matches = ".+")
  void iterated_the_nash_point_others_found_gains_one_a_round_in_the_mean() throws IOException {
    int checked = 0;
    for (var row : ReferenceDomains.findings().values()) {
      if (!row.get("nashR_uA").isEmpty() && row.get("nashR_ties").equals("1")) {
        Scenario scenario = ReferenceDomains.read(row).iterated(40);
        double scale = java.util.Objects.requireNonNull(scenario.utilities()).scale();
        double a = Double.parseDouble(row.get("nashR_uA")) * scale - scenario.a().outside();
        double b = Double.parseDouble(row.get("nashR_uB")) * scale - scenario.b().outside();
        assertThat((a + b) / 2).as(row.get("domain")).isCloseTo(1, within(1e-9));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(10);
  }

  @Test
  void hyper_rectangles_are_found_in_a_folder_written_and_played_both_ways() {
    DomainImport made = DomainImport.of(List.of(BOXES));
    assertThat(made.outcomes()).isEqualTo(1000);
    ScenarioLibrary.Entry entry = made.single(20, null);
    assertThat(entry.text()).contains("# Imported from GENIUS: climate.xml, north.xml, south.xml.");
    PreparedScenario single = new PreparedScenario(entry.scenario());
    Outcome even = single.space().of(new int[] {6, 4, 5}, single.space().terms().get(0));
    assertThat(single.values(Seat.A).net(even)).isEqualTo(1);
    assertThat(single.values(Seat.B).net(even)).isEqualTo(1);
    assertThat(single.bestJointGain()).isCloseTo(2 - .3, within(1e-12));
    Outcome late = single.space().of(new int[] {2, 4, 9}, single.space().terms().get(0));
    assertThat(single.values(Seat.A).net(late)).isEqualTo(.4);
    assertThat(play(single, "linear", "boulware").talks().signed()).isOne();

    Scenario iterated = made.iterated(20, null).scenario();
    assertThat(iterated.id()).isEqualTo("climate-iterated");
    assertThat(java.util.Objects.requireNonNull(iterated.utilities()).scale())
        .isCloseTo(1 / .85, within(1e-12));
    play(new PreparedScenario(iterated), "reciprocal", "calculating");
  }

  @Test
  void a_discount_is_spread_over_the_whole_match() {
    DomainImport made = DomainImport.of(List.of(BOXES));
    Party discounted = made.iterated(20, null).scenario().a();
    assertThat(Math.pow(discounted.patience(), 30)).isCloseTo(.5, within(1e-12));
    assertThat(made.iterated(20, null).scenario().b().patience()).isEqualTo(1);
  }

  @Test
  void what_is_signed_in_one_negotiation_pays_its_utility_whatever_the_leaders_are_like() {
    PreparedScenario stage =
        new PreparedScenario(DomainImport.of(List.of(BOXES)).single(20, null).scenario());
    MatchResult result = play(stage, "always-cheat", "saint");
    Outcome signed = result.agreements().get(0).outcome();
    assertThat(result.a().payoff()).isEqualTo(stage.values(Seat.A).net(signed));
    assertThat(result.b().payoff()).isEqualTo(stage.values(Seat.B).net(signed));
    assertThat(result.a().breaches()).isZero();
    assertThat(result.durability()).isEqualTo(1);
  }

  private Path domain(int issues, int values) throws IOException {
    StringBuilder domain = new StringBuilder("<negotiation_template><utility_space>\n");
    StringBuilder[] profiles = {new StringBuilder("<utility_space>"), new StringBuilder()};
    profiles[1].append(profiles[0]);
    Random random = new Random(issues);
    for (int i = 1; i <= issues; i++) {
      domain.append(PortableText.format("<issue index=\"%d\" name=\"issue %d\">", i, i));
      for (int v = 1; v <= values; v++) {
        domain.append(PortableText.format("<item index=\"%d\" value=\"v%d\"/>", v, v));
      }
      domain.append("</issue>\n");
      for (StringBuilder profile : profiles) {
        profile.append(
            PortableText.format(
                "<weight index=\"%d\" value=\"%s\"/><issue index=\"%d\">", i, 1.0 / issues, i));
        for (int v = 1; v <= values; v++) {
          profile.append(
              PortableText.format(
                  "<item value=\"v%d\" evaluation=\"%d\"/>", v, random.nextInt(100)));
        }
        profile.append("</issue>\n");
      }
    }
    Path home = Files.createDirectories(folder.resolve("d" + issues));
    Files.writeString(
        home.resolve("large.xml"), domain + "</utility_space></negotiation_template>");
    Files.writeString(home.resolve("one.xml"), profiles[0] + "</utility_space>");
    Files.writeString(home.resolve("two.xml"), profiles[1] + "</utility_space>");
    return home;
  }

  /** Eight to the seventh are two million. */
  @Tag("slow")
  @Tag("once")
  @ParameterizedTest
  @ValueSource(ints = {7, 12, 20})
  void a_domain_of_millions_of_outcomes_or_of_millions_of_millions_plays_both_ways(int issues)
      throws IOException {
    DomainImport made = DomainImport.of(List.of(domain(issues, 8)));
    assertThat(made.outcomes()).isEqualTo(1L << (3 * issues));
    PreparedScenario single = new PreparedScenario(made.single(100, null).scenario());
    assertThat(play(single, "boulware", "conceder").talks().signed()).isOne();
    assertThat(play(single, "saint", "reciprocal").keptGains()).isGreaterThan(.9);
    if (issues < 20) {
      PreparedScenario iterated = new PreparedScenario(made.iterated(40, null).scenario());
      assertThat(play(iterated, "saint", "contrite").keptGains()).isGreaterThan(.3);
    } else {
      assertThatThrownBy(() -> made.iterated(40, null))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("more than 2^62 outcomes");
    }
  }

  @Test
  void more_values_than_a_scenario_file_can_hold_are_refused_plainly() throws IOException {
    Path domain =
        Files.writeString(
            folder.resolve("d.xml"),
            "<utility_space><issue index=\"1\" name=\"n\" type=\"integer\" lowerbound=\"1\""
                + " upperbound=\"200000\"/></utility_space>");
    Path profile =
        Files.writeString(
            folder.resolve("p.xml"),
            "<utility_space><issue index=\"1\" type=\"integer\" lowerbound=\"1\" upperbound=\"9\">"
                + "<evaluator ftype=\"linear\" slope=\"0.000005\" offset=\"0\"/></issue>"
                + "<weight index=\"1\" value=\"1\"/></utility_space>");
    DomainImport made = DomainImport.of(List.of(domain, profile, profile));
    assertThatThrownBy(() -> made.single(10, null))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("200,000 values");
  }

  @Test
  void a_folder_that_leaves_doubt_is_refused_and_what_it_holds_is_told() throws IOException {
    Files.copy(BOXES.resolve("climate.xml"), folder.resolve("climate.xml"));
    Files.copy(BOXES.resolve("north.xml"), folder.resolve("north.xml"));
    Files.writeString(folder.resolve("pareto.xml"), "0.5, 0.7");
    assertThatThrownBy(() -> DomainImport.of(List.of(folder)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(
            "domains: climate.xml",
            "profiles: north.xml",
            "pareto.xml:1: the file is not well-formed");
    Files.copy(BOXES.resolve("south.xml"), folder.resolve("south.xml"));
    assertThat(DomainImport.of(List.of(folder)).outcomes()).isEqualTo(1000);
  }

  @Test
  void numbers_are_written_so_that_they_read_back_to_the_bit() {
    for (double number :
        new double[] {0, 1, -1, .1, 1.0 / 3, 1e-12, 4.9e-324, 1e15, 1.2345e17, 123456789.25, -.7}) {
      assertThat(Double.parseDouble(ScenarioText.number(number))).isEqualTo(number);
    }
    assertThat(ScenarioText.number(1.5e20)).isEqualTo("1.5E+20");
  }
}
