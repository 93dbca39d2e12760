package org.servanda.tournaments.cli.play;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;
import org.servanda.tournaments.io.BadInputException;

/**
 * A leader who is a person at a {@link PlayerConsole}: is shown what a leader may know, and asked
 * for every decision. When nothing more comes, a caretaker keeps what was agreed and signs nothing
 * new.
 */
public final class HumanLeader implements Strategy, Leader, MatchListener {
  private static final Map<String, List<String>> DOOR = DecisionPrompt.words("yes", "no");
  private static final Map<String, List<String>> OFFICE =
      DecisionPrompt.words(
          "keep",
          ConductParser.FLAGS,
          "cheat",
          ConductParser.FLAGS,
          "withdraw",
          ConductParser.FLAGS,
          "escape",
          ConductParser.FLAGS);

  private final Seat seat;
  private final PlayerConsole console;
  private final SituationText dashboard;
  private final DecisionPrompt interview;
  private final PublicEventText news;
  private final OfferParser vocabulary;
  private final Map<String, List<String>> table;
  private final OutcomeSpace space;
  private Conduct repeated = Conduct.comply();
  private int repeats;
  private int stays;
  private int holds;
  private @Nullable Outcome draft;

  public HumanLeader(
      Scenario scenario, OutcomeSpace space, Seat seat, PlayerConsole console, boolean unicode) {
    this.space = space;
    this.seat = seat;
    this.console = console;
    this.dashboard = new SituationText(scenario, seat, unicode);
    this.interview = new DecisionPrompt(console, dashboard);
    this.news = new PublicEventText(scenario, seat);
    this.vocabulary = new OfferParser(space);
    this.table =
        DecisionPrompt.words("offer", vocabulary.words(), "hold", "accept", "suggest", "walk-out");
  }

  @Override
  public String id() {
    return "you";
  }

  @Override
  public Leader appoint(Brief brief) {
    return this;
  }

  /** Tells what it is all about, and what it is worth to the person. */
  public void introduce() {
    dashboard.sheet(console);
    console.say("Enter does what stands in brackets; 'help' tells the rest.");
  }

  @Override
  public void onEvent(MatchEvent event) {
    dashboard.onEvent(event);
    if (event instanceof MatchEvent.TalksBegan) {
      interview.beginTalks();
      draft = null;
      holds = 0;
    } else if (event instanceof MatchEvent.Offered offered) {
      boolean own = offered.by() == seat;
      interview.note(
          PortableText.format(
              "%2d %s %s", offered.exchange() + 1, own ? "you: " : "they:", offered.offer()));
    }
    if (event instanceof MatchEvent.Ended || event instanceof MatchEvent.Succeeded) {
      repeats = 0;
      stays = 0;
    }
    String text = interview.isOver() ? null : news.of(event);
    if (text != null) {
      console.say("  * " + text);
    }
  }

  @Override
  public boolean comesToTable(Situation situation) {
    if (interview.isOver() || stays > 0) {
      stays--;
      return false;
    }
    dashboard.show(console, situation);
    List<String> said = interview.ask("Come to the table? [yes] ", DOOR, situation);
    if (interview.isOver()) {
      return false;
    }
    boolean comes = said.isEmpty() || said.get(0).equals("yes");
    stays = comes ? 0 : ConductParser.times(said) - 1;
    return comes;
  }

  @Override
  public Move negotiate(Talks talks) {
    Outcome standing = talks.offer();
    Outcome own = talks.ownOffer();
    if (holds > 0 && own != null && !isBetter(talks, standing, own)) {
      holds--;
      return own;
    }
    holds = 0;
    while (!interview.isOver()) {
      tell(talks, standing, own);
      String usual = own == null && draft == null ? "suggest" : own == null ? "offer" : "hold";
      String prompt =
          PortableText.format(
              "Move %d of %d [%s] ", talks.exchange() + 1, talks.exchanges(), usual);
      List<String> said = interview.ask(prompt, table, talks);
      if (interview.isOver()) {
        break;
      }
      try {
        Move move = move(talks, said.isEmpty() ? List.of(usual) : said);
        if (move != null) {
          return move;
        }
      } catch (BadInputException e) {
        console.say(String.valueOf(e.getMessage()));
      }
    }
    return Move.WALK_OUT;
  }

  private static boolean isBetter(Talks talks, @Nullable Outcome standing, Outcome own) {
    return standing != null && talks.gain(standing) >= talks.gain(own);
  }

  private void tell(Talks talks, @Nullable Outcome standing, @Nullable Outcome own) {
    if (standing != null) {
      console.say("They offer " + worth(talks, standing));
    }
    if (own != null && standing == null) {
      console.say("You have offered " + worth(talks, own));
    }
  }

  private String worth(Situation situation, Outcome outcome) {
    double passes = situation.ratification(outcome);
    return PortableText.format(
        "%s: %+.2f a quarter for you, %+.2f for them%s.",
        outcome,
        situation.gain(outcome),
        situation.otherGain(outcome),
        passes < 1 ? PortableText.format(", ratified with %.0f %%", 100 * passes) : "");
  }

  /** The move a command makes, or null if it makes none. */
  private @Nullable Move move(Talks talks, List<String> said) {
    List<String> rest = said.subList(1, said.size());
    switch (said.get(0)) {
      case "accept" -> {
        if (talks.offer() == null) {
          throw new BadInputException("There is no offer to accept yet.");
        }
        return Move.ACCEPT;
      }
      case "walk-out" -> {
        return Move.WALK_OUT;
      }
      case "hold" -> {
        Outcome own = talks.ownOffer();
        if (own == null) {
          throw new BadInputException("You have made no offer yet.");
        }
        holds = ConductParser.times(said) - 1;
        return own;
      }
      case "suggest" -> {
        suggest(talks, rest);
        return null;
      }
      default -> {
        Outcome offer = vocabulary.changed(base(talks), rest);
        console.say("You offer " + worth(talks, offer));
        return offer;
      }
    }
  }

  /** What an offer changes: one's draft, one's last offer, theirs, or the status quo. */
  private Outcome base(Talks talks) {
    Outcome drafted = draft;
    draft = null;
    if (drafted != null) {
      return drafted;
    }
    Outcome own = talks.ownOffer();
    Outcome standing = talks.offer();
    return own != null ? own : standing != null ? standing : space.at(0);
  }

  private void suggest(Talks talks, List<String> rest) {
    Outcome thought =
        rest.isEmpty()
            ? OfferSuggestions.even(space, talks)
            : OfferSuggestions.asking(space, talks, ConductParser.share(rest.get(0)));
    if (thought == null) {
      console.say(
          "No deal would gain both sides anything: try 'walk-out', or offer what you like.");
      return;
    }
    draft = thought;
    console.say("You might offer " + worth(talks, thought) + " 'offer' does.");
  }

  @Override
  public Conduct conduct(Accord accord) {
    boolean alarm = accord.lastSignal().isProven() || accord.sanctioned();
    if (interview.isOver()) {
      return Conduct.comply();
    }
    if (repeats > 0 && !alarm) {
      repeats--;
      return repeated;
    }
    repeats = 0;
    dashboard.show(console, accord);
    dashboard.tell(console, accord);
    while (!interview.isOver()) {
      List<String> said = interview.ask("What do you do? [keep] ", OFFICE, accord);
      try {
        return interview.isOver()
            ? Conduct.comply()
            : decided(accord, said.isEmpty() ? List.of("keep") : said);
      } catch (BadInputException e) {
        console.say(String.valueOf(e.getMessage()));
      }
    }
    return Conduct.comply();
  }

  private Conduct decided(Accord accord, List<String> said) {
    repeated = ConductParser.conduct(accord, said);
    repeats = ConductParser.times(said) - 1;
    return repeated;
  }

  @Override
  public Statement speak(Situation situation) {
    return interview.statement();
  }
}
