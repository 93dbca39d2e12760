package org.servanda.reports.chronicle;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Terms;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Conduct;
import org.servanda.reports.statistics.NumberText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * One match as JSON lines: what is played, then every event in order as it happens, then the
 * result. {@link #schema} describes every line, which is ASCII. Numbers read back as the very same
 * double; null stands for NaN and infinity.
 */
public final class MatchJson implements MatchListener {
  private static final String SCHEMA = "match.schema.json";

  private final JsonMapper mapper;
  private final Consumer<String> lines;

  /**
   * Listens to a match.
   *
   * @param scenario the scenario of the match
   * @param lines receives each line, without its end
   */
  public MatchJson(Scenario scenario, Consumer<String> lines) {
    this.mapper =
        mapper(
            numbersAndWords()
                .addSerializer(Conduct.class, new ConductKeys())
                .addSerializer(Outcome.class, new OutcomeKeys(scenario)));
    this.lines = lines;
  }

  /**
   * What is played.
   *
   * @param scenario the scenario's id
   * @param title the scenario's title
   * @param a the strategy at seat A
   * @param b the strategy at seat B
   * @param partyA the party that A leads
   * @param partyB the party that B leads
   * @param horizon the rounds the match can last
   * @param seed the seed of all random numbers
   * @param season the season, from 1
   * @param repetition the repetition, from 0
   */
  public record Start(
      String scenario,
      String title,
      String a,
      String b,
      String partyA,
      String partyB,
      int horizon,
      long seed,
      int season,
      long repetition) {

    /** What is played in a scenario. */
    public static Start of(
        Scenario scenario, String a, String b, long seed, int season, long repetition) {
      return new Start(
          scenario.id(),
          scenario.title(),
          a,
          b,
          scenario.a().name(),
          scenario.b().name(),
          scenario.world().rounds(),
          seed,
          season,
          repetition);
    }
  }

  /** A line: an object with the name of its kind before its own keys. */
  private record Line(String event, @JsonUnwrapped Object value) {}

  /** Writes the first line. */
  public void begin(Start start) {
    write("match", start);
  }

  @Override
  public void onEvent(MatchEvent event) {
    write(name(event.getClass()), event);
  }

  /** Writes the last line. */
  public void end(MatchResult result) {
    write("result", result);
  }

  private void write(String event, Object value) {
    lines.accept(mapper.writeValueAsString(new Line(event, value)));
  }

  /** The name of an event's kind: {@code talks-began} for {@link MatchEvent.TalksBegan}. */
  public static String name(Class<? extends MatchEvent> kind) {
    return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** The JSON Schema of a line. */
  public static String schema() {
    try (InputStream in = MatchJson.class.getResourceAsStream(SCHEMA)) {
      return new String(Objects.requireNonNull(in, SCHEMA).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Other values as one JSON object with numbers as in a match. */
  public static String object(Map<String, Object> values) {
    return mapper(numbersAndWords()).writeValueAsString(values);
  }

  private static JsonMapper mapper(SimpleModule module) {
    return JsonMapper.builder()
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
        .addModule(module)
        .build();
  }

  private static SimpleModule numbersAndWords() {
    return new SimpleModule()
        .addSerializer(Double.class, new Exact())
        .addSerializer(double.class, new Exact())
        .addSerializer(Enum.class, new Word());
  }

  private static final class Exact extends ValueSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator json, SerializationContext context) {
      number(json, value);
    }
  }

  private static void number(JsonGenerator json, double value) {
    if (Double.isFinite(value)) {
      json.writeNumber(NumberText.exact(value));
    } else {
      json.writeNull();
    }
  }

  /** Seats keep their capital letter; other constants are words. */
  @SuppressWarnings("rawtypes") // a serializer of all enums
  private static final class Word extends ValueSerializer<Enum> {
    @Override
    public void serialize(Enum value, JsonGenerator json, SerializationContext context) {
      String name = value.name();
      json.writeString(name.length() == 1 ? name : name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  private static final class ConductKeys extends ValueSerializer<Conduct> {
    @Override
    public void serialize(Conduct conduct, JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      json.writeStringProperty("kind", conduct.kind().name().toLowerCase(Locale.ROOT));
      json.writeName("shortfall");
      number(json, conduct.shortfall());
      json.writeBooleanProperty("sanctions", conduct.sanctions());
      json.writeBooleanProperty("renegotiates", conduct.renegotiates());
      json.writeEndObject();
    }
  }

  private static final class OutcomeKeys extends ValueSerializer<Outcome> {
    private final Scenario scenario;

    OutcomeKeys(Scenario scenario) {
      this.scenario = scenario;
    }

    @Override
    public void serialize(Outcome outcome, JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      json.writeObjectPropertyStart("options");
      for (int i = 0; i < scenario.issues().size(); i++) {
        Issue issue = scenario.issues().get(i);
        json.writeStringProperty(issue.name(), issue.options().get(outcome.option(i)).name());
      }
      json.writeEndObject();
      Terms terms = outcome.terms();
      json.writeStringProperty("form", terms.form().name());
      json.writeStringProperty("verification", terms.verification().name());
      json.writeStringProperty("precision", terms.precision().name());
      json.writeNumberProperty("years", terms.years());
      json.writeNumberProperty("review", terms.review());
      json.writeName("escape");
      number(json, terms.escape());
      json.writeBooleanProperty("guarantor", terms.guarantor());
      json.writeBooleanProperty("substantive", outcome.isSubstantive());
      json.writeEndObject();
    }
  }
}
