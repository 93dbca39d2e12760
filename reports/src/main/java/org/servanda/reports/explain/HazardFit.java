package org.servanda.reports.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.survival.ClusteredErrors;
import org.servanda.reports.survival.CoxFit;
import org.servanda.reports.survival.CoxModel;
import org.servanda.reports.survival.TieMethod;
import org.servanda.reports.tally.AgreementRow;

/**
 * A Cox regression of lives on terms.
 *
 * @param covariates in the order of the effects
 * @param effects hazard ratios, not yet by age
 */
record HazardFit(List<Covariate> covariates, List<HazardEffect> effects) {
  private static final double UPPER = .975;

  /**
   * A covariate.
   *
   * @param term the kind of term
   * @param level its level, or how much more of it
   * @param reference the level it is compared with
   * @param rank how many agreements have the level; more is kept sooner
   * @param value its value for an agreement
   */
  record Covariate(
      String term,
      String level,
      String reference,
      long rank,
      ToDoubleFunction<AgreementRow> value) {
    /** A term that is a number, of which all agreements have some. */
    static Covariate number(String term, ToDoubleFunction<AgreementRow> tenths) {
      return new Covariate(term, "a tenth more", HazardEffect.AS_IT_IS, Long.MAX_VALUE, tenths);
    }

    boolean isNumber() {
      return rank == Long.MAX_VALUE;
    }

    boolean has(AgreementLife life) {
      return isNumber() || value.applyAsDouble(life.row()) > 0;
    }
  }

  /**
   * Fits the regression.
   *
   * @throws ArithmeticException if a covariate is constant or follows from others, nothing was
   *     broken, or all is one cluster
   */
  static HazardFit of(List<AgreementLife> lives, List<Covariate> covariates) {
    CoxModel model =
        new CoxModel(covariates.stream().map(Covariate::level).toList(), TieMethod.EFRON);
    for (AgreementLife life : lives) {
      double[] x =
          covariates.stream().mapToDouble(c -> c.value().applyAsDouble(life.row())).toArray();
      CoxModel.Clusters clusters = new CoxModel.Clusters(life.stratum(), life.draws());
      model.add(life.time(), life.broken(), 1, life.stratum(), clusters, x);
    }
    CoxFit fit = model.fit();
    ClusteredErrors errors = fit.twoWayErrors();
    TDistribution t = TDistribution.of(errors.degrees());
    double[] drift = fit.proportionality(CoxFit.Clock.KAPLAN_MEIER);
    List<HazardEffect> effects = new ArrayList<>();
    for (int i = 0; i < covariates.size(); i++) {
      Covariate covariate = covariates.get(i);
      double beta = fit.coefficient(i);
      double error = errors.errors().get(i);
      double half = t.inverseCumulativeProbability(UPPER) * error;
      effects.add(
          new HazardEffect(
              covariate.term(),
              covariate.level(),
              covariate.reference(),
              lives.stream().filter(covariate::has).count(),
              lives.stream().filter(life -> life.broken() && covariate.has(life)).count(),
              new Estimate(
                  StrictMath.exp(beta), StrictMath.exp(beta - half), StrictMath.exp(beta + half)),
              2 * t.survivalProbability(Math.abs(beta) / error),
              CoxFit.pValue(drift[i], 1),
              null));
    }
    return new HazardFit(List.copyOf(covariates), List.copyOf(effects));
  }
}
