package org.servanda.reports.analysis.contrast;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.servanda.engine.model.World;
import org.servanda.reports.analysis.survival.LifeFit;
import org.servanda.reports.analysis.survival.LifeModel;
import org.servanda.reports.analysis.survival.Lives;
import org.servanda.reports.analysis.survival.SurvivalCurve;
import org.servanda.reports.analysis.tally.Amount;
import org.servanda.reports.analysis.tally.SettingTally.Life;

/** What conditions are compared by. Each is a number for a setting, both seats as one. */
public enum Statistic {
  /** Share of the horizon under a substantive agreement that both kept. */
  DURABILITY("durability", "share of the horizon", s -> mean(s, Amount.DURABILITY)),
  /**
   * D of the model: the restricted mean life of agreements up to the first serious breach, until
   * they are left, collapse or war comes; those that expire, are renegotiated or last to the end
   * are cut short there (Kaplan–Meier).
   */
  HONOURED_LIFE(
      "honoured life", "years", s -> meanLife(s, s.lives(Life.DISHONOURED, Life.HONOURED))),
  /** The restricted mean life of agreements, however they end. */
  LIFE("life", "years", s -> meanLife(s, s.lives(Life.ENDED, Life.IN_FORCE))),
  SURVIVAL_TEN("survival to ten years", "share", s -> lasting(s, 10)),
  SURVIVAL_TWENTY("survival to twenty years", "share", s -> lasting(s, 20)),
  SURVIVAL_THIRTY("survival to thirty years", "share", s -> lasting(s, 30)),
  /** The share of matches in which an agreement entered into force. */
  SIGNING("signing", "share of matches", s -> share(s, Amount.AGREED)),
  /** The share in which one did within two years. */
  SIGNING_SOON("agreement in two years", "share of matches", s -> share(s, Amount.AGREED_SOON)),
  /** Years to the first entry into force, where there was one. */
  DELAY(
      "years to the first agreement",
      "years",
      s -> years(s.count(Amount.FIRST_ENTRY)) / s.count(Amount.AGREED)),
  /** Deliberate serious breaches a year in force, both sides. */
  BREACHES("breaches", "a year in force", s -> rate(s, Amount.BREACHES)),
  /** Rounds in which something looked amiss, a year in force. */
  DISPUTES("disputes", "a year in force", s -> rate(s, Amount.DISPUTES)),
  /** The share of obligations delivered in rounds in force. */
  COMPLIANCE(
      "compliance",
      "share of obligations",
      s -> 1 - s.sum(Amount.SHORTFALL) / (2 * s.count(Amount.ROUNDS_IN_FORCE))),
  /** Agreements left or collapsed, a year in force. */
  VIOLATED("left or collapsed", "a year in force", s -> rate(s, Amount.BROKEN)),
  RENEGOTIATED("renegotiated", "a year in force", s -> rate(s, Amount.RENEGOTIATED)),
  EXPIRED("expired", "a year in force", s -> rate(s, Amount.EXPIRED)),
  /** The verification asked for in first offers. */
  VERIFICATION_ASKED(
      "verification asked for",
      "from 0, the weakest, to 1",
      s -> s.sum(Amount.VERIFICATION_ASKED) / s.count(Amount.OPENED)),
  /** Of agreements that one side left or first seriously breached, those the poorer one did. */
  POORER_ENDS(
      "ended by the side that gained less",
      "share of one-sided endings",
      s ->
          (s.count(Amount.LEFT_BY_THE_POORER) + s.count(Amount.BREACHED_BY_THE_POORER))
              / (s.count(Amount.LEFT_BY_ONE) + s.count(Amount.BREACHED_BY_ONE))),
  KEPT_GAINS("kept gains", "share of the best", s -> mean(s, Amount.KEPT_GAINS)),
  DANGER("danger of war", "a match", s -> mean(s, Amount.DANGER)),
  WARS("wars", "a year", s -> s.count(Amount.WARS) / years(s.count(Amount.ROUNDS))),
  /** Leaders leaving office, a year and party. */
  SUCCESSIONS(
      "leaders leaving office",
      "a year",
      s -> s.count(Amount.SUCCESSIONS) / (2 * years(s.count(Amount.ROUNDS)))),
  /** Discounted sum, mean of both sides. */
  PAYOFF("payoff", "discounted sum", s -> mean(s, Amount.PAYOFF) / 2),
  /** A's payoff less B's. */
  PAYOFF_GAP("payoff of A less B's", "discounted sum", s -> mean(s, Amount.PAYOFF_GAP)),
  /** Weibull shape of agreements' lives: below 1 where the hazard falls with age. */
  SHAPE("Weibull shape of lives", "", Statistic::shape);

  private final String label;
  private final String unit;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final ToDoubleFunction<Sums> of;

  Statistic(String label, String unit, ToDoubleFunction<Sums> of) {
    this.label = label;
    this.unit = unit;
    this.of = of;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** What it is measured in. */
  public String unit() {
    return unit;
  }

  /** As it is written in files: {@code honoured-life}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** NaN where there is nothing to tell it from. */
  double of(Sums sums) {
    return of.applyAsDouble(sums);
  }

  private static double mean(Sums sums, Amount amount) {
    return sums.sum(amount) / sums.count(Amount.MATCHES);
  }

  private static double share(Sums sums, Amount amount) {
    return sums.count(amount) / sums.count(Amount.MATCHES);
  }

  private static double years(double rounds) {
    return rounds / World.ROUNDS_PER_YEAR;
  }

  private static double rate(Sums sums, Amount amount) {
    return sums.count(amount) / years(sums.count(Amount.ROUNDS_IN_FORCE));
  }

  private static double meanLife(Sums sums, Lives lives) {
    return years(SurvivalCurve.of(lives).restrictedMean(sums.horizon())[0]);
  }

  private static double lasting(Sums sums, int years) {
    return survival(sums.lives(Life.ENDED, Life.IN_FORCE), years);
  }

  private static double survival(Lives lives, int years) {
    return lives.total() == 0
        ? Double.NaN
        : SurvivalCurve.of(lives).survival((double) years * World.ROUNDS_PER_YEAR);
  }

  private static double shape(Sums sums) {
    Lives lives = sums.midLives();
    return lives.spread() ? LifeFit.of(LifeModel.WEIBULL, lives).shape() : Double.NaN;
  }
}
