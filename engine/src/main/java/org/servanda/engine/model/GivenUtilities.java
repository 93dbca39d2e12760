package org.servanda.engine.model;

import java.util.List;
import org.servanda.engine.portable.PortableText;

/**
 * The utility of outcomes to both seats, stated directly instead of by costs and benefits of
 * options.
 *
 * <p>In <em>one negotiation</em> there is nothing to keep: a seat that signs x gets u_s(x), and
 * every agreement is substantive.
 *
 * <p><em>Iterated</em>, an agreement is kept or broken round by round. Both concede to reach it:
 * the cost of x to s is what it gives up of its ideal, its greatest utility, and its benefit from
 * the other's compliance is that ideal: c_s(x) = ideal_s − u_s(x), b_s(x) = ideal_s. So net_s is
 * u_s, a seat that breaches while the other complies gets its ideal, and s owes something if c_s >
 * 0.
 *
 * @param iterated whether agreements are kept or broken round by round
 * @param scale payoff for a unit of utility
 * @param a the utility to seat A
 * @param b the utility to seat B
 */
public record GivenUtilities(
    boolean iterated,
    @Range(value = "payoff for a unit of utility", max = 1000) double scale,
    UtilityFunction a,
    UtilityFunction b) {

  public GivenUtilities {
    RangeChecks.check(GivenUtilities.class, iterated, scale, a, b);
  }

  /** The utility to a seat. */
  public UtilityFunction of(Seat seat) {
    return seat == Seat.A ? a : b;
  }

  /** Checks that they fit these issues, and that options have no values that would be ignored. */
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
                  + " but the scenario gives 'utilities' of outcomes; leave out one of the two");
        }
      }
    }
  }

  /** Returns a copy with the seats exchanged. */
  GivenUtilities mirrored() {
    return new GivenUtilities(iterated, scale, b, a);
  }
}
