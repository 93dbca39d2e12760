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
 * @param trust probability, from 0 to 1, that the other means to keep its word
 * @param honour the same of oneself
 * @param solemnity liking for strong forms, payoff a round from the weakest to the strongest
 * @param scrutiny liking for close verification, likewise
 * @param clarity liking for precise words, likewise
 */
public record Appraisal(
    double trust, double honour, double solemnity, double scrutiny, double clarity) {

  /** What a stranger is taken for: fairly trusting, mostly honest. */
  public static final Appraisal STRANGER = of(.6, .8);

  public Appraisal {
    check("trust", trust);
    check("honour", honour);
  }

  private static void check(String what, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(what + " " + share + " must be from 0 to 1");
    }
  }

  /** Indifferent to terms but for what they hold the sides to. */
  public static Appraisal of(double trust, double honour) {
    return new Appraisal(trust, honour, 0, 0, 0);
  }

  /** The same with likings for strong forms, close verification and precise words. */
  public Appraisal liking(double form, double verification, double precision) {
    return new Appraisal(trust, honour, form, verification, precision);
  }
}
