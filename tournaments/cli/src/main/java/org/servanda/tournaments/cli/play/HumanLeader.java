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
 * A leader played by a person at a {@link PlayerConsole}, who sees what a leader may know and is
 * asked for every decision. When the input ends, a caretaker keeps the agreement in force and signs
 * nothing new.
 */
public final class HumanLeader implements Strategy, Leader, MatchListener {
  private static final Map<String, List<String>> TABLE_COMMANDS = DecisionPrompt.words("yes", "no");
  private static final Map<String, List<String>> CONDUCT_COMMANDS =
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
  private final SituationText situationText;
  private final DecisionPrompt prompt;
  private final PublicEventText events;
  private final OfferParser offers;
  private final OfferText theirs;
  private final OfferText yours;
  private final Map<String, List<String>> talksCommands;
  private final OutcomeSpace space;
  private Conduct repeated = Conduct.comply();
  private int repeats;
  private int absences;
  private int holds;
  private @Nullable Outcome draft;

  /** A leader for one seat, at a console. */
  public HumanLeader(
      Scenario scenario, OutcomeSpace space, Seat seat, PlayerConsole console, boolean unicode) {
    this.space = space;
    this.seat = seat;
    this.console = console;
    this.situationText = new SituationText(scenario, seat, unicode);
    this.prompt = new DecisionPrompt(console, situationText);
    this.events = new PublicEventText(scenario, seat);
    this.offers = new OfferParser(space);
    this.theirs = new OfferText(scenario);
    this.yours = new OfferText(scenario);
    this.talksCommands =
        DecisionPrompt.words("offer", offers.words(), "hold", "accept", "suggest", "walk-out");
  }

  @Override
  public String id() {
    return "you";
  }

  @Override
  public Leader appoint(Brief brief) {
    return this;
  }

  /** Prints the scenario and what it is worth to the player. */
  public void introduce() {
    situationText.showBriefing(console);
    console.say("Press Enter for the action in brackets; type 'help' for all commands.");
  }

  @Override
  public void onEvent(MatchEvent event) {
    situationText.onEvent(event);
    if (event instanceof MatchEvent.TalksBegan) {
      prompt.beginTalks();
      theirs.forget();
      yours.forget();
      draft = null;
      holds = 0;
    } else if (event instanceof MatchEvent.Offered offered) {
      boolean own = offered.by() == seat;
      prompt.note(
          PortableText.format(
              "%2d %s %s", offered.exchange() + 1, own ? "you: " : "they:", offered.offer()));
    }
    if (event instanceof MatchEvent.Ended || event instanceof MatchEvent.Succeeded) {
      repeats = 0;
      absences = 0;
    }
    String text = prompt.isOver() ? null : events.of(event);
    if (text != null) {
      console.say("  * " + text);
    }
  }

  @Override
  public boolean comesToTable(Situation situation) {
    if (prompt.isOver() || absences > 0) {
      absences--;
      return false;
    }
    situationText.show(console, situation);
    List<String> words = prompt.ask("Come to the table? [yes] ", TABLE_COMMANDS, situation);
    if (prompt.isOver()) {
      return false;
    }
    boolean comes = words.isEmpty() || words.get(0).equals("yes");
    absences = comes ? 0 : ConductParser.times(words) - 1;
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
    while (!prompt.isOver()) {
      if (standing != null) {
        console.say("They offer " + theirs.of(talks, standing));
      }
      String usual = own == null && draft == null ? "suggest" : own == null ? "offer" : "hold";
      String question =
          PortableText.format(
              "Move %d of %d [%s] ", talks.exchange() + 1, talks.exchanges(), usual);
      List<String> words = prompt.ask(question, talksCommands, talks);
      if (prompt.isOver()) {
        break;
      }
      try {
        Move move = move(talks, words.isEmpty() ? List.of(usual) : words);
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

  /** The move of a command; null if it is not a move. */
  private @Nullable Move move(Talks talks, List<String> words) {
    List<String> rest = words.subList(1, words.size());
    switch (words.get(0)) {
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
        holds = ConductParser.times(words) - 1;
        return own;
      }
      case "suggest" -> {
        suggest(talks, rest);
        return null;
      }
      default -> {
        Outcome offer = offers.changed(base(talks), rest);
        console.say("You offer " + yours.of(talks, offer));
        return offer;
      }
    }
  }

  /**
   * The outcome an offer changes: the player's draft, own last offer, the other's offer, or the
   * status quo.
   */
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
    Outcome suggestion =
        rest.isEmpty()
            ? OfferSuggestions.even(space, talks)
            : OfferSuggestions.asking(space, talks, ConductParser.share(rest.get(0)));
    if (suggestion == null) {
      console.say("No deal is better for both sides than none; try 'walk-out', or make any offer.");
      return;
    }
    draft = suggestion;
    console.say(
        "You could offer " + yours.of(talks, suggestion) + " Type 'offer' to make this offer.");
  }

  @Override
  public Conduct conduct(Accord accord) {
    boolean alarm = accord.lastSignal().isProven() || accord.sanctioned();
    if (prompt.isOver()) {
      return Conduct.comply();
    }
    if (repeats > 0 && !alarm) {
      repeats--;
      return repeated;
    }
    repeats = 0;
    situationText.show(console, accord);
    situationText.showAgreement(console, accord);
    while (true) {
      List<String> words = prompt.ask("What do you do? [keep] ", CONDUCT_COMMANDS, accord);
      try {
        return prompt.isOver()
            ? Conduct.comply()
            : decided(accord, words.isEmpty() ? List.of("keep") : words);
      } catch (BadInputException e) {
        console.say(String.valueOf(e.getMessage()));
      }
    }
  }

  private Conduct decided(Accord accord, List<String> words) {
    repeated = ConductParser.conduct(accord, words);
    repeats = ConductParser.times(words) - 1;
    return repeated;
  }

  @Override
  public Statement speak(Situation situation) {
    return prompt.statement();
  }
}
