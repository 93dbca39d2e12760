package org.servanda.tournaments.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.match.Event;
import org.servanda.engine.match.Witness;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.Nearest;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;
import org.servanda.tournaments.store.BadInputException;

/**
 * A leader who is a person at a {@link Console}: is shown what a leader may know, and asked for
 * every decision. When nothing more comes, a caretaker keeps what was agreed and signs nothing new.
 */
final class Person implements Strategy, Leader, Witness {
  private static final List<String> FLAGS = List.of("sanction", "renegotiate");
  private static final List<String> STATEMENTS = List.of("praise", "promise", "threat", "denounce");
  private static final Map<String, List<String>> ALWAYS =
      words("say", STATEMENTS, "history", "sheet", "status", "help", "quit");
  private static final Map<String, List<String>> DOOR = words("yes", List.of(), "no");
  private static final Map<String, List<String>> OFFICE =
      words("keep", FLAGS, "cheat", FLAGS, "withdraw", FLAGS, "escape", FLAGS);

  private final Seat seat;
  private final Console console;
  private final Dashboard dashboard;
  private final News news;
  private final Vocabulary vocabulary;
  private final Map<String, List<String>> table;
  private final OutcomeSpace space;
  private final List<String> offers = new ArrayList<>();
  private Statement statement = Statement.SILENCE;
  private Conduct repeated = Conduct.comply();
  private int repeats;
  private int stays;
  private int holds;
  private @Nullable Outcome draft;
  private boolean gone;

  Person(Scenario scenario, OutcomeSpace space, Seat seat, Console console, boolean unicode) {
    this.space = space;
    this.seat = seat;
    this.console = console;
    this.dashboard = new Dashboard(scenario, seat, unicode);
    this.news = new News(scenario, seat);
    this.vocabulary = new Vocabulary(space);
    this.table = words("offer", vocabulary.words(), "hold", "accept", "suggest", "walk-out");
  }

  /** Commands in order, each perhaps with what may follow it. */
  private static Map<String, List<String>> words(Object... commands) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    String last = "";
    for (Object next : commands) {
      if (next instanceof String command) {
        last = command;
        words.put(command, List.of());
      } else if (next instanceof List<?> following) {
        words.put(last, following.stream().map(String::valueOf).toList());
      }
    }
    return words;
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
  void introduce() {
    dashboard.sheet(console);
    console.say("Enter does what stands in brackets; 'help' tells the rest.");
  }

  @Override
  public void saw(Event event) {
    dashboard.saw(event);
    if (event instanceof Event.TalksBegan) {
      offers.clear();
      draft = null;
      holds = 0;
    } else if (event instanceof Event.Offered offered) {
      boolean own = offered.by() == seat;
      offers.add(
          String.format(
              Locale.ROOT,
              "%2d %s %s",
              offered.exchange() + 1,
              own ? "you: " : "they:",
              offered.offer()));
    }
    if (event instanceof Event.Ended || event instanceof Event.Succeeded) {
      repeats = 0;
      stays = 0;
    }
    String text = gone ? null : news.of(event);
    if (text != null) {
      console.say("  * " + text);
    }
  }

  @Override
  public boolean comesToTable(Situation situation) {
    if (gone || stays > 0) {
      stays--;
      return false;
    }
    dashboard.show(console, situation);
    List<String> said = ask("Come to the table? [yes] ", DOOR, situation);
    if (gone) {
      return false;
    }
    boolean comes = said.isEmpty() || said.get(0).equals("yes");
    stays = comes ? 0 : times(said) - 1;
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
    while (!gone) {
      tell(talks, standing, own);
      String usual = own == null && draft == null ? "suggest" : own == null ? "offer" : "hold";
      String prompt =
          "Move %d of %d [%s] ".formatted(talks.exchange() + 1, talks.exchanges(), usual);
      List<String> said = ask(prompt, table, talks);
      if (gone) {
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
    return String.format(
        Locale.ROOT,
        "%s: %+.2f a quarter for you, %+.2f for them%s.",
        outcome,
        situation.gain(outcome),
        situation.otherGain(outcome),
        passes < 1 ? String.format(Locale.ROOT, ", ratified with %.0f %%", 100 * passes) : "");
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
        holds = times(said) - 1;
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
            ? Advice.even(space, talks)
            : Advice.asking(space, talks, share(rest.get(0)));
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
    if (gone) {
      return Conduct.comply();
    }
    if (repeats > 0 && !alarm) {
      repeats--;
      return repeated;
    }
    repeats = 0;
    dashboard.show(console, accord);
    dashboard.tell(console, accord);
    while (!gone) {
      List<String> said = ask("What do you do? [keep] ", OFFICE, accord);
      try {
        return gone ? Conduct.comply() : decided(accord, said.isEmpty() ? List.of("keep") : said);
      } catch (BadInputException e) {
        console.say(String.valueOf(e.getMessage()));
      }
    }
    return Conduct.comply();
  }

  private Conduct decided(Accord accord, List<String> said) {
    Conduct conduct =
        switch (said.get(0)) {
          case "cheat" -> Conduct.breach(said.size() > 1 ? shareOrAll(said.get(1)) : 1);
          case "withdraw" -> Conduct.withdraw();
          case "escape" -> escape(accord);
          default -> Conduct.comply();
        };
    for (String word : said.subList(1, said.size())) {
      if (word.equals("sanction")) {
        conduct = conduct.andSanction();
      } else if (word.equals("renegotiate")) {
        conduct = conduct.andRenegotiate();
      } else if (!word.matches("[\\d.]+%?")) {
        throw new BadInputException(
            "'%s' cannot be done.%s Beside keeping or cheating you can %s."
                .formatted(word, Nearest.hint(word, FLAGS), String.join(" or ", FLAGS)));
      }
    }
    repeated = conduct;
    repeats = times(said) - 1;
    return conduct;
  }

  private static Conduct escape(Accord accord) {
    if (!accord.outcome().terms().hasEscape()) {
      throw new BadInputException("This agreement has no escape clause.");
    }
    return Conduct.escape();
  }

  @Override
  public Statement speak(Situation situation) {
    Statement said = statement;
    statement = Statement.SILENCE;
    return said;
  }

  /** Asks until one of the commands is given, or nothing; answers the general ones itself. */
  private List<String> ask(String prompt, Map<String, List<String>> commands, Situation situation) {
    Map<String, List<String>> all = new LinkedHashMap<>(commands);
    all.putAll(ALWAYS);
    while (true) {
      String line = console.ask(prompt, all);
      if (line == null) {
        leave();
        return List.of();
      }
      List<String> words =
          Arrays.stream(line.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
              .filter(word -> !word.isEmpty())
              .toList();
      if (words.isEmpty() || commands.containsKey(words.get(0))) {
        return words;
      }
      if (!answer(words, all.keySet(), situation)) {
        return List.of();
      }
    }
  }

  /** Answers a general command; false if the person leaves. */
  private boolean answer(List<String> words, Set<String> known, Situation situation) {
    switch (words.get(0)) {
      case "say" -> promise(words);
      case "history" -> offers.forEach(console::say);
      case "sheet" -> dashboard.sheet(console);
      case "status" -> dashboard.show(console, situation);
      case "help" -> help();
      case "quit" -> {
        leave();
        return false;
      }
      default ->
          console.say(
              "'%s' is not known here.%s You can %s."
                  .formatted(
                      words.get(0), Nearest.hint(words.get(0), known), String.join(", ", known)));
    }
    return true;
  }

  private void leave() {
    gone = true;
    if (!console.isAbandoned()) {
      console.say("You leave the stage; a caretaker keeps what was agreed, and signs nothing new.");
    }
  }

  private void promise(List<String> words) {
    String what = words.size() > 1 ? words.get(1) : "";
    if (what.startsWith("prais")) {
      statement = Statement.PRAISE;
    } else if (what.startsWith("promis")) {
      statement = Statement.PROMISE;
    } else if (what.startsWith("threat")) {
      statement = Statement.THREAT;
    } else if (what.startsWith("denounc")) {
      statement = Statement.DENUNCIATION;
    } else {
      console.say("You can say " + String.join(", ", STATEMENTS) + ".");
      return;
    }
    console.say("That will be said at the end of this quarter.");
  }

  private void help() {
    List.of(
            "At the door: yes; no; no 8 (stay away for eight quarters).",
            "At the table: offer issue=option form=treaty … (changes your last offer; names, their"
                + " beginnings or numbers); hold, hold 5 (the same again); accept; walk-out;"
                + " suggest (an even deal), suggest 0.8 (one that gives you 80 % of what you"
                + " could get); then offer makes it.",
            "With an agreement: keep; keep 10 (for ten quarters, unless something happens); cheat;"
                + " cheat 30% (withhold that much, in secret); withdraw; escape; and beside any of"
                + " these sanction, renegotiate.",
            "At any time: say praise, promise, threat or denounce; history (of these talks); sheet"
                + " (what it is about); status; quit.")
        .forEach(console::say);
  }

  /** How often, if a whole number stands at the end; else once. */
  private static int times(List<String> said) {
    String last = said.isEmpty() ? "" : said.get(said.size() - 1);
    return said.size() > 1 && last.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(last)) : 1;
  }

  private static double shareOrAll(String word) {
    return word.endsWith("%") || word.contains(".") ? share(word) : 1;
  }

  private static double share(String word) {
    try {
      double share =
          word.endsWith("%")
              ? Double.parseDouble(word.substring(0, word.length() - 1)) / 100
              : Double.parseDouble(word);
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new BadInputException(
        "'%s' must be a share from 0 to 1, or per cent: 0.3 or 30%%".formatted(word));
  }
}
