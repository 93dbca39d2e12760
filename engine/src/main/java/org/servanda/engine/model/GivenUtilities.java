package org.servanda.engine.model;

import java.util.List;
import org.servanda.engine.portable.PortableText;

/**
 * What outcomes are worth to both sides, said directly instead of by what each option costs and
 * brings.
 *
 * <p>In <em>one negotiation</em> there is nothing to keep: who signs x gets u_s(x), and every
 * agreement is substantive.
 *
 * <p><em>Iterated</em>, an agreement is kept or broken round by round. Both concede to reach it:
 * what honouring x costs s is what it gives up of its ideal, the greatest utility there is for it,
 * and the other's keeping is worth that ideal to it: c_s(x) = ideal_s − u_s(x), b_s(x) = ideal_s.
 * So net_s is u_s, who breaks its word while the other keeps it gets its ideal, and s owes
 * something if c_s > 0.
 *
 * @param iterated whether agreements are kept or broken round by round
 * @param scale payoff for a unit of utility
 * @param a to seat A
 * @param b to seat B
 */
public record GivenUtilities(
    boolean iterated,
    @Range(value = "payoff for a unit of utility", max = 1000) double scale,
    UtilityFunction a,
    UtilityFunction b) {

  public GivenUtilities {
    RangeChecks.check(GivenUtilities.class, iterated, scale, a, b);
  }

  /** To a seat. */
  public UtilityFunction of(Seat seat) {
    return seat == Seat.A ? a : b;
  }

  /** Checks that they speak of these issues, and that options say nothing that would be ignored. */
  void check(List<Issue> issues) {
    a.check("a", issues);
    b.check("b", issues);
    for (Issue issue : issues) {
      for (Option option : issue.options()) {
        if (option.cost() != 0
            || option.benefit() != 0
            || option.exposure() != 0
            || option.irreversible() != 0) {
          throw new IllegalArgumentException(
              PortableText.format(
                      "Option '%s' of issue '%s' has a cost, benefit, exposure or irreversible"
                          + " share of its own,",
                      option.name(), issue.name())
                  + " but the scenario says by 'utilities' what outcomes are worth; leave out one");
        }
      }
    }
  }

  /** The same with the seats exchanged. */
  GivenUtilities mirrored() {
    return new GivenUtilities(iterated, scale, b, a);
  }
}
