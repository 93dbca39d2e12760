package org.servanda.engine.model;

/** How one seat's costs and benefits are reckoned, where they are not read from a table. */
interface CostsAndBenefits {
  /** c of a substance. */
  double cost(long substance);

  /** b of a substance. */
  double benefit(long substance);

  /** What an option of an issue costs by itself. */
  double cost(int issue, int option);

  /** What an option of an issue brings by itself. */
  double benefit(int issue, int option);

  /** The same with what each issue costs and brings multiplied by a factor. */
  CostsAndBenefits scaled(double[] factors);

  /** Whether costs differ between substances. */
  default boolean hasCosts() {
    return true;
  }

  /** Whether benefits differ between substances. */
  default boolean hasBenefits() {
    return true;
  }

  /** How many steps it takes to reckon with one substance, roughly. */
  default long steps() {
    return 1;
  }
}
