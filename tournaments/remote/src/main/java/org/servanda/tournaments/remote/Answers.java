package org.servanda.tournaments.remote;

import java.util.Arrays;
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

/** Reads answers strictly: what is not exactly an answer is a fault, in words. */
final class Answers {
  private static final String MOVES =
      "{\"offer\":OUTCOME}, {\"move\":\"accept\"} or {\"move\":\"walk-out\"}";

  private Answers() {}

  static Move move(JsonNode answer, OutcomeSpace outcomes) {
    JsonNode offer = answer.path("offer");
    String move = answer.path("move").asString("");
    if (!offer.isMissingNode() && move.isEmpty()) {
      return outcome(offer, outcomes);
    }
    if (offer.isMissingNode() && move.equals("accept")) {
      return Move.ACCEPT;
    }
    if (offer.isMissingNode() && move.equals("walk-out")) {
      return Move.WALK_OUT;
    }
    throw wrong(answer, MOVES);
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

  static Conduct conduct(JsonNode answer) {
    Conduct conduct =
        switch (answer.path("conduct").asString("")) {
          case "comply" -> Conduct.comply();
          case "breach" -> Conduct.breach(shortfall(answer));
          case "escape" -> Conduct.escape();
          case "withdraw" -> Conduct.withdraw();
          default ->
              throw wrong(
                  answer, "{\"conduct\":\"comply\"}, \"breach\", \"escape\" or \"withdraw\"");
        };
    if (flag(answer, "sanction")) {
      conduct = conduct.andSanction();
    }
    return flag(answer, "renegotiate") ? conduct.andRenegotiate() : conduct;
  }

  private static double shortfall(JsonNode answer) {
    JsonNode shortfall = answer.path("shortfall");
    if (shortfall.isMissingNode()) {
      return 1;
    }
    double value = shortfall.isNumber() ? shortfall.asDouble() : Double.NaN;
    if (!(value >= 0 && value <= 1)) {
      throw wrong(shortfall, "a shortfall from 0 to 1");
    }
    return value;
  }

  static boolean comes(JsonNode answer) {
    if (!answer.path("comes").isBoolean()) {
      throw wrong(answer, "{\"comes\":true} or {\"comes\":false}");
    }
    return flag(answer, "comes");
  }

  private static boolean flag(JsonNode answer, String name) {
    JsonNode flag = answer.path(name);
    if (!flag.isMissingNode() && !flag.isBoolean()) {
      throw wrong(answer, "true or false for \"" + name + "\"");
    }
    return flag.asBoolean(false);
  }

  static Statement statement(JsonNode answer) {
    String said = answer.path("say").asString("");
    for (Statement statement : Statement.values()) {
      if (ViewWriter.word(statement).equals(said)) {
        return statement;
      }
    }
    throw wrong(
        answer,
        Arrays.stream(Statement.values())
            .map(statement -> "\"" + ViewWriter.word(statement) + "\"")
            .collect(Collectors.joining(", ", "{\"say\":X} with ", "")));
  }

  static double[] numbers(JsonNode answer) {
    JsonNode numbers = answer.path("leave");
    if (!numbers.isArray() || numbers.size() > Leader.LONGEST_HANDOVER) {
      throw wrong(
          answer,
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

  private static LeaderFault wrong(JsonNode answer, String allowed) {
    return new LeaderFault(
        PortableText.format(
            "answered %s; allowed is %s", PortableText.line(answer.toString(), 80), allowed));
  }
}
