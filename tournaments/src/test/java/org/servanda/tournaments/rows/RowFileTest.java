package org.servanda.tournaments.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.reports.rows.RowTables;

class RowFileTest {
  private static final int BATCHES = 20_000;

  @TempDir private Path folder;

  private static byte[] row(int index) {
    return (index + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private List<String> written() throws IOException {
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(folder.resolve("matches.csv.gz")))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).toList();
    }
  }

  private static List<String> expected() {
    return IntStream.range(0, BATCHES).mapToObj(Integer::toString).toList();
  }

  @Test
  void batches_in_any_order_become_rows_in_theirs() throws IOException {
    List<Integer> order = new ArrayList<>(IntStream.range(0, BATCHES).boxed().toList());
    Collections.shuffle(order, new Random(17));
    try (RowFile file = new RowFile(RowTables.matches(), folder)) {
      for (int index : order) {
        file.add(index, row(index));
      }
      file.finish(BATCHES);
    }
    assertThat(written()).isEqualTo(expected());
  }

  @Test
  void batches_that_come_long_after_the_others_find_their_place() throws IOException {
    try (RowFile file = new RowFile(RowTables.matches(), folder)) {
      for (int index = 0; index < BATCHES; index++) {
        if (index % 300 != 7) {
          file.add(index, row(index));
        }
      }
      for (int index = 7; index < BATCHES; index += 300) {
        file.add(index, row(index));
      }
      file.finish(BATCHES);
    }
    assertThat(written()).isEqualTo(expected());
  }

  @Test
  void a_missing_batch_is_an_error_and_no_file_appears() throws IOException {
    try (RowFile file = new RowFile(RowTables.matches(), folder)) {
      for (int index = 0; index < 1000; index++) {
        if (index != 400) {
          file.add(index, row(index));
        }
      }
      assertThatThrownBy(() -> file.finish(1000))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The rows of batch 400 of 1,000 are missing: matches.csv.gz is not written");
    }
    assertThat(folder).isEmptyDirectory();
  }
}
