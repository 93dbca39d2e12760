package org.servanda.engine.model;

/**
 * How one seat's costs and benefits are computed where they are not in a table; all are payoffs per
 * round.
 */
public interface CostsAndBenefits {
  /** c of a substance. */
  double cost(long substance);

  /** b of a substance. */
  double benefit(long substance);

  /** The part of c that stays to be borne for ever once a substance was delivered in full. */
  default double irreversible(long substance) {
    return 0;
  }

  /** The deterrence this seat gives up while a substance is in force. */
  default double exposure(long substance) {
    return 0;
  }

  /** The cost of an option of an issue by itself. */
  double cost(int issue, int option);

  /** The benefit of an option of an issue by itself. */
  double benefit(int issue, int option);

  /** The same with the cost and the benefit of each issue multiplied by a factor. */
  CostsAndBenefits scaled(double[] factors);

  /** Whether costs differ between substances. */
  default boolean hasCosts() {
    return true;
  }

  /** Whether benefits differ between substances. */
  default boolean hasBenefits() {
    return true;
  }

  /** Whether anything this seat must deliver is irreversible or exposes it. */
  default boolean hasRisks() {
    return false;
  }

  /** About how many steps it takes to compute the values of one substance. */
  default long steps() {
    return 1;
  }
}
