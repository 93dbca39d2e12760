package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A small tournament of the whole default field against what it gave when it was last meant to
 * change: the same bytes on every JDK and machine. {@code -Dservanda.golden=write} writes it anew.
 */
class SameBitsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"standings.csv", "pairs.csv", "agreements.csv"})
  void a_tournament_gives_what_it_gave_on_every_other_machine(String file) throws IOException {
    Cli cli =
        Cli.run(
            "run", "korea-2018", "--repetitions", "2", "--seed", "11", "--out", folder.toString());
    assertThat(cli.exit()).as(cli.err()).isZero();
    String written = Files.readString(folder.resolve(file));
    assertThat(written).isEqualTo(golden(file, written));
  }

  @Test
  void the_whole_result_has_the_hash_it_always_had() throws Exception {
    Cli cli =
        Cli.run(
            "run", "korea-2018", "--repetitions", "2", "--seed", "11", "--out", folder.toString());
    assertThat(cli.exit()).as(cli.err()).isZero();
    byte[] json = Files.readAllBytes(folder.resolve("results.json"));
    String hash =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json)) + "\n";
    assertThat(hash).isEqualTo(golden("results.json.sha256", hash));
  }

  private static String golden(String file, String written) throws IOException {
    if (System.getProperty("servanda.golden", "").equals("write")) {
      Path path = Path.of("src/test/resources/org/servanda/tournaments/cli", file);
      Files.writeString(path, written);
      return written;
    }
    try (InputStream in = SameBitsTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
