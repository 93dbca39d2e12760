package org.servanda.tournaments.cli.play;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Signal;

/** Describes public events to the player as they happen. */
final class PublicEventText {
  private final Scenario scenario;
  private final Seat reader;

  PublicEventText(Scenario scenario, Seat reader) {
    this.scenario = scenario;
    this.reader = reader;
  }

  /** The text for an event; null if there is none, or the event is not public. */
  @Nullable String of(MatchEvent event) {
    if (event instanceof MatchEvent.Conducted conducted) {
      return conduct(conducted);
    } else if (event instanceof MatchEvent.Accepted accepted) {
      return who(accepted.by()) + " the offer.";
    } else if (event instanceof MatchEvent.TalksFailed failed) {
      return failure(failed);
    } else if (event instanceof MatchEvent.Confirmed) {
      return "The agreement stands as it is.";
    } else if (event instanceof MatchEvent.Signed signed) {
      return "SIGNED: " + signed.outcome() + ".";
    } else if (event instanceof MatchEvent.Voted voted) {
      return PortableText.format(
          "The legislature of %s %s the agreement.",
          name(voted.seat()), voted.passed() ? "ratifies" : "rejects");
    } else if (event instanceof MatchEvent.Entered) {
      return "The agreement is IN FORCE.";
    } else if (event instanceof MatchEvent.Ended ended) {
      return ending(ended);
    }
    return world(event);
  }

  private @Nullable String world(MatchEvent event) {
    if (event instanceof MatchEvent.Spoke spoke) {
      return spoke.by() == reader
          ? null
          : name(spoke.by())
              + switch (spoke.statement()) {
                case SILENCE -> " says nothing.";
                case PRAISE -> " praises you.";
                case PROMISE -> " promises to keep its word.";
                case THREAT -> " threatens you.";
                case DENUNCIATION -> " denounces you.";
              };
    } else if (event instanceof MatchEvent.Succeeded succeeded) {
      if (succeeded.opposition() != null) {
        return succeeded.seat() == reader
            ? "The opposition takes office in your place, until you return at a later succession."
            : "The opposition takes office in " + name(succeeded.seat()) + ".";
      }
      return succeeded.seat() == reader
          ? PortableText.format(
              "Your successor takes office, and you play on: your costs are now multiplied by"
                  + " %.2f.",
              succeeded.mind())
          : "A new leader takes office in " + name(succeeded.seat()) + ".";
    } else if (event instanceof MatchEvent.PowerJumped jumped) {
      return "The balance of power shifts towards " + name(jumped.gainer()) + ".";
    } else if (event instanceof MatchEvent.Crisis) {
      return "A crisis breaks out.";
    } else if (event instanceof MatchEvent.War) {
      return "WAR.";
    }
    return null;
  }

  private @Nullable String conduct(MatchEvent.Conducted conducted) {
    Conduct conduct = conducted.conduct();
    StringBuilder text = new StringBuilder();
    if (conducted.by() == reader && conducted.slipped()) {
      text.append("Domestic politics forbids you to deliver. ");
    }
    if (conduct.kind() == Conduct.Kind.ESCAPE) {
      text.append(name(conducted.by())).append(" invokes the escape clause and pays for it. ");
    } else if (conducted.signal() == Signal.PROVEN) {
      text.append("It is PROVEN that ").append(name(conducted.by())).append(" fell short. ");
    } else if (conducted.signal() == Signal.SUSPECT) {
      text.append(name(conducted.by())).append(" is suspected of falling short. ");
    }
    boolean theirs = conducted.by() != reader;
    if (theirs && conduct.sanctions()) {
      text.append(name(conducted.by())).append(" imposes sanctions on you. ");
    }
    if (theirs && conduct.renegotiates()) {
      text.append(name(conducted.by())).append(" asks to renegotiate. ");
    }
    return text.isEmpty() ? null : text.toString().strip();
  }

  private String failure(MatchEvent.TalksFailed failed) {
    Seat by = failed.by();
    return switch (failed.why()) {
      case DEADLOCK -> "Time runs out: no agreement.";
      case WALK_OUT -> (by == null ? "A side walks" : who(by, "walk", "walks")) + " out.";
      case DRAFTING -> "Drafting fails: no agreement.";
      case RATIFICATION -> "Ratification fails: no agreement.";
    };
  }

  private String ending(MatchEvent.Ended ended) {
    Seat by = ended.by();
    return switch (ended.how()) {
      case WITHDRAWN ->
          "ENDED: " + (by == null ? "both sides leave" : who(by, "leave", "leaves")) + " it.";
      case COLLAPSED -> "ENDED: the agreement collapses.";
      case EXPIRED -> "ENDED: the agreement expires.";
      case RENEGOTIATED -> "A new agreement replaces it.";
      case WAR -> "ENDED: war ends the agreement.";
      case IN_FORCE -> "The agreement is still in force at the end.";
    };
  }

  private String who(Seat seat) {
    return who(seat, "accept", "accepts");
  }

  private String who(Seat seat, String own, String theirs) {
    return seat == reader ? "You " + own : name(seat) + " " + theirs;
  }

  private String name(Seat seat) {
    return scenario.party(seat).name();
  }
}
