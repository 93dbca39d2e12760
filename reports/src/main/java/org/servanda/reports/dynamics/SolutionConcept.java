package org.servanda.reports.dynamics;

import java.util.function.ToDoubleFunction;

/** A way to say which strategies remain if success is imitated: shares that sum to 1. */
public enum SolutionConcept {
  /** An infinite population, in which shares grow in proportion to payoffs. */
  REPLICATOR("replicator dynamics", EvolutionaryOutcome::replicator),
  /** Players who choose the strategy that beats the other's choice. */
  EQUILIBRIUM("Nash averaging", EvolutionaryOutcome::equilibrium),
  /** A finite population under strong selection. */
  ALPHA_RANK("α-rank", EvolutionaryOutcome::alphaRank),
  /** A finite population under weak selection. */
  MORAN("Moran process", EvolutionaryOutcome::moran);

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final ToDoubleFunction<EvolutionaryOutcome> share;

  SolutionConcept(String label, ToDoubleFunction<EvolutionaryOutcome> share) {
    this.label = label;
    this.share = share;
  }

  /** Its name in running text. */
  public String label() {
    return label;
  }

  /** The share of an entrant, 0 to 1. */
  public double share(EvolutionaryOutcome outcome) {
    return share.applyAsDouble(outcome);
  }
}
