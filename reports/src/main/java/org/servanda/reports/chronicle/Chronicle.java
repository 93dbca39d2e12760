package org.servanda.reports.chronicle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;

/**
 * A chronicle of one match: year by year, the talks with their first and last offers, the terms
 * signed, compliance and breaches with what the public saw of them, and how each agreement ended.
 * Quarters in which nothing happened are summed up in one line, unless the chronicle is {@linkplain
 * #full full}.
 */
public final class Chronicle implements MatchListener {
  private static final int OFFERS_SHOWN = 4;
  private static final String INDENT = "      ";

  private final EventText text;
  private final List<String> lines = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<MatchEvent.Offered> offers = new ArrayList<>();
  private final List<MatchEvent.Noted> notes = new ArrayList<>();
  private boolean talking;
  private final Map<Seat, String> deeds = new EnumMap<>(Seat.class);
  private final Set<Seat> opposed = EnumSet.noneOf(Seat.class);
  private final LineWrapper wrapper;
  private final boolean withOffers;
  private final boolean full;
  private int year = -1;
  private int quiet;
  private int apart;
  private boolean inForce;
  private boolean talked;
  private double tension;

  /**
   * An empty chronicle, which listens to a match.
   *
   * @param scenario the scenario of the match
   * @param width columns of text
   */
  public Chronicle(Scenario scenario, int width) {
    this(scenario, width, true, false);
  }

  /** The same, with or without the offers. */
  Chronicle(Scenario scenario, int width, boolean withOffers) {
    this(scenario, width, withOffers, false);
  }

  /**
   * A chronicle that sums up nothing and leaves nothing out: every offer, both sides' conduct in
   * every round, whole agreements, and tension and payoffs after each round.
   *
   * @param scenario the scenario of the match
   * @param width columns of text
   */
  public static Chronicle full(Scenario scenario, int width) {
    return new Chronicle(scenario, width, true, true);
  }

  private Chronicle(Scenario scenario, int width, boolean withOffers, boolean full) {
    this.text = new EventText(scenario);
    this.wrapper = new LineWrapper(width);
    this.withOffers = withOffers;
    this.full = full;
    this.tension = scenario.world().tension().start();
  }

  /**
   * An entry.
   *
   * @param round the round, from 0
   * @param text what happened
   */
  public record Entry(int round, String text) {}

  /** The entries so far, one per event or round of talks. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The chronicle so far, in lines. */
  public List<String> lines() {
    flushQuiet();
    return List.copyOf(lines);
  }

  @Override
  public void onEvent(MatchEvent event) {
    if (event instanceof MatchEvent.RoundEnded ended) {
      endRound(ended);
    } else if (event instanceof MatchEvent.Conducted conducted) {
      addConduct(conducted);
    } else if (event instanceof MatchEvent.Offered offered) {
      offers.add(offered);
    } else if (event instanceof MatchEvent.TalksBegan began) {
      talked = true;
      offers.clear();
      add(began.round(), text.talksBegin(began));
      talking = true;
    } else if (event instanceof MatchEvent.Noted noted && talking) {
      notes.add(noted);
    } else {
      addEvent(event);
    }
  }

  /** What was noted during talks stands after them. */
  private void addNotes() {
    talking = false;
    notes.forEach(noted -> add(noted.round(), text.note(noted)));
    notes.clear();
  }

  private void addEvent(MatchEvent event) {
    addOffers(event);
    String end = text.talksEnd(event);
    if (end != null) {
      extend(end);
    }
    addNotes();
    String sentence = full ? text.fullSentence(event) : text.sentence(event);
    if (sentence != null) {
      add(event.round(), sentence);
      trackAgreement(event);
      trackOffice(event);
    }
  }

  private void endRound(MatchEvent.RoundEnded ended) {
    tension = ended.tension();
    if (full) {
      add(ended.round(), text.roundEnd(ended));
    } else if (inForce) {
      quiet++;
    } else if (!talked) {
      apart++;
    }
    talked = false;
  }

  private void trackAgreement(MatchEvent event) {
    if (event instanceof MatchEvent.Entered) {
      inForce = true;
      quiet = 0;
    } else if (event instanceof MatchEvent.Ended) {
      inForce = false;
    }
  }

  /** The approach is in office unless the chronicle says otherwise: so it says when it returns. */
  private void trackOffice(MatchEvent event) {
    if (event instanceof MatchEvent.Succeeded succeeded) {
      if (succeeded.opposition() != null) {
        opposed.add(succeeded.seat());
      } else if (opposed.remove(succeeded.seat())) {
        extend("The opposition leaves office.");
      }
    }
  }

  /** Adds conduct worth reporting; an unnoticed breach that repeats is reported once. */
  private void addConduct(MatchEvent.Conducted conducted) {
    String deed = EventText.deed(conducted);
    boolean again = deed.equals(deeds.put(conducted.by(), deed)) && deed.endsWith("unnoticed.");
    if (full) {
      add(conducted.round(), text.fullConduct(conducted));
    } else if (!deed.isEmpty() && !again) {
      add(conducted.round(), text.conduct(conducted));
    }
  }

  /** Adds the offers that led to acceptance or failure: if many, the first and last, or all. */
  private void addOffers(MatchEvent event) {
    boolean broken = full && event instanceof MatchEvent.Faulted;
    if (!(broken
        || event instanceof MatchEvent.Accepted
        || event instanceof MatchEvent.TalksFailed)) {
      return;
    }
    int shown = withOffers ? offers.size() : 0;
    for (int i = 0; i < shown; i++) {
      if (!full && shown > OFFERS_SHOWN + 1 && i == OFFERS_SHOWN / 2) {
        int skipped = shown - OFFERS_SHOWN;
        extend(PortableText.format("… %d more offers …", skipped));
        i += skipped;
      }
      extend(text.offer(offers.get(i)));
    }
    offers.clear();
  }

  private void add(int round, String sentence) {
    entries.add(new Entry(round, sentence));
    flushQuiet();
    int now = round / World.ROUNDS_PER_YEAR;
    if (now != year) {
      year = now;
      lines.add("");
      lines.add(PortableText.format("Year %d%sTension %.2f", year + 1, " ".repeat(4), tension));
    }
    wrapper.add(lines, "  Q" + (round % World.ROUNDS_PER_YEAR + 1) + "  ", INDENT, sentence);
  }

  /** Adds a sentence to the last entry. */
  private void extend(String sentence) {
    Entry last = entries.remove(entries.size() - 1);
    entries.add(new Entry(last.round(), last.text() + " " + sentence));
    wrapper.add(lines, INDENT, INDENT + "  ", sentence);
  }

  private void flushQuiet() {
    if (quiet > 1) {
      lines.add(INDENT + EventText.quiet(quiet - 1, true));
    }
    if (apart > 1) {
      lines.add(INDENT + EventText.quiet(apart - 1, false));
    }
    quiet = 0;
    apart = 0;
  }

  /**
   * The result in a few lines.
   *
   * @param result of the match of this chronicle
   */
  public List<String> summary(MatchResult result) {
    List<String> summary = new ArrayList<>();
    text.summary(result).forEach(sentence -> wrapper.add(summary, "", "  ", sentence));
    return summary;
  }
}
