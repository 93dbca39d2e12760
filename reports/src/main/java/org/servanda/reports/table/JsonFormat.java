package org.servanda.reports.table;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.reports.contrast.ContrastStatistic;
import org.servanda.reports.findings.Report;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.tally.FaultNote;
import org.servanda.reports.tally.Pair;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * All findings for programs: {@code results.json}. Numbers as in the CSV files; null for NaN and
 * infinity.
 */
public final class JsonFormat {
  /** Increased whenever a field is removed or changes its meaning. */
  private static final int SCHEMA = 1;

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
          .build();

  private JsonFormat() {}

  /** The files of a report in this format: paths inside the results folder, and texts. */
  public static SortedMap<String, String> files(Report report) {
    ObjectNode root = MAPPER.createObjectNode().put("schema", SCHEMA);
    root.setAll((ObjectNode) MAPPER.readTree(MAPPER.writeValueAsString(report)));
    leaveOut((ObjectNode) root.get("findings"), "contrasts");
    leaveOut((ObjectNode) root.get("findings"), "reputedFutures");
    SortedMap<String, String> files = new TreeMap<>();
    files.put("results.json", MAPPER.writeValueAsString(root) + "\n");
    return files;
  }

  /** Removes a field that is empty in most tournaments. */
  private static void leaveOut(ObjectNode node, String name) {
    JsonNode child = node.get(name);
    if (child.isNull() || child.isEmpty()) {
      node.remove(name);
    }
  }

  /** Findings on a pair cover all seasons. */
  @JsonIgnoreProperties("season")
  private interface WithoutSeason {}

  private static final class Rounded extends ValueSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator json, SerializationContext context) {
      if (Double.isFinite(value)) {
        json.writeNumber(NumberText.data(value));
      } else {
        json.writeNull();
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
