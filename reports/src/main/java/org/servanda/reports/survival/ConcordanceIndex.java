package org.servanda.reports.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Harrell's concordance: how often the observation with the higher hazard has the earlier event.
 */
final class ConcordanceIndex {
  private final List<List<CoxModel.Row>> strata;

  /** Indexed by {@link CoxModel.Row#number}: pairs won, lost and tied. */
  private final double[][] influence;

  private final double[] pairs = new double[3];

  ConcordanceIndex(List<List<CoxModel.Row>> strata) {
    this.strata = strata;
    this.influence = new double[strata.stream().mapToInt(List::size).sum()][3];
  }

  /** Harrell's concordance and its standard error. */
  double[] estimate() {
    for (List<CoxModel.Row> rows : strata) {
      List<CoxModel.Row> early = new ArrayList<>(rows);
      early.sort(Comparator.comparingDouble(row -> row.time));
      for (int i = 0; i < early.size(); i++) {
        for (int j = 0; early.get(i).ended && j < early.size(); j++) {
          count(early.get(i), early.get(j));
        }
      }
    }
    double known = pairs[0] + pairs[1] + pairs[2];
    double somers = (pairs[0] - pairs[1]) / known;
    double square = 0;
    for (List<CoxModel.Row> rows : strata) {
      for (CoxModel.Row row : rows) {
        double[] own = influence[row.number];
        double part = (own[0] - own[1] - somers * (own[0] + own[1] + own[2])) / (2 * known);
        square += row.count * part * part;
      }
    }
    return new double[] {(somers + 1) / 2, Math.sqrt(square)};
  }

  /** Counts a pair of which the first had an event, if that is known to precede the second's. */
  private void count(CoxModel.Row first, CoxModel.Row second) {
    boolean before = first.time < second.time || (first.time == second.time && !second.ended);
    if (!before) {
      return;
    }
    int kind = first.risk > second.risk ? 0 : first.risk < second.risk ? 1 : 2;
    pairs[kind] += (double) first.count * second.count;
    influence[first.number][kind] += second.count;
    influence[second.number][kind] += first.count;
  }
}
