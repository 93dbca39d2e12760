package org.servanda.tournaments.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Talks;

/** The places of the view are said in four texts, which cannot drift apart. */
class OffsetsTest {
  private static final Path HEADER = Path.of("src/examples/c/servanda.h");
  private static final Path SCRIPT = Path.of("src/examples/assemblyscript/servanda.ts");
  private static final Path GUIDE = Path.of("../src/docs/leaders-in-webassembly.md");

  private static String header() {
    return fields(f -> "  " + f.name() + " = " + f.place() + ",\n")
        + "  VIEW_NUMBERS = "
        + numbers();
  }

  private static String headerTerms() {
    return terms(i -> "  TERM_" + upper(i) + ",\n") + "  TERM_NUMBERS";
  }

  private static String script() {
    return fields(f -> "export const " + f.name() + ": i32 = " + f.place() + ";\n")
        + ("const VIEW_NUMBERS: i32 = " + numbers() + ";");
  }

  private static String scriptTerms() {
    return terms(i -> "export const TERM_" + upper(i) + ": i32 = " + i + ";\n")
        + ("const TERM_NUMBERS: i32 = " + GameTables.TERM.size() + ";");
  }

  private static String guide() {
    return fields(f -> "| " + f.offset() + " | `" + f.name() + "` | " + f.meaning() + " |\n");
  }

  private static String fields(Function<ViewField, String> line) {
    return ViewField.all().stream().map(line).collect(Collectors.joining());
  }

  private static String terms(IntFunction<String> line) {
    return IntStream.range(0, GameTables.TERM.size()).mapToObj(line).collect(Collectors.joining());
  }

  private static int numbers() {
    return ViewField.BLOCK_BYTES / Double.BYTES;
  }

  private static String upper(int term) {
    return GameTables.TERM.get(term).toUpperCase(Locale.ROOT).replace(' ', '_');
  }

  @Test
  void the_header_for_c_has_every_field_at_its_place() throws IOException {
    assertThat(Files.readString(HEADER)).contains(header()).contains(headerTerms());
  }

  @Test
  void the_module_for_assemblyscript_has_every_field_at_its_place() throws IOException {
    assertThat(Files.readString(SCRIPT)).contains(script()).contains(scriptTerms());
  }

  @Test
  void the_guide_has_every_field_at_its_place() throws IOException {
    assertThat(Files.readString(GUIDE)).contains(guide());
  }

  @Test
  void values_of_enumerations_are_those_the_header_names() throws IOException {
    String text = Files.readString(HEADER);
    assertThat(text).contains(names("SIGNAL_", Signal.values()));
    assertThat(text).contains(names("OCCASION_", Talks.Occasion.values()));
    assertThat(text).contains(names("", Statement.values()));
  }

  private static String names(String prefix, Enum<?>[] values) {
    return Arrays.stream(values)
        .map(v -> prefix + v.name())
        .collect(Collectors.joining(", ", "enum { ", " };"));
  }
}
