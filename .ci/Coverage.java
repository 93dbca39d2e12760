import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.tools.ExecFileLoader;

/**
 * Prints the coverage of a module by its own tests, and after the last module that of every module
 * by all tests together, which must not be below the floor. JaCoCo's own check prints nothing when
 * it passes, and its aggregate report has no floor.
 *
 * <p>Arguments: the root folder, the module's folder, when the build began, the least share of lines
 * and of branches in percent. Started by profile {@code coverage} at the end of each module.
 */
final class Coverage {
  private static final String RECORDED = "target/jacoco.exec";

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Path here = Path.of(args[1]);
    Instant began = Instant.parse(args[2]);
    List<Path> modules = modules(root);
    if (!modules.contains(here) || !isTested(here, began)) {
      return;
    }
    print(root, here, "its own tests", of(here, List.of(here)));
    List<Path> waiting = modules.stream().filter(module -> !isTested(module, began)).toList();
    if (waiting.isEmpty()) {
      hold(root, modules, Double.parseDouble(args[3]), Double.parseDouble(args[4]));
    }
  }

  /** The folders with tests of their own; what tests build from outside lies under src. */
  private static List<Path> modules(Path root) throws IOException {
    try (Stream<Path> found = Files.find(root, 3, (file, is) -> file.endsWith("pom.xml"))) {
      return found
          .map(Path::getParent)
          .filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
          .filter(folder -> Files.isDirectory(folder.resolve("src/test/java")))
          .filter(folder -> !root.relativize(folder).toString().matches(".*(src|target)/.*"))
          .sorted()
          .toList();
    }
  }

  /** Whether this build has tested it; what an earlier one recorded does not count. */
  private static boolean isTested(Path module, Instant began) {
    File recorded = module.resolve(RECORDED).toFile();
    return recorded.lastModified() >= began.toEpochMilli();
  }

  private static IBundleCoverage of(Path module, List<Path> testedBy) throws IOException {
    ExecFileLoader recorded = new ExecFileLoader();
    for (Path tests : testedBy) {
      recorded.load(tests.resolve(RECORDED).toFile());
    }
    CoverageBuilder coverage = new CoverageBuilder();
    Path ours = module.resolve("target/classes/org/servanda");
    new Analyzer(recorded.getExecutionDataStore(), coverage).analyzeAll(ours.toFile());
    return coverage.getBundle(module.getFileName().toString());
  }

  private static void hold(Path root, List<Path> modules, double lines, double branches)
      throws IOException {
    List<String> below = new ArrayList<>();
    for (Path module : modules) {
      IBundleCoverage coverage = of(module, modules);
      print(root, module, "all tests", coverage);
      if (percent(coverage.getLineCounter()) < lines
          || percent(coverage.getBranchCounter()) < branches) {
        below.add(root.relativize(module).toString());
      }
    }
    if (!below.isEmpty()) {
      System.err.print(String.format(Locale.ROOT, "Below the floor of %s %% of lines and %s %% of branches: %s. The pages in target/site/jacoco show what no test reaches.%n",
          lines,
          branches,
          String.join(", ", below)));
      System.exit(1);
    }
  }

  private static void print(Path root, Path module, String by, IBundleCoverage coverage) {
    ICounter lines = coverage.getLineCounter();
    ICounter branches = coverage.getBranchCounter();
    System.out.print(String.format(Locale.ROOT, "Coverage of %-16s by %-14s %5.1f %% of %,6d lines, %5.1f %% of %,6d branches%n",
        root.relativize(module),
        by + ":",
        percent(lines),
        lines.getTotalCount(),
        percent(branches),
        branches.getTotalCount()));
  }

  private static double percent(ICounter counter) {
    return counter.getTotalCount() == 0 ? 100 : 100 * counter.getCoveredRatio();
  }
}
