package org.servanda.tournaments.wasm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.Traits;

/**
 * What a leader says of itself: lines such as {@code portrait: Gives as it gets.}
 *
 * @param id its name, with a prefix and a dot
 * @param description what is printed about it
 * @param parameters its parameters
 */
record LeaderText(String id, StrategyDescription description, List<Parameter> parameters) {
  private static final List<String> KEYS =
      List.of(
          "id", "family", "portrait", "bargains", "keeps", "citation", "doi", "traits", "aliases");
  private static final String PARAMETER = "parameter";
  private static final int PARTS = 6;

  /**
   * Reads the lines.
   *
   * @throws IllegalArgumentException if one says nothing, in words that follow the file's name
   */
  static LeaderText parse(String text) {
    Map<String, String> values = new HashMap<>();
    List<Parameter> parameters = new ArrayList<>();
    for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
      int colon = line.indexOf(':');
      String key = colon < 0 ? line : line.substring(0, colon).strip();
      String value = line.substring(colon + 1).strip();
      if (colon > 0 && key.equals(PARAMETER)) {
        parameters.add(parameter(value));
      } else if (colon < 0 || !KEYS.contains(key) || values.put(key, value) != null) {
        throw unknown(line);
      }
    }
    if (!values.containsKey("id")) {
      throw new IllegalArgumentException(
          "does not say its id; begin its description with a line such as 'id: acme.patient'");
    }
    if (parameters.size() > ViewField.PARAMETER.size()) {
      throw new IllegalArgumentException(
          PortableText.format("has more than %d parameters", ViewField.PARAMETER.size()));
    }
    return new LeaderText(values.get("id"), description(values), List.copyOf(parameters));
  }

  private static IllegalArgumentException unknown(String line) {
    return new IllegalArgumentException(
        PortableText.format(
            "describes itself with the line '%s'; each line is one of %s or %s, once, a colon and"
                + " what is to be said",
            PortableText.line(line, 100), String.join(", ", KEYS), PARAMETER));
  }

  private static StrategyDescription description(Map<String, String> values) {
    return new StrategyDescription(
        values.getOrDefault("family", StrategyDescription.UNTITLED.family()),
        values.getOrDefault("portrait", ""),
        values.getOrDefault("bargains", ""),
        values.getOrDefault("keeps", ""),
        new Source(values.getOrDefault("citation", ""), values.getOrDefault("doi", "")),
        traits(words(values.getOrDefault("traits", ""), ",")),
        words(values.getOrDefault("aliases", ""), ","));
  }

  private static List<String> words(String text, String separator) {
    return Arrays.stream(text.split(separator, -1))
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private static Traits traits(List<String> words) {
    boolean nice = false;
    boolean deterministic = false;
    int memory = Traits.UNLIMITED;
    for (String word : words) {
      if (word.equals("nice")) {
        nice = true;
      } else if (word.equals("deterministic")) {
        deterministic = true;
      } else if (word.matches("memory \\d{1,9}")) {
        memory = Integer.parseInt(word.substring("memory ".length()));
      } else {
        throw new IllegalArgumentException(
            PortableText.format(
                "has the trait '%s'; traits are 'nice', 'deterministic' and 'memory' with a number",
                PortableText.line(word, 100)));
      }
    }
    return new Traits(nice, deterministic, memory);
  }

  /** {@code greed real 0 1 0.3 share of the surplus it demands}. */
  private static Parameter parameter(String text) {
    String[] parts = text.split("\\s+", PARTS);
    try {
      double least = Double.parseDouble(parts[2]);
      double most = Double.parseDouble(parts[3]);
      double standard = Double.parseDouble(parts[4]);
      String meaning = parts.length < PARTS ? "" : parts[PARTS - 1];
      return new Parameter(parts[0], kind(parts[1]), least, most, standard, meaning);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          PortableText.format(
              "describes the parameter '%s'; write its name, 'real' or 'whole', its least, greatest"
                  + " and usual value, and what it means, such as 'greed real 0 1 0.3 share it"
                  + " demands'",
              PortableText.line(text, 100)),
          e);
    }
  }

  private static Parameter.Kind kind(String word) {
    return switch (word) {
      case "real" -> Parameter.Kind.REAL;
      case "whole" -> Parameter.Kind.WHOLE;
      default -> throw new IllegalArgumentException(word);
    };
  }
}
