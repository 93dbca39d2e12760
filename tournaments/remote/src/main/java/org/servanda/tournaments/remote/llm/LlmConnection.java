package org.servanda.tournaments.remote.llm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.LeaderFault;
import org.servanda.tournaments.io.FileHash;
import org.servanda.tournaments.io.WholeFile;
import org.servanda.tournaments.remote.Ending;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers requests, from the transcript where it has an answer and else from the model. Each key is
 * asked once, whoever asks first, so that all matches that ask the same hear the same, live and in
 * a replay. Serves all threads.
 */
final class LlmConnection implements AutoCloseable {
  private static final int KEY_DIGITS = 32;
  private static final Map<Path, LlmConnection> RECORDING = new HashMap<>();

  private final LlmSettings settings;
  private final LlmUsage usage;
  private final Transcript transcript;
  private final @Nullable ModelCalls model;
  private final Map<String, CompletableFuture<Exchange>> asked = new ConcurrentHashMap<>();

  private LlmConnection(LlmSettings settings) {
    this.settings = settings;
    this.usage = new LlmUsage(settings);
    this.transcript = Transcript.read(settings.transcript(), settings.replay());
    this.model = settings.replay() ? null : new ModelCalls(settings, usage);
    transcript.all().values().forEach(usage::add);
  }

  /**
   * The connection of a leader. One that records is shared by all who read the same file, and
   * closed when the process ends.
   *
   * @throws PluginException if the transcript cannot be read, or belongs to another leader
   */
  static LlmConnection of(LlmSettings settings) {
    if (settings.replay()) {
      return new LlmConnection(settings);
    }
    synchronized (RECORDING) {
      LlmConnection known = RECORDING.get(settings.transcript());
      if (known != null && known.settings.equals(settings)) {
        return known;
      }
      if (known != null) {
        throw new PluginException(
            PortableText.format(
                "%s cannot be used: %s records to %s already; give each leader a transcript of its"
                    + " own",
                settings.fileName(),
                known.settings.fileName(),
                settings.transcript().getFileName()));
      }
      if (RECORDING.isEmpty()) {
        Ending.then(LlmConnection::closeAll);
      }
      LlmConnection made = new LlmConnection(settings);
      RECORDING.put(settings.transcript(), made);
      return made;
    }
  }

  private static void closeAll() {
    List<LlmConnection> all;
    synchronized (RECORDING) {
      all = List.copyOf(RECORDING.values());
    }
    all.forEach(LlmConnection::close);
  }

  LlmUsage usage() {
    return usage;
  }

  /**
   * The answer to a request.
   *
   * @param number the number of the request of its leader, from 1
   * @throws LeaderFault if there is none
   */
  Exchange.Answer ask(int number, ObjectNode request) {
    usage.request();
    String text = request.toString();
    String key = key(settings.model(), number, text);
    Exchange exchange = exchange(key, number, request, text);
    Exchange.Answer answer = exchange.answer();
    if (answer == null) {
      Ending.stayIfBegun();
      throw exchange.byClock()
          ? LeaderFault.byClock(exchange.failure())
          : new LeaderFault(exchange.failure());
    }
    return answer;
  }

  private Exchange exchange(String key, int number, ObjectNode request, String text) {
    Exchange recorded = transcript.get(key);
    if (model == null) {
      if (recorded == null) {
        throw new LeaderFault(
            PortableText.format(
                "cannot go on: the transcript %s has no answer for request %d of this leader (key"
                    + " %s); play it with replay: false",
                settings.transcript().getFileName(), number, key));
      }
      return recorded;
    }
    if (recorded != null && recorded.answer() != null) {
      return recorded;
    }
    transcript.open().forEach(usage::add);
    Exchange earlier = transcript.get(key);
    if (earlier != null && earlier.answer() != null) {
      return earlier;
    }
    CompletableFuture<Exchange> mine = new CompletableFuture<>();
    CompletableFuture<Exchange> first = asked.putIfAbsent(key, mine);
    if (first != null) {
      return joined(first);
    }
    try {
      Exchange made = model.call(key, number, request.path("messages"), text, earlier);
      transcript.record(made);
      usage.waited(made.millis() - (earlier == null ? 0 : earlier.millis()));
      mine.complete(made);
      return made;
    } catch (RuntimeException | Error e) {
      asked.remove(key, mine);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private static Exchange joined(CompletableFuture<Exchange> first) {
    try {
      return first.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof LeaderFault fault) {
        throw fault;
      }
      throw e;
    }
  }

  /** What an exchange is found by. */
  static String key(String model, int number, String request) {
    String text = model + "\n" + number + "\n" + request;
    byte[] hash = FileHash.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash).substring(0, KEY_DIGITS);
  }

  /** Ends a recording: sorts the transcript, and saves what was used beside it. */
  @Override
  public void close() {
    synchronized (RECORDING) {
      RECORDING.remove(settings.transcript(), this);
    }
    try {
      if (transcript.close()) {
        WholeFile.write(settings.usage(), usage.summary());
        String noAnswers = usage.noAnswers();
        if (!noAnswers.isEmpty()) {
          System.err.println("servanda: " + noAnswers);
        }
      }
    } catch (IOException e) {
      // The lines that were appended are all there; only their order is not.
      System.err.println(
          "servanda: "
              + settings.transcript().getFileName()
              + " could not be sorted: "
              + PortableText.line(String.valueOf(e.getMessage()), 160));
    }
  }
}
