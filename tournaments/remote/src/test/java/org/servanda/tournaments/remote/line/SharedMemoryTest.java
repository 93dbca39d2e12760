package org.servanda.tournaments.remote.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two ends of the same memory, in two threads. */
@Timeout(60)
class SharedMemoryTest {
  private static final int LONGEST = 1 << 20;

  @TempDir private Path folder;
  private Path file;
  private PipedOutputStream questionsOut;
  private Lines asking;
  private Lines answering;

  @BeforeEach
  void share() throws IOException {
    file = Files.write(folder.resolve("memory"), new byte[SharedMemory.SIZE]);
    questionsOut = new PipedOutputStream();
    PipedOutputStream answersOut = new PipedOutputStream();
    PipedInputStream questionsIn = new PipedInputStream(questionsOut, 1 << 16);
    PipedInputStream answersIn = new PipedInputStream(answersOut, 1 << 16);
    asking = SharedMemory.map(file, new PipeLines(answersIn, questionsOut, LONGEST), true);
    answering = SharedMemory.map(file, new PipeLines(questionsIn, answersOut, LONGEST), false);
  }

  @Test
  void lines_of_any_length_arrive_whole_and_in_order() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2018);
    List<byte[]> lines = new ArrayList<>();
    for (int length : new int[] {1, 7, 8, 400, 65_279, 65_280, 65_281, 65_535, 65_536, 65_537, 2}) {
      lines.add(line(random, length));
    }
    for (int i = 0; i < 2000; i++) {
      lines.add(line(random, 1 + random.nextInt(600)));
    }
    CompletableFuture<Void> echo = CompletableFuture.runAsync(() -> echo(lines.size(), 0));
    for (byte[] line : lines) {
      assertThat(ask(line)).isEqualTo(line);
    }
    echo.join();
  }

  @Test
  void whoever_sleeps_is_woken() throws InterruptedException {
    CompletableFuture<Void> echo = CompletableFuture.runAsync(() -> echo(20, 5));
    for (int i = 0; i < 20; i++) {
      TimeUnit.MILLISECONDS.sleep(i % 4);
      byte[] line = {(byte) (i + 1), '\n', 0};
      assertThat(ask(line)).isEqualTo(line);
    }
    echo.join();
  }

  @Test
  void there_is_no_more_when_the_pipe_ends() throws IOException {
    CompletableFuture<Boolean> last = CompletableFuture.supplyAsync(() -> read(answering) == null);
    questionsOut.close();
    assertThat(last.join()).isTrue();
  }

  @Test
  void a_length_that_cannot_be_is_refused() throws IOException {
    for (int length : new int[] {-2, SharedMemory.SIZE / 2 + 1, Integer.MAX_VALUE}) {
      share();
      put(68, length);
      put(64, 1);
      assertThatThrownBy(asking::read)
          .isInstanceOf(IOException.class)
          .hasMessage("the length of a line in the shared memory is " + length);
    }
  }

  /** What a line claims is read once: what changes later does not matter. */
  @Test
  void what_the_other_writes_later_does_not_change_a_line() throws IOException {
    answering.write(new byte[] {1, 2, 3});
    byte[] line = asking.read();
    answering.write(new byte[] {9, 9, 9});
    assertThat(line).containsExactly(1, 2, 3);
  }

  private void put(int place, int number) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.seek(place);
      open.writeInt(Integer.reverseBytes(number));
    }
  }

  private static byte[] line(RandomGenerator random, int length) {
    byte[] line = new byte[length];
    Arrays.fill(line, (byte) (1 + random.nextInt(9)));
    return line;
  }

  private byte @Nullable [] ask(byte[] line) {
    try {
      asking.write(line);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return read(asking);
  }

  private static byte @Nullable [] read(Lines lines) {
    try {
      return lines.read();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void echo(int count, int millis) {
    for (int i = 0; i < count; i++) {
      byte[] line = Objects.requireNonNull(read(answering));
      try {
        TimeUnit.MILLISECONDS.sleep(millis == 0 ? 0 : i % millis);
        answering.write(line);
      } catch (IOException | InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
