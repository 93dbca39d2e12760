package org.servanda.tournaments.scenario.genius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.tournaments.io.BadInputException;

/** Small files of kinds that are found among published domains, or that are easily written. */
class OddFilesTest {
  private static final Path ODD =
      Path.of("src/test/resources/org/servanda/tournaments/scenario/genius/odd");

  @TempDir private Path folder;

  private static ImportedDomain read(String kind) {
    Path in = ODD.resolve(kind);
    Path both = in.resolve("p.xml");
    return Files.exists(both)
        ? ImportedDomain.read(in.resolve("domain.xml"), both, both)
        : ImportedDomain.read(in.resolve("domain.xml"), in.resolve("a.xml"), in.resolve("b.xml"));
  }

  private static void refused(String kind, String... said) {
    assertThatThrownBy(() -> read(kind))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(said);
  }

  private ImportedDomain changed(String file, String from, String to) throws IOException {
    for (String name : List.of("domain.xml", "a.xml", "b.xml")) {
      String text = Files.readString(ODD.resolve("bad-ftype").resolve(name));
      String right = text.replace("cubic", "linear");
      Files.writeString(folder.resolve(name), name.equals(file) ? right.replace(from, to) : right);
    }
    return ImportedDomain.read(
        folder.resolve("domain.xml"), folder.resolve("a.xml"), folder.resolve("b.xml"));
  }

  @Test
  void hyper_rectangles_are_found_inside_an_objective() throws IOException {
    ImportedDomain domain = read("boxes-in-objective");
    assertThat(domain.utility(Seat.A, 0)).isEqualTo(1);
    assertThat(domain.utility(Seat.A, 1)).isEqualTo(1);
    assertThat(domain.utility(Seat.B, 2)).isZero();
    Path profile = ODD.resolve("boxes-in-objective/p.xml");
    assertThat(GeniusReader.isProfile(XmlTree.read(profile))).isTrue();
    String deeper =
        Files.readString(profile)
            .replace("<objective index=\"0\" name=\"root\">", "<objective><objective>")
            .replace("</objective>", "</objective></objective>");
    Path deep = Files.writeString(folder.resolve("deep.xml"), "<!-- made by hand -->\n" + deeper);
    assertThat(
            ImportedDomain.read(ODD.resolve("boxes-in-objective/domain.xml"), deep, deep)
                .utility(Seat.A, 1))
        .isEqualTo(1);
  }

  @Test
  void bytes_that_are_control_codes_in_iso_8859_1_are_read_as_windows_1252() throws IOException {
    ImportedDomain domain = read("c1-control-bytes");
    assertThat(domain.values(0)).containsExactly("re’d", "blue");
    DomainImport made = DomainImport.of(List.of(ODD.resolve("c1-control-bytes")));
    assertThat(made.single(5, null).text()).contains("re’d");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, \u0092", "UTF-8, \u009b31m", "windows-1252, \u0081", "UTF-8, \u200e"})
  void control_codes_never_reach_a_scenario(String charset, String code) throws IOException {
    changed("", "", "");
    for (String name : List.of("domain.xml", "a.xml", "b.xml")) {
      String text = Files.readString(folder.resolve(name)).replace("red", "r" + code + "ed");
      Files.write(folder.resolve(name), text.getBytes(Charset.forName(charset)));
    }
    Scenario made = DomainImport.of(List.of(folder)).single(5, null).scenario();
    for (Issue issue : made.issues()) {
      for (Option option : issue.options()) {
        assertThat(option.name()).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n<?xml version=\"1.0\"?>\n",
        "<!-- a domain -->\n<?xml version=\"1.0\"?>\n\n",
        " <!-- a --> <!-- <?xml version=\"1.0\"?> -->\n\n<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "\n<!-- a -->\n\n"
      })
  void blank_lines_and_comments_may_stand_before_the_declaration(String head) throws IOException {
    String first = "<?xml version=\"1.0\"?>\n";
    assertThat(changed("domain.xml", first, head).values(0)).containsExactly("red", "blue");
    assertThat(read("xml-declaration-late").values(0)).containsExactly("red", "blue");
    String wrong = Files.readString(folder.resolve("domain.xml")).replace("\"blue\"", "\"red\"");
    Path domain = Files.writeString(folder.resolve("domain.xml"), wrong);
    int line = (int) wrong.substring(0, wrong.lastIndexOf("\"red\"")).lines().count();
    assertThatThrownBy(() -> ImportedDomain.read(domain, domain, domain))
        .hasMessageContaining("domain.xml:" + line + ": issue 'colour' has the value 'red' twice");
  }

  @Test
  void a_comment_that_does_not_end_is_refused() throws IOException {
    Path file =
        Files.writeString(folder.resolve("open.xml"), "<!-- x <?xml ?>", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> XmlTree.read(file)).hasMessageContaining("not well-formed");
  }

  @Test
  void a_value_evaluated_twice_is_refused_with_its_line() {
    refused("duplicate-item-in-profile", "a.xml:8: issue 'colour' evaluates the value 'red' twice");
  }

  @Test
  void a_number_that_is_too_large_is_said_to_be_so() throws IOException {
    refused(
        "huge-upperbound",
        "domain.xml:9: 'upperbound' of <issue> is '2147483647', which is too large",
        "from -1000000000 to 1000000000");
    assertThatThrownBy(() -> changed("domain.xml", "lowerbound=\"1\"", "lowerbound=\"-2e9\""))
        .hasMessageContaining("'-2e9', which is too small");
    assertThatThrownBy(() -> changed("domain.xml", "lowerbound=\"1\"", "lowerbound=\"1.5\""))
        .hasMessageContaining("'1.5', but must be a whole number");
  }

  @Test
  void an_unknown_kind_of_evaluator_is_refused_for_whole_numbers_as_for_real_ones() {
    refused("bad-ftype", "a.xml:11: an evaluator has the type 'cubic'; allowed here: linear");
  }
}
