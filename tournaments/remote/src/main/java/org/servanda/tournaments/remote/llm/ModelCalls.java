package org.servanda.tournaments.remote.llm;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.LeaderFault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Calls a model, again where that may help, within its budget. */
final class ModelCalls {
  private static final int TRIES = 3;
  private static final double LONGEST_WAIT = 30;
  private static final double PAUSE = .5;
  private static final int TOO_MANY = 429;
  private static final int WORDS = 160;

  /** More tokens than any call takes. */
  private static final long MOST_TOKENS = 1_000_000_000;

  private final LlmSettings settings;
  private final LlmUsage usage;
  private final Wire wire;
  private final String secret;

  /**
   * The calls of a model.
   *
   * @throws PluginException if the environment does not have its key
   */
  ModelCalls(LlmSettings settings, LlmUsage usage) {
    this.settings = settings;
    this.usage = usage;
    this.secret = secret(settings);
    this.wire =
        settings.endpoint() == null
            ? new CommandWire(settings.command(), settings.folder(), settings.limit())
            : new HttpWire(settings.endpoint(), secret, settings.limit());
  }

  private static String secret(LlmSettings settings) {
    String name = settings.key();
    String value = name.isEmpty() ? "" : Objects.requireNonNullElse(System.getenv(name), "");
    if (value.isBlank() && !name.isEmpty()) {
      throw new PluginException(
          PortableText.format(
              "%s cannot be used: the environment variable %s is not set; set it to the key of its"
                  + " endpoint, or say 'replay: true'",
              settings.fileName(), name));
    }
    return value.strip();
  }

  /**
   * Asks the model.
   *
   * @param earlier what an earlier recording used for the same request, which failed; or null
   * @return an answer or a failure
   */
  Exchange call(
      String key, int number, JsonNode messages, String request, @Nullable Exchange earlier) {
    Count count = new Count(key, number, messages, earlier);
    String problem = "";
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      String over = usage.reserve();
      if (!over.isEmpty()) {
        return count.failed(over, false);
      }
      count.calls++;
      double wait = PAUSE * attempt;
      count.begin();
      try {
        Wire.Response response = wire.send(request);
        if (response.status() == 200) {
          return count.answered(response.body(), request);
        }
        problem = "HTTP " + response.status() + ": " + words(response.body());
        if (response.status() != TOO_MANY && response.status() < 500) {
          return count.failed("got no answer from its model: " + problem, false);
        }
        wait = response.pause() >= 0 ? response.pause() : wait;
      } catch (TimeoutException e) {
        double seconds = settings.limit().toMillis() / 1e3;
        return count.failed(
            PortableText.format(
                "got no answer from its model within %s seconds", PortableText.number(seconds)),
            true);
      } catch (IOException | JacksonException | IllegalArgumentException e) {
        problem = words(String.valueOf(e.getMessage()));
      } catch (InterruptedException e) {
        throw interrupted();
      } finally {
        usage.took(count.end());
      }
      if (attempt < TRIES) {
        pause(Math.min(LONGEST_WAIT, wait));
      }
    }
    return count.failed(
        PortableText.format("got no answer from its model in %d tries: %s", TRIES, problem), false);
  }

  /** A stranger's words, in one line and without the key. */
  private String words(String text) {
    String safe = secret.isEmpty() ? text : text.replace(secret, "(the key)");
    return PortableText.line(safe.strip(), WORDS);
  }

  private static void pause(double seconds) {
    try {
      TimeUnit.MILLISECONDS.sleep((long) (seconds * 1000));
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static LeaderFault interrupted() {
    Thread.currentThread().interrupt();
    return LeaderFault.byClock("was interrupted while it waited for its model");
  }

  /** What one request uses. */
  private final class Count {
    private final String key;
    private final int number;
    private final JsonNode messages;
    private long calls;
    private long input;
    private long output;
    private long nanos;
    private long begun;
    private boolean calling;

    Count(String key, int number, JsonNode messages, @Nullable Exchange earlier) {
      this.key = key;
      this.number = number;
      this.messages = messages;
      this.calls = earlier == null ? 0 : earlier.calls();
      this.input = earlier == null ? 0 : earlier.input();
      this.output = earlier == null ? 0 : earlier.output();
      this.nanos = earlier == null ? 0 : TimeUnit.MILLISECONDS.toNanos(earlier.millis());
    }

    /** A call begins. */
    void begin() {
      calling = true;
      begun = System.nanoTime();
    }

    /** It ends, after so many nanoseconds. */
    long end() {
      long took = System.nanoTime() - begun;
      nanos += took;
      calling = false;
      return took;
    }

    private Exchange with(
        Exchange.@Nullable Answer answer, String why, boolean byClock, long asked, long answered) {
      long waited = nanos + (calling ? System.nanoTime() - begun : 0);
      return new Exchange(
          key,
          number,
          messages,
          answer,
          why,
          byClock,
          calls,
          asked,
          answered,
          TimeUnit.NANOSECONDS.toMillis(waited));
    }

    Exchange answered(String body, String request) {
      long asked = estimate(request);
      long answered = estimate(body);
      try {
        JsonNode completion = Exchange.JSON.readTree(body);
        JsonNode said = completion.path("usage");
        asked = tokens(said.path("prompt_tokens"), asked);
        answered = tokens(said.path("completion_tokens"), answered);
        Exchange.Answer answer = Exchange.Answer.ofCompletion(completion);
        return with(answer, "", false, input + asked, output + answered);
      } finally {
        // An answer that cannot be read costs as much.
        input += asked;
        output += answered;
        usage.count(asked, answered);
      }
    }

    /** What an endpoint says that it counted, which no sum of calls may make negative. */
    private static long tokens(JsonNode said, long estimate) {
      return Math.min(MOST_TOKENS, Math.max(0, said.asLong(estimate)));
    }

    /** Where an endpoint does not count tokens: four characters each. */
    private static long estimate(String text) {
      return (text.length() + 3L) / 4;
    }

    Exchange failed(String why, boolean byClock) {
      usage.failure();
      return with(null, why, byClock, input, output);
    }
  }
}
