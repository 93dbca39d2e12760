package org.servanda.engine.result;

import org.servanda.engine.model.Seat;

/**
 * The time for which one kind of leader held a party's office while an agreement was in force.
 * Recorded for parties with an opposition alone.
 *
 * @param seat the party
 * @param holder who held its office
 * @param from the age of the agreement at its beginning, in rounds
 * @param to the age at its end
 * @param proven the party's proven breaches in that time
 */
public record Tenure(Seat seat, Holder holder, int from, int to, int proven) {

  /** Who holds an office, with regard to the agreement in force. */
  public enum Holder {
    /** The leader who signed it, of the approach that plays the party. */
    AUTHOR("its author"),
    /** A later leader of the same approach. */
    SUCCESSOR("a like-minded successor"),
    /** A leader of the opposition, which did not sign it. */
    OPPOSITION("the opposition"),
    /** A leader of the opposition, which signed it. */
    OPPOSITION_THAT_SIGNED("the opposition, which signed it"),
    /** A leader of the approach, after the opposition signed it. */
    HEIR_OF_OPPOSITION("the approach, after the opposition signed it");

    private final String label;

    Holder(String label) {
      this.label = label;
    }

    /** Its name in words. */
    public String label() {
      return label;
    }

    /** Whether the opposition's leader holds the office. */
    public boolean isOpposition() {
      return this == OPPOSITION || this == OPPOSITION_THAT_SIGNED;
    }
  }

  /** The rounds it lasted. */
  public int rounds() {
    return to - from;
  }
}
