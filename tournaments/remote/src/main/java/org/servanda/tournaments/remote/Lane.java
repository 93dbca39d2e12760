package org.servanda.tournaments.remote;

import java.io.ByteArrayOutputStream;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.LeaderFault;
import org.servanda.tournaments.remote.line.Decision;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** One process of a program and what it has been told. Used by one thread at a time. */
final class Lane {
  /** The version of the protocol. */
  static final int PROTOCOL = 1;

  /** Numbers are written by Jackson itself, the same on every JDK. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private static final ObjectReader READER = JSON.reader();

  /** The games a process is told of before it is started again; only sweeps have many. */
  private static final int MOST_GAMES = 256;

  /** The most questions of a program in one decision. */
  private static final int MOST_QUESTIONS = 20_000;

  /** The most of a program's own words in a cause, in characters. */
  private static final int LONGEST_CAUSE = 300;

  private final Program program;
  private final ByteArrayOutputStream question = new ByteArrayOutputStream(1 << 10);
  private final Map<GameWriter, Integer> games = new HashMap<>();
  private final Map<PhantomReference<RemoteLeader>, Integer> leaders = new HashMap<>();
  private final ReferenceQueue<RemoteLeader> gone = new ReferenceQueue<>();
  private @Nullable Child child;
  private @Nullable JsonNode description;
  private boolean compact;
  private boolean java;
  private int lastLeader;

  Lane(Program program) {
    this.program = program;
  }

  /**
   * What the program says about itself.
   *
   * @throws LeaderFault if it does not
   */
  JsonNode describe() {
    started();
    return Objects.requireNonNull(description);
  }

  boolean isCompact() {
    return compact;
  }

  /** Whether the process is a JVM with the same generators. */
  boolean isJava() {
    return java;
  }

  /** The process that leaders of the next match live in. */
  Child started() {
    Child running = child;
    if (running != null && running.isAlive() && games.size() <= MOST_GAMES) {
      return running;
    }
    close();
    Child fresh = program.start();
    child = fresh;
    try {
      Answer described = exchange(fresh, text(json -> describe(json, fresh.memory())), null, null);
      JsonNode answer = ((JsonAnswer) described).json();
      fresh.opened(answer.path("memory").asBoolean(false));
      int protocol = answer.path("protocol").asInt(0);
      if (protocol != PROTOCOL) {
        throw new LeaderFault(
            PortableText.format(
                "speaks version %d of the protocol, where %d is spoken", protocol, PROTOCOL));
      }
      description = answer;
      compact = answer.path("compact").asBoolean(false);
      java = answer.path("java").asBoolean(false);
      program.started();
    } catch (LeaderFault e) {
      program.failed(true, false);
      close();
      throw e;
    }
    return fresh;
  }

  /** The number by which the process knows a game; it is told of a new one. */
  int game(GameWriter game) {
    Integer known = games.get(game);
    if (known != null) {
      return known;
    }
    int number = games.size() + 1;
    games.put(game, number);
    ask(json -> game.write(json, number), null);
    return number;
  }

  /** A number for a new leader, which is forgotten when nothing refers to the leader any more. */
  int number(RemoteLeader leader) {
    lastLeader++;
    leaders.put(new PhantomReference<>(leader, gone), lastLeader);
    return lastLeader;
  }

  /** The leaders that will not be asked again, which the process has not been told. */
  List<Integer> forgotten() {
    List<Integer> numbers = new ArrayList<>();
    for (Object next = gone.poll(); next != null; next = gone.poll()) {
      Integer number = leaders.remove(next);
      if (number != null) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  /**
   * Tells the process that runs something, or asks it something that is no decision.
   *
   * @param answers answers what the process asks meanwhile; null if it may ask nothing
   * @throws LeaderFault if it fails
   */
  JsonNode ask(Consumer<JsonGenerator> writer, @Nullable Questions answers) {
    return ((JsonAnswer) ask(text(writer), null, answers)).json();
  }

  /**
   * Asks it for a decision.
   *
   * @throws LeaderFault if it fails
   */
  Answer decide(Decision decision, Consumer<JsonGenerator> writer, Questions answers) {
    return ask(text(writer), decision, answers);
  }

  /**
   * The same for a question in bytes, which only a process with shared memory takes.
   *
   * @throws LeaderFault if it fails
   */
  Answer decide(Decision decision, byte[] bytes, Questions answers) {
    return ask(bytes, decision, answers);
  }

  private Answer ask(byte[] bytes, @Nullable Decision decision, @Nullable Questions answers) {
    Child running = child;
    if (running == null) {
      throw new LeaderFault("has ended, and its leaders with it");
    }
    try {
      return exchange(running, bytes, decision, answers);
    } catch (LeaderFault e) {
      if (!running.isAlive() || e.isByClock()) {
        program.failed(false, e.isByClock());
        close();
      }
      throw e;
    }
  }

  private static void describe(JsonGenerator json, @Nullable String memory) {
    json.writeStartObject();
    json.writeStringProperty("do", "describe");
    json.writeNumberProperty("protocol", PROTOCOL);
    if (memory != null) {
      json.writeStringProperty("memory", memory);
    }
    json.writeEndObject();
  }

  /** The answer to a question: an object of JSON, or for a decision perhaps a row of numbers. */
  private Answer exchange(
      Child running, byte[] bytes, @Nullable Decision decision, @Nullable Questions answers) {
    byte[] line = running.ask(bytes, true);
    for (int asking = 1; ; asking++) {
      if (decision != null && NumbersAnswer.is(line)) {
        return numbers(running, line, decision);
      }
      JsonNode said = object(running, line);
      if (!said.has("ask")) {
        check(said);
        return new JsonAnswer(said);
      }
      if (asking > MOST_QUESTIONS) {
        close();
        throw new LeaderFault(
            PortableText.format("asked more than %,d questions in one decision", MOST_QUESTIONS));
      }
      if (answers == null) {
        close();
        throw new LeaderFault("asked something while it was told something");
      }
      double[] values;
      try {
        values = answers.answer(said);
      } catch (RuntimeException | Error e) {
        // The process waits for an answer that does not come.
        close();
        throw e;
      }
      line = running.ask(text(json -> writeValues(json, values)), false);
    }
  }

  private static void check(JsonNode said) {
    if (said.has("cause")) {
      throw new LeaderFault(words(said.path("cause")));
    }
    if (said.has("error")) {
      String at = words(said.path("at"));
      throw new LeaderFault(
          "raised " + words(said.path("error")) + (at.isEmpty() ? "" : " at " + at));
    }
  }

  private static String words(JsonNode text) {
    return PortableText.line(text.asString(""), LONGEST_CAUSE);
  }

  private static void writeValues(JsonGenerator json, double[] values) {
    json.writeStartObject();
    json.writeArrayPropertyStart("values");
    for (double value : values) {
      json.writeNumber(value);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private byte[] text(Consumer<JsonGenerator> writer) {
    question.reset();
    try (JsonGenerator json = JSON.createGenerator(question)) {
      writer.accept(json);
    }
    return question.toByteArray();
  }

  private static JsonNode object(Child running, byte[] line) {
    try {
      JsonNode said = READER.readTree(line);
      if (said.isObject()) {
        return said;
      }
    } catch (JacksonException e) {
      // Said below.
    }
    // Whatever it writes next may belong to this question.
    running.close();
    String text = PortableText.line(new String(line, StandardCharsets.UTF_8), 80);
    throw new LeaderFault("answered what is no JSON object: '" + text + "'");
  }

  private static NumbersAnswer numbers(Child running, byte[] line, Decision decision) {
    try {
      return NumbersAnswer.read(line, decision);
    } catch (LeaderFault e) {
      running.close();
      throw e;
    }
  }

  /** Ends the process; the next leader lives in a new one. */
  void close() {
    Child running = child;
    if (running != null) {
      running.close();
      running.release();
    }
    child = null;
    games.clear();
    leaders.clear();
  }

  /** Answers what a program asks before it decides. */
  @FunctionalInterface
  interface Questions {
    /** The values of the outcomes it names. */
    double[] answer(JsonNode asked);
  }

  /** Whether a process is still the one that runs. */
  boolean runs(Child process) {
    return child == process;
  }
}
