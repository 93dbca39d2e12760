package org.servanda.tournaments.remote.child;

import java.util.List;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import tools.jackson.core.JsonGenerator;

/** Writes the descriptions of strategies. */
final class StrategyWriter {
  private StrategyWriter() {}

  /** Writes what a jar says about itself: its strategies, and what this process can do. */
  static void write(JsonGenerator json, List<Strategy> strategies) {
    json.writeNumberProperty("protocol", 1);
    json.writeBooleanProperty("compact", true);
    json.writeBooleanProperty("java", true);
    json.writeBooleanProperty("memory", true);
    json.writeArrayPropertyStart("strategies");
    for (Strategy strategy : strategies) {
      StrategyDescription description = strategy.description();
      json.writeStartObject();
      json.writeStringProperty("id", strategy.id());
      json.writeStringProperty("family", description.family());
      json.writeStringProperty("portrait", description.portrait());
      json.writeStringProperty("bargains", description.bargains());
      json.writeStringProperty("keeps", description.keeps());
      json.writeStringProperty("source", description.source().citation());
      json.writeStringProperty("doi", description.source().doi());
      json.writeObjectPropertyStart("traits");
      json.writeBooleanProperty("nice", description.traits().nice());
      json.writeBooleanProperty("deterministic", description.traits().deterministic());
      json.writeNumberProperty("memory", description.traits().memory());
      json.writeEndObject();
      json.writeArrayPropertyStart("aliases");
      description.aliases().forEach(json::writeString);
      json.writeEndArray();
      json.writeArrayPropertyStart("parameters");
      strategy.parameters().forEach(parameter -> write(json, parameter));
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Parameter parameter) {
    json.writeStartObject();
    json.writeStringProperty("name", parameter.name());
    json.writeBooleanProperty("whole", parameter.kind() == Parameter.Kind.WHOLE);
    json.writeNumberProperty("min", parameter.min());
    json.writeNumberProperty("max", parameter.max());
    json.writeNumberProperty("standard", parameter.standard());
    json.writeStringProperty("meaning", parameter.meaning());
    json.writeEndObject();
  }
}
