package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.portable.PortableText;

/** Where a tournament ends hangs on what was asked, never on what was played before. */
@Tag("slow")
@Tag("once")
class PrecisionTest {
  @TempDir private Path folder;

  private Cli run(String name, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("run", "reference-dyad", "--strategies", "reciprocal,wily,grim,hawk"));
    args.addAll(List.of("--repetitions", "20", "--out", folder.resolve(name).toString()));
    args.addAll(List.of(more));
    return Cli.run(args.toArray(new String[0]));
  }

  /** The last to which it said it would play on. */
  private static int repetitions(Cli cli) {
    List<Integer> said =
        Pattern.compile("continuing to (\\d+) repetitions")
            .matcher(cli.err())
            .results()
            .map(found -> Integer.valueOf(found.group(1)))
            .toList();
    assertThat(said).as(cli.err()).isNotEmpty();
    return said.get(said.size() - 1);
  }

  private Map<String, String> files(String name) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path root = folder.resolve(name);
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        if (path.endsWith("environment.json") || path.endsWith("card.png")) {
          continue;
        }
        files.put(
            root.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(files).containsKeys("manifest.json", "tally.bin", "standings.csv");
    return files;
  }

  @Test
  void said_again_it_sees_that_it_is_as_precise_as_asked_and_writes_the_same_bytes()
      throws IOException {
    int ended = repetitions(run("a", "--precision", "0.06"));
    String all = PortableText.format("%,d", ended * 16);
    Map<String, String> first = files("a");
    Cli again = run("a", "--precision", "0.06");
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.err())
        .contains(all + " of " + all + " matches are stored from an earlier run; 0 to play")
        .doesNotContain("playing on");
    assertThat(files("a")).isEqualTo(first);
    Cli anew = run("a", "--precision", "0.06", "--anew");
    assertThat(repetitions(anew)).isEqualTo(ended);
    assertThat(anew.err()).doesNotContain("known");
    assertThat(files("a")).isEqualTo(first);
  }

  @Test
  void a_finer_precision_goes_on_from_what_is_kept_to_the_bytes_it_has_from_the_start()
      throws IOException {
    int ended = repetitions(run("a", "--precision", "0.06"));
    Cli finer = run("a", "--precision", "0.04");
    assertThat(finer.exit()).as(finer.err()).isZero();
    int finest = repetitions(run("b", "--precision", "0.04"));
    assertThat(finest).isGreaterThan(ended);
    assertThat(finer.err())
        .contains(
            PortableText.format(
                "%,d of %,d matches are stored from an earlier run", ended * 16, finest * 16));
    assertThat(files("a")).isEqualTo(files("b"));
  }

  @Test
  void a_coarser_precision_takes_away_what_was_played_only_if_told_to() throws IOException {
    int finest = repetitions(run("a", "--precision", "0.04"));
    Cli coarser = run("a", "--precision", "0.06");
    assertThat(coarser.exit()).isEqualTo(2);
    assertThat(run("a", "--precision", "0.06", "--force").exit()).isZero();
    int wanted = repetitions(run("b", "--precision", "0.06"));
    assertThat(coarser.err())
        .contains(
            PortableText.format(
                "contains this tournament with %d repetitions, not %d", finest, wanted),
            "--force");
    assertThat(files("a")).isEqualTo(files("b"));
  }

  @Test
  void it_begins_with_what_was_played_without_a_precision() throws IOException {
    run("a");
    Cli more = run("a", "--precision", "0.06");
    assertThat(more.err()).contains("320 of 320 matches are stored");
    assertThat(repetitions(more)).isEqualTo(repetitions(run("b", "--precision", "0.06")));
    assertThat(files("a")).isEqualTo(files("b"));
  }

  @Test
  void what_was_seen_of_other_entrants_is_not_believed() throws IOException {
    run("a", "--precision", "0.06");
    run("a", "--precision", "0.06", "--strategies", "saint", "--force");
    run("b", "--precision", "0.06", "--strategies", "saint");
    assertThat(files("a")).isEqualTo(files("b"));
  }

  @Test
  void seasons_played_to_a_precision_are_kept_with_what_was_checked() throws IOException {
    run("a", "--precision", "0.05", "--seasons", "2");
    Map<String, String> first = files("a");
    Cli again = run("a", "--precision", "0.05", "--seasons", "2");
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.err()).containsPattern("([\\d,]+) of \\1 matches are stored.*; 0 to play");
    assertThat(files("a")).isEqualTo(first);
  }

  @Test
  void what_later_seasons_came_to_is_no_part_of_a_tournament_without_them() throws IOException {
    run("a", "--seasons", "2");
    Cli one = run("a", "--force");
    assertThat(one.err()).contains("320 of 320 matches are stored");
    run("b");
    assertThat(files("a").get("pairs.csv")).isEqualTo(files("b").get("pairs.csv"));
    assertThat(files("a").get("manifest.json")).isEqualTo(files("b").get("manifest.json"));
  }
}
