package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project whose Maven wrapper is a script that does what the real one would. */
@Tag("slow")
@Tag("once")
class DevTest {
  @TempDir private Path folder;

  private Path project;

  @BeforeEach
  void a_project() throws IOException {
    project = Files.createDirectories(folder.resolve("mine"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    Files.createDirectories(project.resolve("src/main/java"));
  }

  private void builds(String keeper) throws IOException {
    Path jar =
        Jars.make(
            Files.createTempDirectory(folder, "jar"),
            "mine.jar",
            Jars.strategy("acme.mine", keeper));
    maven("mkdir -p target && cp '" + jar + "' target/mine.jar");
  }

  private void maven(String script) throws IOException {
    Path wrapper = project.resolve("mvnw");
    Files.writeString(wrapper, "#!/bin/sh\n" + script + "\n");
    assertThat(wrapper.toFile().setExecutable(true)).isTrue();
  }

  private String[] args(String... more) {
    String[] args = {
      "dev",
      project.toString(),
      "--scenario",
      "reference-dyad",
      "--against",
      "grim,hawk,saint",
      "--repetitions",
      "2"
    };
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return all;
  }

  @Test
  void a_build_is_checked_and_played_and_its_place_compared_with_the_last_one() throws IOException {
    builds("accord -> Conduct.comply()");
    Cli first = Cli.run(args("--once"));
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("acme.mine keeps the contract.")
        .containsPattern("acme\\.mine is \\d(st|nd|rd|th) of 4 by durability where partners")
        .doesNotContain("last build");
    assertThat(flat(Cli.run(args("--once")).out())).contains("as in the last build");
    builds("accord -> Conduct.withdraw()");
    assertThat(flat(Cli.run(args("--once")).out()))
        .containsPattern("(down \\d places?|the same place) and -0\\.\\d{3} since the last build");
    assertThat(flat(Cli.run(args("--once", "--seed", "3")).out())).doesNotContain("last build");
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void what_the_compiler_says_is_short_with_file_and_line() throws IOException {
    String file = project.resolve("src/main/java/acme/Mine.java").toString();
    maven("echo '[ERROR] " + file + ":[7,3] cannot find symbol'; echo noise; exit 1");
    Cli cli = Cli.run(args("--once"));
    assertThat(cli.exit()).isEqualTo(1);
    assertThat(cli.out())
        .isEqualTo("It does not build:\n  src/main/java/acme/Mine.java:7: cannot find symbol\n");
  }

  @Test
  void something_missing_is_fetched() throws IOException {
    builds("accord -> Conduct.comply()");
    String copying = Files.readString(project.resolve("mvnw"));
    maven(
        "if [ \"$1\" = -o ]; then echo '[ERROR] Cannot access central in offline mode'; exit 1; fi\n"
            + copying);
    assertThat(Cli.run(args("--once")).exit()).isZero();
  }

  @Test
  void a_broken_contract_is_reported_with_the_authors_line_and_how_to_see_it_again()
      throws IOException {
    builds("accord -> { throw new IllegalStateException(\"oops\"); }");
    Cli cli = Cli.run(args("--once"));
    assertThat(cli.exit()).isEqualTo(1);
    assertThat(flat(cli.out()))
        .contains("acme.mine breaks sentence", "oops", "Mine.java:8")
        .containsPattern("To reproduce: servanda check \\S+mine.jar acme.mine --situation \\d+");
  }

  @Test
  void mistakes_of_the_command_line_end_it_at_once() throws IOException {
    Cli none = Cli.run("dev", folder.toString(), "--once");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("is no Maven project: it has no pom.xml", "new-strategy");
    builds("accord -> Conduct.comply()");
    Cli field = Cli.run("dev", project.toString(), "--once", "--against", "gri");
    assertThat(field.exit()).isEqualTo(2);
    assertThat(field.err()).contains("Did you mean 'grim'?");
  }

  @Test
  void a_save_is_built_again_until_it_is_interrupted() throws Exception {
    builds("accord -> Conduct.comply()");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int[] exit = {-1};
    Thread watch =
        new Thread(
            () -> exit[0] = Cli.run(new ByteArrayInputStream(new byte[0]), out, err, args()),
            "watch");
    watch.start();
    until(err, "waiting for a file");
    builds("accord -> Conduct.withdraw()");
    Files.writeString(project.resolve("src/main/java/Mine.java"), "saved");
    until(out, "since the last build");
    watch.interrupt();
    watch.join(TimeUnit.SECONDS.toMillis(60));
    assertThat(watch.isAlive()).isFalse();
    assertThat(exit[0]).isZero();
    assertThat(flat(out.toString(StandardCharsets.UTF_8))).contains("since the last build");
  }

  private static void until(ByteArrayOutputStream stream, String text) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      if (flat(stream.toString(StandardCharsets.UTF_8)).contains(text)) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError(text + " never came: " + stream.toString(StandardCharsets.UTF_8));
  }
}
