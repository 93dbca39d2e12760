package org.servanda.tournaments.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.foreign.ViewNumbers;

/**
 * A program that leads, for tests: it accepts any offer, offers outcome 7, and breaches after a
 * proven breach of the other. Its first argument says in what way it fails, its second after how
 * many decisions.
 */
final class ScriptedChild {
  private final PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final String manner;
  private int left;
  private @Nullable Path session;

  /** By game, what it offers; by leader, its game. */
  private final Map<Long, Long> offers = new HashMap<>();

  private final Map<Long, Long> games = new HashMap<>();

  private ScriptedChild(String manner, int left) {
    this.manner = manner;
    this.left = left;
  }

  public static void main(String[] arguments) throws IOException {
    int left = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
    ScriptedChild child = new ScriptedChild(arguments[0], left);
    child.session = arguments.length > 2 ? Path.of(arguments[2]) : null;
    BufferedReader questions =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = questions.readLine(); line != null; line = questions.readLine()) {
      child.record("→ " + line);
      child.write(child.answer(line, questions));
    }
  }

  private void write(String answer) throws IOException {
    record("← " + answer);
    answers.print(answer + "\n");
    answers.flush();
  }

  private void record(String line) throws IOException {
    if (session != null) {
      // Where the memory is differs, and only Linux has it.
      String told = line.replaceFirst(",\"memory\":\"[^\"]*\"", "");
      Files.writeString(session, told + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  private String answer(String line, BufferedReader questions) throws IOException {
    if (line.contains("\"do\":\"describe\"")) {
      if (manner.equals("dies at once")) {
        System.err.println("no such library");
        System.exit(3);
      }
      String also = manner.equals("compact") ? "\"compact\":true," : "";
      return "{\"protocol\":1,"
          + also
          + "\"strategies\":[{\"id\":\"test.scripted\",\"family\":\"test\","
          + "\"portrait\":\"A program for tests.\",\"traits\":{\"deterministic\":true},"
          + "\"parameters\":[{\"name\":\"greed\",\"min\":0,\"max\":1,\"standard\":0.5,"
          + "\"meaning\":\"nothing\"}]}]}";
    }
    if (line.contains("\"do\":\"game\"")) {
      offers.put(number(line, "game"), Math.min(7, outcomes(line) - 1));
      return "{}";
    }
    if (line.contains("\"do\":\"appoint\"")) {
      games.put(number(line, "leader"), number(line, "game"));
      return "{\"decides\":[\"speak\"]}";
    }
    if (left-- <= 0) {
      String failing = failing(line, questions);
      if (failing != null) {
        return failing;
      }
    }
    return decision(line);
  }

  private @Nullable String failing(String line, BufferedReader questions) throws IOException {
    return switch (manner) {
      case "dies" -> {
        System.err.println("out of luck");
        System.exit(4);
        yield null;
      }
      case "hangs" -> hanging(questions);
      case "raises" -> "{\"error\":\"ValueError: no luck\",\"at\":\"leader.py:12\"}";
      case "garbage" -> "I would rather not";
      case "another outcome" -> "{\"offer\":123456789}";
      case "no answer" -> "{}";
      case "a long line" -> "x".repeat(2 << 20);
      case "asks for ever" -> asking(line, questions, Integer.MAX_VALUE);
      case "asks" -> asking(line, questions, 1);
      case "asks nonsense" -> "{\"ask\":\"secrets\",\"outcomes\":[1]}";
      default -> null;
    };
  }

  private static String hanging(BufferedReader questions) throws IOException {
    while (questions.read() >= 0) {
      // It hears, and does not answer.
    }
    return "";
  }

  private String asking(String line, BufferedReader questions, int times) throws IOException {
    if (!line.contains("negotiate")) {
      return decision(line);
    }
    String values = "";
    for (int i = 0; i < times; i++) {
      write("{\"ask\":\"ratification\",\"outcomes\":[5,6,7]}");
      values = questions.readLine();
      record("→ " + values);
    }
    return decision(line)
        .replace("}", ",\"notes\":[\"asked and was told " + count(values) + "\"]}");
  }

  private static int count(String values) {
    return values.split(",", -1).length;
  }

  private static long number(String line, String name) {
    return Long.parseLong(line.replaceFirst(".*?\"" + name + "\":(\\d+).*", "$1"));
  }

  private static long leader(String line) {
    return line.startsWith("[") ? Long.parseLong(line.split(",", -1)[1]) : number(line, "leader");
  }

  private static long outcomes(String game) {
    String substances = game.replaceFirst(".*\"substances\":(\\d+).*", "$1");
    return Long.parseLong(substances) * (game.split("\"form\":", -1).length - 1);
  }

  private String decision(String line) {
    if (line.contains("\"speak\"")) {
      return "{\"say\":\"praise\"}";
    }
    if (line.contains("\"conduct\"")) {
      boolean proven = line.contains("\"lastSignal\":\"proven\"") || compactlyProven(line);
      return proven ? "{\"conduct\":\"breach\",\"shortfall\":0.5}" : "{\"conduct\":\"comply\"}";
    }
    boolean offered =
        line.startsWith("[")
            ? !line.split(",", -1)[COMPACT_OFFER].equals("-1.0")
            : !line.contains("\"offer\":null");
    return offered
        ? "{\"move\":\"accept\"}"
        : "{\"offer\":" + offers.get(games.get(leader(line))) + "}";
  }

  /** The places in a compact line. */
  private static final int COMPACT_OFFER = 2 + ViewNumbers.SITUATION + 1;

  private static final int COMPACT_SIGNAL = 2 + ViewNumbers.SITUATION + 3;

  private static boolean compactlyProven(String line) {
    return line.startsWith("[") && line.split(",", -1)[COMPACT_SIGNAL].equals("2.0");
  }
}
