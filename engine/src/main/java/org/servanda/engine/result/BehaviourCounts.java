package org.servanda.engine.result;

/**
 * Counts of a seat's observed behaviour.
 *
 * @param promises public promises
 * @param requests rounds in which it asked to renegotiate
 * @param provoked rounds that followed a proven breach of the other
 * @param answered of these, rounds in which it breached seriously, sanctioned or withdrew
 * @param reconcilable rounds in which it could stop answering: it had answered in the round before,
 *     and the other's signal was clean again
 * @param reconciled of these, rounds in which it stopped
 * @param openings first offers in talks
 * @param verificationAsked mean place on the menu of the verification in these offers, from 0
 *     (weakest) to 1 (strongest); 0 without such offers
 */
public record BehaviourCounts(
    int promises,
    int requests,
    int provoked,
    int answered,
    int reconcilable,
    int reconciled,
    int openings,
    double verificationAsked) {}
