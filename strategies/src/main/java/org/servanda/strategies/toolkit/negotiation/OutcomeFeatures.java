package org.servanda.strategies.toolkit.negotiation;

import java.util.List;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.spi.Brief;

/**
 * The features of an outcome that opponent models use: an option for each issue and, where they are
 * negotiable, a level for each kind of terms. Kinds with a single level are left out.
 */
final class OutcomeFeatures {
  private final OutcomeSpace space;
  private final int issues;
  private final int[] sizes;
  private final int[] strides;

  private OutcomeFeatures(OutcomeSpace space) {
    this.space = space;
    this.issues = space.topics().size();
    TermsMenu menu = space.menu();
    int[] kinds =
        List.of(
                menu.forms(),
                menu.verification(),
                menu.precision(),
                menu.years(),
                menu.reviews(),
                menu.escapes(),
                menu.guarantors())
            .stream()
            .mapToInt(List::size)
            .filter(size -> size > 1)
            .toArray();
    this.sizes = new int[issues + kinds.length];
    this.strides = new int[kinds.length];
    for (int i = 0; i < issues; i++) {
      sizes[i] = space.topics().get(i).options().size();
    }
    int stride = 1;
    for (int k = 0; k < kinds.length; k++) {
      sizes[issues + k] = kinds[k];
      strides[k] = stride;
      stride *= kinds[k];
    }
  }

  static OutcomeFeatures of(Brief brief) {
    return brief
        .tables()
        .get(OutcomeFeatures.class, known -> new OutcomeFeatures(known.outcomes()));
  }

  /** The number of features. */
  int count() {
    return sizes.length;
  }

  /** The number of values of a feature. */
  int size(int feature) {
    return sizes[feature];
  }

  /** A new table with a cell for each value of each feature. */
  double[][] table() {
    double[][] table = new double[sizes.length][];
    for (int i = 0; i < sizes.length; i++) {
      table[i] = new double[sizes[i]];
    }
    return table;
  }

  /** The value an outcome has of a feature; the menu's first kind of terms varies fastest. */
  int value(Outcome outcome, int feature) {
    if (feature < issues) {
      return outcome.option(feature);
    }
    int terms = (int) (outcome.index() % space.terms().size());
    return terms / strides[feature - issues] % sizes[feature];
  }
}
