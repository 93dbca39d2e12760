package org.servanda.reports.chronicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.SeatResult;
import org.servanda.engine.spi.Statement;
import org.servanda.reports.statistics.NumberText;

/**
 * The sentences of a chronicle: one event, or the result of a match, in words.
 *
 * @param scenario whose parties are named
 */
record EventText(Scenario scenario) {
  /** Of an agreement in force when a fault ended the match. */
  static final String FORFEITED =
      "ENDED: the match was forfeited while the agreement was in force.";

  /** An event of an agreement or of the world; null if the chronicle does not report it. */
  @Nullable String sentence(MatchEvent event) {
    if (event instanceof MatchEvent.Voted voted) {
      String verdict = voted.passed() ? " ratifies it." : " rejects it.";
      return "The legislature of " + name(voted.seat()) + verdict;
    } else if (event instanceof MatchEvent.Entered entered) {
      return "IN FORCE: " + entered.outcome().terms() + ".";
    } else if (event instanceof MatchEvent.Ended ended) {
      return "ENDED: " + ending(ended);
    } else if (event instanceof MatchEvent.Spoke spoke) {
      return speech(spoke);
    } else if (event instanceof MatchEvent.Noted noted) {
      return note(noted);
    } else if (event instanceof MatchEvent.Succeeded succeeded) {
      String opposition = succeeded.opposition();
      return (opposition == null
              ? "A new leader takes"
              : "The opposition, led by " + opposition + ", takes")
          + " office in "
          + name(succeeded.seat())
          + mind(succeeded.mind())
          + ".";
    } else if (event instanceof MatchEvent.PowerJumped jumped) {
      return "The balance of power shifts towards " + name(jumped.gainer()) + ".";
    } else if (event instanceof MatchEvent.Crisis) {
      return "A crisis breaks out.";
    } else if (event instanceof MatchEvent.War) {
      return "WAR.";
    } else if (event instanceof MatchEvent.Faulted faulted) {
      String opposition = faulted.fault().opposition();
      String whose = name(faulted.fault().seat());
      return PortableText.format(
          "FAULT: %s %s.",
          opposition == null
              ? "the strategy of " + whose
              : "the opposition in " + whose + ", led by " + opposition + ",",
          faulted.fault().cause());
    }
    return null;
  }

  String note(MatchEvent.Noted noted) {
    return name(noted.by()) + " notes: " + noted.note();
  }

  /** The same with everything the event holds. */
  @Nullable String fullSentence(MatchEvent event) {
    if (event instanceof MatchEvent.Entered entered) {
      return "IN FORCE: " + entered.outcome() + ".";
    } else if (event instanceof MatchEvent.Ended ended) {
      return "ENDED: " + ending(ended) + " It was: " + ended.outcome() + ".";
    } else if (event instanceof MatchEvent.Succeeded succeeded) {
      return PortableText.format(
          "%s Costs of commitments are multiplied by %.2f.", sentence(event), succeeded.mind());
    }
    return sentence(event);
  }

  /** Conduct with everything the event holds, also where there is little to report. */
  String fullConduct(MatchEvent.Conducted conducted) {
    String deed = ConductText.deed(conducted);
    return PortableText.format(
        "%s %s Shortfall %.2f, signal %s.",
        name(conducted.by()),
        deed.isEmpty() ? "keeps its word." : deed,
        conducted.shortfall(),
        conducted.signal().name().toLowerCase(Locale.ROOT));
  }

  /** The state of a match after a round. */
  String roundEnd(MatchEvent.RoundEnded ended) {
    return PortableText.format(
        "The quarter ends: tension %.2f; payoff so far: %s %.2f, %s %.2f.",
        ended.tension(),
        scenario.a().name(),
        ended.payoffA(),
        scenario.b().name(),
        ended.payoffB());
  }

  /** How talks end; null if the event does not end them. */
  @Nullable String talksEnd(MatchEvent event) {
    if (event instanceof MatchEvent.Accepted accepted) {
      return name(accepted.by()) + " accepts.";
    } else if (event instanceof MatchEvent.TalksFailed failed) {
      return failure(failed);
    } else if (event instanceof MatchEvent.Confirmed) {
      return "The agreement stands as it is.";
    } else if (event instanceof MatchEvent.Signed signed) {
      return "SIGNED. " + sided(signed.sidedness());
    }
    return null;
  }

  String talksBegin(MatchEvent.TalksBegan began) {
    return occasion(began) + " " + name(began.opener()) + " speaks first.";
  }

  /** An offer, with the gains of both sides over the status quo, per round. */
  String offer(MatchEvent.Offered offered) {
    return PortableText.format(
        "%s offers: %s [%s %+.2f, %s %+.2f]",
        name(offered.by()),
        offered.offer(),
        scenario.a().name(),
        offered.gainA(),
        scenario.b().name(),
        offered.gainB());
  }

  String conduct(MatchEvent.Conducted conducted) {
    return name(conducted.by()) + " " + ConductText.deed(conducted);
  }

  /** Quarters without an agreement and without talks. */
  static String quiet(int quarters) {
    return quarters + " quarters pass without talks.";
  }

  /** The result of a match, one sentence per entry. */
  List<String> summary(MatchResult result) {
    List<String> summary = new ArrayList<>();
    summary.add(
        PortableText.format(
            "After %.1f years: %s, %s in force, durability %.0f %%, kept gains %.0f %%.",
            (double) result.rounds() / World.ROUNDS_PER_YEAR,
            NumberText.counted(result.talks().held(), "round of talks", "rounds of talks"),
            NumberText.counted(result.agreements().size(), "agreement", "agreements"),
            100 * result.durability(),
            100 * result.keptGains()));
    summary.add(side(scenario.a().name(), result.a()));
    summary.add(side(scenario.b().name(), result.b()));
    summary.add(
        PortableText.format(
            "Cumulative probability of war: %.1f %%.%s",
            100 * result.danger(), result.war() ? " War broke out." : ""));
    return summary;
  }

  private static String side(String name, SeatResult side) {
    return PortableText.format(
        "%s: payoff %.1f, position %+.2f; %s, %d involuntary, %s.",
        name,
        side.payoff(),
        side.position(),
        NumberText.counted(side.breaches(), "deliberate breach", "deliberate breaches"),
        side.slips(),
        NumberText.counted(side.lies(), "lie", "lies"));
  }

  private String name(Seat seat) {
    return scenario.party(seat).name();
  }

  private static String occasion(MatchEvent.TalksBegan began) {
    return switch (began.occasion()) {
      case OPEN -> "Talks open.";
      case RENEWAL -> "The agreement is about to expire; talks on a new one.";
      case REVIEW -> "The agreement is reviewed.";
      case REQUEST -> "Talks on changing the agreement.";
    };
  }

  private String failure(MatchEvent.TalksFailed failed) {
    Seat by = failed.by();
    return switch (failed.why()) {
      case DEADLOCK -> "Time runs out: no agreement.";
      case WALK_OUT -> (by == null ? "A side" : name(by)) + " walks out.";
      case DRAFTING -> "Drafting fails: no agreement.";
      case RATIFICATION -> "Ratification fails: no agreement.";
    };
  }

  private String ending(MatchEvent.Ended ended) {
    Seat by = ended.by();
    return switch (ended.how()) {
      case WITHDRAWN -> (by == null ? "both sides" : name(by)) + " left it.";
      case COLLAPSED -> "it collapsed; both sides had stopped complying.";
      case EXPIRED -> "its term expired.";
      case RENEGOTIATED -> "a new agreement replaced it.";
      case WAR -> "war ended it.";
      case IN_FORCE -> "not yet; it is still in force at the end of the match.";
    };
  }

  String speech(MatchEvent.Spoke spoke) {
    return name(spoke.by()) + " " + speech(spoke.statement()) + ".";
  }

  /** A statement after the name of the party. */
  static String speech(Statement statement) {
    return switch (statement) {
      case SILENCE -> "says nothing";
      case PRAISE -> "praises the other side";
      case PROMISE -> "promises to keep its word";
      case THREAT -> "threatens";
      case DENUNCIATION -> "denounces the other side";
    };
  }

  private static String sided(double sidedness) {
    if (sidedness >= 1) {
      return "One side gains nothing from it.";
    }
    String kind =
        sidedness < .2 ? "An even deal" : sidedness < .5 ? "A lopsided deal" : "A one-sided deal";
    return PortableText.format("%s (sidedness %.2f).", kind, sidedness);
  }

  private static String mind(double mind) {
    if (mind > 1.15) {
      return ", who finds the old commitments costly";
    }
    return mind < .85 ? ", who finds the old commitments cheap" : "";
  }
}
