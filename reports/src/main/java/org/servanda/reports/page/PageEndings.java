package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.IncidenceFinding;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.tally.TerminationCause;

/** How agreements ended: overall, by form and by age. */
final class PageEndings {
  private static final int[] AGES = {1, 5, 10, 20, 30};

  private PageEndings() {}

  /** All agreements first, then those of each form. */
  static List<Page.Ending> of(Findings findings) {
    List<Page.Ending> endings = new ArrayList<>();
    endings.add(ending("all", findings.ends()));
    findings.terminationsByForm().forEach((form, ends) -> endings.add(ending(form, ends)));
    return endings;
  }

  private static Page.Ending ending(String group, List<Long> ends) {
    long total = ends.stream().mapToLong(Long::longValue).sum();
    List<Page.Part> parts = new ArrayList<>();
    for (TerminationCause end : TerminationCause.values()) {
      double share = total == 0 ? 0 : (double) ends.get(end.ordinal()) / total;
      parts.add(
          new Page.Part(
              end.label(), end.ordinal(), NumberText.data(100 * share), NumberText.percent(share)));
    }
    return new Page.Ending(group, PortableText.format("%,d", total), parts);
  }

  /** Cumulative incidence of each ending in per cent, at some ages within the horizon. */
  static Page.Ages ages(List<IncidenceFinding> findings) {
    int rounds = findings.isEmpty() ? 0 : findings.get(0).years().size() - 1;
    int horizon = rounds / World.ROUNDS_PER_YEAR;
    int[] ages = Arrays.stream(AGES).filter(age -> age <= horizon).toArray();
    List<Page.AgeLine> lines = new ArrayList<>();
    for (IncidenceFinding finding : findings) {
      List<String> shares = Arrays.stream(ages).mapToObj(age -> share(finding, age)).toList();
      lines.add(new Page.AgeLine(finding.end().label(), finding.end().ordinal(), shares));
    }
    List<String> left = new ArrayList<>();
    for (int age : ages) {
      int quarter = age * World.ROUNDS_PER_YEAR;
      double ended = findings.stream().mapToDouble(finding -> finding.share().get(quarter)).sum();
      left.add(Page.percent(Math.max(0, 1 - ended)));
    }
    lines.add(
        new Page.AgeLine(
            TerminationCause.IN_FORCE.label(), TerminationCause.IN_FORCE.ordinal(), left));
    return new Page.Ages(Arrays.stream(ages).mapToObj(Integer::toString).toList(), lines);
  }

  /** At an age in years. */
  private static String share(IncidenceFinding finding, int age) {
    int quarter = age * World.ROUNDS_PER_YEAR;
    String share = Page.percent(finding.share().get(quarter));
    double low = finding.low().get(quarter);
    double high = finding.high().get(quarter);
    return Double.isNaN(low)
        ? share
        : PortableText.format("%s (%s–%s)", share, Page.percent(low), Page.percent(high));
  }
}
