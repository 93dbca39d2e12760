package org.servanda.reports.validity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stylised fact that is tested, or a control in which no effect may appear. It is tested in two
 * populations: among leaders who calculate, and in the default field.
 *
 * @param number 1 to 16, or C1, C2, … for controls
 * @param claim what is claimed
 * @param source the publication
 * @param matches played per condition among leaders who calculate, with each seed
 * @param lines expectations and results
 */
public record Fact(String number, String claim, String source, long matches, List<Line> lines) {
  public Fact {
    lines = List.copyOf(lines);
  }

  /**
   * One expectation.
   *
   * @param expected the expectation in words
   * @param unit unit of the estimates
   * @param built whether its sign follows from how the model is built, so that it tests the program
   *     and not the model
   * @param bar the least effect that counts, in this unit; 0 if its sign alone does
   * @param calculating the result among leaders who calculate
   * @param field the result in the default field, whose expectation can be another
   */
  public record Line(
      String expected,
      String unit,
      boolean built,
      double bar,
      Replication calculating,
      FieldResult field) {}

  /**
   * A result in the default field.
   *
   * @param expected the expectation in words, if it differs; else null
   * @param result the result
   */
  public record FieldResult(@Nullable String expected, Replication result) {}

  /** Whether every line is as expected among leaders who calculate. */
  public boolean holds() {
    return lines.stream().allMatch(line -> line.calculating().holds());
  }

  /** Whether every line is as expected in the default field. */
  public boolean holdsInField() {
    return lines.stream().allMatch(line -> line.field().result().holds());
  }

  /** Whether it is a control. */
  public boolean isControl() {
    return number.startsWith("C");
  }
}
