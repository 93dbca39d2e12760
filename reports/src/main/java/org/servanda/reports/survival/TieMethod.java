package org.servanda.reports.survival;

/** How deaths at the same time share the risk in Cox regression. */
public enum TieMethod {
  /** Each leaves the risk set in part as the others go. Efron 1977. */
  EFRON,
  /** All face the whole risk set. Breslow 1974. */
  BRESLOW
}
