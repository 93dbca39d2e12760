package org.servanda.tournaments.remote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.LeaderFault;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Statement;
import tools.jackson.databind.JsonNode;

/** An answer as an object of JSON. */
record JsonAnswer(JsonNode json) implements Answer {
  private static final String MOVES =
      "{\"offer\":OUTCOME}, {\"move\":\"accept\"} or {\"move\":\"walk-out\"}";

  /** The most notes that are taken of one decision. */
  private static final int MOST_NOTES = 20;

  @Override
  public Move move(OutcomeSpace outcomes) {
    JsonNode offer = json.path("offer");
    String move = json.path("move").asString("");
    if (!offer.isMissingNode() && move.isEmpty()) {
      return outcome(offer, outcomes);
    }
    if (offer.isMissingNode() && move.equals("accept")) {
      return Move.ACCEPT;
    }
    if (offer.isMissingNode() && move.equals("walk-out")) {
      return Move.WALK_OUT;
    }
    throw wrong(json, MOVES);
  }

  static Outcome outcome(JsonNode index, OutcomeSpace outcomes) {
    if (!index.isIntegralNumber() || !index.canConvertToLong()) {
      throw wrong(index, "the number of an outcome");
    }
    long number = index.asLong();
    if (number < 0 || number >= outcomes.size()) {
      throw new LeaderFault(
          PortableText.format(
              "named outcome %d, where there are 0 to %d", number, outcomes.size() - 1));
    }
    return outcomes.at(number);
  }

  @Override
  public Conduct conduct() {
    Conduct conduct =
        switch (json.path("conduct").asString("")) {
          case "comply" -> Conduct.comply();
          case "breach" -> Conduct.breach(shortfall());
          case "escape" -> Conduct.escape();
          case "withdraw" -> Conduct.withdraw();
          default ->
              throw wrong(json, "{\"conduct\":\"comply\"}, \"breach\", \"escape\" or \"withdraw\"");
        };
    if (flag("sanction")) {
      conduct = conduct.andSanction();
    }
    return flag("renegotiate") ? conduct.andRenegotiate() : conduct;
  }

  private double shortfall() {
    JsonNode shortfall = json.path("shortfall");
    if (shortfall.isMissingNode()) {
      return 1;
    }
    double value = shortfall.isNumber() ? shortfall.asDouble() : Double.NaN;
    if (!(value >= 0 && value <= 1)) {
      throw wrong(shortfall, "a shortfall from 0 to 1");
    }
    return value;
  }

  @Override
  public boolean comes() {
    if (!json.path("comes").isBoolean()) {
      throw wrong(json, "{\"comes\":true} or {\"comes\":false}");
    }
    return flag("comes");
  }

  private boolean flag(String name) {
    JsonNode flag = json.path(name);
    if (!flag.isMissingNode() && !flag.isBoolean()) {
      throw wrong(json, "true or false for \"" + name + "\"");
    }
    return flag.asBoolean(false);
  }

  @Override
  public Statement statement() {
    String said = json.path("say").asString("");
    for (Statement statement : Statement.values()) {
      if (ViewWriter.word(statement).equals(said)) {
        return statement;
      }
    }
    throw wrong(
        json,
        Arrays.stream(Statement.values())
            .map(statement -> "\"" + ViewWriter.word(statement) + "\"")
            .collect(Collectors.joining(", ", "{\"say\":X} with ", "")));
  }

  @Override
  public double[] left() {
    JsonNode numbers = json.path("leave");
    if (!numbers.isArray() || numbers.size() > Leader.LONGEST_HANDOVER) {
      throw wrong(
          json,
          PortableText.format("{\"leave\":[…]} with at most %d numbers", Leader.LONGEST_HANDOVER));
    }
    double[] values = new double[numbers.size()];
    for (int i = 0; i < values.length; i++) {
      if (!numbers.get(i).isNumber()) {
        throw wrong(numbers.get(i), "a number to hand over");
      }
      values[i] = numbers.get(i).asDouble();
    }
    return values;
  }

  @Override
  public long drew() {
    return json.path("drew").asLong(0);
  }

  @Override
  public List<String> notes() {
    JsonNode notes = json.path("notes");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < Math.min(notes.size(), MOST_NOTES); i++) {
      texts.add(notes.path(i).asString(""));
    }
    return texts;
  }

  private static LeaderFault wrong(JsonNode answer, String allowed) {
    return new LeaderFault(
        PortableText.format(
            "answered %s; allowed is %s", PortableText.line(answer.toString(), 80), allowed));
  }
}
