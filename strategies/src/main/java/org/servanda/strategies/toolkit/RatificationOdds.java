package org.servanda.strategies.toolkit;

import java.util.List;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.model.Verification;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.spi.Brief;

/**
 * The probability that both legislatures ratify a deal, with the parties as they were at the start.
 * It depends on the substance and the cost of verification, so it is computed once for each pair
 * and shared by all matches.
 */
final class RatificationOdds {
  private static final double PIVOT_SCALE = .5;

  private final ValueFunction own;
  private final ValueFunction other;
  private final Party party;
  private final Party otherParty;
  private final List<Verification> levels;
  private final double[] table;

  private RatificationOdds(Brief brief) {
    OutcomeSpace space = brief.outcomes();
    this.own = brief.own();
    this.other = brief.other();
    this.party = brief.party();
    this.otherParty = brief.otherParty();
    this.levels = space.menu().verification();
    this.table = new double[space.isTabled() ? (int) space.substances() * levels.size() : 0];
    for (int i = 0; i < table.length; i++) {
      table[i] = work(i / levels.size(), i % levels.size());
    }
  }

  private record Key() {}

  static RatificationOdds of(Brief brief) {
    return brief.tables().get(new Key(), RatificationOdds::new);
  }

  /** The probability for a substance under the verification level at an index of the menu. */
  double of(long substance, int level) {
    return table.length > 0
        ? table[(int) substance * levels.size() + level]
        : work(substance, level);
  }

  private double work(long substance, int level) {
    double watch = levels.get(level).cost();
    double net = own.benefitOf(substance) - own.costOf(substance) - watch * party.secrecy();
    double otherNet =
        other.benefitOf(substance) - other.costOf(substance) - watch * otherParty.secrecy();
    return passes(party, net, otherNet) * passes(otherParty, otherNet, net);
  }

  private static double passes(Party party, double net, double otherNet) {
    double pivot = net - party.hawks() * Math.max(0, otherNet) - party.bar();
    return 1 / (1 + PortableMath.exp(-(pivot - party.outside()) / PIVOT_SCALE));
  }
}
