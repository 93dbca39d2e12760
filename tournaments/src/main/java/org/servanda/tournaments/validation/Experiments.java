package org.servanda.tournaments.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.contrast.ContrastStatistic;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.yaml.StrictYaml;
import tools.jackson.databind.node.ObjectNode;

/** The bundled experiments, one file each, and the reference population. */
final class Experiments {
  private static final List<String> FILES =
      List.of(
          "01-balance",
          "02-precision",
          "03-verification",
          "04-form",
          "05-patience",
          "06-succession",
          "07-change-of-mind",
          "08-power",
          "09-review",
          "10-escape",
          "11-guarantor",
          "12-forgiveness",
          "13-depth",
          "14-reputation",
          "15-ageing",
          "16-deepening",
          "control-seats",
          "control-names",
          "control-vague-and-unverified");

  private static final StrictYaml<Experiment> YAML =
      new StrictYaml<>(Experiment.class, Experiments::complete);
  private static final StrictYaml<Population> POPULATION =
      new StrictYaml<>(Population.class, file -> file);

  private static final StrictYaml<HistoricalRates> HISTORY =
      new StrictYaml<>(HistoricalRates.class, file -> file);

  private static final StrictYaml<CaseTrials.CaseSettings> CASES =
      new StrictYaml<>(CaseTrials.CaseSettings.class, file -> file);

  private Experiments() {}

  /**
   * The reference population of the model's validation: calculating leaders.
   *
   * @param leaders the leaders, with their parameters
   */
  record Population(List<String> leaders) {
    Population {
      leaders = List.copyOf(leaders);
    }
  }

  /** All experiments, in order. */
  static List<Experiment> all() {
    List<Experiment> all = new ArrayList<>();
    for (String file : FILES) {
      all.add(YAML.read(file + ".yaml", text(file + ".yaml")));
    }
    return all;
  }

  /** The strategies that play if an experiment names none. */
  static List<String> population() {
    return POPULATION.read("population.yaml", text("population.yaml")).leaders();
  }

  /**
   * The statistic with a key.
   *
   * @throws BadInputException if there is none
   */
  static ContrastStatistic statistic(String key) {
    List<String> keys = new ArrayList<>();
    for (ContrastStatistic known : ContrastStatistic.values()) {
      if (known.key().equals(key)) {
        return known;
      }
      keys.add(known.key());
    }
    throw new BadInputException(
        PortableText.format("There is no statistic '%s'.%s", key, NearestName.hint(key, keys)));
  }

  /** The published rates, each set with the cases that are compared with it. */
  static List<HistoricalRates> history() {
    return Stream.of("history.yaml", "history-rivals.yaml")
        .map(file -> HISTORY.read(file, text(file)))
        .toList();
  }

  /** How the cases of history are played. */
  static CaseTrials.CaseSettings cases() {
    return CASES.read("cases.yaml", text("cases.yaml"));
  }

  private static ObjectNode complete(ObjectNode file) {
    ObjectNode whole = file.deepCopy();
    StrictYaml.fillIn(
        whole,
        StrictYaml.tree(
            new Experiment(
                "",
                "",
                "",
                List.of("reference-dyad"),
                Map.of(),
                256,
                1,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                null)));
    ObjectNode plain =
        StrictYaml.tree(
            new Hypothesis("", "", List.of(), List.of(), null, null, "positive", null, false));
    whole.get("expect").forEach(line -> StrictYaml.fillIn((ObjectNode) line, plain));
    if (whole.get("beside") instanceof ObjectNode beside) {
      StrictYaml.fillIn(beside, StrictYaml.tree(new Experiment.Beside(Map.of(), List.of())));
      beside.get("expect").forEach(line -> StrictYaml.fillIn((ObjectNode) line, plain));
    }
    return whole;
  }

  static String text(String file) {
    try (InputStream in = Experiments.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
