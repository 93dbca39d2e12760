package org.servanda.engine.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;

/**
 * The result of an agreement.
 *
 * @param outcome what was agreed
 * @param sidedness |g_A − g_B| / (g_A + g_B) at signature; 1 if either gains nothing, 0 if it was
 *     in force from the start
 * @param shareA A's share of the gains at signature, from 0 to 1; NaN if there were none, or if it
 *     was in force from the start
 * @param depth c_A + c_B, as a share of the greatest possible
 * @param signed the round of signature
 * @param start the round of entry into force
 * @param end the first round in which it was no longer in force
 * @param kept sum over rounds of the share that the less faithful side kept, min(1 − z_A, 1 − z_B)
 * @param shortfallA sum of A's shortfalls over rounds
 * @param shortfallB sum of B's shortfalls over rounds
 * @param provenA A's proven breaches
 * @param provenB B's proven breaches
 * @param disputes rounds with a suspect or proven signal on either side
 * @param serious the round of the first serious breach (z ≥ .5) by either, or −1
 * @param seriousBy the seat that committed it; null if there was none, or if both did at once
 * @param ending how it ended
 * @param endedBy the seat that ended it; null if not one seat alone
 * @param exposureA deterrence that A gave up, 0 or more; it multiplies the hazard of war
 * @param exposureB deterrence that B gave up
 * @param tenures who held the office of each party that has an opposition, in order; empty if none
 *     has one
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
    @Nullable Seat endedBy,
    double exposureA,
    double exposureB,
    List<Tenure> tenures) {

  public AgreementResult {
    tenures = List.copyOf(tenures);
  }

  /** The rounds it was in force. */
  public int life() {
    return end - start;
  }

  /** The rounds to the first serious breach, else to the end. */
  public int honouredLife() {
    return serious < 0 ? life() : serious - start;
  }

  /** Who held a party's office when it ended; null if the party has no opposition. */
  public Tenure.@Nullable Holder holderAtEnd(Seat seat) {
    return holderAt(seat, life() - 1);
  }

  /** Whether a party's first serious breach was its opposition's. */
  public boolean isSeriousByOpposition() {
    Tenure.Holder holder = seriousBy == null ? null : holderAt(seriousBy, serious - start);
    return holder != null && holder.isOpposition();
  }

  /** A party's proven breaches, without its opposition's. */
  public int provenByApproach(Seat seat) {
    int proven = seat == Seat.A ? provenA : provenB;
    for (Tenure tenure : tenures) {
      proven -= tenure.seat() == seat && tenure.holder().isOpposition() ? tenure.proven() : 0;
    }
    return proven;
  }

  /** Whether the leader of an opposition ended it. */
  public boolean isEndedByOpposition() {
    Tenure.Holder holder = endedBy == null ? null : holderAtEnd(endedBy);
    return holder != null && holder.isOpposition();
  }

  private Tenure.@Nullable Holder holderAt(Seat seat, int age) {
    Tenure.Holder holder = null;
    for (Tenure tenure : tenures) {
      if (tenure.seat() == seat && (tenure.from() <= age || holder == null)) {
        holder = tenure.holder();
      }
    }
    return holder;
  }
}
