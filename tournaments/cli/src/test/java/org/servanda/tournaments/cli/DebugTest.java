package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --debug} shows of strategies' faults. */
class DebugTest {
  @TempDir private Path folder;

  private Cli run(String keeper, String... more) throws IOException {
    Path jar = Jars.make(folder, "thrower.jar", Jars.strategy("acme.mine", keeper));
    List<String> args = new ArrayList<>(List.of("run", "reference-dyad", "--repetitions", "5"));
    args.addAll(List.of("--plugins", jar.toString(), "--strategies", "acme.mine,saint"));
    args.addAll(List.of("--format", "csv", "--out", folder.resolve("out").toString()));
    args.addAll(List.of(more));
    return Cli.run(args.toArray(new String[0]));
  }

  @Test
  void it_prints_the_whole_trace_of_what_a_strategy_throws_once() throws IOException {
    String keeper = "accord -> { throw new IllegalStateException(\"oops\"); }";
    assertThat(run(keeper).err()).doesNotContain("    at ");
    Cli cli = run(keeper, "--debug", "--anew", "--force");
    assertThat(cli.exit()).isZero();
    assertThat(cli.err())
        .containsOnlyOnce("servanda: acme.mine: java.lang.IllegalStateException: oops")
        .contains("servanda:     at ", "acme.Mine.", "org.servanda.engine.match.Match.play");
  }

  @Test
  void a_trace_that_throws_harms_nobody() throws IOException {
    Cli cli =
        run(
            "accord -> { throw new Error() { public void printStackTrace(java.io.PrintWriter w)"
                + " { throw this; } }; }",
            "--debug");
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.err()).contains("whose trace cannot be printed");
    assertThat(cli.out()).contains("acme.mine (thrower.jar) lost 15 matches: threw");
  }
}
