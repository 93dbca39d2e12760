package org.servanda.tournaments.remote.child;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.plugin.StrategyPlugin;
import org.servanda.engine.result.Fault;
import org.servanda.engine.spi.Strategy;
import org.servanda.tournaments.remote.line.Decision;
import org.servanda.tournaments.remote.line.Lines;
import org.servanda.tournaments.remote.line.PipeLines;
import org.servanda.tournaments.remote.line.SharedMemory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers for the leaders of one jar: reads a question a line, writes an answer a line. It trusts
 * nothing of the jar; whoever started it has bounded what this process may do.
 */
public final class ChildMain {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Decision[] DECISIONS = Decision.values();

  private final Lines pipe;
  private Lines lines;
  private final Map<String, Strategy> strategies = new TreeMap<>();
  private final Map<Integer, ChildGame> games = new HashMap<>();
  private final Map<Integer, ChildLeader> leaders = new HashMap<>();

  private ChildMain(Lines pipe) {
    this.pipe = pipe;
    this.lines = pipe;
  }

  /**
   * Answers until there are no more questions.
   *
   * @param arguments the jar
   * @throws IOException if no more can be read or written
   */
  public static void main(String[] arguments) throws IOException {
    InputStream in = System.in;
    PrintStream out = System.out;
    // What the jar prints is no answer.
    System.setIn(InputStream.nullInputStream());
    System.setOut(System.err);
    Locale.setDefault(Locale.ROOT);
    new ChildMain(new PipeLines(in, out, Integer.MAX_VALUE)).serve(Path.of(arguments[0]));
    // Threads that the jar has left running do not keep it alive.
    Runtime.getRuntime().halt(0);
  }

  private void serve(Path jar) throws IOException {
    for (byte[] line = lines.read(); line != null; line = lines.read()) {
      try {
        if (line[0] == 0) {
          ByteBuffer question = ByteBuffer.wrap(line).order(ByteOrder.LITTLE_ENDIAN);
          Decision decision = DECISIONS[(int) question.getDouble()];
          ChildLeader leader = leader((int) question.getDouble());
          answer(decision, leader, leader.hear(decision, question), true);
          continue;
        }
        JsonNode question = JSON.readTree(line);
        if (question.isArray()) {
          Decision decision = Decision.of(question.path(0).asString());
          ChildLeader leader = leader(question.path(1).asInt());
          ChildView view = leader.hear(decision, question.path(2), question.path(3));
          answer(decision, leader, view, false);
        } else {
          Lines next = lines(question);
          write(told(jar, question));
          lines = next;
        }
      } catch (UnloadableException e) {
        String cause = "does not load: " + e.getMessage();
        write(json -> json.writeStringProperty("cause", cause));
      } catch (Throwable e) {
        // Whatever a strategy throws is its fault, in the words it would have in one process.
        String cause = Fault.thrown(Seat.A, 0, e, "another").cause();
        write(json -> json.writeStringProperty("cause", cause));
      }
    }
  }

  /** How lines travel after the answer: if it is given memory to share, through that. */
  private Lines lines(JsonNode question) throws IOException {
    String memory = question.path("memory").asString("");
    return memory.isEmpty() ? lines : SharedMemory.map(Path.of(memory), pipe, false);
  }

  private Consumer<JsonGenerator> told(Path jar, JsonNode question) {
    return switch (question.path("do").asString("")) {
      case "describe" -> describe(jar);
      case "game" -> {
        games.put(question.path("game").asInt(), new ChildGame(question, this::ask));
        yield json -> {};
      }
      case "appoint" -> {
        question.path("forget").forEach(number -> leaders.remove(number.asInt()));
        yield appoint(question);
      }
      default -> throw new IllegalArgumentException("is asked what it does not know");
    };
  }

  /** What is wrong with the jar is told in the loader's words alone. */
  private static final class UnloadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnloadableException(String message, PluginException cause) {
      super(message, cause);
    }
  }

  private Consumer<JsonGenerator> describe(Path jar) {
    StrategyCatalogue catalogue;
    try {
      catalogue = PluginLoader.inspect(jar);
    } catch (PluginException e) {
      throw new UnloadableException(String.valueOf(e.getMessage()), e);
    }
    for (StrategyPlugin plugin : catalogue.all()) {
      strategies.put(plugin.strategy().id(), plugin.strategy());
    }
    return json -> StrategyWriter.write(json, List.copyOf(strategies.values()));
  }

  private Consumer<JsonGenerator> appoint(JsonNode question) {
    ChildGame game = games.get(question.path("game").asInt());
    Strategy strategy = strategies.get(question.path("strategy").asString());
    if (game == null || strategy == null) {
      throw new IllegalStateException("was told of no such game or strategy");
    }
    ChildLeader leader = new ChildLeader(game, question, this::ask);
    leader.appoint(strategy, question);
    leaders.put(question.path("leader").asInt(), leader);
    List<String> decides = OptionalDecisions.of(leader.leader());
    return json -> {
      json.writeArrayPropertyStart("decides");
      decides.forEach(json::writeString);
      json.writeEndArray();
      also(json, leader.drew(), leader.notes());
    };
  }

  private ChildLeader leader(int number) {
    ChildLeader leader = leaders.get(number);
    if (leader == null) {
      throw new IllegalStateException("was never appointed");
    }
    return leader;
  }

  private void answer(Decision decision, ChildLeader asked, ChildView view, boolean inBytes)
      throws IOException {
    ChildAnswer answer = ChildAnswer.of(decision, asked.leader(), view);
    long drew = asked.drew();
    List<String> notes = asked.notes();
    if (inBytes && answer.isNumbers() && notes.isEmpty()) {
      lines.write(answer.row(decision, drew));
      return;
    }
    write(
        json -> {
          answer.write(json);
          also(json, drew, notes);
        });
  }

  private static void also(JsonGenerator json, long drew, List<String> notes) {
    if (drew > 0) {
      json.writeNumberProperty("drew", drew);
    }
    if (!notes.isEmpty()) {
      json.writeArrayPropertyStart("notes");
      notes.forEach(json::writeString);
      json.writeEndArray();
    }
  }

  private double[] ask(String what, long... outcomes) {
    try {
      write(
          json -> {
            json.writeStringProperty("ask", what);
            json.writeArrayPropertyStart("outcomes");
            for (long outcome : outcomes) {
              json.writeNumber(outcome);
            }
            json.writeEndArray();
          });
      byte[] line = lines.read();
      if (line == null) {
        throw new IllegalStateException("was not answered");
      }
      return JSON.treeToValue(JSON.readTree(line).path("values"), double[].class);
    } catch (IOException e) {
      throw new IllegalStateException("was not answered", e);
    }
  }

  private void write(Consumer<JsonGenerator> content) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      content.accept(json);
      json.writeEndObject();
    }
    lines.write(line.toByteArray());
  }
}
