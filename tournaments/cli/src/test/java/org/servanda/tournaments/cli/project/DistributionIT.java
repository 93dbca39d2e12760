package org.servanda.tournaments.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The zip file as its user meets it: unpacked somewhere, with a bare runtime and no Maven. */
class DistributionIT {
  private static final List<String> TOOLS =
      List.of("cat", "cut", "dirname", "head", "mktemp", "readlink", "rm", "sed", "stty");

  @TempDir private static Path folder;

  /** The unpacked distribution. */
  private static Path home;

  /** The modules that the program needs of a runtime: no compiler, no jlink, no jshell. */
  private static Path runtime;

  /** A PATH with what the launcher calls, and no Java. */
  private static Path tools;

  private record Finished(int code, String output) {}

  @BeforeAll
  static void unpack() throws IOException {
    home = unzip(zip(), Files.createDirectories(folder.resolve("Länder & Verträge ")));
    runtime = folder.resolve("runtime");
    ToolProvider jlink = ToolProvider.findFirst("jlink").orElseThrow();
    String modules = "java.se,jdk.unsupported,jdk.zipfs";
    assertThat(
            jlink.run(System.out, System.err, "--add-modules", modules, "--output", "" + runtime))
        .isZero();
    tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : TOOLS) {
      script(tools.resolve(tool), "exec " + installed(tool) + " \"$@\"");
    }
  }

  @Test
  void what_its_readme_says_works_from_another_folder_with_a_runtime_and_no_maven()
      throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("else where"));
    List<String> commands =
        Files.readAllLines(home.resolve("README.md")).stream()
            .filter(line -> line.startsWith("bin/servanda "))
            .toList();
    assertThat(commands).hasSizeGreaterThan(4);
    for (String command : commands) {
      List<String> words = Arrays.asList(command.split(" "));
      Finished finished =
          run(elsewhere, withJava(), home.resolve(words.get(0)), words.subList(1, words.size()));
      assertThat(finished.code()).as("%s: %s", command, finished.output()).isZero();
    }
    assertThat(elsewhere.resolve("results/first"))
        .isDirectoryContaining("glob:**/index.html")
        .isDirectoryContaining("glob:**/standings.csv")
        .isDirectoryContaining("glob:**/manifest.json");
    assertThat(elsewhere.resolve("results/live/live.html")).isNotEmptyFile();
    assertThat(elsewhere.resolve("my-leader"))
        .isDirectoryContaining("glob:**/pom.xml")
        .isDirectoryRecursivelyContaining("glob:**/org.servanda.engine-*.jar");
  }

  @Test
  void it_is_of_the_version_in_its_name() throws Exception {
    String version = home.getFileName().toString().replace("servanda-", "");
    assertThat(servanda(withJava(), "--version").output()).contains(version);
  }

  @Test
  void a_match_is_told_in_words_without_colours() throws Exception {
    Finished match = servanda(withJava(), "match", "reciprocal", "wily");
    assertThat(match.code()).isZero();
    assertThat(match.output()).contains("reciprocal", "wily").doesNotContain("\u001b");
  }

  @Test
  void arguments_and_exit_codes_pass_through() throws Exception {
    Finished refused = servanda(withJava(), "match", "no body", "wily");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.output()).startsWith("servanda: ").contains("no body");
  }

  @Test
  void a_link_to_it_runs_it() throws Exception {
    Path link =
        Files.createSymbolicLink(folder.resolve("a link"), home.resolve("bin").resolve("servanda"));
    assertThat(run(folder, withJava(), link, List.of("--version")).code()).isZero();
  }

  @Test
  void without_java_it_says_what_to_install() throws Exception {
    Finished refused = servanda(Map.of("PATH", "" + tools), "--version");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.output())
        .isEqualTo(
            "servanda: there is no 'java'; install Java of version 17 or newer, or set JAVA_HOME to"
                + " where it is\n");
  }

  @Test
  void java_home_goes_before_the_path_and_an_older_java_is_refused() throws Exception {
    Path old = Files.createDirectories(folder.resolve("old").resolve("bin"));
    script(old.resolve("java"), "echo 'java version \"1.8.0_392\"' >&2");
    String path = old + ":" + tools;
    Finished refused = servanda(Map.of("PATH", path), "--version");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.output()).startsWith("servanda: 'java' is older than Java 17");
    assertThat(servanda(Map.of("PATH", path, "JAVA_HOME", "" + runtime), "--version").code())
        .isZero();
  }

  /** A Java that writes down how it is started, and asks for another start where it may. */
  @ParameterizedTest
  @CsvSource({"run, 2, false", "report, 1, true", "validate, 1, false"})
  void a_long_tournament_is_started_again_with_all_optimisations(
      String command, int starts, boolean quick) throws Exception {
    Path fake = Files.createDirectories(folder.resolve("fake " + command));
    String said =
        """
        [ "$1" = -version ] && { echo 'java version "17.0.1"' >&2; exit; }
        echo "$*" >>"%1$s"
        mark=$(echo "$*" | sed 's/.*-Dservanda.completion=\\([^ ]*\\).*/\\1/')
        case $* in *servanda.restart=true*) echo restart >"$mark" ;; *) echo 0 >"$mark" ;; esac"""
            .replace("%1$s", "" + fake.resolve("starts"));
    script(fake.resolve("java"), said);
    assertThat(servanda(Map.of("PATH", fake + ":" + tools), command).code()).isZero();
    List<String> started = Files.readAllLines(fake.resolve("starts"));
    assertThat(started).hasSize(starts);
    assertThat(started.get(starts - 1).contains("TieredStopAtLevel")).isEqualTo(quick);
  }

  @Test
  void the_windows_launcher_passes_what_the_other_does() throws IOException {
    String other = Files.readString(home.resolve("bin/servanda"));
    String text = Files.readString(home.resolve("bin/servanda.cmd"), StandardCharsets.US_ASCII);
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    // A console's signals reach every process in it, so that none has to follow its launcher.
    Set<String> properties = all(other, "-Dservanda[a-z.]+");
    properties.remove("-Dservanda.launcher");
    // Nor is it started again: the JVM optimises from the start.
    properties.remove("-Dservanda.restart");
    assertThat(all(text, "-Dservanda[a-z.]+")).isEqualTo(properties);
    assertThat(all(text, "org\\.servanda[\\w.]+")).isEqualTo(all(other, "org\\.servanda[\\w.]+"));
    assertThat(text)
        .contains("java.exe \"@%SERVANDA_LIB%\\java.options\" ")
        .contains(" -cp \"%SERVANDA_LIB%\\*\" ")
        .contains("\"-Dservanda.command=%SERVANDA_COMMAND%\"")
        .contains("\"-Dservanda.completion=%SERVANDA_MARK%\"")
        .contains("exit /b %SERVANDA_SAID%\r\n");
    assertThat(all(text, "(?<=goto |call :)\\w+")).isEqualTo(all(text, "(?m)(?<=^:)\\w+"));
  }

  @Test
  void every_library_is_listed_with_its_licence() throws IOException {
    Set<String> jars;
    try (Stream<Path> files = Files.list(home.resolve("lib"))) {
      jars =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".jar") && !name.startsWith("org.servanda."))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    String list = Files.readString(home.resolve("licenses/THIRD-PARTY.txt"));
    Set<String> listed = new TreeSet<>();
    for (MatchResult library : matches(list, "(?m)^\\S+:(\\S+):(\\S+)\n((?:  .+\n)+)")) {
      String name = library.group(1);
      listed.add(name + "-" + library.group(2) + ".jar");
      if (!library.group(3).matches("(?s).*(Apache|Public Domain).*")) {
        assertThat(text(name, library.group(2))).as(name).isTrue();
      }
    }
    assertThat(listed).as("after 'mvn clean'").isEqualTo(jars);
    assertThat(list).doesNotContain("${");
  }

  private static boolean text(String artifact, String version) {
    Path licenses = home.resolve("licenses");
    return Files.exists(licenses.resolve(artifact + ".txt"))
        || Files.exists(licenses.resolve(artifact + "-" + version + "-jar"));
  }

  private static Finished servanda(Map<String, String> environment, String... arguments)
      throws Exception {
    return run(folder, environment, home.resolve("bin/servanda"), List.of(arguments));
  }

  private static Map<String, String> withJava() {
    return Map.of("PATH", runtime.resolve("bin") + ":" + tools);
  }

  private static Finished run(
      Path where, Map<String, String> environment, Path program, List<String> arguments)
      throws Exception {
    Path output = Files.createTempFile(folder, "output", ".txt");
    ProcessBuilder builder = new ProcessBuilder(program.toString());
    builder.command().addAll(arguments);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.directory(where.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    int code = builder.start().waitFor();
    return new Finished(code, Files.readString(output));
  }

  private static Path zip() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      List<Path> zips =
          files.filter(file -> file.getFileName().toString().matches("servanda-.*zip")).toList();
      assertThat(zips).as("after 'mvn clean'").hasSize(1);
      return zips.get(0);
    }
  }

  /** Unpacks as 'unzip' does, modes included. */
  private static Path unzip(Path zip, Path where) throws IOException {
    try (FileSystem inside =
            FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
        Stream<Path> files = Files.walk(inside.getPath("/"))) {
      for (Path file : files.sorted().skip(1).toList()) {
        Path copy = where.resolve(file.toString().substring(1));
        if (Files.isDirectory(file)) {
          Files.createDirectory(copy);
        } else {
          Files.copy(file, copy);
        }
        Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(file));
      }
    }
    return where.resolve(zip.getFileName().toString().replace(".zip", ""));
  }

  private static void script(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path installed(String tool) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> all(String text, String pattern) {
    return matches(text, pattern).stream()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<MatchResult> matches(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().toList();
  }
}
