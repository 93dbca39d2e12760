package org.servanda.reports.validity;

import java.util.List;
import org.servanda.reports.statistics.Estimate;

/**
 * A stylised fact that is tested, or a control in which no effect may appear.
 *
 * @param number 1 to 15, or C1, C2, … for controls
 * @param claim what is claimed
 * @param source the publication
 * @param matches played per condition
 * @param lines expectations and results
 * @param others the same lines with the default field in place of the reference population
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
   * @param expected the expectation in words
   * @param unit unit of the estimate
   * @param found the estimate with its 95 % interval
   * @param holds whether the result is as expected
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
