package org.servanda.strategies.toolkit.negotiation;

/** Which utility to ask for; asked once a turn. */
@FunctionalInterface
public interface TargetUtility {
  /** The utility aimed at. */
  double of(NegotiationSession session);

  /** From the best there is to the least worth asking for, as a curve over time says. */
  static TargetUtility along(ConcessionCurve curve) {
    return session ->
        session.least() + (session.most() - session.least()) * curve.at(session.time());
  }
}
