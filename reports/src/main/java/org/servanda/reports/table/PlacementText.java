package org.servanda.reports.table;

import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.Placement;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.statistics.NumberText;

/** Describes an entrant's place in a ranking in words. */
public final class PlacementText {
  private PlacementText() {}

  /** Whether so many matches ended by its fault that they would pass for peace. */
  private static boolean losesOften(RankedEntrant own) {
    return own.faults() * 20 > own.matches();
  }

  /** Some sentences on an entrant's place. */
  public static String of(Placement placement) {
    RankedEntrant own = placement.entrant();
    String text =
        PortableText.format(
            "%s is %s of %d by durability %s (%.3f, 95 %% interval %.3f to %.3f), %s with partners"
                + " drawn by lot, %s by own payoff%s.%s",
            own.name(),
            NumberText.ordinal(own.rank()),
            placement.entrants(),
            placement.choice().words(),
            own.durability().value(),
            own.durability().low(),
            own.durability().high(),
            NumberText.ordinal(own.otherChoices().lotRank()),
            NumberText.ordinal(placement.byPayoff()),
            losesOften(own)
                ? ""
                : ", " + NumberText.ordinal(placement.bySafety()) + " by safety from war",
            own.isNotWorthIt()
                ? " It is not worth it to its own side, which earns no more than if nobody ever"
                    + " came to the table."
                : "");
    if (losesOften(own)) {
      text +=
          PortableText.format(
              " It lost %,d of its %,d matches by a fault. Such a match ends there and goes to war no"
                  + " more, so that its safety says nothing.",
              own.faults(), own.matches());
    }
    return placement.best().isEmpty()
        ? text
        : PortableText.format(
            "%s Its agreements last longest with %s, and shortest with %s.",
            text, String.join(", ", placement.best()), String.join(", ", placement.worst()));
  }
}
