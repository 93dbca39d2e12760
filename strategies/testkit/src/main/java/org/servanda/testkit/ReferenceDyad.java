package org.servanda.testkit;

import java.util.List;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.Verification;
import org.servanda.engine.model.World;

/**
 * The reference dyad: two equal parties with one undertaking each, in the standard world, for ten
 * years. It is the scenario {@code reference-dyad} of the library, except for its length. In its
 * {@link #agreement}, both restrain themselves in full: that costs each side 1 per round and is
 * worth 2 to the other.
 */
public final class ReferenceDyad {
  private static final List<Option> OPTIONS =
      List.of(
          Option.of("none", 0, 0),
          Option.of("half", .25, 1),
          Option.of("full", 1, 2),
          Option.of("deep", 2.25, 3));
  private static final int FULL = 2;
  private static final int ROUNDS = 40;
  private static final Terms TERMS =
      Terms.of(Form.EXECUTIVE, Verification.THIRD_PARTY, Precision.PRECISE);

  /** Prepared once, so that all tests share the tables that leaders compute for it. */
  private static final PreparedScenario PREPARED = new PreparedScenario(scenario());

  private ReferenceDyad() {}

  /** The scenario. */
  public static Scenario scenario() {
    return Scenario.of(
            "reference-dyad",
            new Issue("restraint of Arden", Seat.A, .5, OPTIONS),
            new Issue("restraint of Boral", Seat.B, .5, OPTIONS))
        .titled(
            "Reference dyad",
            "Two equal parties; each can restrain itself to the other's benefit, at a cost that"
                + " grows faster than the benefit.")
        .with(Party.named("Arden"), Party.named("Boral"))
        .with(World.standard().withRounds(ROUNDS));
  }

  /** The scenario, ready to play. */
  public static PreparedScenario prepared() {
    return PREPARED;
  }

  /**
   * An outcome on given terms.
   *
   * @param ownA A's restraint: 0 none, 1 half, 2 full, 3 deep
   * @param ownB B's restraint, likewise
   * @throws IllegalArgumentException if the menu has no such terms
   */
  public static Outcome outcome(int ownA, int ownB, Terms terms) {
    return PREPARED.space().of(new int[] {ownA, ownB}, terms);
  }

  /**
   * The reference agreement: full restraint on both sides, in an executive agreement with
   * third-party verification and precise wording.
   */
  public static Outcome agreement() {
    return agreement(PREPARED.space());
  }

  /**
   * The reference agreement in the outcome space of a brief, since a leader may offer only outcomes
   * of its own match. In a {@link ShortMatch} it equals {@link #agreement()}, unless its length or
   * scenario was changed.
   *
   * @param space the outcome space of a match on this scenario
   */
  public static Outcome agreement(OutcomeSpace space) {
    return space.of(new int[] {FULL, FULL}, TERMS);
  }
}
