package org.servanda.reports.chronicle;

import java.util.List;

/**
 * A match, ready to be shown moment by moment.
 *
 * @param scenario the scenario's id
 * @param a the entrant at seat A
 * @param b the entrant at seat B
 * @param partyA whom A led
 * @param partyB whom B led
 * @param tension after each round
 * @param bands agreements in force, by how they were kept
 * @param offers what was offered
 * @param notes the chronicle
 * @param frontier the Pareto frontier of gains
 * @param nash the deal of the greatest product of gains
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
    Gains nash) {

  /**
   * A time under an agreement.
   *
   * @param from the first round
   * @param to one past the last
   * @param how {@code kept}, {@code shaded} (somebody withheld less than half) or {@code broken}
   */
  public record Band(int from, int to, String how) {}

  /**
   * An offer.
   *
   * @param round when
   * @param by which seat
   * @param a A's gain
   * @param b B's
   */
  public record Offer(int round, String by, double a, double b) {}

  /**
   * What a deal gains both.
   *
   * @param a A's gain a round
   * @param b B's
   */
  public record Gains(double a, double b) {}
}
