package org.servanda.tournaments.cli;

import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.Placement;
import org.servanda.reports.findings.RankedEntrant;

/** Describes an entrant's place in a ranking in words. */
final class PlacementText {
  private PlacementText() {}

  static String of(Placement placement) {
    RankedEntrant own = placement.entrant();
    String text =
        PortableText.format(
            "%s is %s of %d by durability (%.3f, 95 %% interval %.3f to %.3f), %s by own payoff, %s"
                + " by safety from war.",
            own.name(),
            ordinal(own.rank()),
            placement.entrants(),
            own.durability().value(),
            own.durability().low(),
            own.durability().high(),
            ordinal(placement.byPayoff()),
            ordinal(placement.bySafety()));
    return placement.best().isEmpty()
        ? text
        : PortableText.format(
            "%s Its agreements last longest with %s, and shortest with %s.",
            text, String.join(", ", placement.best()), String.join(", ", placement.worst()));
  }

  /** 1st, 2nd, 3rd, 4th. */
  static String ordinal(int number) {
    int tens = number % 100;
    String tail =
        tens >= 11 && tens <= 13
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return number + tail;
  }
}
