package org.servanda.tournaments.remote.llm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program that is started for each request: it reads the request on its standard input, writes
 * the response to its standard output, and ends with exit code 0.
 *
 * @param words the program and its arguments
 * @param folder where it runs
 * @param limit the longest it may take
 */
record CommandWire(List<String> words, Path folder, Duration limit) implements Wire {
  @Override
  public Response send(String request) throws IOException, TimeoutException, InterruptedException {
    // Files instead of pipes: no thread has to read while another waits.
    Path exchange = Files.createTempDirectory("servanda-model");
    Path in = exchange.resolve("request.json");
    Path out = exchange.resolve("response.json");
    Path errors = exchange.resolve("errors.txt");
    try {
      Files.writeString(in, request);
      Process process =
          new ProcessBuilder(words)
              .directory(folder.toFile())
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(errors.toFile())
              .start();
      try {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new TimeoutException();
        }
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      int exit = process.exitValue();
      return exit == 0
          ? new Response(200, text(out), -1)
          : new Response(500, "exit code " + exit + ": " + text(errors).strip(), -1);
    } finally {
      for (Path file : List.of(in, out, errors, exchange)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static String text(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new IOException("the response is longer than a megabyte");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
