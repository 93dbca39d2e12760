package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.tournaments.results.ServandaVersion;

class NewStrategyTest {
  @TempDir private Path folder;

  private Cli write(String name, String... more) {
    List<String> args =
        new ArrayList<>(List.of("new-strategy", name, "--out", folder.resolve(name).toString()));
    args.addAll(List.of(more));
    return Cli.run(args.toArray(new String[0]));
  }

  @Test
  void a_project_of_ones_own_is_named_throughout() throws IOException {
    Cli cli = write("patient-hawk", "--prefix", "edu.school");
    assertThat(cli.exit()).as(cli.err()).isZero();
    Path project = folder.resolve("patient-hawk");
    Path leader = project.resolve("src/main/java/edu/school/PatientHawk.java");
    assertThat(cli.out()).contains(leader.toString(), "mvn -f", "edu.school.patient-hawk");
    assertThat(Files.readString(leader))
        .contains("package edu.school;", "class PatientHawk", "\"edu.school.patient-hawk\"")
        .doesNotContain("acme", "First", "first");
    assertThat(Files.readString(project.resolve("pom.xml")))
        .contains("<groupId>edu.school</groupId>", "<artifactId>patient-hawk</artifactId>")
        .contains(
            "<servanda.version>" + ServandaVersion.number() + "<", "${project.basedir}/repository");
    assertThat(Files.readString(project.resolve("README.md")))
        .contains("edu.school.patient-hawk")
        .doesNotContain("acme");
    assertThat(project.resolve("src/test/java/edu/school/PatientHawkTest.java")).exists();
  }

  @Test
  void its_repository_has_what_it_compiles_and_tests_against_with_sources() throws IOException {
    assertThat(write("mine").exit()).isZero();
    Path repository = folder.resolve("mine/repository/org/servanda");
    String version = ServandaVersion.number();
    for (String artifact : List.of("engine", "strategies", "testkit")) {
      String name = "org.servanda." + artifact;
      Path home = repository.resolve(name).resolve(version);
      assertThat(home.resolve(name + "-" + version + ".pom"))
          .content()
          .contains("<artifactId>" + name + "</artifactId>", "<version>" + version + "</version>");
      assertThat(entries(home.resolve(name + "-" + version + ".jar")))
          .as(artifact)
          .contains("module-info.class")
          .noneMatch(entry -> entry.endsWith(".java"));
      assertThat(entries(home.resolve(name + "-" + version + "-sources.jar")))
          .as(artifact)
          .contains("module-info.java");
    }
    assertThat(repository.resolve("org.servanda.testkit/" + version))
        .isDirectoryRecursivelyContaining("glob:**.pom");
    assertThat(Files.readString(folder.resolve("mine/src/test/java/mine/MineTest.java")))
        .contains("assertConforms(STRATEGY)");
  }

  private static List<String> entries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(ZipEntry::getName).toList();
    }
  }

  @Test
  void the_example_is_built_against_the_version_there_is() throws IOException {
    String pom =
        Files.readString(
            Path.of("..", "..", "strategies", "src", "it", "first-strategy", "pom.xml"));
    String root = Files.readString(Path.of("..", "..", "pom.xml"));
    assertThat(pom).contains("<servanda.version>" + ServandaVersion.number() + "<");
    for (String used : List.of("junit", "jspecify", "surefire")) {
      String version = root.replaceAll("(?s).*<" + used + ".version>([^<]+)<.*", "$1");
      assertThat(pom).as(used).contains("<version>" + version + "</version>");
    }
  }

  @Test
  void the_commands_to_type_next_are_quoted() {
    Path odd = folder.resolve("it's (mine)");
    Cli cli = Cli.run("new-strategy", "mine", "--out", odd.toString());
    assertThat(cli.exit()).as(cli.err()).isZero();
    String quoted = "'" + folder + "/it'\\''s (mine)";
    assertThat(cli.out())
        .contains("  mvn -f " + quoted + "' package\n")
        .contains("check " + quoted + "/target/mine.jar'\n");
  }

  @Test
  void what_is_there_is_not_overwritten() throws IOException {
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(folder.resolve("mine/notes.txt"), "mine");
    Cli cli = write("mine");
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err()).contains("already exists", "--out");
    assertThat(folder.resolve("mine/pom.xml")).doesNotExist();
  }

  @Test
  void an_empty_folder_is_as_good_as_none() throws IOException {
    Files.createDirectories(folder.resolve("mine"));
    assertThat(write("mine").err()).doesNotContain("is there already");
    assertThat(folder.resolve("mine/pom.xml")).exists();
    assertThat(folder.resolve("mine/.gitignore")).content().isEqualTo("target/\nresults/\n");
  }

  @Test
  void names_that_cannot_be_are_refused() {
    assertThat(write("My Leader").err()).contains("lower-case words joined by hyphens");
    assertThat(write("good", "--prefix", "int").err()).contains("word of the Java", "myint");
    assertThat(write("good", "--prefix", "edu.new").err()).contains("'new'", "write mynew");
    assertThat(write("good", "--prefix", "java").err()).contains("reserved for Java", "myjava");
    assertThat(write("good", "--prefix", "java.util").err()).contains("reserved", "myjava");
    assertThat(write("class").err()).contains("word of the Java language", "class-leader");
    assertThat(write("string").err()).contains("a class String, which would hide", "string-leader");
    assertThat(folder.resolve("string")).doesNotExist();
    assertThat(write("good", "--prefix", "Acme").exit()).isEqualTo(2);
  }

  @Test
  void a_leader_in_python_is_one_file_and_the_module_it_imports() throws IOException {
    Cli cli =
        Cli.run(
            "new-strategy",
            "patient-hawk",
            "--language",
            "python",
            "--prefix",
            "edu.school",
            "--out",
            folder.toString());
    assertThat(cli.exit()).as(cli.err()).isZero();
    Path leader = folder.resolve("patient_hawk.py");
    assertThat(cli.out())
        .contains("check " + leader, "run --only edu.school.patient-hawk --plugins " + leader);
    assertThat(Files.readString(leader))
        .contains("id=\"edu.school.patient-hawk\"", "class PatientHawk(servanda.Leader)");
    assertThat(Files.readString(folder.resolve("servanda.py"))).contains("def strategy(");
    Cli again =
        Cli.run("new-strategy", "patient-hawk", "--language", "python", "--out", folder.toString());
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("is there already");
  }
}
