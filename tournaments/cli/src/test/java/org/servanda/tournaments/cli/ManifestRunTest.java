package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tournament played again from its manifest. */
class ManifestRunTest {
  @TempDir private Path folder;

  private Path played(String... more) {
    Path results = folder.resolve("results");
    List<String> args =
        new ArrayList<>(
            List.of("run", "reference-dyad", "--strategies", "grim,wily", "--repetitions", "5"));
    args.addAll(List.of("--format", "csv,json", "--out", results.toString()));
    args.addAll(List.of(more));
    Cli cli = Cli.run(args.toArray(new String[0]));
    assertThat(cli.exit()).as(cli.err()).isZero();
    return results.resolve("manifest.json");
  }

  private static Cli again(Path manifest, String... more) {
    List<String> args = new ArrayList<>(List.of("run", manifest.toString()));
    args.addAll(List.of(more));
    return Cli.run(args.toArray(new String[0]));
  }

  private static String said(Cli cli) {
    return cli.out().replaceAll("\\s+", " ");
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void every_byte_is_the_same_on_any_number_of_threads() {
    Path manifest = played();
    Cli cli = again(manifest, "--threads", "1");
    assertThat(cli.exit()).as(cli.out() + cli.err()).isZero();
    assertThat(said(cli)).containsPattern("20 matches again: every byte of \\d+ files is the same");
  }

  @Test
  void rows_are_written_again_and_compared_by_their_content() throws IOException {
    Path manifest = played("--rows");
    Cli cli = again(manifest);
    assertThat(cli.exit()).as(cli.out() + cli.err()).isZero();
    assertThat(said(cli)).contains("every byte of");
    assertThat(Files.readString(manifest)).contains("matches.csv.gz");
    String hash =
        Files.readString(manifest).replaceAll("(?s).*\"matches.csv.gz\" : \"(\\w+)\".*", "$1");
    replace(manifest, hash, "0".repeat(hash.length()));
    Cli other = again(manifest);
    assertThat(other.exit()).isEqualTo(1);
    assertThat(said(other)).contains("Different: manifest.json, matches.csv.gz");
  }

  @Test
  void newcomers_precision_kappa_conditions_and_seasons_are_played_again_too() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("own.yaml"),
            """
            scenarios: [reference-dyad]
            strategies: [grim, wily]
            repetitions: 5
            seasons: 2
            vary: {suspicion: [0.3, 0.05]}
            """);
    Path results = folder.resolve("own");
    Cli run =
        Cli.run(
            "run",
            file.toString(),
            "--only",
            "saint",
            "--precision",
            "0.2",
            "--kappa",
            "inf",
            "--format",
            "csv",
            "--out",
            results.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    // The manifest holds the scenarios: no file of the user's is needed.
    Files.delete(file);
    Cli cli = again(results.resolve("manifest.json"));
    assertThat(cli.exit()).as(cli.out() + cli.err()).isZero();
    assertThat(said(cli)).contains("is the same");
  }

  @Test
  void files_that_differ_are_named_and_kept_if_a_folder_is_named() throws IOException {
    Path manifest = played();
    replace(manifest, "\"seed\" : 2018", "\"seed\" : 7");
    Path out = folder.resolve("other");
    Cli cli = again(manifest, "--out", out.toString());
    assertThat(cli.exit()).isEqualTo(1);
    assertThat(said(cli)).contains("Different: ", "pairs.csv", "tally.bin");
    assertThat(out.resolve("pairs.csv")).exists();
    // Nothing of the first results was touched.
    assertThat(manifest).content().contains("\"seed\" : 7");
  }

  @Test
  void a_manifest_alone_is_enough_and_a_changed_file_beside_it_is_named() throws IOException {
    Path manifest = played();
    Path alone = Files.createDirectory(folder.resolve("alone")).resolve("manifest.json");
    Files.copy(manifest, alone);
    Cli whole = again(alone);
    assertThat(whole.exit()).as(whole.out()).isZero();
    replace(manifest.resolveSibling("pairs.csv"), "wily", "sly");
    Cli changed = again(manifest);
    assertThat(changed.exit()).isEqualTo(1);
    assertThat(said(changed))
        .contains("Changed beside the manifest after the tournament: pairs.csv.");
  }

  @Test
  void an_old_manifest_is_read_and_what_it_lacks_is_told() throws IOException {
    Path manifest = played();
    String text = Files.readString(manifest);
    int end = text.indexOf(",\n  \"hashes\"");
    Files.writeString(manifest, text.substring(0, end) + "\n}\n");
    // Its files are compared with those beside it; those of formats it does not name are new.
    Cli cli = again(manifest);
    assertThat(cli.err())
        .contains("of an older version and lacks the formats", "and the hashes of its files");
    assertThat(cli.exit()).as(cli.out()).isZero();
  }

  @Test
  void another_jar_or_none_is_refused_by_name() throws IOException {
    Path jar = Jars.make(folder, "good.jar", Jars.strategy("acme.good", "a -> Conduct.comply()"));
    Path manifest = played("--strategies", "acme.good", "--plugins", jar.toString());
    String plugins = jar.toString();
    assertThat(again(manifest, "--plugins", plugins).exit()).isZero();
    Cli missing = again(manifest);
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err())
        .contains("'acme.good' took part from good.jar (sha256 ", "Name that file with --plugins");
    Path other = Files.createDirectory(folder.resolve("other"));
    Path changed =
        Jars.make(other, "good.jar", Jars.strategy("acme.good", "a -> Conduct.breach()"));
    Cli differs = again(manifest, "--plugins", changed.toString());
    assertThat(differs.exit()).isEqualTo(2);
    assertThat(differs.err()).contains("'acme.good' took part from good.jar (sha256 ", "but here");
    String results = manifest.resolveSibling("").toString();
    Cli match =
        Cli.run("match", "good", "wily", "--from", results, "--plugins", changed.toString());
    assertThat(match.exit()).isEqualTo(2);
    assertThat(match.err()).contains("but here it comes from good.jar");
    assertThat(Cli.run("match", "good", "wily", "--from", results, "--plugins", plugins).exit())
        .isZero();
  }

  @Test
  void the_command_that_is_recorded_works_as_it_is() throws IOException {
    Path jar = Jars.make(folder, "a b.jar", Jars.strategy("acme.good", "a -> Conduct.comply()"));
    Path manifest = played("--only", "acme.good", "--plugins", jar.toString());
    String line =
        Files.readString(manifest)
            .lines()
            .filter(text -> text.contains("\"command\""))
            .findFirst()
            .orElseThrow();
    List<String> words = ReadmeTest.words(line.replaceAll("^[^:]+: \"|\",$", ""));
    words.addAll(List.of("--format", "csv,json", "--out", folder.resolve("second").toString()));
    Cli cli = Cli.run(words.toArray(new String[0]));
    assertThat(cli.exit()).as(line + cli.err()).isZero();
    assertThat(folder.resolve("second/manifest.json")).hasSameTextualContentAs(manifest);
  }

  @Test
  void mistakes_are_refused() throws IOException {
    Path manifest = played();
    refused(again(manifest, "--seed", "3", "--format", "csv"), "leave out --seed, --format");
    refused(again(manifest.resolveSibling("manifst.json")), "Did you mean 'manifest.json'?");
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\n  \"name\": ");
    refused(again(broken), "was not written by this version");
    refused(again(broken), "(no manifest from line 2, column ");
    refused(again(manifest.resolveSibling("results.json")), "was not written by this version");
    String results = manifest.resolveSibling("").toString();
    refused(again(manifest, "--out", results), "holds the results to compare with");
    replace(manifest, "\"complete\" : true", "\"complete\" : false");
    refused(again(manifest), "was stopped after 20 matches");
  }

  private static void refused(Cli cli, String problem) {
    assertThat(cli.exit()).as(cli.out()).isEqualTo(2);
    assertThat(cli.err()).contains(problem).doesNotContain("\tat ");
  }
}
