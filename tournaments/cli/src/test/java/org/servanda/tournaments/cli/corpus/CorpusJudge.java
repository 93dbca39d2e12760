package org.servanda.tournaments.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.servanda.tournaments.cli.Cli;

/** Plays a culprit in a tournament with honest strategies, and checks what happens. */
final class CorpusJudge {
  /** Seconds within which looping strategies are caught. */
  private static final String LIMIT = "0.2";

  /** More matches, so that some are played twice. */
  private static final int MANY = 40;

  private static final int FEW = 4;

  private final Path folder;

  /** The rows of the honest strategies' pairs, in a tournament of their own. */
  private final Map<Integer, List<String>> honest = new TreeMap<>();

  /**
   * Makes the jars of some kinds, and plays the honest strategies alone.
   *
   * @param folder where the jars and all results go
   */
  CorpusJudge(Path folder, List<Kind> kinds) throws IOException {
    this.folder = folder;
    CorpusJars.make(folder, kinds);
    for (int repetitions : List.of(FEW, MANY)) {
      String name = "honest-" + repetitions;
      Cli cli = run(name, "saint,grim", repetitions, "60", List.of());
      assertThat(cli.exit()).as(cli.err()).isZero();
      honest.put(repetitions, honestPairs(name));
      assertThat(honest.get(repetitions)).hasSize(4);
    }
  }

  private static int repetitions(Kind kind) {
    return switch (kind.verdict()) {
      case UNREPEATABLE, SPOILS -> MANY;
      default -> FEW;
    };
  }

  /** Plays a culprit, and checks what must happen. */
  void judge(Kind kind) throws IOException {
    Cli cli =
        run(
            kind.name(),
            "saint,grim," + CorpusJars.CULPRIT,
            repetitions(kind),
            kind.isEndless() ? LIMIT : "60",
            List.of("--plugins", folder.resolve(kind.jar()).toString()));
    System.setProperty(kind.packageName(), "judged");
    String all = cli.out() + cli.err();
    assertThat(all).as("what a terminal shows").doesNotContainPattern("[\\p{Cntrl}&&[^\\n]]");
    assertThat(all).as("without --debug").doesNotContain("    at ", "This is a bug");
    switch (kind.verdict()) {
      case ENDS -> throw new IllegalArgumentException("It ends this process");
      case REFUSED -> refused(kind, cli);
      case STOPS -> stopped(kind, cli);
      case FAULT, SPOILS -> {
        if (kind.verdict() == Verdict.FAULT || cli.exit() == 0) {
          complete(kind, cli);
        } else {
          unrepeatable(kind, cli);
        }
        assertThat(cli.out()).contains("Faults", CorpusJars.CULPRIT + " (" + kind.jar() + ") lost");
        assertThat(squeezed(cli.out())).contains(squeezed(String.join("", kind.said())));
      }
      case FORFEITS -> {
        complete(kind, cli);
        assertThat(cli.err())
            .contains(CorpusJars.CULPRIT + " (" + kind.jar() + ") took longer than " + LIMIT);
        assertThat(Files.readString(results(kind.name()).resolve("manifest.json")))
            .containsPattern("\"late\" : \\[\\s*\"" + CorpusJars.CULPRIT);
      }
      case UNREPEATABLE -> unrepeatable(kind, cli);
      case HARMLESS -> {
        complete(kind, cli);
        assertThat(cli.out()).doesNotContain("Faults");
      }
    }
  }

  /** Plays many culprits at once, each of which loses its own matches by its own fault. */
  void judgeTogether(List<Kind> kinds) throws IOException {
    String names =
        kinds.stream().map(CorpusJudge::name).collect(Collectors.joining(",", "saint,grim,", ""));
    String jars =
        kinds.stream()
            .map(kind -> folder.resolve(kind.jar()).toString())
            .collect(Collectors.joining(","));
    Cli cli = run("together", names, FEW, "60", List.of("--plugins", jars));
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(honestPairs("together")).isEqualTo(honest.get(FEW));
    List<String> faults =
        Files.readAllLines(results("together").resolve("results.json")).stream()
            .filter(line -> line.contains(CorpusJars.CULPRIT) && line.contains(": "))
            .toList();
    for (Kind kind : kinds) {
      assertThat(faults)
          .as(kind.name())
          .anyMatch(
              line ->
                  line.strip().startsWith("\"" + name(kind) + " ")
                      && kind.said().stream().allMatch(line::contains));
    }
  }

  /** Its name among strategies of the same id. */
  private static String name(Kind kind) {
    return CorpusJars.CULPRIT + "@" + kind.jar();
  }

  private static void refused(Kind kind, Cli cli) {
    assertThat(cli.exit()).as(cli.err()).isEqualTo(2);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err()).startsWith("servanda: ").contains(kind.jar()).hasSizeLessThan(1000);
    kind.said().forEach(said -> assertThat(cli.err()).contains(said));
  }

  private static void stopped(Kind kind, Cli cli) {
    assertThat(cli.exit()).as(cli.err()).isEqualTo(1);
    assertThat(cli.err()).contains("stopped: ", CorpusJars.CULPRIT + " (" + kind.jar() + ")");
    kind.said().forEach(said -> assertThat(cli.err()).contains(said));
  }

  private void unrepeatable(Kind kind, Cli cli) throws IOException {
    assertThat(cli.exit()).as(cli.err()).isEqualTo(1);
    assertThat(cli.err()).contains(kind.jar(), "cannot be repeated");
    assertThat(honestPairs(kind.name())).isEqualTo(honest.get(repetitions(kind)));
  }

  private void complete(Kind kind, Cli cli) throws IOException {
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(honestPairs(kind.name())).isEqualTo(honest.get(repetitions(kind)));
  }

  /** A terminal wraps lines; what they say stays. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private Path results(String name) {
    return folder.resolve("results-" + name);
  }

  private List<String> honestPairs(String name) throws IOException {
    return Files.readAllLines(results(name).resolve("pairs.csv")).stream()
        .filter(line -> line.contains(",saint,") || line.contains(",grim,"))
        .filter(line -> !line.contains(CorpusJars.CULPRIT))
        .toList();
  }

  private Cli run(
      String name, String strategies, int repetitions, String limit, List<String> more) {
    List<String> args =
        new ArrayList<>(List.of("run", "reference-dyad", "--strategies", strategies));
    args.addAll(List.of("--repetitions", "" + repetitions));
    args.addAll(
        List.of("--time-limit", limit, "--format", strategies.contains("@") ? "csv,json" : "csv"));
    args.addAll(List.of("--out", results(name).toString()));
    args.addAll(more);
    return Cli.run(args.toArray(new String[0]));
  }
}
