package org.servanda.tournaments.remote.llm;

import java.util.List;
import java.util.Set;
import org.servanda.engine.model.Move;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Statement;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a model decides, strictly: one object of JSON with known keys, alone or as the
 * arguments of the tool {@code decide}.
 */
final class LlmAnswers {
  /** How a move is answered. */
  static final String MOVES =
      "{\"move\":\"offer\",\"options\":[…],\"terms\":[…]}, {\"move\":\"accept\"} to take their"
          + " offer, or {\"move\":\"walk-out\"} to end these talks";

  /** How conduct is answered. */
  static final String CONDUCTS =
      "{\"conduct\":\"comply\"}, {\"conduct\":\"breach\",\"shortfall\":S} with S above 0 and at most"
          + " 1, {\"conduct\":\"escape\"} where the terms have an escape clause, or"
          + " {\"conduct\":\"withdraw\"}; each may have \"sanction\":true and \"renegotiate\":true";

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String FENCE = "```";

  private LlmAnswers() {}

  /** An answer that is none. Its message says what is wrong, to the model. */
  static final class Nonsense extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Nonsense(String message) {
      super(message);
    }
  }

  /**
   * The object that an answer is.
   *
   * @throws Nonsense if there is anything else
   */
  static JsonNode object(Exchange.Answer answer) {
    if (answer.finish().equals("length")) {
      throw new Nonsense("your answer was cut off; be shorter");
    }
    List<Exchange.ToolCall> calls = answer.calls();
    if (calls.isEmpty()) {
      return object(unfenced(answer.content().strip()));
    }
    if (calls.size() > 1 || !calls.get(0).name().equals("decide")) {
      throw new Nonsense("call decide once, and no other tool with it");
    }
    return object(calls.get(0).arguments());
  }

  /** The text inside one fence of Markdown that is around all of it. */
  private static String unfenced(String text) {
    int first = text.indexOf('\n');
    return text.startsWith(FENCE) && text.endsWith(FENCE) && first > 0 && first < text.length() - 3
        ? text.substring(first + 1, text.length() - FENCE.length())
        : text;
  }

  /**
   * An object of JSON with nothing around it.
   *
   * @throws Nonsense if it is none
   */
  static JsonNode object(String text) {
    try {
      JsonNode node = STRICT.readTree(text);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      // Its message would quote the answer: the model knows that.
    }
    throw new Nonsense("it is not one object of JSON with nothing before or after it");
  }

  static Move move(JsonNode answer, Choices choices, boolean offered) {
    check(answer, Set.of("move", "options", "terms", "say", "why"));
    return switch (answer.path("move").asString("")) {
      case "offer" -> choices.read(answer.path("options"), answer.path("terms"));
      case "accept" -> {
        if (!offered) {
          throw new Nonsense("there is no offer of theirs to accept; make one");
        }
        yield without(answer, Move.ACCEPT);
      }
      case "walk-out" -> without(answer, Move.WALK_OUT);
      default -> throw new Nonsense("\"move\" must be \"offer\", \"accept\" or \"walk-out\"");
    };
  }

  private static Move without(JsonNode answer, Move move) {
    if (answer.has("options") || answer.has("terms")) {
      throw new Nonsense("only an offer has \"options\" and \"terms\"");
    }
    return move;
  }

  static Conduct conduct(JsonNode answer, boolean escapable) {
    check(answer, Set.of("conduct", "shortfall", "sanction", "renegotiate", "say", "why"));
    String kind = answer.path("conduct").asString("");
    if (answer.has("shortfall") && !kind.equals("breach")) {
      throw new Nonsense("only a breach has a \"shortfall\"");
    }
    Conduct conduct =
        switch (kind) {
          case "comply" -> Conduct.comply();
          case "breach" -> Conduct.breach(shortfall(answer.path("shortfall")));
          case "withdraw" -> Conduct.withdraw();
          case "escape" -> {
            if (!escapable) {
              throw new Nonsense("the terms in force have no escape clause");
            }
            yield Conduct.escape();
          }
          default ->
              throw new Nonsense(
                  "\"conduct\" must be \"comply\", \"breach\", \"escape\" or \"withdraw\"");
        };
    conduct = flag(answer, "sanction") ? conduct.andSanction() : conduct;
    return flag(answer, "renegotiate") ? conduct.andRenegotiate() : conduct;
  }

  private static double shortfall(JsonNode node) {
    double shortfall = node.isMissingNode() ? 1 : node.isNumber() ? node.asDouble() : Double.NaN;
    if (!(shortfall > 0 && shortfall <= 1)) {
      throw new Nonsense("\"shortfall\" must be a number above 0 and at most 1");
    }
    return shortfall;
  }

  private static boolean flag(JsonNode answer, String name) {
    JsonNode flag = answer.path(name);
    if (!flag.isMissingNode() && !flag.isBoolean()) {
      throw new Nonsense("\"" + name + "\" must be true or false");
    }
    return flag.asBoolean(false);
  }

  /** What it says in public besides; silence if nothing. */
  static Statement statement(JsonNode answer) {
    if (!answer.has("say")) {
      return Statement.SILENCE;
    }
    for (Statement statement : Statement.values()) {
      if (PositionText.word(statement).equals(answer.path("say").asString(""))) {
        return statement;
      }
    }
    throw new Nonsense(
        "\"say\" must be \"silence\", \"praise\", \"promise\", \"threat\" or \"denunciation\"");
  }

  /** Its reason, for whoever reads the match; empty if it gives none. */
  static String reason(JsonNode answer) {
    JsonNode why = answer.path("why");
    if (!why.isMissingNode() && !why.isString()) {
      throw new Nonsense("\"why\" must be a text");
    }
    return why.asString("");
  }

  /** Refuses keys that are not known. */
  static void check(JsonNode answer, Set<String> known) {
    for (String key : answer.propertyNames()) {
      if (!known.contains(key)) {
        throw new Nonsense(
            PortableText.format(
                "there is no key \"%s\" here", PortableText.line(key, 40).replace('"', '\'')));
      }
    }
  }
}
