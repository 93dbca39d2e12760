package org.servanda.tournaments.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark is a single file beside the modules, so that no build would notice its errors. */
class BenchmarkTest {
  @Test
  void the_benchmark_compiles(@TempDir Path folder) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                said,
                said,
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Path.of("..", "..", ".ci", "Bench.java").toString());
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }
}
