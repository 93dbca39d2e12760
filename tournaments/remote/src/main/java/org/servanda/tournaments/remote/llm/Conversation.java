package org.servanda.tournaments.remote.llm;

import java.util.Optional;
import java.util.function.Function;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Situation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one leader and its model say to each other. Each decision begins anew: the model is told the
 * position, may evaluate outcomes, and is told once if its answer is none.
 */
final class Conversation {
  private static final int MOST_EVALUATIONS = 6;
  private static final int LONGEST_ECHO = 2000;
  private static final int LONGEST_QUOTE = 100;

  private final LlmSettings settings;
  private final LlmConnection connection;
  private final Choices choices;
  private final PositionText text;
  private int requests;
  private String wrong = "";

  Conversation(LlmSettings settings, LlmConnection connection, Brief brief) {
    this.settings = settings;
    this.connection = connection;
    this.choices = new Choices(brief.outcomes());
    this.text = new PositionText(brief, choices, settings);
  }

  Choices choices() {
    return choices;
  }

  PositionText text() {
    return text;
  }

  /** What was wrong with its last answer, which it is quoted with. */
  String wrong() {
    return wrong;
  }

  /**
   * Has the model decide.
   *
   * @param position the position in words, and how to answer
   * @param reader reads the answer, and throws {@link LlmAnswers.Nonsense} if it is none
   * @return the decision; empty if the model gave none twice
   */
  <T> Optional<T> decide(Situation situation, String position, Function<JsonNode, T> reader) {
    ArrayNode messages = Exchange.JSON.createArrayNode();
    message(messages, "system", text.system());
    message(messages, "user", position);
    int evaluations = 0;
    boolean told = false;
    while (true) {
      Exchange.Answer answer = connection.ask(++requests, request(messages));
      if (LlmTools.isEvaluation(answer) && evaluations < MOST_EVALUATIONS && settings.tools()) {
        evaluations++;
        echo(messages, answer, call -> LlmTools.evaluate(call.arguments(), choices, situation));
        continue;
      }
      try {
        if (!answer.isRefusal()) {
          return Optional.of(reader.apply(LlmAnswers.object(answer)));
        }
        connection.usage().refusal();
        wrong = "you refused, but this is a simulation and nobody is harmed";
      } catch (LlmAnswers.Nonsense e) {
        connection.usage().nonsense();
        wrong = String.valueOf(e.getMessage());
      }
      if (told) {
        connection.usage().fallback();
        wrong = answer.isRefusal() ? "it refused" : quoted(answer) + wrong;
        return Optional.empty();
      }
      told = true;
      String said = PortableText.format("That is no answer: %s. Answer again.", wrong);
      echo(messages, answer, call -> said);
      if (answer.calls().isEmpty()) {
        message(messages, "user", said);
      }
    }
  }

  private static String quoted(Exchange.Answer answer) {
    String said = answer.calls().isEmpty() ? answer.content() : answer.calls().get(0).arguments();
    return said.isBlank() ? "" : "'" + PortableText.line(said.strip(), LONGEST_QUOTE) + "', but ";
  }

  private ObjectNode request(ArrayNode messages) {
    ObjectNode request = Exchange.JSON.createObjectNode();
    request.put("model", settings.model());
    // A copy: what is recorded must not grow with the conversation.
    request.set("messages", messages.deepCopy());
    if (settings.tools()) {
      request.set("tools", LlmTools.definitions());
    }
    if (settings.temperature() != null) {
      request.put("temperature", settings.temperature());
    }
    return request;
  }

  private static void message(ArrayNode messages, String role, String content) {
    messages.addObject().put("role", role).put("content", content);
  }

  /** Repeats the model's own answer to it, with what its calls of tools led to. */
  private static void echo(
      ArrayNode messages, Exchange.Answer answer, Function<Exchange.ToolCall, String> results) {
    message(messages, "assistant", cut(answer.content()));
    if (answer.calls().isEmpty()) {
      return;
    }
    // Ids of our own: those of an endpoint differ from call to call.
    int first = messages.size();
    ArrayNode calls = ((ObjectNode) messages.get(first - 1)).putArray("tool_calls");
    for (Exchange.ToolCall call : answer.calls()) {
      String id = "call-" + first + "-" + calls.size();
      ObjectNode made = calls.addObject().put("id", id).put("type", "function");
      made.putObject("function")
          .put("name", PortableText.line(call.name(), 60))
          .put("arguments", cut(call.arguments()));
      messages
          .addObject()
          .put("role", "tool")
          .put("tool_call_id", id)
          .put("content", results.apply(call));
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_ECHO ? text : PortableText.line(text, LONGEST_ECHO);
  }
}
