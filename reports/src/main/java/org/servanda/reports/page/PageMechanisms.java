package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.MechanismFinding;
import org.servanda.reports.statistics.NumberText;

/** How often the mechanisms of the model acted. */
final class PageMechanisms {
  private PageMechanisms() {}

  /** One entry for each mechanism, in the order of the findings. */
  static List<Page.Mechanism> of(Findings findings) {
    Map<String, List<Page.Measure>> measures = new LinkedHashMap<>();
    findings
        .mechanisms()
        .forEach(
            found ->
                measures
                    .computeIfAbsent(found.mechanism(), m -> new ArrayList<>())
                    .add(new Page.Measure(found.measure(), value(found))));
    return measures.entrySet().stream()
        .map(entry -> new Page.Mechanism(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String value(MechanismFinding found) {
    return found.share()
        ? NumberText.plain(100 * found.value(), 1) + " %"
        : NumberText.plain(found.value(), 2);
  }
}
