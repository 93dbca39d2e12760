package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A small tournament of the whole default field against what it gave when it was last meant to
 * change: the same bytes on every JDK and machine, and in every locale. {@code
 * -Dservanda.golden=write} writes it anew.
 */
class SameBitsTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void play() {
    Cli cli =
        Cli.run(
            "run", "korea-2018", "--repetitions", "2", "--seed", "11", "--out", folder.toString());
    assertThat(cli.exit()).as(cli.err()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"standings.csv", "pairs.csv", "kinds.csv"})
  void a_tournament_gives_what_it_gave_on_every_other_machine(String file) throws IOException {
    String written = Files.readString(folder.resolve(file));
    assertThat(written).isEqualTo(golden(file, written));
  }

  @Test
  void the_whole_result_has_the_hash_it_always_had() throws Exception {
    byte[] json = Files.readAllBytes(folder.resolve("results.json"));
    String hash =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json)) + "\n";
    assertThat(hash).isEqualTo(golden("results.json.sha256", hash));
  }

  /** Persian has digits of its own, Turkish a dotless i; both have another decimal point. */
  @Tag("slow")
  @Tag("every-jdk")
  @Test
  void every_file_and_every_word_is_the_same_in_any_locale() throws Exception {
    ElsewhereMain.prepare(folder);
    Process persian = elsewhere("fa", "IR");
    Process turkish = elsewhere("tr", "TR");
    Path here = Files.createDirectory(folder.resolve("en"));
    ElsewhereMain.play(here);
    assertThat(here.resolve("run.txt")).content().startsWith("0\n");
    assertThat(files(here)).hasSizeGreaterThan(30);
    assertSame(here, persian, "fa", "۱۲۳۴ ۰٫۵ wily");
    assertSame(here, turkish, "tr", "1234 0,5 wıly");
  }

  private Process elsewhere(String language, String country) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Duser.language=" + language,
            "-Duser.country=" + country,
            "-Dfile.encoding=UTF-8",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ElsewhereMain.class.getName(),
            Files.createDirectory(folder.resolve(language)).toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(language + ".log").toFile())
        .start();
  }

  private void assertSame(Path here, Process process, String language, String control)
      throws Exception {
    int exit = process.waitFor();
    assertThat(exit).as(Files.readString(folder.resolve(language + ".log"))).isZero();
    assertThat(folder.resolve(language + ".control"))
        .content()
        .isEqualTo(control)
        .isNotEqualTo(ElsewhereMain.control());
    Path there = folder.resolve(language);
    assertThat(files(there)).isEqualTo(files(here));
    for (Path file : files(here)) {
      assertThat(there.resolve(file)).hasSameBinaryContentAs(here.resolve(file));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("environment.json") && !file.endsWith("card.png"))
          .map(folder::relativize)
          .sorted()
          .toList();
    }
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
