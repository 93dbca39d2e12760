package org.servanda.reports.contrast;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.servanda.engine.model.World;
import org.servanda.reports.survival.CensoredSample;
import org.servanda.reports.survival.LifetimeDistribution;
import org.servanda.reports.survival.LifetimeFit;
import org.servanda.reports.survival.SurvivalCurve;
import org.servanda.reports.tally.ConditionMetric;
import org.servanda.reports.tally.ConditionTally.Life;

/** The statistics by which conditions are compared: one number per condition, both seats pooled. */
public enum ContrastStatistic {
  /** Share of the horizon with a substantive agreement in force that both sides kept. */
  DURABILITY("durability", "share of the horizon", s -> mean(s, ConditionMetric.DURABILITY)),
  /**
   * The restricted mean time of agreements to their first serious breach, withdrawal, collapse or
   * war (Kaplan–Meier); agreements that expire, are renegotiated or last to the end are censored.
   */
  HONOURED_LIFE(
      "honoured life", "years", s -> meanLife(s, s.lives(Life.DISHONOURED, Life.HONOURED))),
  /** The restricted mean life of agreements, for any end. */
  LIFE("life", "years", s -> meanLife(s, s.lives(Life.ENDED, Life.IN_FORCE))),
  SURVIVAL_TEN("survival to ten years", "share", s -> lasting(s, 10)),
  SURVIVAL_TWENTY("survival to twenty years", "share", s -> lasting(s, 20)),
  SURVIVAL_THIRTY("survival to thirty years", "share", s -> lasting(s, 30)),
  /** The share of matches in which an agreement entered into force. */
  SIGNING("signing", "share of matches", s -> share(s, ConditionMetric.AGREED)),
  /** The share of matches in which one did so within two years. */
  SIGNING_SOON(
      "agreement in two years", "share of matches", s -> share(s, ConditionMetric.AGREED_SOON)),
  /** Mean years to the first entry into force, over matches with one. */
  DELAY(
      "years to the first agreement",
      "years",
      s -> years(s.count(ConditionMetric.FIRST_ENTRY)) / s.count(ConditionMetric.AGREED)),
  /** Deliberate serious breaches of both sides per year in force. */
  BREACHES("breaches", "per year in force", s -> rate(s, ConditionMetric.BREACHES)),
  /** Rounds with a suspected or proven breach, per year in force. */
  DISPUTES("disputes", "per year in force", s -> rate(s, ConditionMetric.DISPUTES)),
  /** The share of obligations delivered while in force. */
  COMPLIANCE(
      "compliance",
      "share of obligations",
      s -> 1 - s.sum(ConditionMetric.SHORTFALL) / (2 * s.count(ConditionMetric.ROUNDS_IN_FORCE))),
  /** Agreements left or collapsed per year in force. */
  VIOLATED("left or collapsed", "per year in force", s -> rate(s, ConditionMetric.BROKEN)),
  RENEGOTIATED("renegotiated", "per year in force", s -> rate(s, ConditionMetric.RENEGOTIATED)),
  EXPIRED("expired", "per year in force", s -> rate(s, ConditionMetric.EXPIRED)),
  /** Mean verification asked for in first offers. */
  VERIFICATION_ASKED(
      "verification asked for",
      "from 0, the weakest, to 1",
      s -> s.sum(ConditionMetric.VERIFICATION_ASKED) / s.count(ConditionMetric.OPENED)),
  /**
   * Of matches that began with a shallow agreement, the share with a deeper one later: where no
   * breach of the first was proven, less where one was.
   */
  DEEPENING(
      "followed by a deeper agreement, trusted less breached",
      "share of matches that began with a shallow agreement",
      s ->
          s.count(ConditionMetric.SHALLOW_TRUSTED_DEEPENED)
                  / s.count(ConditionMetric.SHALLOW_TRUSTED)
              - s.count(ConditionMetric.SHALLOW_BREACHED_DEEPENED)
                  / s.count(ConditionMetric.SHALLOW_BREACHED)),
  /** The share of first agreements that are shallow. */
  SHALLOW_FIRST(
      "shallow first agreements",
      "share of first agreements",
      s ->
          (s.count(ConditionMetric.SHALLOW_TRUSTED) + s.count(ConditionMetric.SHALLOW_BREACHED))
              / s.count(ConditionMetric.AGREED)),
  /**
   * Of one-sided withdrawals and first breaches, the share committed by the side that gained less.
   */
  POORER_ENDS(
      "ended by the side that gained less",
      "share of one-sided endings",
      s ->
          (s.count(ConditionMetric.LEFT_BY_THE_POORER)
                  + s.count(ConditionMetric.BREACHED_BY_THE_POORER))
              / (s.count(ConditionMetric.LEFT_BY_ONE) + s.count(ConditionMetric.BREACHED_BY_ONE))),
  KEPT_GAINS("kept gains", "share of the best", s -> mean(s, ConditionMetric.KEPT_GAINS)),
  DANGER("danger of war", "per match", s -> mean(s, ConditionMetric.DANGER)),
  WARS(
      "wars",
      "per year",
      s -> s.count(ConditionMetric.WARS) / years(s.count(ConditionMetric.ROUNDS))),
  /** Leaders leaving office per year and party. */
  SUCCESSIONS(
      "leaders leaving office",
      "per year",
      s -> s.count(ConditionMetric.SUCCESSIONS) / (2 * years(s.count(ConditionMetric.ROUNDS)))),
  /** Discounted payoff, mean of both sides. */
  PAYOFF("payoff", "discounted sum", s -> mean(s, ConditionMetric.PAYOFF) / 2),
  /** A's payoff minus B's. */
  PAYOFF_GAP(
      "payoff of A minus payoff of B", "discounted sum", s -> mean(s, ConditionMetric.PAYOFF_GAP)),
  /** Weibull shape of the lives of agreements; below 1 the hazard falls with age. */
  SHAPE("Weibull shape of lives", "", ContrastStatistic::shape);

  private final String label;
  private final String unit;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final ToDoubleFunction<ConditionSums> of;

  ContrastStatistic(String label, String unit, ToDoubleFunction<ConditionSums> of) {
    this.label = label;
    this.unit = unit;
    this.of = of;
  }

  /** The name in words. */
  public String label() {
    return label;
  }

  /** The unit; empty for a pure number. */
  public String unit() {
    return unit;
  }

  /** The name in files, for example {@code honoured-life}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value; NaN if undefined. */
  double of(ConditionSums sums) {
    return of.applyAsDouble(sums);
  }

  private static double mean(ConditionSums sums, ConditionMetric amount) {
    return sums.sum(amount) / sums.count(ConditionMetric.MATCHES);
  }

  private static double share(ConditionSums sums, ConditionMetric amount) {
    return sums.count(amount) / sums.count(ConditionMetric.MATCHES);
  }

  private static double years(double rounds) {
    return rounds / World.ROUNDS_PER_YEAR;
  }

  private static double rate(ConditionSums sums, ConditionMetric amount) {
    return sums.count(amount) / years(sums.count(ConditionMetric.ROUNDS_IN_FORCE));
  }

  private static double meanLife(ConditionSums sums, CensoredSample lives) {
    return years(SurvivalCurve.of(lives).restrictedMean(sums.horizon())[0]);
  }

  private static double lasting(ConditionSums sums, int years) {
    return survival(sums.lives(Life.ENDED, Life.IN_FORCE), years);
  }

  private static double survival(CensoredSample lives, int years) {
    return lives.total() == 0
        ? Double.NaN
        : SurvivalCurve.of(lives).survival((double) years * World.ROUNDS_PER_YEAR);
  }

  private static double shape(ConditionSums sums) {
    CensoredSample lives = sums.midLives();
    return lives.spread()
        ? LifetimeFit.of(LifetimeDistribution.WEIBULL, lives).shape()
        : Double.NaN;
  }
}
