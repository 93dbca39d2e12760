package org.servanda.reports.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.tally.MatchMetric;

/**
 * The scores of all entrants under one choice of partners, in the sample and in every resample,
 * with partners' weights and their scale recomputed in each. A seat's score is the weighted mean
 * over partners, the entrant itself among them; an entrant's is the mean over seats, scenarios and
 * seasons.
 */
public final class WeightedScores {
  private final ScoreTable table;
  private final PartnerChoice choice;
  private final Bootstrap bootstrap;
  private final List<MatchMetric> measures;

  /** By measure, entrant and column: first sums, at the end means. */
  private final double[][][] scores;

  private final double[][] counts;

  private WeightedScores(
      ScoreTable table, List<MatchMetric> measures, PartnerChoice choice, Bootstrap bootstrap) {
    this.table = table;
    this.choice = choice;
    this.bootstrap = bootstrap;
    this.measures = measures;
    int n = table.names().size();
    this.scores = new double[measures.size()][n][bootstrap.columns()];
    this.counts = new double[n][bootstrap.columns()];
  }

  /**
   * The scores under several choices.
   *
   * @param measures from the entrant's point of view, as if it held seat A
   */
  public static List<WeightedScores> of(
      ScoreTable table,
      List<MatchMetric> measures,
      List<PartnerChoice> choices,
      Bootstrap bootstrap) {
    List<WeightedScores> all = new ArrayList<>();
    choices.forEach(choice -> all.add(new WeightedScores(table, measures, choice, bootstrap)));
    ChoiceFold.each(table, measures, bootstrap, fold -> all.forEach(scores -> scores.add(fold)));
    all.forEach(WeightedScores::divide);
    return List.copyOf(all);
  }

  private void add(ChoiceFold fold) {
    double[][] weights = choice.weights(fold.gains, fold.spread);
    for (int m = 0; m < scores.length; m++) {
      double[] means = fold.means(m, weights);
      double[] sums = scores[m][fold.entrant];
      for (int c = 0; c < means.length; c++) {
        double times = Double.isNaN(means[c]) ? 0 : fold.share * fold.times[c];
        sums[fold.from + c] += times > 0 ? times * means[c] : 0;
        counts[fold.entrant][fold.from + c] += m == 0 ? times : 0;
      }
    }
  }

  private void divide() {
    for (double[][] measure : scores) {
      for (int i = 0; i < measure.length; i++) {
        for (int c = 0; c < measure[i].length; c++) {
          measure[i][c] /= counts[i][c];
        }
      }
    }
  }

  ScoreTable table() {
    return table;
  }

  /** How partners choose. */
  public PartnerChoice choice() {
    return choice;
  }

  Bootstrap bootstrap() {
    return bootstrap;
  }

  /** An entrant's score in the sample; NaN without matches. */
  public double value(String name, MatchMetric measure) {
    return columns(table.names().indexOf(name), measure)[0];
  }

  /** An entrant's score with its 95 % interval. */
  public Estimate estimate(String name, MatchMetric measure) {
    Estimate estimate = estimate(columns(table.names().indexOf(name), measure));
    return measure.isShare() ? estimate.asShare() : estimate;
  }

  /**
   * Every entrant's payoff less that of a match without talks, at the same κ, with its 95 %
   * interval, in order of name; NaN if that is not known for every scenario.
   *
   * @param neverAgreed one pair in each scenario that never talks, with the same repetitions
   */
  public List<Estimate> surpluses(ScoreTable neverAgreed) {
    if (!neverAgreed.scenarios().equals(table.scenarios())) {
      return Collections.nCopies(table.names().size(), Estimate.unbounded(Double.NaN));
    }
    double[] apart =
        of(neverAgreed, List.of(MatchMetric.PAYOFF_A), List.of(PartnerChoice.LOT), bootstrap)
            .get(0)
            .columns(0, MatchMetric.PAYOFF_A);
    List<Estimate> surpluses = new ArrayList<>();
    for (int i = 0; i < table.names().size(); i++) {
      double[] surplus = columns(i, MatchMetric.PAYOFF_A).clone();
      for (int c = 0; c < surplus.length; c++) {
        surplus[c] -= apart[c];
      }
      surpluses.add(estimate(surplus));
    }
    return List.copyOf(surpluses);
  }

  private Estimate estimate(double[] columns) {
    return varies() ? bootstrap.estimate(columns) : Estimate.unbounded(columns[0]);
  }

  /**
   * Whether there are intervals: not against the best reply, because which reply is best jumps with
   * chance, nor with too few blocks.
   */
  boolean varies() {
    return bootstrap.varies() && Double.isFinite(choice.kappa());
  }

  /** An entrant's score in the sample, then in every resample. */
  double[] columns(int entrant, MatchMetric measure) {
    return scores[measures.indexOf(measure)][entrant];
  }
}
