package org.servanda.tournaments.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.reports.rows.DataDictionary;
import org.servanda.tournaments.ResultsOptions;
import org.servanda.tournaments.Tournament;

/** The scripts beside the rows, run by Python and R where they are installed. */
class AnalysisScriptsTest {
  private static final Pattern COMPARED = Pattern.compile("compared\t(\\d+)\t");

  private static final Path GUIDE = Path.of("src", "docs", "the-data.md");

  @TempDir private static Path folder;

  private record Ran(int status, String text) {}

  /** Breaks the rules in some matches, by its own dice. */
  private static final class Faulty implements Strategy {
    @Override
    public String id() {
      return "acme.faulty";
    }

    @Override
    public Leader appoint(Brief brief) {
      boolean fails = brief.random().nextDouble() < .4;
      return Leader.of(
          talks -> {
            if (fails) {
              throw new IllegalStateException("no, \"never\"");
            }
            return talks.offer() == null ? Move.WALK_OUT : Move.ACCEPT;
          },
          accord -> Conduct.comply());
    }
  }

  @BeforeAll
  static void play() {
    Tournament.of("korea-2018", "reference-dyad")
        .strategies("reciprocal", "wily", "saint", "grim", "boulware(exponent=0.2)", "always-cheat")
        .strategies(new Faulty())
        .repetitions(18)
        .seasons(2)
        .formats("json")
        .playIn(ResultsOptions.in(folder.resolve("many")).withRows());
    Tournament.of("reference-dyad")
        .strategies("reciprocal", "wily", "saint")
        .repetitions(1)
        .kappa(0)
        .formats("json")
        .playIn(ResultsOptions.in(folder.resolve("one")).withRows());
    Tournament.of("reference-dyad")
        .strategies("reciprocal", "wily", "saint")
        .repetitions(7)
        .kappa(Double.POSITIVE_INFINITY)
        .formats("json")
        .playIn(ResultsOptions.in(folder.resolve("best")).withRows());
  }

  private static boolean works(String... command) {
    try {
      return run(Path.of("."), command).status() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Ran run(Path place, String... command) throws IOException {
    Process process =
        new ProcessBuilder(command).directory(place.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Ran(process.waitFor(), text);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void agrees(String... command) throws IOException {
    for (String tournament : List.of("many", "one", "best")) {
      Ran ran = run(folder.resolve(tournament), command);
      assertThat(ran.status()).as(tournament + "\n" + ran.text()).isZero();
      Matcher compared = COMPARED.matcher(ran.text());
      assertThat(compared.find()).as(ran.text()).isTrue();
      assertThat(Integer.parseInt(compared.group(1)))
          .as(ran.text())
          .isGreaterThanOrEqualTo(tournament.equals("many") ? 50 : 12);
    }
    assertThat(run(folder.resolve("many"), command).text())
        .contains("hazard_ratio\t", "durability\tacme.faulty\t", "friedman\tdurability\t");
  }

  private static void notices(String... command) throws IOException {
    Path results = folder.resolve("many").resolve("results.json");
    String sound = Files.readString(results);
    Matcher value =
        Pattern.compile("(\"durability\" : \\{\\s+\"value\" : 0\\.\\d\\d)\\d").matcher(sound);
    assertThat(value.find()).isTrue();
    char digit = sound.charAt(value.end() - 1);
    try {
      String wrong = value.group(1) + (digit == '5' ? '6' : '5');
      Files.writeString(
          results, sound.substring(0, value.start()) + wrong + sound.substring(value.end()));
      Ran ran = run(folder.resolve("many"), command);
      assertThat(ran.status()).as(ran.text()).isEqualTo(1);
      assertThat(ran.text()).contains("differs\tdurability");
    } finally {
      Files.writeString(results, sound);
    }
  }

  /** The example of the guide in a language, run on rows that the test has. */
  private static void exampleRuns(String language, String... command) throws IOException {
    Matcher fence =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(GUIDE));
    assertThat(fence.find()).isTrue();
    Path example = folder.resolve("example." + language);
    Files.writeString(
        example, fence.group(1).replace("results/korea", folder.resolve("many").toString()));
    List<String> words = new ArrayList<>(List.of(command));
    words.add(example.toString());
    Ran ran = run(folder, words.toArray(String[]::new));
    assertThat(ran.status()).as(ran.text()).isZero();
    assertThat(ran.text()).contains("treaty");
  }

  @Test
  void the_guide_has_the_dictionary() throws IOException {
    String dictionary = DataDictionary.text().replaceAll("(?m)^#", "##");
    assertThat(Files.readString(GUIDE)).endsWith(dictionary);
    assertThat(folder.resolve("many").resolve(DataDictionary.FILE))
        .hasContent(DataDictionary.text());
  }

  @Test
  void the_guides_example_in_pandas_runs() throws IOException {
    assumeTrue(works("python3", "-c", "import pandas"), "no python3 with pandas here");
    exampleRuns("python", "python3");
  }

  @Tag("slow")
  @Tag("once")
  @Test
  void the_guides_example_in_r_runs() throws IOException {
    assumeTrue(works("Rscript", "-e", "library(survival)"), "no R with survival here");
    exampleRuns("r", "Rscript");
  }

  @Tag("slow")
  @Tag("once")
  @Test
  void python_finds_the_same_headline_in_the_rows() throws IOException {
    assumeTrue(works("python3", "-c", "import numpy"), "no python3 with NumPy here");
    agrees("python3", "analysis.py");
    notices("python3", "analysis.py");
  }

  @Tag("slow")
  @Tag("once")
  @Test
  void r_finds_the_same_headline_in_the_rows() throws IOException {
    assumeTrue(
        works("Rscript", "-e", "library(survival); library(jsonlite)"),
        "no R with survival and jsonlite here");
    agrees("Rscript", "analysis.R");
    notices("Rscript", "analysis.R");
  }
}
