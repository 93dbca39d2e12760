package org.servanda.reports.survival;

/** The treatment of tied event times in Cox regression. */
public enum TieMethod {
  /**
   * Efron's approximation: tied events leave the risk set one after another, on average. Efron
   * 1977.
   */
  EFRON,
  /** Breslow's approximation: all tied events share the whole risk set. Breslow 1974. */
  BRESLOW
}
