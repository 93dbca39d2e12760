package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.TermsFinding;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.tally.AgreementKind;

/** Which terms were signed, and how well they were kept. */
final class PageTerms {
  private final Findings findings;

  private PageTerms(Findings findings) {
    this.findings = findings;
  }

  /** A line for each level of each of the terms. */
  static List<Page.Term> of(Findings findings) {
    return new PageTerms(findings).terms();
  }

  private List<Page.Term> terms() {
    List<Page.Term> terms = new ArrayList<>();
    addTerms(terms, "form", AgreementKind::form);
    addTerms(terms, "verification", AgreementKind::verification);
    addTerms(terms, "precision", AgreementKind::precision);
    addTerms(terms, "term", kind -> kind.duration());
    return terms;
  }

  private void addTerms(List<Page.Term> terms, String name, Function<AgreementKind, String> level) {
    Map<String, double[]> sums = new TreeMap<>();
    double total = 0;
    for (TermsFinding kind : findings.kinds()) {
      double[] sum = sums.computeIfAbsent(level.apply(kind.kind()), l -> new double[4]);
      sum[0] += kind.agreements();
      sum[1] += kind.years();
      sum[2] += kind.years() > 0 ? kind.kept() * kind.years() : 0;
      sum[3] += kind.dishonoured() * kind.agreements();
      total += kind.agreements();
    }
    double all = total;
    sums.forEach(
        (value, sum) ->
            terms.add(
                new Page.Term(
                    name,
                    value,
                    NumberText.percent(sum[0] / all),
                    NumberText.width(sum[0] / all),
                    NumberText.percent(sum[2] / sum[1]),
                    NumberText.percent(sum[3] / sum[0]))));
  }
}
