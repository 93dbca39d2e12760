package org.servanda.tournaments.remote.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.servanda.engine.plugin.PluginFormat;
import org.servanda.engine.spi.Strategy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A chat endpoint on this machine that answers as a test says. */
final class ScriptedEndpoint implements AutoCloseable {
  static {
    // Without it each answer waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<JsonNode> requests = new ArrayList<>();
  private final Function<JsonNode, Reply> script;

  /** What is answered: a status, a body, and a header Retry-After if it is not empty. */
  record Reply(int status, String body, String retryAfter) {
    Reply(int status, String body) {
      this(status, body, "");
    }
  }

  ScriptedEndpoint(Function<JsonNode, Reply> script) throws IOException {
    this.script = script;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/chat/completions", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request = Exchange.JSON.readTree(exchange.getRequestBody().readAllBytes());
      synchronized (requests) {
        requests.add(request);
      }
      Reply reply = script.apply(request);
      if (!reply.retryAfter().isEmpty()) {
        exchange.getResponseHeaders().add("Retry-After", reply.retryAfter());
      }
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** The requests so far. */
  List<JsonNode> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  /** A leader that asks this endpoint; further lines go into its file. */
  Strategy leader(Path folder, String... lines) throws IOException {
    return read(
        folder, "endpoint: http://127.0.0.1:" + server.getAddress().getPort() + "/v1", lines);
  }

  /** A leader that is described by a file in a folder. */
  static Strategy read(Path folder, String where, String... lines) throws IOException {
    Path file = folder.resolve("scripted.llm.yaml");
    String text = "id: test.scripted\nmodel: scripted\n" + where + "\n" + String.join("\n", lines);
    Files.writeString(file, text + "\n");
    return new LlmFormat().read(file, PluginFormat.Reading.STANDARD).iterator().next();
  }

  /** The same leader from its transcript, without any endpoint. */
  static Strategy replayed(Path folder, String... lines) throws IOException {
    String[] all = Arrays.copyOf(lines, lines.length + 1);
    all[lines.length] = "replay: true";
    return read(folder, "endpoint: http://127.0.0.1:9/v1", all);
  }

  /** Ends a leader's recording. */
  static void close(Strategy leader) {
    ((LlmStrategy) leader).connection().close();
  }

  /** A completion with words. */
  static Reply words(String content) {
    ObjectNode completion = Exchange.JSON.createObjectNode();
    ObjectNode choice = completion.putArray("choices").addObject();
    choice.putObject("message").put("role", "assistant").put("content", content);
    choice.put("finish_reason", "stop");
    completion.putObject("usage").put("prompt_tokens", 100).put("completion_tokens", 10);
    return new Reply(200, completion.toString());
  }

  /** A completion that calls a tool. */
  static Reply tool(String name, String arguments) {
    ObjectNode completion = Exchange.JSON.createObjectNode();
    ObjectNode choice = completion.putArray("choices").addObject();
    ObjectNode message = choice.putObject("message").put("role", "assistant").putNull("content");
    ObjectNode call = message.putArray("tool_calls").addObject();
    call.put("id", "chosen-by-" + System.nanoTime()).put("type", "function");
    call.putObject("function").put("name", name).put("arguments", arguments);
    choice.put("finish_reason", "tool_calls");
    return new Reply(200, completion.toString());
  }

  /** What the model was last told. */
  static String told(JsonNode request) {
    JsonNode messages = request.path("messages");
    return messages.get(messages.size() - 1).path("content").asString("");
  }

  /** A sound leader: opens with the middle, accepts what gains, breaches after a proven breach. */
  static Reply sound(JsonNode request) {
    String told = request.path("messages").get(1).path("content").asString("");
    if (told.contains("Talks are held")) {
      boolean offered = !told.contains("Their offer: none");
      return words(
          offered && !told.matches("(?s).*Their offer: [^(]*\\(gain a round: you -.*")
              ? "{\"move\":\"accept\"}"
              : "{\"move\":\"offer\",\"options\":[2,2],\"terms\":[1,1,1],\"why\":\"The middle.\"}");
    }
    return words(
        told.contains("signals: they proven")
            ? "{\"conduct\":\"breach\",\"shortfall\":0.5,\"say\":\"denunciation\"}"
            : "{\"conduct\":\"comply\"}");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
