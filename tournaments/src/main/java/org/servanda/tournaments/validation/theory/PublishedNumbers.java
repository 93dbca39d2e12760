package org.servanda.tournaments.validation.theory;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.servanda.engine.spi.Parameter;
import org.servanda.reports.validity.TheoryCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A theory's numbers as published, each a row of parameters and what follows from them. */
final class PublishedNumbers {
  private static final JsonNode ALL = read();

  private final String theory;
  private final JsonNode row;

  private PublishedNumbers(String theory, JsonNode row) {
    this.theory = theory;
    this.row = row;
  }

  private static JsonNode read() {
    InputStream in =
        Objects.requireNonNull(PublishedNumbers.class.getResourceAsStream("numbers.json"));
    return JsonMapper.shared().readTree(in);
  }

  /** All rows of a theory, in order. */
  static List<PublishedNumbers> rows(String theory) {
    List<PublishedNumbers> rows = new ArrayList<>();
    node(ALL, theory).forEach(row -> rows.add(new PublishedNumbers(theory, row)));
    return rows;
  }

  /** The only row of a theory. */
  static PublishedNumbers row(String theory) {
    return new PublishedNumbers(theory, node(ALL, theory));
  }

  /** One of its parts. */
  PublishedNumbers part(String name) {
    return new PublishedNumbers(theory, node(row, name));
  }

  /** One of its numbers. */
  double number(String name) {
    return node(row, name).doubleValue();
  }

  /** One of its whole numbers. */
  int whole(String name) {
    return node(row, name).intValue();
  }

  /** One of its words. */
  String word(String name) {
    return node(row, name).stringValue();
  }

  /** One of its lists of numbers. */
  double[] list(String name) {
    JsonNode list = node(row, name);
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = list.get(i).doubleValue();
    }
    return numbers;
  }

  /**
   * Parameters in words.
   *
   * @param what symbols, each followed by the name of its number
   */
  String told(String... what) {
    StringJoiner told = new StringJoiner(", ");
    for (int i = 0; i < what.length; i += 2) {
      told.add(what[i] + " = " + Parameter.text(number(what[i + 1])));
    }
    return told.toString();
  }

  /** Holds what was found against one of its numbers. */
  TheoryCheck check(
      String what, String parameters, String expected, double found, double tolerance) {
    return check(what, parameters, number(expected), found, tolerance);
  }

  /** Holds what was found against a number that follows from it. */
  TheoryCheck check(
      String what, String parameters, double expected, double found, double tolerance) {
    String source = node(node(ALL, "sources"), theory).stringValue();
    return new TheoryCheck(what, source, parameters, expected, found, tolerance);
  }

  private static JsonNode node(JsonNode parent, String name) {
    return Objects.requireNonNull(parent.get(name), name);
  }
}
