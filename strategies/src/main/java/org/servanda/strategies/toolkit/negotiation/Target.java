package org.servanda.strategies.toolkit.negotiation;

/** Which utility to ask for; asked once a turn. */
@FunctionalInterface
public interface Target {
  /** The utility aimed at. */
  double of(Table table);

  /** From the best there is to the least worth asking for, as a curve over time says. */
  static Target along(Curve curve) {
    return table -> table.least() + (table.most() - table.least()) * curve.at(table.time());
  }
}
