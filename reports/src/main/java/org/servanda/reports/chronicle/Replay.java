package org.servanda.reports.chronicle;

import java.util.List;

/**
 * A recorded match, for replay round by round.
 *
 * @param scenario the scenario's id
 * @param a the entrant at seat A
 * @param b the entrant at seat B
 * @param partyA the party led by A
 * @param partyB the party led by B
 * @param tension after each round
 * @param bands times with an agreement in force, by compliance
 * @param offers the offers
 * @param notes entries of the chronicle
 * @param frontier the Pareto frontier of gains
 * @param nash gains of the Nash bargaining solution: the greatest product of gains
 * @param contracts what was signed, in order, and how it was kept
 */
public record Replay(
    String scenario,
    String a,
    String b,
    String partyA,
    String partyB,
    List<Double> tension,
    List<Band> bands,
    List<Offer> offers,
    List<Chronicle.Entry> notes,
    List<Gains> frontier,
    Gains nash,
    List<Contract> contracts) {

  /**
   * A time with an agreement in force.
   *
   * @param from the first round
   * @param to one past the last
   * @param how {@code kept}, {@code shaded} (a side withheld less than half) or {@code broken}
   */
  public record Band(int from, int to, String how) {}

  /**
   * An offer.
   *
   * @param round the round
   * @param by the seat, {@code A} or {@code B}
   * @param a A's gain
   * @param b B's gain
   */
  public record Offer(int round, String by, double a, double b) {}

  /**
   * Gains of both sides over the status quo.
   *
   * @param a A's gain per round
   * @param b B's
   */
  public record Gains(double a, double b) {}
}
