package org.servanda.strategies.toolkit;

import java.util.Arrays;
import org.servanda.engine.spi.Brief;

/**
 * The outcomes that can be on a {@link ConcessionPath}, with their values to the other: those that
 * it prefers to no deal, without those that another one surpasses for both sides. They are the same
 * for all paths of a seat, whatever its own costs and trust, so they are shared by all matches.
 */
final class OthersValues {
  private final long[] substances;
  private final int[] rows;
  private final int[] terms;
  private final double[] values;

  private OthersValues(Brief brief, Appraiser other, long[] substances) {
    int perSubstance = brief.outcomes().terms().size();
    double[] table = other.table(substances);
    BetterSubstances better = new BetterSubstances(brief, substances);
    this.substances = substances;
    int[] places = new int[table.length];
    int count = 0;
    for (int place = 0; place < table.length; place++) {
      int row = place / perSubstance;
      int t = place % perSubstance;
      if (table[place] > 0 && !isSurpassed(other, better, table, row, t)) {
        places[count++] = place;
      }
    }
    this.rows = Arrays.stream(places, 0, count).map(place -> place / perSubstance).toArray();
    this.terms = Arrays.stream(places, 0, count).map(place -> place % perSubstance).toArray();
    this.values = Arrays.stream(places, 0, count).mapToDouble(place -> table[place]).toArray();
  }

  /**
   * Whether another substance is worth at least as much to oneself under the same terms, and more
   * to the other; or as much, and comes first. All values are monotone in benefits and costs, also
   * when rounded, but ratification depends on both sides' gains, so its odds are compared too.
   */
  private boolean isSurpassed(
      Appraiser other, BetterSubstances better, double[] table, int row, int t) {
    int perSubstance = table.length / substances.length;
    double value = table[row * perSubstance + t];
    for (int more : better.of(row)) {
      double moreValue = table[more * perSubstance + t];
      if ((moreValue > value || (moreValue == value && more < row))
          && other.isRatifiedAsWell(substances[more], substances[row], t)) {
        return true;
      }
    }
    return false;
  }

  private record Key(Appraisal theirs) {}

  /**
   * The outcomes of a leader's scenario.
   *
   * @param brief the leader's
   * @param theirs how it thinks that the other values deals
   * @param substances the candidates, always the same for one brief
   */
  static OthersValues of(Brief brief, Appraisal theirs, long[] substances) {
    return brief
        .tables()
        .get(
            new Key(theirs),
            known -> new OthersValues(known, Appraiser.other(known, theirs), substances));
  }

  /** The number of outcomes; they are in the order of the outcome space. */
  int size() {
    return values.length;
  }

  /** The substance of an outcome. */
  long substance(int i) {
    return substances[rows[i]];
  }

  /** The index of an outcome's terms. */
  int terms(int i) {
    return terms[i];
  }

  /** The value of an outcome to the other, above 0. */
  double value(int i) {
    return values[i];
  }
}
