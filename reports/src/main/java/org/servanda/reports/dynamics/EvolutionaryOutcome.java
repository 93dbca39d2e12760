package org.servanda.reports.dynamics;

import java.util.ArrayList;
import java.util.List;

/**
 * The evolutionary success of an entrant if leaders imitate the highest payoff.
 *
 * @param name the entrant
 * @param replicator its share at the rest point of the replicator dynamics, from equal shares
 * @param equilibrium its weight in the maximum-entropy equilibrium (Nash averaging)
 * @param alphaRank the share of time a population spends at it
 * @param moran the share of time a small population spends at it under weak selection ({@link
 *     MoranProcess#shares})
 * @param invaders number of others that could invade a population of it
 */
public record EvolutionaryOutcome(
    String name,
    double replicator,
    double equilibrium,
    double alphaRank,
    double moran,
    int invaders) {
  /** The size of populations of α-rank and of the Moran process. */
  public static final int POPULATION = 50;

  /** Strong selection: α of α-rank times the widest gap between payoffs. */
  public static final double ALPHA = 20;

  /**
   * Weak selection: fitness of the Moran process is exp(.002·payoff), so that N·s = .1 for a payoff
   * of 1, what one side nets from a balanced agreement in a quarter. It is per unit of payoff and
   * not relative to the widest gap, which would make the smallest difference decisive in a field of
   * near equals.
   */
  public static final double MORAN_STRENGTH = .002;

  private static final double TIE = 1e-3;

  /**
   * The outcomes of all entrants.
   *
   * @param names of entrants
   * @param field their payoffs and equilibria
   */
  public static List<EvolutionaryOutcome> of(List<String> names, Equilibrium field) {
    double[][] payoff = field.payoff();
    int n = names.size();
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double[] row : payoff) {
      for (double value : row) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    double gap = most > least ? most - least : 1;
    ReplicatorDynamics replicator = new ReplicatorDynamics(payoff);
    double[] alpha = AlphaRank.of(n, AlphaRank.local(payoff, ALPHA / gap, POPULATION));
    double[] moran = MoranProcess.shares(payoff, MORAN_STRENGTH, POPULATION);
    List<EvolutionaryOutcome> futures = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int invaders = 0;
      for (int j = 0; j < n; j++) {
        invaders += j != i && !replicator.resists(i, j, TIE * gap) ? 1 : 0;
      }
      futures.add(
          new EvolutionaryOutcome(
              names.get(i),
              field.replicator()[i],
              field.equilibrium()[i],
              alpha[i],
              moran[i],
              invaders));
    }
    return List.copyOf(futures);
  }
}
