package org.servanda.strategies.toolkit.negotiation;

/** Which utility to ask for; asked once a turn. */
@FunctionalInterface
public interface TargetUtility {
  /** The utility aimed at. */
  double of(NegotiationSession table);

  /** From the best there is to the least worth asking for, as a curve over time says. */
  static TargetUtility along(ConcessionCurve curve) {
    return table -> table.least() + (table.most() - table.least()) * curve.at(table.time());
  }
}
