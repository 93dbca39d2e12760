package org.servanda.tournaments.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.engine.conformance.Conformance;
import org.servanda.engine.match.Match;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.StrategyProvider;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.Report;
import org.servanda.reports.format.ReportFormat;
import org.servanda.reports.survival.CoxModel;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.tally.TallyCodec;
import org.servanda.tournaments.design.MatchBatch;
import org.servanda.tournaments.execution.LocalExecutor;
import org.servanda.tournaments.scenario.ScenarioReader;
import org.servanda.tournaments.yaml.StrictYaml;

/** A stored sum is worth as long as the code that made it. */
class ProgramHashTest {
  @TempDir private Path folder;
  private final Map<Path, Path> copies = new HashMap<>();

  static Stream<Class<?>> whatDecidesASum() {
    Class<?> builtIn =
        ServiceLoader.load(StrategyProvider.class).stream().findFirst().orElseThrow().type();
    return Stream.of(
        Match.class,
        Scenario.class,
        Conduct.class,
        StrategyCatalogue.class,
        builtIn,
        Tally.class,
        TallyCodec.class,
        MatchBatch.class,
        LocalExecutor.class,
        ScenarioReader.class,
        StrictYaml.class);
  }

  static Stream<Class<?>> whatDoesNot() {
    return Stream.of(
        Report.class,
        ReportFormat.class,
        Findings.class,
        CoxModel.class,
        Conformance.class,
        ResultsFolder.class,
        TallyStore.class);
  }

  @ParameterizedTest
  @MethodSource("whatDecidesASum")
  void a_change_of_what_decides_a_sum_changes_it(Class<?> changed) throws IOException {
    String before = ProgramHash.get(this::copy);
    touch(changed.getName().replace('.', '/') + ".class", copy(changed));
    assertThat(ProgramHash.get(this::copy)).isNotEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("whatDoesNot")
  void a_change_of_what_only_shows_or_checks_does_not(Class<?> changed) throws IOException {
    String before = ProgramHash.get(this::copy);
    touch(changed.getName().replace('.', '/') + ".class", copy(changed));
    assertThat(ProgramHash.get(this::copy)).isEqualTo(before);
  }

  @Test
  void a_change_of_the_page_itself_does_not() throws IOException {
    String before = ProgramHash.get(this::copy);
    Path reports = copy(Report.class);
    List<String> page = page(reports);
    assertThat(page).isNotEmpty();
    for (String file : page) {
      touch(file, reports);
    }
    assertThat(ProgramHash.get(this::copy)).isEqualTo(before);
  }

  @Test
  void it_is_the_same_every_time_and_from_folders_and_from_jars() throws IOException {
    String before = ProgramHash.get();
    assertThat(ProgramHash.get()).isEqualTo(before);
    assertThat(ProgramHash.get(this::copy)).isEqualTo(before);
    Path engine = copy(Match.class);
    if (Files.isDirectory(engine)) {
      Path jar = jar(engine);
      copies.replaceAll((from, to) -> to.equals(engine) ? jar : to);
    }
    assertThat(ProgramHash.get(this::copy)).isEqualTo(before);
  }

  private Path jar(Path code) throws IOException {
    Path jar = folder.resolve("made.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream jarred = new JarOutputStream(out);
        Stream<Path> files = Files.walk(code)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        jarred.putNextEntry(new JarEntry(code.relativize(file).toString().replace('\\', '/')));
        jarred.write(Files.readAllBytes(file));
      }
    }
    return jar;
  }

  /** The files of the page, in a folder or a jar. */
  private static List<String> page(Path code) throws IOException {
    if (Files.isDirectory(code)) {
      return pageIn(code);
    }
    try (FileSystem jar = FileSystems.newFileSystem(code)) {
      return pageIn(jar.getPath("/"));
    }
  }

  private static List<String> pageIn(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.contains("page") || name.contains("Page"))
          .toList();
    }
  }

  /** A copy of where a class lies. */
  private Path copy(Class<?> inside) {
    try {
      Path code = Path.of(inside.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path known = copies.get(code);
      if (known == null) {
        known = folder.resolve("copy" + copies.size());
        copyTree(code, known);
        copies.put(code, known);
      }
      return known;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  /** One byte more. */
  private static void touch(String file, Path code) throws IOException {
    if (Files.isDirectory(code)) {
      Files.write(code.resolve(file), new byte[] {1}, StandardOpenOption.APPEND);
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(code)) {
      Path inside = jar.getPath(file);
      byte[] content = Files.readAllBytes(inside);
      byte[] more = Arrays.copyOf(content, content.length + 1);
      Files.write(inside, more);
    }
  }
}
