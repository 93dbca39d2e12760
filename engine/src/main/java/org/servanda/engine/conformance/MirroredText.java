package org.servanda.engine.conformance;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Seat;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.SeatResult;

/**
 * The result of a match as a text, from the view of a seat. The texts of opposite seats of a match
 * and its mirror image are equal.
 */
final class MirroredText {
  private MirroredText() {}

  /** All measures, the given seat's first. */
  static String from(Seat seat, MatchResult result) {
    SeatResult own = result.side(seat);
    SeatResult other = result.side(seat.other());
    String agreements =
        result.agreements().stream().map(a -> from(seat, a)).collect(Collectors.joining("; "));
    return own + " " + other + " " + result.talks() + " " + result.danger() + " " + agreements;
  }

  /** A's share of the gains is left out: it follows from the rest, except for rounding. */
  private static String from(Seat seat, AgreementResult agreement) {
    boolean a = seat == Seat.A;
    double own = a ? agreement.shortfallA() : agreement.shortfallB();
    double other = a ? agreement.shortfallB() : agreement.shortfallA();
    return PortableText.format(
        "outcome %s, %s to %s, sidedness %s, depth %s, kept %s, short %s and %s, %s by %s",
        agreement.outcome().index(),
        agreement.start(),
        agreement.end(),
        agreement.sidedness(),
        agreement.depth(),
        agreement.kept(),
        own,
        other,
        agreement.ending(),
        who(seat, agreement.endedBy()));
  }

  private static String who(Seat seat, @Nullable Seat by) {
    return by == null ? "nobody" : by == seat ? "it" : "the other";
  }
}
