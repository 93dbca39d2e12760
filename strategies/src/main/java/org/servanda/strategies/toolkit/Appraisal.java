package org.servanda.strategies.toolkit;

/**
 * How a leader looks at a deal before it is made: how far it trusts the other to keep it, how far
 * it means to keep it itself, and what it likes in terms.
 *
 * <p>The other is expected to deliver κ_o = trust + (1 − trust)·(1 − φ)·hold(terms) of what it
 * owes, oneself κ_s = honour + (1 − honour)·(1 − φ)·hold(terms), where {@code hold = D(1 + A) /
 * (D(1 + A) + .5)}: what detection D and breaking cost A can hold a cheat to. So the distrustful
 * really want verification, plain words and solemn forms, the trusting would rather be spared their
 * price, and a cheat wants a vague handshake that nobody looks into.
 *
 * <p>It looks ahead {@code horizon} years. An agreement that slips λ times a year is worth 1/(1 +
 * λ·horizon) of one that never does, λ falling with the breaking cost; what comes after a lag, or
 * only at the next attempt when drafting or ratification fail, is worth less by e^(−years/horizon).
 * So the patient want treaties and the impatient a handshake.
 *
 * @param trust probability, from 0 to 1, that the other means to keep its word
 * @param honour the same of oneself
 * @param horizon years it looks ahead, above 0
 * @param solemnity liking for strong forms, payoff a round from the weakest to the strongest
 * @param scrutiny liking for close verification, likewise
 * @param clarity liking for precise words, likewise
 * @param brevity liking for a term of years, payoff a round from no term to the shortest on the
 *     menu
 */
public record Appraisal(
    double trust,
    double honour,
    double horizon,
    double solemnity,
    double scrutiny,
    double clarity,
    double brevity) {

  /**
   * What a stranger is taken for: fairly trusting, mostly honest, looking one term of office ahead.
   */
  public static final Appraisal STRANGER = of(.6, .8);

  private static final double TERM_OF_OFFICE = 4;

  public Appraisal {
    check("trust", trust);
    check("honour", honour);
    if (!(horizon > 0)) {
      throw new IllegalArgumentException("horizon " + horizon + " must be above 0");
    }
  }

  private static void check(String what, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(what + " " + share + " must be from 0 to 1");
    }
  }

  /** Looks one term of office ahead, and is indifferent to terms but for what they do. */
  public static Appraisal of(double trust, double honour) {
    return new Appraisal(trust, honour, TERM_OF_OFFICE, 0, 0, 0, 0);
  }

  /** The same looking so many years ahead. */
  public Appraisal ahead(double years) {
    return new Appraisal(trust, honour, years, solemnity, scrutiny, clarity, brevity);
  }

  /** The same with likings for strong forms, close verification and precise words. */
  public Appraisal liking(double form, double verification, double precision) {
    return new Appraisal(trust, honour, horizon, form, verification, precision, brevity);
  }

  /**
   * The same with a liking for a term of years: one who would rather talk again than be bound
   * (Koremenos 2001, doi:10.1162/00208180151140577).
   */
  public Appraisal brief(double term) {
    return new Appraisal(trust, honour, horizon, solemnity, scrutiny, clarity, term);
  }

  /** The same with other trust. */
  public Appraisal trusting(double share) {
    return new Appraisal(share, honour, horizon, solemnity, scrutiny, clarity, brevity);
  }
}
