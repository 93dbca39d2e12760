package org.servanda.tournaments.remote.llm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;

/**
 * An endpoint that is spoken to in HTTP. Redirections are not followed: they would take the key
 * elsewhere.
 *
 * @param address where requests are posted
 * @param key sent as a bearer's token; empty for none
 * @param limit the longest a response may take, its body included
 */
record HttpWire(URI address, String key, Duration limit) implements Wire {
  private static @Nullable HttpClient shared;

  @Override
  public Response send(String request) throws IOException, TimeoutException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(request));
    if (!key.isEmpty()) {
      builder.header("Authorization", "Bearer " + key);
    }
    CompletableFuture<HttpResponse<Body>> sent =
        client().sendAsync(builder.build(), response -> Body.subscriber());
    try {
      HttpResponse<Body> response = sent.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return new Response(
          response.statusCode(),
          response.body().text(),
          seconds(response.headers().firstValue("Retry-After").orElse("")));
    } catch (ExecutionException e) {
      throw new IOException(PortableText.format("%s: %s", place(address), why(e.getCause())), e);
    } finally {
      sent.cancel(true);
    }
  }

  /** An address without what may be secret in it. */
  private static String place(URI address) {
    return PortableText.format(
            "%s://%s%s", address.getScheme(), address.getAuthority(), address.getPath())
        .replaceAll("//[^/@]*@", "//");
  }

  /** Why nothing came back, in words. */
  static String why(@Nullable Throwable problem) {
    for (Throwable e = problem; e != null; e = e.getCause()) {
      if (e instanceof UnresolvedAddressException || e instanceof UnknownHostException) {
        return "there is no such host";
      }
    }
    if (problem instanceof ConnectException) {
      return "it cannot be reached; start the model's server, or correct the address";
    }
    String said = problem == null ? null : problem.getMessage();
    return said == null ? "the connection failed" : said;
  }

  private static double seconds(String wait) {
    return wait.matches("\\d{1,9}") ? Double.parseDouble(wait) : -1;
  }

  /** One client for the process. Its threads belong to no match, so they are made apart. */
  private static synchronized HttpClient client() throws IOException, InterruptedException {
    HttpClient known = shared;
    if (known != null) {
      return known;
    }
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    ThreadGroup top = group;
    FutureTask<HttpClient> made =
        new FutureTask<>(
            () ->
                HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .executor(Executors.newCachedThreadPool(task -> daemon(top, task)))
                    .build());
    daemon(top, made).start();
    try {
      HttpClient client = made.get();
      shared = client;
      return client;
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getCause()), e);
    }
  }

  private static Thread daemon(ThreadGroup group, Runnable task) {
    Thread thread = new Thread(group, task, "calls of models");
    thread.setDaemon(true);
    return thread;
  }

  /** Whatever is longer than is allowed is dropped while it arrives. */
  private static final class Body {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean cut;

    static HttpResponse.BodySubscriber<Body> subscriber() {
      Body body = new Body();
      return HttpResponse.BodySubscribers.mapping(
          HttpResponse.BodySubscribers.ofByteArrayConsumer(part -> part.ifPresent(body::add)),
          nothing -> body);
    }

    private synchronized void add(byte[] part) {
      cut |= kept.size() + part.length > LONGEST;
      if (!cut) {
        kept.writeBytes(part);
      }
    }

    synchronized String text() throws IOException {
      if (cut) {
        throw new IOException("the response is longer than a megabyte");
      }
      return kept.toString(StandardCharsets.UTF_8);
    }
  }
}
