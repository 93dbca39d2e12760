package org.servanda.tournaments.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.json.Json;

/**
 * The built page in Firefox, headless, driven by its own WebDriver BiDi, so that no driver is
 * needed beside it; tests are skipped where there is no Firefox.
 */
final class Firefox implements AutoCloseable, WebSocket.Listener {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/firefox-esr"), Path.of("/usr/bin/firefox"));
  private static final Pattern LISTENING = Pattern.compile("BiDi listening on (ws://\\S+)");
  private static final int PATIENCE_MINUTES = 5;

  /** Nothing but this machine is reached: all else goes to a port on which nobody listens. */
  private static final String PREFERENCES =
      """
      user_pref("network.proxy.type", 1);
      user_pref("network.proxy.http", "127.0.0.1");
      user_pref("network.proxy.http_port", 9);
      user_pref("network.proxy.ssl", "127.0.0.1");
      user_pref("network.proxy.ssl_port", 9);
      user_pref("datareporting.policy.dataSubmissionEnabled", false);
      user_pref("app.update.disabledForTesting", true);
      """;

  private final Process process;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final StringBuilder message = new StringBuilder();
  private @Nullable WebSocket socket;
  private String context = "";
  private int calls;

  private Firefox(Process process) {
    this.process = process;
  }

  static Firefox start(Path profile) throws IOException {
    Path program = PLACES.stream().filter(Files::exists).findFirst().orElse(null);
    Assumptions.assumeTrue(program != null, "no Firefox here");
    Files.writeString(profile.resolve("user.js"), PREFERENCES);
    ProcessBuilder builder =
        new ProcessBuilder(
            String.valueOf(program),
            "--headless",
            "--no-remote",
            "--remote-debugging-port=0",
            "--profile",
            profile.toString(),
            "about:blank");
    builder.environment().put("HOME", profile.toString());
    Firefox firefox = new Firefox(builder.redirectErrorStream(true).start());
    firefox.connect();
    return firefox;
  }

  private void connect() throws IOException {
    BufferedReader said = process.inputReader();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher found = LISTENING.matcher(line);
      if (found.find()) {
        socket =
            HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .connectTimeout(Duration.ofSeconds(30))
                .buildAsync(URI.create(found.group(1) + "/session"), this)
                .join();
        call("session.new", Map.of("capabilities", Map.of()));
        return;
      }
    }
    throw new IOException("Firefox ended before it could be driven");
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    message.append(data);
    if (last) {
      answers.add(message.toString());
      message.setLength(0);
    }
    from.request(1);
    return null;
  }

  /** The result of a command; events are passed over. */
  private Map<?, ?> call(String method, Map<String, ?> parameters) {
    int id = ++calls;
    Objects.requireNonNull(socket)
        .sendText(new Json().toJson(Map.of("id", id, "method", method, "params", parameters)), true)
        .join();
    try {
      while (true) {
        String text = answers.poll(PATIENCE_MINUTES, TimeUnit.MINUTES);
        Map<?, ?> answer =
            new Json().toType(Objects.requireNonNull(text, method + " takes too long"), Map.class);
        if (answer.get("id") instanceof Number number && number.intValue() == id) {
          return (Map<?, ?>) Objects.requireNonNull(answer.get("result"), text);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Opens the page, and waits until it can be used. */
  void open() throws InterruptedException {
    List<?> contexts =
        (List<?>) Objects.requireNonNull(call("browsingContext.getTree", Map.of()).get("contexts"));
    context = String.valueOf(((Map<?, ?>) contexts.get(0)).get("context"));
    call(
        "browsingContext.navigate",
        Map.of("context", context, "url", Browser.PAGE.toUri().toString(), "wait", "complete"));
    for (int i = 0; !text("String(document.body.dataset.ready)").equals("yes"); i++) {
      if (i > 600) {
        throw new IllegalStateException(text("document.getElementById('failed').textContent"));
      }
      Thread.sleep(100);
    }
  }

  /** The text that an expression has as its value. */
  String text(String expression) {
    Map<?, ?> evaluated =
        call(
            "script.evaluate",
            Map.of(
                "expression",
                expression,
                "target",
                Map.of("context", context),
                "awaitPromise",
                true));
    if (!"success".equals(evaluated.get("type"))) {
      throw new IllegalStateException(String.valueOf(evaluated.get("exceptionDetails")));
    }
    return String.valueOf(
        ((Map<?, ?>) Objects.requireNonNull(evaluated.get("result"))).get("value"));
  }

  @Override
  public void close() {
    try (Stream<ProcessHandle> children = process.descendants()) {
      children.forEach(ProcessHandle::destroyForcibly);
    }
    process.destroyForcibly().onExit().join();
  }
}
