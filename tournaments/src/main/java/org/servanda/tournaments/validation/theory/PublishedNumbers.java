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

/**
 * A theory's published numbers. Each row holds parameters and the numbers that follow from them.
 */
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

  /** The part of this row with a name. */
  PublishedNumbers part(String name) {
    return new PublishedNumbers(theory, node(row, name));
  }

  /** The number with a name. */
  double number(String name) {
    return node(row, name).doubleValue();
  }

  /** The whole number with a name. */
  int whole(String name) {
    return node(row, name).intValue();
  }

  /** The text with a name. */
  String word(String name) {
    return node(row, name).stringValue();
  }

  /** The list of numbers with a name. */
  double[] list(String name) {
    JsonNode list = node(row, name);
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = list.get(i).doubleValue();
    }
    return numbers;
  }

  /**
   * Formats parameters: {@code δ₁ = 0.9, δ₂ = 0.8}.
   *
   * @param what symbols, each followed by the name of its number
   */
  String parameters(String... what) {
    StringJoiner joined = new StringJoiner(", ");
    for (int i = 0; i < what.length; i += 2) {
      joined.add(what[i] + " = " + Parameter.text(number(what[i + 1])));
    }
    return joined.toString();
  }

  /** Compares a result with a number of this row. */
  TheoryCheck check(
      String what, String parameters, String expected, double found, double tolerance) {
    return check(what, parameters, number(expected), found, tolerance);
  }

  /** Compares a result with a number that follows from this row. */
  TheoryCheck check(
      String what, String parameters, double expected, double found, double tolerance) {
    String source = node(node(ALL, "sources"), theory).stringValue();
    return new TheoryCheck(what, source, parameters, expected, found, tolerance);
  }

  private static JsonNode node(JsonNode parent, String name) {
    return Objects.requireNonNull(parent.get(name), name);
  }
}
