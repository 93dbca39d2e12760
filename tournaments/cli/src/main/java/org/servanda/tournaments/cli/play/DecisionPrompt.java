package org.servanda.tournaments.cli.play;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;

/**
 * Asks the player for a command until a valid one is given, and answers the commands that are valid
 * at any time.
 */
final class DecisionPrompt {
  private static final List<String> STATEMENTS = List.of("praise", "promise", "threat", "denounce");
  private static final Map<String, List<String>> ALWAYS =
      words("say", STATEMENTS, "history", "sheet", "status", "help", "quit");

  private final PlayerConsole console;
  private final SituationText situationText;
  private final List<String> history = new ArrayList<>();
  private Statement statement = Statement.SILENCE;
  private boolean hasLeft;

  DecisionPrompt(PlayerConsole console, SituationText situationText) {
    this.console = console;
    this.situationText = situationText;
  }

  /** Whether the player has quit. */
  boolean isOver() {
    return hasLeft;
  }

  /** Clears the history of offers. */
  void beginTalks() {
    history.clear();
  }

  /** Adds an offer to the history of these talks. */
  void note(String offer) {
    history.add(offer);
  }

  /** The statement the player chose; it is made only once. */
  Statement statement() {
    Statement chosen = statement;
    statement = Statement.SILENCE;
    return chosen;
  }

  /** Commands in order, each optionally followed by the list of its arguments. */
  static Map<String, List<String>> words(Object... commands) {
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

  /** Asks until one of the commands or an empty line is given; answers general commands itself. */
  List<String> ask(String prompt, Map<String, List<String>> commands, Situation situation) {
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

  /** Answers a general command; false if the player quits. */
  private boolean answer(List<String> words, Set<String> known, Situation situation) {
    switch (words.get(0)) {
      case "say" -> chooseStatement(words);
      case "history" -> history.forEach(console::say);
      case "sheet" -> situationText.showBriefing(console);
      case "status" -> situationText.show(console, situation);
      case "help" -> help();
      case "quit" -> {
        leave();
        return false;
      }
      default ->
          console.say(
              PortableText.format(
                  "There is no command '%s' here.%s The commands are %s.",
                  words.get(0), NearestName.hint(words.get(0), known), String.join(", ", known)));
    }
    return true;
  }

  private void leave() {
    hasLeft = true;
    if (!console.isAbandoned()) {
      console.say(
          "You leave the game. A caretaker keeps the agreement in force and signs nothing new.");
    }
  }

  private void chooseStatement(List<String> words) {
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
    console.say("You will say that at the end of this quarter.");
  }

  private void help() {
    List.of(
            "Before talks: yes; no; no 8 (stay away for eight quarters).",
            "In talks: offer issue=option form=treaty … (changes your last offer; give names, their"
                + " first letters or numbers); hold, hold 5 (repeat your offer); accept; walk-out;"
                + " suggest (a balanced deal), suggest 0.8 (a deal that gives you 80 % of what you"
                + " could get); then 'offer' makes it.",
            "With an agreement: keep; keep 10 (for ten quarters, unless something happens); cheat;"
                + " cheat 30% (withhold that much, in secret); withdraw; escape; and with any of"
                + " these: sanction, renegotiate.",
            "At any time: say praise, promise, threat or denounce; history (of these talks); sheet"
                + " (the scenario); status; quit.")
        .forEach(console::say);
  }
}
