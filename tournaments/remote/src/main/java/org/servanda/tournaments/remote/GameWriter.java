package org.servanda.tournaments.remote;

import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.PublicIssue;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.spi.Brief;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** What all matches in one scenario, at one seat, have in common, as a program is told it. */
final class GameWriter {
  /** The most substances whose values are written as tables. */
  static final int MOST_SUBSTANCES = 1 << 16;

  private static final ObjectWriter VALUES = new JsonMapper().writer();

  private final Brief brief;
  private final OutcomeSpace outcomes;
  private final ValueFunction own;
  private final @Nullable ValueFunction other;

  /** What a brief says that all briefs of the same scenario and seat say. */
  GameWriter(Brief brief) {
    this.brief = brief;
    this.outcomes = brief.outcomes();
    this.own = brief.own();
    this.other = isFoggy(brief) ? null : brief.other();
  }

  /** Whether estimates of the other's values differ between matches. */
  static boolean isFoggy(Brief brief) {
    return brief.rules().talks().fog() > 0;
  }

  /** The same tables, of the same party under the same rules. */
  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof GameWriter that
        && outcomes == that.outcomes
        && own == that.own
        && other == that.other
        && brief.rules().equals(that.brief.rules())
        && brief.party().equals(that.brief.party());
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(own);
  }

  void write(JsonGenerator json, int number) {
    json.writeStartObject();
    json.writeStringProperty("do", "game");
    json.writeNumberProperty("game", number);
    json.writeStringProperty("seat", brief.seat().name());
    writeIssues(json);
    json.writeArrayPropertyStart("terms");
    for (Terms terms : outcomes.terms()) {
      writeTerms(json, terms);
    }
    json.writeEndArray();
    json.writeNumberProperty("substances", outcomes.substances());
    write(json, "party", brief.party());
    write(json, "otherParty", brief.otherParty());
    write(json, "rules", brief.rules());
    json.writeBooleanProperty("settled", own.isSettled());
    writeSubstantive(json);
    writeValues(json, "own", own);
    writeValues(json, "other", other);
    json.writeEndObject();
  }

  private void writeIssues(JsonGenerator json) {
    json.writeArrayPropertyStart("issues");
    for (PublicIssue issue : outcomes.topics()) {
      json.writeStartObject();
      json.writeStringProperty("name", issue.name());
      json.writeStringProperty("obligor", issue.obligor().name());
      json.writeNumberProperty("observability", issue.observability());
      json.writeArrayPropertyStart("options");
      issue.options().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeTerms(JsonGenerator json, Terms terms) {
    json.writeStartObject();
    write(json, "form", terms.form());
    write(json, "verification", terms.verification());
    write(json, "precision", terms.precision());
    json.writeNumberProperty("years", terms.years());
    json.writeNumberProperty("review", terms.review());
    json.writeName("escape");
    ViewWriter.writeFinite(json, terms.escape());
    json.writeBooleanProperty("guarantor", terms.guarantor());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, Object parameters) {
    json.writeName(name);
    VALUES.writeValue(json, parameters);
  }

  /** Costs and benefits, or null where there are none or too many. */
  void writeValues(JsonGenerator json, String name, @Nullable ValueFunction values) {
    if (values == null || outcomes.substances() > MOST_SUBSTANCES) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    writeTable(json, "cost", values::costOf);
    writeTable(json, "benefit", values::benefitOf);
    if (values.hasRisks()) {
      writeTable(json, "irreversible", values::irreversibleOf);
      writeTable(json, "exposure", values::exposureOf);
    }
    writeOptions(json, values);
    json.writeEndObject();
  }

  /**
   * Under which substances each side must deliver something: told only where it is not that each
   * side takes an option beyond the first.
   */
  private void writeSubstantive(JsonGenerator json) {
    if (outcomes.substances() > MOST_SUBSTANCES) {
      return;
    }
    OutcomeSpace plain = OutcomeSpace.described(outcomes.topics(), outcomes.menu(), null);
    boolean differs = false;
    for (long substance = 0; substance < outcomes.substances() && !differs; substance++) {
      differs =
          outcomes.outcome(substance, 0).isSubstantive()
              != plain.outcome(substance, 0).isSubstantive();
    }
    if (differs) {
      json.writeArrayPropertyStart("substantive");
      for (long substance = 0; substance < outcomes.substances(); substance++) {
        json.writeBoolean(outcomes.outcome(substance, 0).isSubstantive());
      }
      json.writeEndArray();
    }
  }

  private void writeTable(JsonGenerator json, String name, LongToDoubleFunction value) {
    json.writeArrayPropertyStart(name);
    for (long substance = 0; substance < outcomes.substances(); substance++) {
      json.writeNumber(value.applyAsDouble(substance));
    }
    json.writeEndArray();
  }

  private void writeOptions(JsonGenerator json, ValueFunction values) {
    writeOptions(json, "optionCost", values::cost);
    writeOptions(json, "optionBenefit", values::benefit);
  }

  private void writeOptions(
      JsonGenerator json, String name, ToDoubleBiFunction<Integer, Integer> value) {
    List<PublicIssue> issues = outcomes.topics();
    json.writeArrayPropertyStart(name);
    for (int i = 0; i < issues.size(); i++) {
      json.writeStartArray();
      for (int option = 0; option < issues.get(i).options().size(); option++) {
        json.writeNumber(value.applyAsDouble(i, option));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
