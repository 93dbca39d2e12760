package org.servanda.strategies.toolkit.negotiation;

/** The utility to ask for; called once per turn. */
@FunctionalInterface
public interface TargetUtility {
  /** The target utility. */
  double of(NegotiationSession session);

  /** Falls from the best utility to the least worth asking for along a curve over time. */
  static TargetUtility along(ConcessionCurve curve) {
    return session ->
        session.least() + (session.most() - session.least()) * curve.at(session.time());
  }
}
