package org.servanda.tournaments.remote.llm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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
  private final ServerSocket server;
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
    server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    threads.execute(this::serve);
  }

  private void serve() {
    try {
      while (true) {
        Socket caller = server.accept();
        threads.execute(() -> answer(caller));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void answer(Socket caller) {
    try (caller) {
      String head = head(caller.getInputStream());
      String length = head.replaceAll("(?is).*content-length: *(\\d+).*", "$1");
      byte[] sent = caller.getInputStream().readNBytes(Integer.parseInt(length));
      JsonNode request = Exchange.JSON.readTree(sent);
      synchronized (requests) {
        requests.add(request);
      }
      Reply reply =
          head.startsWith("POST /v1/chat/completions ")
              ? script.apply(request)
              : new Reply(404, "no such address");
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      String retry =
          reply.retryAfter().isEmpty() ? "" : "Retry-After: " + reply.retryAfter() + "\r\n";
      String answer =
          "HTTP/1.1 "
              + reply.status()
              + " -\r\nContent-Length: "
              + body.length
              + "\r\n"
              + retry
              + "Connection: close\r\n\r\n";
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(answer.getBytes(StandardCharsets.UTF_8));
      all.writeBytes(body);
      caller.getOutputStream().write(all.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything before the body. */
  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      head.append((char) next);
      if (head.length() > 3 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
        break;
      }
    }
    return head.toString();
  }

  /** The requests so far. */
  List<JsonNode> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  /** A leader that asks this endpoint; further lines go into its file. */
  Strategy leader(Path folder, String... lines) throws IOException {
    return read(folder, "endpoint: http://127.0.0.1:" + server.getLocalPort() + "/v1", lines);
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
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
