package org.servanda.tournaments.remote.llm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request to a model and what came of it: an answer, or a failure.
 *
 * @param key what it is found by in a transcript
 * @param number the number of the request of its leader, from 1
 * @param messages what the model was told
 * @param answer what it answered; null if it failed
 * @param failure why there is no answer, to be read after the strategy's name; empty if there is
 * @param byClock whether a clock decided that it failed
 * @param calls how often the model was called for it, in all recordings
 * @param input tokens asked
 * @param output tokens answered
 * @param millis how long it was waited for, in all recordings, milliseconds; 0 if that is unknown
 */
record Exchange(
    String key,
    int number,
    JsonNode messages,
    @Nullable Answer answer,
    String failure,
    boolean byClock,
    long calls,
    long input,
    long output,
    long millis) {
  static final JsonMapper JSON = new JsonMapper();

  /**
   * What a model answered.
   *
   * @param content its words; may be empty
   * @param refusal its words of refusal; empty if it did not refuse
   * @param finish why it ended, such as {@code stop} or {@code length}
   * @param calls the tools it calls
   */
  record Answer(String content, String refusal, String finish, List<ToolCall> calls) {
    Answer {
      calls = List.copyOf(calls);
    }

    boolean isRefusal() {
      return !refusal.isEmpty() || finish.equals("content_filter");
    }

    /**
     * The first choice of a chat completion.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Answer ofCompletion(JsonNode completion) {
      JsonNode choice = completion.path("choices").path(0);
      JsonNode message = choice.path("message");
      if (!message.isObject()) {
        throw new IllegalArgumentException("it has no choices[0].message");
      }
      List<ToolCall> calls = new ArrayList<>();
      for (JsonNode call : message.path("tool_calls")) {
        JsonNode function = call.path("function");
        calls.add(new ToolCall(text(function.path("name")), text(function.path("arguments"))));
      }
      return new Answer(
          text(message.path("content")),
          text(message.path("refusal")),
          text(choice.path("finish_reason")),
          calls);
    }

    /**
     * A text as the transcript keeps it: halves of characters, which no file can hold, are lost.
     */
    private static String text(JsonNode node) {
      return new String(node.asString("").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Answer read(JsonNode node) {
      List<ToolCall> calls = new ArrayList<>();
      for (JsonNode call : node.path("tools")) {
        calls.add(
            new ToolCall(call.path("name").asString(""), call.path("arguments").asString("")));
      }
      return new Answer(
          node.path("content").asString(""),
          node.path("refusal").asString(""),
          node.path("finish").asString(""),
          calls);
    }

    private void write(ObjectNode node) {
      node.put("content", content);
      if (!refusal.isEmpty()) {
        node.put("refusal", refusal);
      }
      node.put("finish", finish);
      if (!calls.isEmpty()) {
        ArrayNode tools = node.putArray("tools");
        calls.forEach(
            call -> tools.addObject().put("name", call.name()).put("arguments", call.arguments()));
      }
    }
  }

  /**
   * A call of a tool.
   *
   * @param name the tool
   * @param arguments an object of JSON, as a text
   */
  record ToolCall(String name, String arguments) {}

  /**
   * Reads a line of a transcript.
   *
   * @throws RuntimeException if it is none
   */
  static Exchange read(String line) {
    JsonNode node = JSON.readTree(line);
    String key = node.path("key").asString("");
    JsonNode answer = node.path("answer");
    String failure = node.path("failure").asString("");
    if (key.isEmpty() || answer.isObject() != failure.isEmpty()) {
      throw new IllegalArgumentException("it must have a key, and an answer or a failure");
    }
    return new Exchange(
        key,
        node.path("request").asInt(0),
        node.path("messages"),
        answer.isObject() ? Answer.read(answer) : null,
        failure,
        node.path("clock").asBoolean(false),
        node.path("calls").asLong(0),
        node.path("input").asLong(0),
        node.path("output").asLong(0),
        node.path("millis").asLong(0));
  }

  /** A line of a transcript, without its end. */
  String line() {
    ObjectNode node = JSON.createObjectNode();
    node.put("key", key).put("request", number).set("messages", messages);
    if (answer != null) {
      answer.write(node.putObject("answer"));
    } else {
      node.put("failure", failure);
      if (byClock) {
        node.put("clock", true);
      }
    }
    node.put("calls", calls).put("input", input).put("output", output);
    if (millis > 0) {
      node.put("millis", millis);
    }
    return node.toString();
  }
}
