package org.servanda.reports.table;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.reports.contrast.ConditionResult;
import org.servanda.reports.contrast.ContrastStatistic;
import org.servanda.reports.dynamics.EvolutionaryOutcome;
import org.servanda.reports.findings.ConditionRanking;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.Report;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.tally.FaultNote;
import org.servanda.reports.tally.Pair;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * All findings for programs: {@code results.json}. Numbers as in the CSV files; null for NaN and
 * infinity.
 */
public final class JsonFormat {
  /** Increased whenever a field is removed or changes its meaning. */
  private static final int SCHEMA = 2;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")))
          .addModule(
              new SimpleModule()
                  .addSerializer(Double.class, new Rounded())
                  .addSerializer(double.class, new Rounded())
                  .addSerializer(ContrastStatistic.class, new Key())
                  .addKeySerializer(FaultNote.class, new FaultKey()))
          .addMixIn(Pair.class, WithoutSeason.class)
          .addMixIn(Findings.class, WithoutEmpty.class)
          .build();

  private JsonFormat() {}

  /** The files of a report in this format: paths inside the results folder, and texts. */
  public static SortedMap<String, String> files(Report report) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("results.json", MAPPER.writeValueAsString(new Document(SCHEMA, report)) + "\n");
    return files;
  }

  /** The file: a report after the number of its schema. */
  private record Document(int schema, @JsonUnwrapped Report report) {}

  /** Leaves out fields that are empty in most tournaments. */
  interface WithoutEmpty {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<ConditionResult> contrasts();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<ConditionRanking> conditionRankings();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<EvolutionaryOutcome> reputedFutures();
  }

  /** Findings on a pair cover all seasons. */
  @JsonIgnoreProperties("season")
  private interface WithoutSeason {}

  private static final class Rounded extends ValueSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator json, SerializationContext context) {
      if (!Double.isFinite(value)) {
        json.writeNull();
        return;
      }
      String text = NumberText.data(value);
      if (text.indexOf('.') < 0) {
        json.writeNumber(text);
      } else {
        json.writeNumber(Double.parseDouble(text));
      }
    }
  }

  private static final class Key extends ValueSerializer<ContrastStatistic> {
    @Override
    public void serialize(
        ContrastStatistic value, JsonGenerator json, SerializationContext context) {
      json.writeString(value.key());
    }
  }

  private static final class FaultKey extends ValueSerializer<FaultNote> {
    @Override
    public void serialize(FaultNote note, JsonGenerator json, SerializationContext context) {
      json.writeName(note.entrant() + " " + note.cause());
    }
  }
}
