package org.servanda.tournaments.remote.llm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.yaml.StrictYaml;
import tools.jackson.databind.JsonNode;

/**
 * What a file {@code NAME.llm.yaml} says.
 *
 * @param file the file
 * @param id the strategy's id
 * @param model the model's name, as its endpoint knows it
 * @param endpoint the address that {@code /chat/completions} is added to; null if a command answers
 * @param command the program that answers, and its arguments; empty if an endpoint answers
 * @param key the environment variable that holds the key; empty for none
 * @param temperature how freely the model draws its words; null for the model's own
 * @param tools whether it is offered tools
 * @param persona words of the author to the model; may be empty
 * @param input money per million tokens asked
 * @param output money per million tokens answered
 * @param calls the most calls of the model
 * @param money the most money
 * @param limit the longest a call may take
 * @param transcript where exchanges are recorded
 * @param replay whether every answer comes from the transcript
 */
record LlmSettings(
    Path file,
    String id,
    String model,
    @Nullable URI endpoint,
    List<String> command,
    String key,
    @Nullable Double temperature,
    boolean tools,
    String persona,
    double input,
    double output,
    long calls,
    double money,
    Duration limit,
    Path transcript,
    boolean replay) {
  private static final int LONGEST_PERSONA = 2000;
  private static final long CALLS = 2000;
  private static final double MOST = 1e9;
  private static final List<String> KEYS =
      List.of(
          "id",
          "model",
          "endpoint",
          "command",
          "key",
          "temperature",
          "tools",
          "persona",
          "price",
          "budget",
          "seconds",
          "transcript",
          "replay");

  /** The file's name. */
  String fileName() {
    return String.valueOf(file.getFileName());
  }

  /** The folder of the file. */
  Path folder() {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  /** Where calls, tokens and cost are summed up: beside the transcript. */
  Path usage() {
    String name = fileName().substring(0, fileName().length() - LlmFormat.SUFFIX.length());
    return folder().resolve(name + ".usage.json");
  }

  /**
   * Reads a file.
   *
   * @throws PluginException if it is wrong, in words that name it
   */
  static LlmSettings read(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      return new Reader(file, StrictYaml.tree(name, UserFiles.text(file))).settings();
    } catch (BadInputException e) {
      // It names the file, and the place in it.
      throw new PluginException(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      throw new PluginException(
          PortableText.format(
              "%s cannot be used: %s",
              name, PortableText.line(String.valueOf(e.getMessage()), 300)),
          e);
    }
  }

  /** Reads the keys, strictly. */
  private record Reader(Path file, JsonNode content) {
    LlmSettings settings() {
      checkKeys(content, KEYS, "it");
      JsonNode price = content.path("price");
      JsonNode budget = content.path("budget");
      checkKeys(price, List.of("input", "output"), "'price'");
      checkKeys(budget, List.of("calls", "money"), "'budget'");
      List<String> command = command();
      String key = text(content, "key", "");
      return new LlmSettings(
          file,
          id(),
          model(),
          endpoint(command, key),
          command,
          key(key),
          content.has("temperature") ? (Double) number(content, "temperature", 0, 0, 2) : null,
          flag("tools", true),
          persona(),
          number(price, "input", 0, 0, MOST),
          number(price, "output", 0, 0, MOST),
          (long) number(budget, "calls", CALLS, 0, MOST),
          number(budget, "money", MOST, 0, MOST),
          Duration.ofMillis((long) (1000 * number(content, "seconds", 60, .001, 3600))),
          transcript(),
          flag("replay", false));
    }

    private static void checkKeys(JsonNode node, List<String> known, String where) {
      if (!node.isMissingNode() && !node.isObject()) {
        throw wrong(where + " must have keys with values: " + String.join(", ", known));
      }
      for (String key : node.propertyNames()) {
        if (!known.contains(key)) {
          throw wrong(
              PortableText.format(
                  "%s has no key '%s'; its keys are %s.%s",
                  where, key, String.join(", ", known), NearestName.hint(key, known)));
        }
      }
    }

    private String id() {
      String id = text(content, "id", "");
      if (!id.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
        throw wrong(
            PortableText.format(
                "its id is '%s', but must be lower-case words with a prefix and a dot, such as"
                    + " 'lab.some-model'",
                PortableText.line(id, 60)));
      }
      return id;
    }

    private String model() {
      String model = text(content, "model", "");
      if (model.isBlank() || model.length() > 200) {
        throw wrong("it names no model; say 'model: NAME', in at most 200 characters");
      }
      return model;
    }

    private List<String> command() {
      List<String> words = new ArrayList<>();
      JsonNode named = content.path("command");
      if (named.isString()) {
        words.add(named.asString());
      }
      named.forEach(word -> words.add(word.asString("")));
      if (words.isEmpty() == content.path("endpoint").isMissingNode()) {
        throw wrong(
            "it must say either 'endpoint: ADDRESS' or 'command: [PROGRAM, ARGUMENT…]', and not"
                + " both");
      }
      return List.copyOf(words);
    }

    private @Nullable URI endpoint(List<String> command, String key) {
      if (!command.isEmpty()) {
        return null;
      }
      String text = text(content, "endpoint", "");
      URI address = URI.create(text.endsWith("/") ? text : text + "/").resolve("chat/completions");
      String host = String.valueOf(address.getHost());
      boolean here = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
      boolean plain = "http".equals(address.getScheme());
      if (address.getHost() == null || !(plain || "https".equals(address.getScheme()))) {
        throw wrong("its endpoint must be an address that begins with http:// or https://");
      }
      if (plain && !here && !key.isEmpty()) {
        throw wrong("a key is sent only to https:// or to this machine; change the endpoint");
      }
      return address;
    }

    private static String key(String key) {
      if (!key.isEmpty() && !key.matches("[A-Z_][A-Z0-9_]{0,99}")) {
        // What stands there may be the key itself: it is not repeated.
        throw wrong(
            "'key' must be the name of an environment variable, in capital letters such as"
                + " OPENAI_API_KEY, never the key itself");
      }
      return key;
    }

    private String persona() {
      String persona = text(content, "persona", "").strip();
      if (persona.length() > LONGEST_PERSONA) {
        throw wrong(
            PortableText.format(
                "its persona has %,d characters; at most %,d are allowed",
                persona.length(), LONGEST_PERSONA));
      }
      return persona;
    }

    private Path transcript() {
      String name = String.valueOf(file.getFileName());
      String stem = name.substring(0, name.length() - LlmFormat.SUFFIX.length());
      String named = text(content, "transcript", stem + ".transcript.jsonl");
      if (!named.matches("[\\w.-]{1,120}\\.jsonl")) {
        throw wrong(
            "its transcript must be the name of a file beside it that ends in .jsonl, without a"
                + " folder");
      }
      return Objects.requireNonNull(file.toAbsolutePath().getParent()).resolve(named);
    }

    private static String text(JsonNode node, String key, String standard) {
      JsonNode value = node.path(key);
      if (value.isMissingNode()) {
        return standard;
      }
      if (!value.isString()) {
        throw wrong(PortableText.format("'%s' must be a text", key));
      }
      return value.asString();
    }

    private boolean flag(String key, boolean standard) {
      JsonNode value = content.path(key);
      if (!value.isMissingNode() && !value.isBoolean()) {
        throw wrong(PortableText.format("'%s' must be true or false", key));
      }
      return value.asBoolean(standard);
    }

    private static double number(
        JsonNode node, String key, double standard, double min, double max) {
      JsonNode value = node.path(key);
      double number =
          value.isMissingNode() ? standard : value.isNumber() ? value.asDouble() : Double.NaN;
      if (!(number >= min && number <= max)) {
        throw wrong(
            PortableText.format("'%s' must be a number %s", key, PortableText.range(min, max)));
      }
      return number;
    }

    private static IllegalArgumentException wrong(String what) {
      return new IllegalArgumentException(what);
    }
  }
}
