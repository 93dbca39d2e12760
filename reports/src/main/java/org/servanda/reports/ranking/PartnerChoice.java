package org.servanda.reports.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.servanda.engine.portable.PortableMath;
import org.servanda.reports.statistics.NumberText;

/**
 * How strongly partners choose whom they meet by what they gain: partner j of an approach gets the
 * weight w<sub>j</sub> ∝ exp(κ·u<sub>j</sub>/σ), where u<sub>j</sub> is what j itself earns against
 * the approach and σ the spread of such gains in the scenario. κ = 0 draws partners by lot; κ → ∞
 * is the best reply, a Stackelberg reading: the approach is a commitment and the partner answers
 * it; between them lies a logit quantal response (McKelvey and Palfrey 1995,
 * doi:10.1006/game.1995.1023).
 *
 * @param kappa κ, from 0 to infinity
 */
public record PartnerChoice(double kappa) {
  /** Partners are drawn by lot. */
  public static final PartnerChoice LOT = new PartnerChoice(0);

  /** The headline: in a field of 41 about a dozen partners count. */
  public static final PartnerChoice HEADLINE = new PartnerChoice(2);

  /** Only the partners that earn most against the approach count; ties share equally. */
  public static final PartnerChoice BEST_REPLY = new PartnerChoice(Double.POSITIVE_INFINITY);

  /** The finite values of κ at which places are compared, rising. */
  private static final double[] GRID = {0, .25, .5, .75, 1, 1.5, 2, 2.5, 3, 4, 6, 8};

  public PartnerChoice {
    if (!(kappa >= 0)) {
      throw new IllegalArgumentException("κ is " + kappa + ", but must be at least 0");
    }
  }

  /** The grid of finite choices, rising, with this one among them if it is finite. */
  List<PartnerChoice> grid() {
    return Arrays.stream(GRID)
        .boxed()
        .flatMap(k -> Stream.of(k, kappa))
        .filter(Double::isFinite)
        .distinct()
        .sorted()
        .map(PartnerChoice::new)
        .toList();
  }

  /** Whether partners are drawn by lot. */
  public boolean isLot() {
    return kappa == 0;
  }

  /** The number κ as readers see it: {@code 2}, {@code 0.5} or {@code ∞}. */
  public String text() {
    return Double.isInfinite(kappa) ? "∞" : NumberText.data(kappa);
  }

  /** Whom an approach meets, in words that follow a noun: {@code where partners choose (κ = 2)}. */
  public String words() {
    if (isLot()) {
      return "with partners drawn by lot";
    }
    return Double.isInfinite(kappa)
        ? "against the best reply"
        : "where partners choose (κ = " + text() + ")";
  }

  /**
   * The weights of an approach's partners, not normalized.
   *
   * @param gains of partners, by partner and column (a resample); NaN for one that was not met, −∞
   *     for one whose matches all ended in the approach's fault, which counts by lot only
   * @param spread σ by column; where it is 0, all that have a gain weigh the same
   */
  double[][] weights(double[][] gains, double[] spread) {
    double[] best = new double[spread.length];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    for (double[] row : gains) {
      for (int c = 0; c < best.length; c++) {
        best[c] = row[c] > best[c] ? row[c] : best[c];
      }
    }
    double[][] weights = new double[gains.length][best.length];
    for (int j = 0; j < gains.length; j++) {
      for (int c = 0; c < best.length; c++) {
        weights[j][c] = weight(gains[j][c], best[c], spread[c]);
      }
    }
    return weights;
  }

  private double weight(double gain, double best, double spread) {
    if (Double.isNaN(gain)) {
      return 0;
    }
    if (kappa == 0 || gain == best) {
      return 1;
    }
    if (Double.isInfinite(kappa) || Double.isInfinite(gain)) {
      return 0;
    }
    return spread > 0 ? PortableMath.exp(kappa * (gain - best) / spread) : 1;
  }
}
