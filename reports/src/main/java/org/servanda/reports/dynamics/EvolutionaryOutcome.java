package org.servanda.reports.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The evolutionary success of an entrant if leaders imitate the highest payoff.
 *
 * @param name the entrant
 * @param replicator its share at the rest point of the replicator dynamics, from equal shares
 * @param equilibrium its weight in the maximum-entropy equilibrium (Nash averaging)
 * @param alphaRank the share of time a population spends at it
 * @param moran the share of simulated populations it takes over, from equal numbers; NaN in fields
 *     of more than sixty, which are not simulated
 * @param invaders number of others that could invade a population of it
 */
public record EvolutionaryOutcome(
    String name,
    double replicator,
    double equilibrium,
    double alphaRank,
    double moran,
    int invaders) {
  private static final int POPULATION = 50;
  private static final int RUNS = 200;
  private static final int MOST_SIMULATED = 60;

  /** Selection strength: α of α-rank times the widest gap between payoffs. */
  private static final double SELECTION = 20;

  private static final double TIE = 1e-3;

  /**
   * The outcomes of all entrants.
   *
   * @param names of entrants
   * @param field their payoffs and equilibria
   * @param seed of the simulated populations
   */
  public static List<EvolutionaryOutcome> of(List<String> names, Equilibrium field, long seed) {
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
    double[] alpha = AlphaRank.of(n, AlphaRank.local(payoff, SELECTION / gap, POPULATION));
    double[] moran = new double[n];
    Arrays.fill(moran, Double.NaN);
    if (n <= MOST_SIMULATED) {
      moran = MoranProcess.simulate(payoff, 2, RUNS, seed);
    }
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
