package org.servanda.strategies.toolkit;

/**
 * How a leader values a deal before it is made: how far it trusts the other to keep it, how far it
 * intends to keep it itself, and which terms it prefers.
 *
 * <p>The other is expected to deliver κ_o = trust + (1 − trust)·(1 − φ)·hold(terms) of what it
 * owes, oneself κ_s = honour + (1 − honour)·(1 − φ)·hold(terms), where {@code hold = D(1 + A) /
 * (D(1 + A) + .5)} is the share that detection D and breaking cost A enforce, and φ is the arguable
 * share. So a distrustful leader prefers verification, precise wording and strong forms; a trusting
 * one avoids their cost; and one that intends to cheat prefers a vague, informal deal without
 * verification.
 *
 * <p>It looks ahead {@code horizon} years. An agreement that slips λ times a year is worth 1/(1 +
 * λ·horizon) of one that never does, λ falling with the breaking cost; what comes after a lag, or
 * only at the next attempt when drafting or ratification fail, is worth less by e^(−years/horizon).
 * So patient leaders prefer treaties, and impatient ones informal deals.
 *
 * <p>What is delivered first is at risk: if the other does not deliver its share, irreversible
 * options go on costing, and deterrence that was given up is missed in the crisis that follows. So
 * {@code caution · max(1, horizon / 2) · (1 − κ_o) · (irreversible cost + exposure · expected war
 * loss)} is taken off. The horizon counts because a deeper deal can follow once a shallow one was
 * kept for about two years: the farther a leader looks ahead, the less it loses by waiting for
 * that. Where trust is low, shallow and reversible deals are then worth more than deep ones (Osgood
 * 1962, An Alternative to War or Surrender; Watson 1999, Starting small and renegotiation; Kydd
 * 2005, Trust and Mistrust in International Relations).
 *
 * @param trust probability, from 0 to 1, that the other intends to keep the agreement
 * @param honour the same of oneself
 * @param horizon years it looks ahead, above 0
 * @param solemnity preference for strong forms, payoff per round from the weakest to the strongest
 * @param scrutiny preference for close verification, likewise
 * @param clarity preference for precise wording, likewise
 * @param brevity preference for a term of years, payoff per round from no term to the shortest on
 *     the menu
 * @param caution how much more than a gain a loss by the other's bad faith weighs; at least 0, at
 *     which it does not count
 */
public record Appraisal(
    double trust,
    double honour,
    double horizon,
    double solemnity,
    double scrutiny,
    double clarity,
    double brevity,
    double caution) {

  /** What is assumed of an unknown leader: trust .6, honour .8, a horizon of four years. */
  public static final Appraisal STRANGER = of(.6, .8);

  private static final double TERM_OF_OFFICE = 4;

  /**
   * By how much losses weigh more than gains: Tversky and Kahneman 1992, Advances in prospect
   * theory, doi:10.1007/BF00122574.
   */
  private static final double LOSS_AVERSION = 2.25;

  public Appraisal {
    check("trust", trust);
    check("honour", honour);
    if (!(horizon > 0)) {
      throw new IllegalArgumentException("horizon " + horizon + " must be above 0");
    }
    if (!(caution >= 0)) {
      throw new IllegalArgumentException("caution " + caution + " must be at least 0");
    }
  }

  private static void check(String what, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(what + " " + share + " must be from 0 to 1");
    }
  }

  /**
   * Has a horizon of four years, a term of office, no preference for terms beyond their effects,
   * and caution 2.25.
   */
  public static Appraisal of(double trust, double honour) {
    return new Appraisal(trust, honour, TERM_OF_OFFICE, 0, 0, 0, 0, LOSS_AVERSION);
  }

  /** Returns a copy with another horizon, years. */
  public Appraisal ahead(double years) {
    return new Appraisal(trust, honour, years, solemnity, scrutiny, clarity, brevity, caution);
  }

  /** Returns a copy with preferences for strong forms, close verification and precise wording. */
  public Appraisal liking(double form, double verification, double precision) {
    return new Appraisal(trust, honour, horizon, form, verification, precision, brevity, caution);
  }

  /**
   * Returns a copy with a preference for a term of years, as of a leader who prefers renegotiation
   * to a lasting commitment (Koremenos 2001, doi:10.1162/00208180151140577).
   */
  public Appraisal brief(double term) {
    return new Appraisal(trust, honour, horizon, solemnity, scrutiny, clarity, term, caution);
  }

  /** Returns a copy with another trust. */
  public Appraisal trusting(double share) {
    return new Appraisal(share, honour, horizon, solemnity, scrutiny, clarity, brevity, caution);
  }

  /** Returns a copy with another caution. */
  public Appraisal wary(double weight) {
    return new Appraisal(trust, honour, horizon, solemnity, scrutiny, clarity, brevity, weight);
  }
}
