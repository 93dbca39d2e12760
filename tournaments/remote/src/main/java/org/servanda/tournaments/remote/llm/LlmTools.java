package org.servanda.tournaments.remote.llm;

import java.util.Set;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Situation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The tools a model is offered: {@code evaluate} tells what outcomes are worth, {@code decide} is
 * another way to answer.
 */
final class LlmTools {
  /** The tool that evaluates outcomes. */
  static final String EVALUATE = "evaluate";

  private static final int MOST = 20;

  private static final String DEFINITIONS =
      """
      [{"type":"function","function":{"name":"evaluate","description":"What outcomes are worth now, \
      a round, over the outside options: your gain, their gain, and the probability that \
      legislatures pass them. At most 20 at once.","parameters":{"type":"object","properties":\
      {"outcomes":{"type":"array","items":{"type":"object","properties":{"options":{"type":"array",\
      "items":{"type":"integer"}},"terms":{"type":"array","items":{"type":"integer"}}},\
      "required":["options","terms"]}}},"required":["outcomes"]}}},{"type":"function","function":\
      {"name":"decide","description":"Your answer, instead of writing it.","parameters":\
      {"type":"object","properties":{"move":{"enum":["offer","accept","walk-out"]},"options":\
      {"type":"array","items":{"type":"integer"}},"terms":{"type":"array","items":{"type":"integer"\
      }},"conduct":{"enum":["comply","breach","escape","withdraw"]},"shortfall":{"type":"number"},\
      "sanction":{"type":"boolean"},"renegotiate":{"type":"boolean"},"why":{"type":"string"},\
      "say":{"enum":["silence","praise","promise","threat","denunciation"]}}}}}]""";

  private static final JsonNode ALL = Exchange.JSON.readTree(DEFINITIONS);

  private LlmTools() {}

  /** Their definitions, as a request has them. */
  static JsonNode definitions() {
    return ALL;
  }

  /** Whether an answer asks for evaluations and nothing else. */
  static boolean isEvaluation(Exchange.Answer answer) {
    return !answer.calls().isEmpty()
        && answer.calls().stream().allMatch(call -> call.name().equals(EVALUATE));
  }

  /** What the tool answers: values, or what is wrong with the question. */
  static String evaluate(String arguments, Choices choices, Situation situation) {
    try {
      JsonNode asked = LlmAnswers.object(arguments);
      LlmAnswers.check(asked, Set.of("outcomes"));
      JsonNode named = asked.path("outcomes");
      if (!named.isArray() || named.isEmpty() || named.size() > MOST) {
        throw new LlmAnswers.Nonsense(
            PortableText.format("\"outcomes\" must be a list of 1 to %d outcomes", MOST));
      }
      ArrayNode values = Exchange.JSON.createArrayNode();
      for (JsonNode one : named) {
        Outcome outcome = choices.read(one.path("options"), one.path("terms"));
        values
            .addObject()
            .put("yourGain", Choices.number(situation.gain(outcome)))
            .put("theirGain", Choices.number(situation.otherGain(outcome)))
            .put("ratified", Choices.number(situation.ratification(outcome)));
      }
      return values.toString();
    } catch (LlmAnswers.Nonsense e) {
      return Exchange.JSON.createObjectNode().put("error", e.getMessage()).toString();
    }
  }
}
