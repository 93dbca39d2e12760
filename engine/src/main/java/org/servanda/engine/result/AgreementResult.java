package org.servanda.engine.result;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;

/**
 * What became of an agreement.
 *
 * @param outcome what was agreed
 * @param sidedness |g_A − g_B| / (g_A + g_B) at signature; 1 if either gains nothing
 * @param shareA A's share of the gains at signature, from 0 to 1; NaN if there were none, or it
 *     stood from the start
 * @param depth what it obliges both to give up, c_A + c_B, as a share of the deepest there could be
 * @param signed the round of signature
 * @param start the round of entry into force
 * @param end the first round no longer in force
 * @param kept the rounds both kept, each counted by its less faithful side
 * @param shortfallA A's summed shortfall
 * @param shortfallB B's summed shortfall
 * @param provenA A's proven breaches
 * @param provenB B's proven breaches
 * @param disputes rounds in which something of either's had looked amiss
 * @param serious the round of the first serious breach (z ≥ .5) by either, or −1
 * @param seriousBy who committed it first; null if none or both at once
 * @param ending how it ended
 * @param endedBy who ended it; null if nobody in particular
 */
public record AgreementResult(
    Outcome outcome,
    double sidedness,
    double shareA,
    double depth,
    int signed,
    int start,
    int end,
    double kept,
    double shortfallA,
    double shortfallB,
    int provenA,
    int provenB,
    int disputes,
    int serious,
    @Nullable Seat seriousBy,
    Termination ending,
    @Nullable Seat endedBy) {

  /** Rounds in force. */
  public int life() {
    return end - start;
  }

  /** Rounds to the first serious breach, or to the end. */
  public int honouredLife() {
    return serious < 0 ? life() : serious - start;
  }
}
