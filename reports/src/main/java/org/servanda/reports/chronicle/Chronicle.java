package org.servanda.reports.chronicle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.SeatResult;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Signal;

/**
 * Tells a match as a chronicle for people: year by year, the talks with their first and last
 * offers, what was signed and on which terms, who kept it and who did not and what the public saw
 * of it, and how it ended. Quiet times are told in one line.
 */
public final class Chronicle implements MatchListener {
  private static final int OFFERS_TOLD = 4;

  private final Scenario scenario;
  private final List<String> lines = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<MatchEvent.Offered> offers = new ArrayList<>();
  private final Map<Seat, String> deeds = new EnumMap<>(Seat.class);
  private final Wrapping wrapping;
  private final boolean tellsOffers;
  private int year = -1;
  private int quiet;
  private int apart;
  private boolean inForce;
  private boolean talked;
  private double tension;

  /**
   * A chronicle of a match.
   *
   * @param scenario what is played
   * @param width columns of text
   */
  public Chronicle(Scenario scenario, int width) {
    this(scenario, width, true);
  }

  /** The same, perhaps without the offers. */
  Chronicle(Scenario scenario, int width, boolean tellsOffers) {
    this.scenario = scenario;
    this.wrapping = new Wrapping(width);
    this.tellsOffers = tellsOffers;
    this.tension = scenario.world().tension().start();
  }

  /**
   * Something told.
   *
   * @param round when it happened
   * @param text what did
   */
  public record Entry(int round, String text) {}

  /** What was told so far, one entry for each event. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The chronicle so far. */
  public List<String> lines() {
    flushQuiet();
    return List.copyOf(lines);
  }

  @Override
  public void onEvent(MatchEvent event) {
    if (event instanceof MatchEvent.RoundEnded ended) {
      endRound(ended);
    } else if (event instanceof MatchEvent.Conducted conducted) {
      tellConduct(conducted);
    } else if (event instanceof MatchEvent.Offered offered) {
      offers.add(offered);
    } else {
      tellTalks(event);
    }
  }

  private void endRound(MatchEvent.RoundEnded ended) {
    tension = ended.tension();
    if (inForce) {
      quiet++;
    } else if (!talked) {
      apart++;
    }
    talked = false;
  }

  private void tellTalks(MatchEvent event) {
    if (event instanceof MatchEvent.TalksBegan began) {
      talked = true;
      offers.clear();
      tell(began.round(), occasion(began) + " " + name(began.opener()) + " speaks first.");
    } else if (event instanceof MatchEvent.Accepted accepted) {
      tellOffers();
      more(name(accepted.by()) + " accepts.");
    } else if (event instanceof MatchEvent.TalksFailed failed) {
      tellOffers();
      more(failure(failed));
    } else if (event instanceof MatchEvent.Confirmed) {
      more("The agreement stands as it is.");
    } else if (event instanceof MatchEvent.Signed signed) {
      more("SIGNED. " + sided(signed.sidedness()));
    } else {
      tellAgreement(event);
    }
  }

  private void tellAgreement(MatchEvent event) {
    if (event instanceof MatchEvent.Voted voted) {
      String verdict = voted.passed() ? " ratifies it." : " rejects it.";
      tell(voted.round(), "The legislature of " + name(voted.seat()) + verdict);
    } else if (event instanceof MatchEvent.Entered entered) {
      tell(entered.round(), "IN FORCE: " + entered.outcome().terms() + ".");
      inForce = true;
      quiet = 0;
    } else if (event instanceof MatchEvent.Ended ended) {
      tell(ended.round(), "ENDED: " + ending(ended));
      inForce = false;
    } else {
      tellWorld(event);
    }
  }

  private void tellWorld(MatchEvent event) {
    if (event instanceof MatchEvent.Spoke spoke) {
      tell(spoke.round(), name(spoke.by()) + " " + speech(spoke));
    } else if (event instanceof MatchEvent.Succeeded succeeded) {
      tell(
          succeeded.round(),
          PortableText.format(
              "A new leader takes office in %s%s.",
              name(succeeded.seat()), mind(succeeded.mind())));
    } else if (event instanceof MatchEvent.PowerJumped jumped) {
      tell(jumped.round(), "The balance of power tilts towards " + name(jumped.gainer()) + ".");
    } else if (event instanceof MatchEvent.Crisis crisis) {
      tell(crisis.round(), "A crisis breaks out.");
    } else if (event instanceof MatchEvent.War war) {
      tell(war.round(), "WAR.");
    } else if (event instanceof MatchEvent.Faulted faulted) {
      tell(
          faulted.round(),
          PortableText.format(
              "FAULT: the strategy of %s %s.",
              name(faulted.fault().seat()), faulted.fault().cause()));
    }
  }

  private void tellConduct(MatchEvent.Conducted conducted) {
    String deed = deed(conducted);
    boolean again = deed.equals(deeds.put(conducted.by(), deed)) && deed.endsWith("unnoticed.");
    if (!deed.isEmpty() && !again) {
      tell(conducted.round(), name(conducted.by()) + " " + deed);
    }
  }

  private static String deed(MatchEvent.Conducted conducted) {
    Conduct conduct = conducted.conduct();
    StringBuilder deed = new StringBuilder();
    if (conduct.kind() == Conduct.Kind.WITHDRAW) {
      deed.append("walks away from the agreement");
    } else if (conduct.kind() == Conduct.Kind.ESCAPE) {
      deed.append("invokes the escape clause and pays for it");
    } else if (conducted.slipped()) {
      deed.append("cannot deliver: domestic politics forbids it").append(seen(conducted));
    } else if (conducted.shortfall() > 0) {
      deed.append(shortfall(conducted.shortfall())).append(seen(conducted));
    } else if (conducted.signal() != Signal.CLEAN) {
      deed.append("keeps its word, but is suspected of cheating");
    }
    if (conduct.sanctions()) {
      deed.append(deed.isEmpty() ? "" : ", and ").append("imposes sanctions");
    }
    if (conduct.renegotiates()) {
      deed.append(deed.isEmpty() ? "" : ", and ").append("asks to renegotiate");
    }
    return deed.isEmpty() ? "" : deed.append('.').toString();
  }

  private static String shortfall(double shortfall) {
    return shortfall >= 1
        ? "delivers nothing"
        : "withholds " + Math.round(100 * shortfall) + " % of what it owes";
  }

  private static String seen(MatchEvent.Conducted conducted) {
    return switch (conducted.signal()) {
      case PROVEN -> ", and it is proven";
      case SUSPECT -> ", and is suspected";
      case CLEAN -> ", unnoticed";
    };
  }

  private void tellOffers() {
    int told = tellsOffers ? offers.size() : 0;
    for (int i = 0; i < told; i++) {
      if (told > OFFERS_TOLD + 1 && i == OFFERS_TOLD / 2) {
        int skipped = told - OFFERS_TOLD;
        more(PortableText.format("… %d more offers …", skipped));
        i += skipped;
      }
      tellOffer(offers.get(i));
    }
    offers.clear();
  }

  private void tellOffer(MatchEvent.Offered offered) {
    more(
        PortableText.format(
            "%s offers: %s [%s %+.2f, %s %+.2f]",
            name(offered.by()),
            offered.offer(),
            scenario.a().name(),
            offered.gainA(),
            scenario.b().name(),
            offered.gainB()));
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
      case DRAFTING -> "The lawyers cannot put it into words: no agreement.";
      case RATIFICATION -> "It is not ratified: no agreement.";
    };
  }

  private String ending(MatchEvent.Ended ended) {
    Seat by = ended.by();
    return switch (ended.how()) {
      case WITHDRAWN -> (by == null ? "both sides" : name(by)) + " left it.";
      case COLLAPSED -> "both sides broke it until nothing was left.";
      case EXPIRED -> "it has run its time.";
      case RENEGOTIATED -> "a new agreement takes its place.";
      case WAR -> "war tore it up.";
      case IN_FORCE -> "not yet; it is still in force when the chronicle closes.";
    };
  }

  private static String speech(MatchEvent.Spoke spoke) {
    return switch (spoke.statement()) {
      case SILENCE -> "says nothing.";
      case PRAISE -> "praises the other side.";
      case PROMISE -> "promises to keep its word.";
      case THREAT -> "threatens.";
      case DENUNCIATION -> "denounces the other side.";
    };
  }

  private static String sided(double sidedness) {
    if (sidedness >= 1) {
      return "One side gains nothing by it.";
    }
    String kind =
        sidedness < .2 ? "An even deal" : sidedness < .5 ? "A lopsided deal" : "A one-sided deal";
    return PortableText.format("%s (sidedness %.2f).", kind, sidedness);
  }

  private static String mind(double mind) {
    if (mind > 1.15) {
      return ", who finds the old promises dear";
    }
    return mind < .85 ? ", who finds the old promises cheap" : "";
  }

  private String name(Seat seat) {
    return scenario.party(seat).name();
  }

  private void tell(int round, String text) {
    entries.add(new Entry(round, text));
    flushQuiet();
    int now = round / World.ROUNDS_PER_YEAR;
    if (now != year) {
      year = now;
      lines.add("");
      lines.add(PortableText.format("Year %d%sTension %.2f", year + 1, " ".repeat(4), tension));
    }
    wrapping.add(lines, "  Q" + (round % World.ROUNDS_PER_YEAR + 1) + "  ", "      ", text);
  }

  private void more(String text) {
    Entry last = entries.remove(entries.size() - 1);
    entries.add(new Entry(last.round(), last.text() + " " + text));
    wrapping.add(lines, "      ", "        ", text);
  }

  private void flushQuiet() {
    if (quiet > 1) {
      lines.add(
          PortableText.format("      (%d quarters pass with the agreement in force.)", quiet - 1));
    }
    if (apart > 1) {
      lines.add(PortableText.format("      (%d quarters pass without talks.)", apart - 1));
    }
    quiet = 0;
    apart = 0;
  }

  /**
   * How it ended, in a few lines.
   *
   * @param result of the match told
   */
  public List<String> summary(MatchResult result) {
    List<String> summary = new ArrayList<>();
    double years = (double) result.rounds() / World.ROUNDS_PER_YEAR;
    wrapping.add(
        summary,
        "",
        "  ",
        PortableText.format(
            "After %.1f years: %d rounds of talks, %d agreements in force, durability %.0f %%,"
                + " kept gains %.0f %%.",
            years,
            result.talks().held(),
            result.agreements().size(),
            100 * result.durability(),
            100 * result.keptGains()));
    wrapping.add(summary, "", "  ", side(scenario.a().name(), result.a()));
    wrapping.add(summary, "", "  ", side(scenario.b().name(), result.b()));
    wrapping.add(
        summary,
        "",
        "  ",
        PortableText.format(
            "The danger of war summed to %.1f %%%s.",
            100 * result.danger(), result.war() ? ", and it came" : ""));
    return summary;
  }

  private static String side(String name, SeatResult side) {
    return PortableText.format(
        "%s: payoff %.1f, position %+.2f; %d deliberate breaches, %d it could not help, %d lies.",
        name, side.payoff(), side.position(), side.breaches(), side.slips(), side.lies());
  }

  /** Breaks text into lines. */
  private record Wrapping(int width) {
    void add(List<String> lines, String head, String indent, String text) {
      StringBuilder line = new StringBuilder(head);
      boolean first = true;
      for (String word : text.split(" ", -1)) {
        if (!first && line.length() + word.length() + 1 > width) {
          lines.add(line.toString());
          line = new StringBuilder(indent);
          first = true;
        }
        line.append(first ? "" : " ").append(word);
        first = false;
      }
      lines.add(line.toString());
    }
  }
}
