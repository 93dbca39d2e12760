package org.servanda.tournaments.wasm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.PluginLoader;

/** What is refused when it is loaded, each with a sentence that names the file. */
class UnfitModulesTest {
  private static final int[] LOOP = {0x03, 0x40, 0x0c, 0, 0x0b};

  @TempDir Path folder;

  static Stream<Arguments> unfit() {
    return Stream.of(
        Arguments.of(
            "imports",
            new TestModule().importing("env", "now"),
            "imports env.now; a leader has nothing but"),
        Arguments.of(
            "no conduct",
            new TestModule().without(LeaderFunction.CONDUCT),
            "does not export the function 'conduct', "
                + "which every leader must have: it exports memory, servanda_abi"),
        Arguments.of(
            "no memory", new TestModule().memoryName("heap"), "does not export its memory"),
        Arguments.of(
            "much memory",
            new TestModule().memory(0, 257),
            "begins with 257 pages of memory; at most 256 (16 MiB)"),
        Arguments.of("more memory", new TestModule().memory(1, 1, 257), "asks for up to 257 pages"),
        Arguments.of(
            "huge table", new TestModule().table(9_000_000), "has a table of 9000000 entries"),
        Arguments.of("endless start", new TestModule().starting(LOOP), "cannot be started: "),
        Arguments.of(
            "endless description",
            new TestModule().with(LeaderFunction.DESCRIBE, 0x03, 0x40, 0x0c, 0, 0x0b, 0x41, 0),
            "describe() does not end within 100,000,000 instructions"),
        Arguments.of(
            "another version",
            new TestModule().with(LeaderFunction.SERVANDA_ABI, 0x41, 2),
            "is for version 2 of the interface; this program knows version 1"),
        Arguments.of(
            "text without end",
            new TestModule()
                .memory(0, 2)
                .with(
                    LeaderFunction.DESCRIBE,
                    0x41,
                    16,
                    0x41,
                    1,
                    0x41,
                    0xa0,
                    0x8d,
                    6,
                    0xfc,
                    0x0b,
                    0,
                    0x41,
                    16),
            "has a text at 16 that does not end with a zero"),
        Arguments.of(
            "text outside",
            new TestModule().with(LeaderFunction.DESCRIBE, 0x41, 0x7f),
            "has a text at -1 that does not end"),
        Arguments.of(
            "view outside",
            new TestModule().with(LeaderFunction.VIEW, TestModule.number(65_528)),
            "but its memory ends at 65,536"),
        Arguments.of(
            "crooked view",
            new TestModule().with(LeaderFunction.VIEW, 0x41, 12),
            "has its view at an address that is not a multiple of 8"),
        Arguments.of(
            "no id",
            new TestModule().describedAs("portrait: nobody"),
            "does not say its id; begin"),
        Arguments.of(
            "odd line",
            new TestModule().describedAs("id: a.b\nmotto: x"),
            "describes itself with the line 'motto: x'"),
        Arguments.of(
            "odd parameter",
            new TestModule().describedAs("id: a.b\nparameter: greed"),
            "describes the parameter 'greed'; write its name"),
        Arguments.of(
            "odd trait",
            new TestModule().describedAs("id: a.b\ntraits: kind"),
            "has the trait 'kind'"),
        Arguments.of(
            "vectors",
            new TestModule()
                .with(
                    LeaderFunction.CONDUCT,
                    0xfd,
                    0x0c,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0x1a,
                    0x41,
                    0),
            "uses instruction 0xfd, of vectors (SIMD)"),
        Arguments.of(
            "many locals",
            new TestModule().locals(2000, TestModule.I64),
            "has a function with more than 1000 local variables"),
        Arguments.of(
            "dropped data",
            new TestModule().with(LeaderFunction.CONDUCT, 0xd0, 0x70, 0xd1),
            "uses instruction 0xd0, of references and changing tables"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unfit")
  void a_module_that_is_no_leader_is_refused_in_a_sentence(
      String name, TestModule module, String sentence) throws IOException {
    refused(module.bytes(), sentence);
  }

  private void refused(byte[] module, String sentence) throws IOException {
    Path file = Files.write(folder.resolve("evil.wasm"), module);
    assertThatThrownBy(() -> PluginLoader.load(List.of(file)))
        .isInstanceOf(PluginException.class)
        .hasMessageStartingWith("evil.wasm ")
        .hasMessageContaining(sentence);
  }

  @Test
  void what_is_not_webassembly_is_refused_in_a_sentence() throws IOException {
    refused("no module".getBytes(StandardCharsets.UTF_8), "is not a WebAssembly module");
    refused(new byte[0], "is not a WebAssembly module");
    byte[] valid = new TestModule().bytes();
    refused(Arrays.copyOf(valid, valid.length - 40), "is not a WebAssembly module");
    refused(new byte[5 << 20], "has more than 4,194,304 bytes");
  }
}
