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
 * Asks a person for a command until one comes that is known at the moment, and answers those that
 * are known at any time.
 */
final class DecisionPrompt {
  private static final List<String> STATEMENTS = List.of("praise", "promise", "threat", "denounce");
  private static final Map<String, List<String>> ALWAYS =
      words("say", STATEMENTS, "history", "sheet", "status", "help", "quit");

  private final PlayerConsole console;
  private final SituationText dashboard;
  private final List<String> history = new ArrayList<>();
  private Statement statement = Statement.SILENCE;
  private boolean gone;

  DecisionPrompt(PlayerConsole console, SituationText dashboard) {
    this.console = console;
    this.dashboard = dashboard;
  }

  /** Whether the person has left. */
  boolean isOver() {
    return gone;
  }

  /** Forgets what was offered. */
  void beginTalks() {
    history.clear();
  }

  /** Notes an offer, for whoever asks for the history of these talks. */
  void note(String offer) {
    history.add(offer);
  }

  /** What the person wanted to be said, once. */
  Statement statement() {
    Statement said = statement;
    statement = Statement.SILENCE;
    return said;
  }

  /** Commands in order, each perhaps with what may follow it. */
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

  /** Asks until one of the commands is given, or nothing; answers the general ones itself. */
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

  /** Answers a general command; false if the person leaves. */
  private boolean answer(List<String> words, Set<String> known, Situation situation) {
    switch (words.get(0)) {
      case "say" -> promise(words);
      case "history" -> history.forEach(console::say);
      case "sheet" -> dashboard.sheet(console);
      case "status" -> dashboard.show(console, situation);
      case "help" -> help();
      case "quit" -> {
        leave();
        return false;
      }
      default ->
          console.say(
              PortableText.format(
                  "'%s' is not known here.%s You can %s.",
                  words.get(0), NearestName.hint(words.get(0), known), String.join(", ", known)));
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
}
