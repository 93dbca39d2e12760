package org.servanda.reports.validity;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.servanda.reports.statistics.Estimate;

/**
 * Measures how well predictions order cases by their lives. Cases in force are censored. Intervals
 * are percentiles of a bootstrap over cases (Efron 1979, doi:10.1214/aos/1176344552).
 *
 * <p>Spearman 1904, doi:10.2307/1412159; Harrell, Lee and Mark 1996,
 * doi:10.1002/(SICI)1097-0258(19960229)15:4&lt;361::AID-SIM168&gt;3.0.CO;2-4.
 */
public final class CaseOrder {
  private static final int RESAMPLES = 2000;
  private static final double TAIL = .025;
  private static final double HALF = .5;
  private static final List<String> FORMS = List.of("pledge", "memorandum", "executive", "treaty");
  private static final List<String> PRECISION = List.of("vague", "mixed", "precise");

  private final List<CaseCheck> cases;
  private final String which;
  private final double[] years;
  private final double[] forms;
  private final int[][] resamples;

  /**
   * Prepares cases.
   *
   * @param which which cases these are, in words
   * @param seed of the resamples
   */
  public CaseOrder(List<CaseCheck> cases, String which, long seed) {
    this.cases = List.copyOf(cases);
    this.which = which;
    this.years = of(CaseCheck::years);
    this.forms = of(CaseOrder::form);
    SplittableRandom random = new SplittableRandom(seed);
    this.resamples = new int[RESAMPLES][cases.size()];
    for (int[] resample : resamples) {
      Arrays.setAll(resample, i -> random.nextInt(cases.size()));
    }
  }

  /**
   * The model's two predictions, then what needs no model: form alone, form with precision and
   * guarantor, and the term of years, which ends a life by itself.
   */
  public List<CaseSkill> skills() {
    return List.of(
        skill("the model, deal imposed", check -> check.imposed().mean()),
        skill("the model, free talks", check -> check.free().mean()),
        skill("form alone", CaseOrder::form),
        skill("form, precision and guarantor", CaseOrder::terms),
        skill("term of years alone", CaseOrder::term),
        skill(
            "form, and whether there is a term",
            check -> form(check) + (isForEver(check) ? 1 : 0)));
  }

  /** The rank of a case's form. A form of the case's own is a statute, and so ranks as a treaty. */
  private static double form(CaseCheck check) {
    int rank = FORMS.indexOf(check.signed().form());
    return rank < 0 ? FORMS.size() - 1 : rank;
  }

  private static double terms(CaseCheck check) {
    return form(check)
        + PRECISION.indexOf(check.signed().precision())
        + (check.signed().guarantor() ? 1 : 0);
  }

  private static double term(CaseCheck check) {
    return isForEver(check) ? Double.MAX_VALUE : check.signed().years();
  }

  private static boolean isForEver(CaseCheck check) {
    return check.signed().years() == 0;
  }

  /** The skill of a prediction: the greater it is, the longer the life should be. */
  CaseSkill skill(String predictor, ToDoubleFunction<CaseCheck> prediction) {
    double[] predicted = of(prediction);
    double[] rank = new double[RESAMPLES];
    double[] concordance = new double[RESAMPLES];
    double[] beyond = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      rank[r] = spearman(predicted, resamples[r]);
      concordance[r] = concordance(predicted, resamples[r]);
      beyond[r] = concordance[r] - concordance(forms, resamples[r]);
    }
    int[] all = new int[cases.size()];
    Arrays.setAll(all, i -> i);
    double c = concordance(predicted, all);
    return new CaseSkill(
        predictor,
        which,
        cases.size(),
        interval(spearman(predicted, all), rank),
        interval(c, concordance),
        interval(c - concordance(forms, all), beyond));
  }

  private double[] of(ToDoubleFunction<CaseCheck> value) {
    return cases.stream().mapToDouble(value).toArray();
  }

  /** The share of pairs ordered alike, of those whose order is known; NaN if none is. */
  private double concordance(double[] predicted, int[] sample) {
    double won = 0;
    double known = 0;
    for (int first : sample) {
      for (int second : sample) {
        if (endsBefore(first, second)) {
          known++;
          won += half(predicted[second] - predicted[first]);
        }
      }
    }
    return won / known;
  }

  private boolean endsBefore(int first, int second) {
    return cases.get(first).isOver()
        && (years[first] < years[second]
            || (years[first] == years[second] && !cases.get(second).isOver()));
  }

  private static double half(double difference) {
    return difference > 0 ? 1 : difference == 0 ? HALF : 0;
  }

  /** The correlation of ranks, ties taking the mean of theirs; NaN if all are tied. */
  private double spearman(double[] predicted, int[] sample) {
    double[] x = ranks(Arrays.stream(sample).mapToDouble(i -> predicted[i]).toArray());
    double[] y = ranks(Arrays.stream(sample).mapToDouble(i -> years[i]).toArray());
    double middle = (sample.length + 1) / 2.0;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - middle) * (y[i] - middle);
      xx += (x[i] - middle) * (x[i] - middle);
      yy += (y[i] - middle) * (y[i] - middle);
    }
    return xy / Math.sqrt(xx * yy);
  }

  private static double[] ranks(double[] values) {
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double rank = HALF;
      for (double other : values) {
        rank += half(values[i] - other);
      }
      ranks[i] = rank;
    }
    return ranks;
  }

  /** Resamples in which nothing can be ordered are left out. */
  private static Estimate interval(double value, double[] resampled) {
    double[] sorted = Arrays.stream(resampled).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0
        ? Estimate.unbounded(value)
        : new Estimate(value, at(sorted, TAIL), at(sorted, 1 - TAIL));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
