package org.servanda.engine.match;

/**
 * One step of a round. A step holds the parameters of its scenario and no state, so that all
 * matches of the scenario share it. {@link Round} plays them in order.
 */
sealed interface RoundStep
    permits PowerShiftStep,
        SuccessionStep,
        ExpiryStep,
        NegotiationStep,
        RatificationStep,
        ComplianceStep,
        MonitoringStep,
        PayoffStep,
        TerminationStep,
        ThirdPartiesStep,
        StatementStep,
        TensionStep,
        WarStep,
        ReputationStep {

  /** Whether the scenario needs this step; a step that is off is never played. */
  boolean isOn();

  /** Plays this step of the current round. */
  void play(MatchState match);
}
