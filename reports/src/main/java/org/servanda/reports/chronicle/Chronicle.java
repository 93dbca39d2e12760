package org.servanda.reports.chronicle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.Termination;

/**
 * A chronicle of one match: year by year, the talks with their first and last offers, the terms
 * signed, compliance and breaches with what the public saw of them, and how each agreement ended.
 * What a side does again and again is told once and then summed up when the agreement ends or a new
 * leader takes office, so that every breach is accounted for, unless the chronicle is {@linkplain
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
  private final Set<Seat> opposed = EnumSet.noneOf(Seat.class);
  private final LineWrapper wrapper;
  private final boolean withOffers;
  private final boolean full;
  private int year = -1;
  private int lastRound;
  private MatchPhase phase = new MatchPhase();
  private int apart;
  private boolean inForce;
  private boolean talked;
  private boolean forfeited;
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
    if (!full) {
      closePhase(lastRound);
      phase = phase.next();
    }
    flushQuiet();
    return List.copyOf(lines);
  }

  @Override
  public void onEvent(MatchEvent event) {
    lastRound = event.round();
    if (event instanceof MatchEvent.RoundEnded ended) {
      endRound(ended);
    } else if (event instanceof MatchEvent.Conducted conducted) {
      addConduct(conducted);
    } else if (event instanceof MatchEvent.Spoke spoke && !full) {
      addSpeech(spoke);
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
    beginPhase(event);
    forfeited |= event instanceof MatchEvent.Faulted;
    String sentence = sentence(event);
    if (sentence != null) {
      add(date(event), sentence);
      trackOffice(event);
      endPhase(event);
    }
  }

  private void endRound(MatchEvent.RoundEnded ended) {
    tension = ended.tension();
    if (full) {
      add(ended.round(), text.roundEnd(ended));
    } else if (!inForce && !talked) {
      apart++;
    }
    talked = false;
  }

  /** What was before an agreement or a new leader is summed up before they are told of. */
  private void beginPhase(MatchEvent event) {
    if (event instanceof MatchEvent.Entered) {
      inForce = true;
      closePhase(event.round());
      phase = new MatchPhase();
    } else if (event instanceof MatchEvent.Succeeded) {
      closePhase(event.round());
      phase = phase.next();
    }
  }

  /** What was under an agreement is summed up after its end. */
  private void endPhase(MatchEvent event) {
    if (event instanceof MatchEvent.Ended) {
      inForce = false;
      closePhase(date(event));
      phase = new MatchPhase();
    }
  }

  /** What outlasts a match that is played to its end is told in its last round. */
  private int date(MatchEvent event) {
    return outlasts(event) && !forfeited ? Math.max(0, event.round() - 1) : event.round();
  }

  private @Nullable String sentence(MatchEvent event) {
    if (outlasts(event) && forfeited) {
      return EventText.FORFEITED;
    }
    return full ? text.fullSentence(event) : text.sentence(event);
  }

  /** Whether it is the end, with the match, of an agreement that was in force. */
  private static boolean outlasts(MatchEvent event) {
    return event instanceof MatchEvent.Ended ended && ended.how() == Termination.IN_FORCE;
  }

  private void closePhase(int round) {
    String sum = full ? null : phase.text(text.scenario());
    if (sum != null) {
      entries.add(new Entry(round, sum));
      flushQuiet();
      wrapper.add(lines, INDENT, INDENT, sum);
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

  /** Adds conduct worth reporting when it is new; the rest is left to the sum. */
  private void addConduct(MatchEvent.Conducted conducted) {
    if (full) {
      add(conducted.round(), text.fullConduct(conducted));
      return;
    }
    phase.add(conducted);
    if (!ConductText.deed(conducted).isEmpty()) {
      addIfNew(conducted.round(), text.conduct(conducted));
    }
  }

  private void addSpeech(MatchEvent.Spoke spoke) {
    phase.add(spoke);
    addIfNew(spoke.round(), text.speech(spoke));
  }

  private void addIfNew(int round, String sentence) {
    if (phase.isNew(sentence)) {
      add(round, sentence);
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

  /** Rounds without talks, unless it is one, which the dates on both sides of it tell. */
  private void flushQuiet() {
    if (apart > 1) {
      lines.add(INDENT + EventText.quiet(apart));
    }
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
