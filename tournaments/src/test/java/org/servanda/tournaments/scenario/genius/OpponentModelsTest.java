package org.servanda.tournaments.scenario.genius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.random.Chance;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.strategies.toolkit.negotiation.HardHeadedFrequencyModel;
import org.servanda.strategies.toolkit.negotiation.OpponentModel;
import org.servanda.strategies.toolkit.negotiation.ScalableBayesianModel;
import org.servanda.strategies.toolkit.negotiation.SmithFrequencyModel;

/** Estimates of every outcome after watching one party of a recorded negotiation. */
class OpponentModelsTest {
  private static final StrategyCatalogue CATALOGUE = PluginLoader.load(List.of());

  static Stream<Path> estimates() throws IOException {
    try (Stream<Path> files = Files.list(ReferenceDomains.numbers().resolve("opponent-models"))) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList().stream();
    }
  }

  /** A strategy that makes models of the other when it takes office. */
  private static final class Observer implements Strategy {
    private final List<List<OpponentModel>> models = new ArrayList<>();

    @Override
    public String id() {
      return "test.observer";
    }

    @Override
    public Leader appoint(Brief brief) {
      models.add(
          List.of(
              new SmithFrequencyModel(brief),
              new HardHeadedFrequencyModel(brief),
              new ScalableBayesianModel(brief)));
      return CATALOGUE.entrant("hardliner").strategy().appoint(brief);
    }
  }

  @ParameterizedTest
  @MethodSource("estimates")
  void estimates_are_those_of_GENIUS(Path file) throws IOException {
    String name = file.getFileName().toString();
    String domainName = name.replaceAll("^om_|_(Boulware|Linear)_vs.*", "");
    String trace = name.replaceAll("^om_|_of_[AB]\\.csv$", "");
    Seat watched = name.endsWith("_of_A.csv") ? Seat.A : Seat.B;
    ImportedDomain domain = ReferenceDomains.recorded(domainName);
    PreparedScenario stage = new PreparedScenario(domain.singleNegotiation(2));
    Observer observer = new Observer();
    Match.play(stage, observer, observer, Chance.of(1, "watch", 0));
    List<OpponentModel> models = observer.models.get(watched == Seat.A ? 1 : 0);
    int heard = 0;
    Path recorded = ReferenceDomains.numbers().resolve("traces/genius104_" + trace + ".csv");
    for (CSVRecord row : ReferenceDomains.rows(recorded)) {
      if (row.get("agent").equals(watched.name()) && row.get("action").equals("Offer")) {
        Outcome offer = outcome(stage, domain, row.get("bid"));
        models.forEach(model -> model.observe(offer));
        heard++;
      }
    }
    assertThat(heard).isGreaterThan(10);
    List<CSVRecord> rows = ReferenceDomains.rows(file);
    assertThat(rows).hasSize((int) domain.outcomes());
    for (CSVRecord row : rows) {
      Outcome bid = outcome(stage, domain, row.get("bid"));
      check(row, "est_Smith", models.get(0).estimate(bid));
      check(row, "est_HardHeaded", models.get(1).estimate(bid));
      check(row, "est_ScalableBayesian", models.get(2).estimate(bid));
    }
  }

  private static void check(CSVRecord row, String model, double estimate) {
    assertThat(estimate)
        .as("%s of %s", model, row.get("bid"))
        .isCloseTo(Double.parseDouble(row.get(model)), within(1e-9));
  }

  private static Outcome outcome(PreparedScenario stage, ImportedDomain domain, String bid) {
    String[] words = bid.split("\\|", -1);
    int[] options = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      options[i] = domain.values(i).indexOf(words[i]);
    }
    return stage.space().of(options, stage.space().terms().get(0));
  }
}
