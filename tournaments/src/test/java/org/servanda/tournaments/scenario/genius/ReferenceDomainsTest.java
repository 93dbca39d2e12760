package org.servanda.tournaments.scenario.genius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;

public class ReferenceDomainsTest {
  ReferenceDomainsTest() {}

  private static final List<String> RECORDED =
      List.of("y2010_EnglandZimbabwe", "y2010_ItexvsCypress", "y2013_Animal");

  @Test
  void utilities_of_the_recorded_domains_are_those_of_GENIUS_to_the_bit() throws IOException {
    Map<String, ImportedDomain> domains = new TreeMap<>();
    for (String name : RECORDED) {
      domains.put(name, ReferenceDomains.recorded(name));
    }
    assertThat(agreeing(domains)).isEqualTo(69);
  }

  @Test
  @EnabledIfSystemProperty(named = "servanda.reference", matches = ".+")
  void what_options_are_worth_is_what_the_files_say() throws IOException {
    for (String name : RECORDED) {
      ImportedDomain numbers = ReferenceDomains.recorded(name);
      ImportedDomain files = Objects.requireNonNull(domains().get(name));
      for (Seat seat : Seat.values()) {
        assertThat(numbers.profile(seat).utility()).isEqualTo(files.profile(seat).utility());
      }
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "servanda.reference", matches = ".+")
  void utilities_are_those_of_GENIUS_to_the_bit() throws IOException {
    assertThat(agreeing(domains())).isGreaterThan(400);
  }

  /** How many samples there are of some domains, all of them as GENIUS gives them. */
  private static int agreeing(Map<String, ImportedDomain> domains) throws IOException {
    int agreeing = 0;
    for (CSVRecord sample :
        ReferenceDomains.rows(ReferenceDomains.numbers().resolve("sample_utilities.csv"))) {
      ImportedDomain domain = domains.get(sample.get("domain"));
      if (domain != null) {
        long outcome = Long.parseLong(sample.get("outcome_index"));
        for (Seat seat : Seat.values()) {
          assertThat(domain.utility(seat, outcome))
              .as(sample.toString())
              .isEqualTo(u(sample, "u" + seat));
        }
        assertThat(words(domain, outcome)).isEqualTo(sample.get("outcome"));
        agreeing++;
      }
    }
    return agreeing;
  }

  private static double u(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }

  public static String words(ImportedDomain domain, long outcome) {
    List<String> words = new ArrayList<>();
    int[] values = domain.at(outcome);
    for (int i = 0; i < values.length; i++) {
      words.add(domain.values(i).get(values[i]));
    }
    return String.join("|", words);
  }

  private static Map<String, ImportedDomain> domains() throws IOException {
    Map<String, ImportedDomain> domains = new TreeMap<>();
    ReferenceDomains.findings()
        .forEach((name, finding) -> domains.put(name, ReferenceDomains.read(finding)));
    return domains;
  }

  @Test
  @EnabledIfSystemProperty(named = "servanda.reference", matches = ".+")
  void counts_reservations_discounts_and_ranges_are_as_others_found_them() throws IOException {
    for (CSVRecord finding : ReferenceDomains.findings().values()) {
      ImportedDomain domain = ReferenceDomains.read(finding);
      String name = finding.get("domain");
      assertThat(domain.outcomes()).as(name).isEqualTo(Long.parseLong(finding.get("outcomes")));
      assertThat(domain.issues()).as(name).hasSize(Integer.parseInt(finding.get("issues")));
      for (Seat seat : Seat.values()) {
        assertThat(domain.reservation(seat)).as(name).isEqualTo(orZero(finding.get("rv_" + seat)));
        assertThat(domain.discount(seat)).as(name).isEqualTo(u(finding, "df_" + seat));
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (long o = 0; o < domain.outcomes(); o++) {
          double utility = domain.utility(seat, o);
          least = Math.min(least, utility);
          most = Math.max(most, utility);
        }
        assertThat(least).as(name).isCloseTo(u(finding, "u" + seat + "_min"), within(1e-11));
        assertThat(most).as(name).isCloseTo(u(finding, "u" + seat + "_max"), within(1e-11));
      }
    }
  }

  private static double orZero(String text) {
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  @Test
  @EnabledIfSystemProperty(named = "servanda.reference", matches = ".+")
  void played_as_a_scenario_its_payoffs_are_its_utilities() throws IOException {
    for (CSVRecord finding : ReferenceDomains.findings().values()) {
      ImportedDomain domain = ReferenceDomains.read(finding);
      PreparedScenario stage = new PreparedScenario(domain.singleNegotiation(100));
      assertThat(stage.space().size()).isEqualTo(domain.outcomes());
      long step = Math.max(1, domain.outcomes() / 2000);
      for (long o = 0; o < domain.outcomes(); o += step) {
        Outcome outcome = stage.space().at(o);
        for (Seat seat : Seat.values()) {
          assertThat(stage.values(seat).net(outcome))
              .as("%s, outcome %d, %s", domain.name(), o, seat)
              .isEqualTo(domain.utility(seat, o));
        }
      }
    }
  }
}
