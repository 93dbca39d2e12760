package org.servanda.reports.table;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.classical.ClassicalFinding;
import org.servanda.reports.contrast.ConditionResult;
import org.servanda.reports.contrast.ContrastStatistic;
import org.servanda.reports.dynamics.EvolutionaryOutcome;
import org.servanda.reports.explain.HazardEffect;
import org.servanda.reports.explain.TraitEffect;
import org.servanda.reports.findings.ChosenRanking;
import org.servanda.reports.findings.ConditionRanking;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.OfficeFinding;
import org.servanda.reports.findings.Report;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.survival.EntrantSurvival;
import org.servanda.reports.tally.FaultNote;
import org.servanda.reports.tally.Pair;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * All findings for programs: {@code results.json}. Numbers as in the CSV files; null for NaN and
 * infinity.
 */
public final class JsonFormat {
  /** Its file inside the results folder. */
  public static final String FILE = "results.json";

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
          .addMixIn(EntrantSurvival.class, WithoutQuarters.class)
          .addMixIn(Findings.class, WithoutEmpty.class)
          .addMixIn(HazardEffect.class, ExactHazardP.class)
          .addMixIn(HazardEffect.ByAge.class, ExactByAgeP.class)
          .addMixIn(TraitEffect.class, ExactTraitP.class)
          .build();

  private JsonFormat() {}

  /**
   * Writes a report. It is never in memory as a whole: a field of 500 makes more than 100 MB.
   *
   * @param out stays open
   * @throws IOException if it cannot be written
   */
  public static void write(Report report, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      MAPPER
          .writer()
          .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .writeValue(text, new Document(SCHEMA, report));
    } catch (JacksonException e) {
      throw origin(e);
    }
    text.write('\n');
    text.flush();
  }

  /** The input-output error behind an exception, which names the place in the report instead. */
  private static IOException origin(JacksonException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException error) {
        return error;
      }
    }
    throw thrown;
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

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<OfficeFinding> offices();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<ClassicalFinding> classical();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable ChosenRanking chosen();
  }

  /** Findings on a pair cover all seasons. */
  @JsonIgnoreProperties("season")
  private interface WithoutSeason {}

  /** Curves by year are enough for figures; {@code survival.csv} has every quarter. */
  @JsonIgnoreProperties("quarters")
  private interface WithoutQuarters {}

  /** P-values as in the CSV files; with six decimals the small ones would be 0. */
  interface ExactHazardP {
    @JsonSerialize(using = Scientific.class)
    double pValue();

    @JsonSerialize(using = Scientific.class)
    double proportionality();
  }

  interface ExactByAgeP {
    @JsonSerialize(using = Scientific.class)
    double pBefore();

    @JsonSerialize(using = Scientific.class)
    double pAfter();
  }

  interface ExactTraitP {
    @JsonSerialize(using = Scientific.class)
    double pValue();
  }

  static final class Scientific extends ValueSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator json, SerializationContext context) {
      if (Double.isFinite(value)) {
        json.writeNumber(NumberText.scientific(value));
      } else {
        json.writeNull();
      }
    }
  }

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
