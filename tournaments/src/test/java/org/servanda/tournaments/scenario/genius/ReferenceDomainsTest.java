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

@EnabledIfSystemProperty(named = "servanda.reference", matches = ".+")
public class ReferenceDomainsTest {

  @Test
  void utilities_are_those_of_GENIUS_to_the_bit() throws IOException {
    Map<String, ImportedDomain> domains = domains();
    List<CSVRecord> samples =
        ReferenceDomains.rows(ReferenceDomains.folder().resolve("sample_utilities.csv"));
    for (CSVRecord sample : samples) {
      String name = sample.get("domain");
      long outcome = Long.parseLong(sample.get("outcome_index"));
      ImportedDomain domain = Objects.requireNonNull(domains.get(name));
      assertThat(domain.utility(Seat.A, outcome)).as(sample.toString()).isEqualTo(u(sample, "uA"));
      assertThat(domain.utility(Seat.B, outcome)).as(sample.toString()).isEqualTo(u(sample, "uB"));
      assertThat(words(domain, outcome)).isEqualTo(sample.get("outcome"));
    }
    assertThat(samples).hasSizeGreaterThan(400);
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
