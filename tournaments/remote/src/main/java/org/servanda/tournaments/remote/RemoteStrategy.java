package org.servanda.tournaments.remote;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.IsolatedStrategy;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.LeaderFault;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.Traits;
import tools.jackson.databind.JsonNode;

/** A strategy whose leaders live in another process. */
final class RemoteStrategy implements IsolatedStrategy {
  private final Program program;
  private final String id;
  private final StrategyDescription description;
  private final List<Parameter> parameters;

  private RemoteStrategy(Program program, JsonNode described) {
    this.program = program;
    this.id = described.path("id").asString("");
    this.description = description(described);
    this.parameters = parameters(described.path("parameters"));
  }

  /**
   * The strategies of a program, which is started to describe them.
   *
   * @throws PluginException if it does not, in words that name its file
   */
  static List<RemoteStrategy> of(Program program) {
    try {
      List<RemoteStrategy> strategies = new ArrayList<>();
      for (JsonNode described : program.lane(Seat.A).describe().path("strategies")) {
        strategies.add(new RemoteStrategy(program, described));
      }
      if (strategies.isEmpty()) {
        throw new PluginException(
            PortableText.format(
                "%s describes no strategy; it must describe at least one", program.name()));
      }
      return strategies;
    } catch (LeaderFault | IllegalArgumentException e) {
      throw new PluginException(
          PortableText.format("%s cannot be used: %s", program.name(), reason(e)), e);
    }
  }

  private static String reason(RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    return e instanceof LeaderFault ? "it " + message : message;
  }

  private static StrategyDescription description(JsonNode described) {
    List<String> aliases = new ArrayList<>();
    described.path("aliases").forEach(alias -> aliases.add(alias.asString("")));
    String family = described.path("family").asString("other");
    return StrategyDescription.of(family, described.path("portrait").asString(""))
        .bargaining(described.path("bargains").asString(""))
        .keeping(described.path("keeps").asString(""))
        .citing(
            new Source(described.path("source").asString(""), described.path("doi").asString("")))
        .being(traits(described.path("traits")))
        .knownAs(aliases.toArray(String[]::new));
  }

  private static Traits traits(JsonNode traits) {
    return new Traits(
        traits.path("nice").asBoolean(false),
        traits.path("deterministic").asBoolean(false),
        traits.path("memory").asInt(Traits.UNLIMITED));
  }

  private static List<Parameter> parameters(JsonNode described) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode parameter : described) {
      boolean whole = parameter.path("whole").asBoolean(false);
      parameters.add(
          new Parameter(
              parameter.path("name").asString(""),
              whole ? Parameter.Kind.WHOLE : Parameter.Kind.REAL,
              parameter.path("min").asDouble(Double.NaN),
              parameter.path("max").asDouble(Double.NaN),
              parameter.path("standard").asDouble(Double.NaN),
              parameter.path("meaning").asString("")));
    }
    return List.copyOf(parameters);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public StrategyDescription description() {
    return description;
  }

  @Override
  public List<Parameter> parameters() {
    return parameters;
  }

  @Override
  public Leader appoint(Brief brief) {
    return RemoteLeader.appoint(program.lane(brief.seat()), brief, this);
  }

  @Override
  public boolean isApart() {
    return program.isApart();
  }

  @Override
  public void renew() {
    program.renew();
  }
}
