package org.servanda.engine.result;

/**
 * How a side behaved, counted: what a leader is known by, whatever it calls itself.
 *
 * @param promises promises made in public
 * @param requests rounds in which it asked to renegotiate
 * @param provoked rounds after a breach of the other had been proven
 * @param answered of these, rounds in which it breached seriously, sanctioned or left
 * @param reconcilable rounds in which it could stop answering: it had answered the round before,
 *     and nothing was held against the other any more
 * @param reconciled of these, rounds in which it did
 * @param openings first offers it made
 * @param verificationAsked of these, the mean place of the verification asked for on the menu, from
 *     0 for the weakest to 1 for the strongest; 0 if it made none
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
