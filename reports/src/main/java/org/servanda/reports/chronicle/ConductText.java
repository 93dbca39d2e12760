package org.servanda.reports.chronicle;

import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Signal;

/** What a side does under an agreement, in words that follow its name. */
final class ConductText {
  private ConductText() {}

  /** The conduct after the name of the party; empty if there is nothing to report. */
  static String deed(MatchEvent.Conducted conducted) {
    Conduct conduct = conducted.conduct();
    StringBuilder deed = new StringBuilder();
    if (conduct.kind() == Conduct.Kind.WITHDRAW) {
      deed.append("walks away from the agreement");
    } else if (conduct.kind() == Conduct.Kind.ESCAPE) {
      deed.append("invokes the escape clause and pays for it");
    } else {
      deed.append(delivery(conducted));
      if (conducted.shortfall() > 0 && conducted.shortfall() >= conduct.shortfall()) {
        deed.append(publicly(conducted.signal()));
      }
    }
    if (conduct.sanctions()) {
      deed.append(deed.isEmpty() ? "" : ", and ").append("imposes sanctions");
    }
    if (conduct.renegotiates()) {
      deed.append(deed.isEmpty() ? "" : ", and ").append("asks to renegotiate");
    }
    return deed.isEmpty() ? "" : deed.append('.').toString();
  }

  /**
   * What a side that stays in the agreement delivers, after its name; empty if it keeps its word
   * and nobody doubts it.
   */
  static String delivery(MatchEvent.Conducted conducted) {
    double shortfall = conducted.shortfall();
    double meant = conducted.conduct().shortfall();
    if (conducted.slipped()) {
      return "cannot deliver because of domestic politics";
    } else if (shortfall > meant) {
      return shortfall(shortfall) + " by mistake";
    } else if (shortfall < meant) {
      return "means to cheat, but delivers by mistake";
    } else if (shortfall > 0) {
      return shortfall(shortfall);
    }
    return switch (conducted.signal()) {
      case PROVEN -> "keeps its word, but is seen cheating";
      case SUSPECT -> "keeps its word, but is suspected of cheating";
      case CLEAN -> "";
    };
  }

  private static String shortfall(double shortfall) {
    return shortfall >= 1
        ? "delivers nothing"
        : "withholds " + Math.round(100 * shortfall) + " % of what it owes";
  }

  private static String publicly(Signal signal) {
    return switch (signal) {
      case PROVEN -> ", and it is proven";
      case SUSPECT -> ", and is suspected";
      case CLEAN -> ", unnoticed";
    };
  }

  /** What the public saw of a breach, in one word. */
  static String seen(Signal signal) {
    return switch (signal) {
      case PROVEN -> "proven";
      case SUSPECT -> "suspected";
      case CLEAN -> "unnoticed";
    };
  }
}
