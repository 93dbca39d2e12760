package org.servanda.reports.validity;

import java.util.List;
import org.servanda.reports.statistics.Estimate;

/**
 * A stylised fact put to the test, or a control that must show nothing.
 *
 * @param number by which it is known: 1 to 15, or C1, C2, … for controls
 * @param claim what should be so
 * @param source where the claim is from
 * @param matches played in each condition
 * @param lines what was expected, and what was found
 * @param others the same lines with the default field in the place of the reference population
 */
public record Fact(
    String number, String claim, String source, long matches, List<Line> lines, List<Line> others) {
  public Fact {
    lines = List.copyOf(lines);
    others = List.copyOf(others);
  }

  /**
   * One expectation.
   *
   * @param expected in words
   * @param unit what is measured
   * @param found with its 95 % interval
   * @param holds whether it is as expected
   */
  public record Line(String expected, String unit, Estimate found, boolean holds) {}

  /** Whether every line is as expected. */
  public boolean holds() {
    return lines.stream().allMatch(Line::holds);
  }

  /** Whether it is a control. */
  public boolean isControl() {
    return number.startsWith("C");
  }
}
