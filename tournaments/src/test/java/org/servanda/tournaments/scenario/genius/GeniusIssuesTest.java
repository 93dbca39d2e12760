package org.servanda.tournaments.scenario.genius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;

/** Domains of one issue, as odd as files by hand are. */
class GeniusIssuesTest {
  private static final String WEIGHT = "<weight index=\"1\" value=\"1\"/>";
  private static final String COLOURS =
      "<issue index=\"1\" name=\"colour\"><item value=\"red\"/><item value=\"blue\"/></issue>";
  private static final String LIKED =
      "<issue index=\"1\"><item value=\"red\" evaluation=\"4\"/><item value=\"blue\" evaluation=\"1\"/></issue>";

  @TempDir private Path folder;

  private Path write(String name, String inside) throws IOException {
    return Files.writeString(
        folder.resolve(name), "<utility_space>\n" + inside + "\n</utility_space>");
  }

  private ImportedDomain read(String domain, String profile) throws IOException {
    Path file = write("profile.xml", profile);
    return ImportedDomain.read(write("domain.xml", domain), file, file);
  }

  private void refused(String domain, String profile, String... said) {
    assertThatThrownBy(() -> read(domain, profile))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(said);
  }

  private static String real(String inside) {
    return "<issue index=\"1\" name=\"weight\" type=\"real\">"
        + "<range lowerbound=\"0\" upperbound=\"2\"/>"
        + inside
        + "</issue>";
  }

  private double[] utilities(String domain, String profile) throws IOException {
    ImportedDomain read = read(domain, profile);
    return IntStream.range(0, (int) read.outcomes())
        .mapToDouble(outcome -> read.utility(Seat.A, outcome))
        .toArray();
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_file() throws IOException {
    Path domain = write("marked.xml", COLOURS);
    Files.writeString(domain, "\ufeff" + Files.readString(domain));
    Path profile = write("profile.xml", LIKED + WEIGHT);
    ImportedDomain read = ImportedDomain.read(domain, profile, profile);
    assertThat(read.values(0)).containsExactly("red", "blue");
    assertThat(read.name()).isEqualTo("marked");
  }

  @Test
  void a_file_without_an_ending_gives_the_domain_its_whole_name() throws IOException {
    Path profile = write("profile", LIKED + WEIGHT);
    assertThat(ImportedDomain.read(write("sale", COLOURS), profile, profile).name())
        .isEqualTo("sale");
  }

  @Test
  void values_nobody_evaluates_are_worth_nothing() throws IOException {
    String none = LIKED.replaceAll("evaluation=\"\\d\"", "evaluation=\"0\"");
    assertThat(utilities(COLOURS, none + WEIGHT)).containsExactly(0, 0);
    String silent = LIKED.replace(" evaluation=\"1\"", "");
    assertThat(utilities(COLOURS, silent + WEIGHT)).containsExactly(1, 0);
  }

  @Test
  void a_value_that_is_there_twice_is_refused() {
    refused(COLOURS.replace("blue", "red"), LIKED + WEIGHT, ":2:", "has the value 'red' twice");
  }

  @Test
  void an_unknown_value_is_named_with_the_first_twenty_there_are_and_cut_if_long() {
    StringBuilder many = new StringBuilder("<issue index=\"1\" name=\"n\">");
    for (int i = 0; i < 30; i++) {
      many.append("<item value=\"v").append(i).append("\"/>");
    }
    refused(
        many + "</issue>",
        LIKED.replace("red", "x".repeat(100)) + WEIGHT,
        "has no value '" + "x".repeat(60) + "…'",
        "v18, v19 and more");
  }

  @Test
  void a_linear_evaluator_of_a_real_issue_starts_at_zero_and_stays_from_0_to_1()
      throws IOException {
    String line = "<evaluator ftype=\"linear\" parameter0=\"0.25\" parameter1=\"0.5\"/>";
    double[] found = utilities(real(""), real(line) + WEIGHT);
    assertThat(found).hasSize(21);
    assertThat(found[0]).isEqualTo(.25);
    assertThat(found[10]).isCloseTo(.75, within(1e-15));
    assertThat(found[20]).isEqualTo(1);
  }

  @Test
  void a_constant_evaluator_gives_every_value_the_same() throws IOException {
    String same = "<evaluator ftype=\"constant\" parameter0=\"0.4\"/>";
    assertThat(utilities(real(""), real(same) + WEIGHT)).hasSize(21).containsOnly(.4);
  }

  @Test
  void a_triangle_is_nothing_beyond_its_corners_and_falls_off_on_both_sides() throws IOException {
    String corners =
        "<evaluator ftype=\"triangular\" parameter0=\"0.5\" parameter1=\"1.5\" parameter2=\"1\"/>";
    double[] found = utilities(real(""), real(corners) + WEIGHT);
    assertThat(found[0]).isZero();
    assertThat(found[20]).isZero();
    assertThat(found[10]).isEqualTo(1);
    assertThat(found[8]).isCloseTo(.6, within(1e-12));
    assertThat(found[12]).isCloseTo(.6, within(1e-12));
  }

  @Test
  void bounds_of_whole_numbers_may_stand_in_a_range() throws IOException {
    String whole =
        "<issue index=\"1\" name=\"days\" type=\"integer\"><range lowerbound=\"3\" upperbound=\"5\"/>%s</issue>";
    String line = "<evaluator slope=\"0.25\" offset=\"0.5\"/>";
    assertThat(utilities(PortableText.format(whole, ""), PortableText.format(whole, line) + WEIGHT))
        .containsExactly(.5, .75, 1);
    refused(
        PortableText.format(whole, "").replace("\"5\"", "\"2000000\""),
        LIKED + WEIGHT,
        "from 3 to 2000000, but must have from 1 to 1000000 values");
  }

  @Test
  void a_real_range_that_ends_before_it_begins_is_refused() {
    refused(
        real("").replace("upperbound=\"2\"", "upperbound=\"-2\""),
        LIKED + WEIGHT,
        ":2:",
        "issue 'weight' runs from 0.0 to -2.0, but its lower bound must be below");
  }

  @Test
  void an_index_beyond_all_counting_is_refused() {
    refused(COLOURS.replace("\"1\"", "\"1e11\""), LIKED + WEIGHT, "which is too large");
  }

  @Test
  void more_outcomes_than_can_be_counted_are_refused() {
    StringBuilder wide = new StringBuilder();
    for (int i = 1; i <= 15; i++) {
      wide.append(real("").replace("index=\"1\"", "index=\"" + i + "\""));
    }
    refused(
        wide.toString(), box("", "<INCLUDES index=\"1\" min=\"0\" max=\"2\"/>"), "2^62 outcomes");
  }

  @Test
  void an_outcome_that_is_not_there_is_refused() throws IOException {
    ImportedDomain domain = read(COLOURS, LIKED + WEIGHT);
    assertThat(domain.at(1)).containsExactly(1);
    assertThatThrownBy(() -> domain.at(2)).hasMessage("Outcome 2 of 2");
    assertThatThrownBy(() -> domain.at(-1)).hasMessage("Outcome -1 of 2");
  }

  @Test
  void a_discount_that_is_none_is_left_out() throws IOException {
    for (String none : List.of("0", "-1", "1.5")) {
      String discount = "<discount_factor value=\"" + none + "\"/>";
      assertThat(read(COLOURS, LIKED + WEIGHT + discount).discount(Seat.A)).isEqualTo(1);
    }
    assertThat(read(COLOURS, LIKED + WEIGHT + "<discount_factor value=\"0.5\"/>").discount(Seat.A))
        .isEqualTo(.5);
  }

  private static String box(String weight, String sides) {
    return "<utility maxutility=\"4\"><ufun"
        + weight
        + "><hyperRectangle utility=\"2\">"
        + sides
        + "</hyperRectangle></ufun></utility>";
  }

  @Test
  void a_box_without_a_weight_counts_once_and_values_of_words_are_counted_from_0()
      throws IOException {
    String second = "<INCLUDES index=\"1\" min=\"1\" max=\"1\"/>";
    assertThat(utilities(COLOURS, box("", second))).containsExactly(0, .5);
    assertThat(utilities(COLOURS, box(" weight=\"2\"", second))).containsExactly(0, 1);
  }

  @Test
  void what_excludes_nothing_and_what_is_no_side_leaves_a_box_whole() throws IOException {
    String nothing = "<EXCLUDES index=\"1\" min=\"7\" max=\"9\"/><NOTE text=\"odd\"/>";
    assertThat(utilities(COLOURS, box("", nothing))).containsExactly(.5, .5);
  }

  @Test
  void boxes_that_cannot_be_meant_are_refused() {
    String none = "<INCLUDES index=\"1\" min=\"7\" max=\"9\"/>";
    refused(COLOURS, box("", none), "no <hyperRectangle> that contains an outcome");
    refused(COLOURS, box("", none.replace("\"1\"", "\"5\"")), "no issue with index 5");
    refused(
        COLOURS,
        box("", none).replace("maxutility=\"4\"", "maxutility=\"0\""),
        "'maxutility' is 0.0, but must be above 0");
    refused(
        COLOURS,
        box(" weight=\"1e9\"", "<INCLUDES index=\"1\" min=\"0\" max=\"1\"/>")
            .replace("utility=\"2\"", "utility=\"1e9\""),
        "profile.xml: ");
  }

  @Test
  void names_that_are_blank_or_alike_are_told_apart_in_the_scenario() throws IOException {
    String two = COLOURS + COLOURS.replace("\"1\"", "\"2\"");
    String blank =
        "<issue index=\"3\" name=\" \"><item value=\"\u0007\"/><item value=\"x\"/></issue>";
    String profile =
        LIKED + LIKED.replace("\"1\"", "\"2\"") + blank.replace("/>", " evaluation=\"1\"/>");
    Path file = write("profile.xml", (profile + WEIGHT).replace("\u0007", "&#8203;"));
    Path domain = write("2nd domain.xml", (two + blank).replace("\u0007", "&#8203;"));
    Scenario made = ImportedDomain.read(domain, file, file).singleNegotiation(10);
    assertThat(made.id()).isEqualTo("domain-2nd");
    assertThat(made.issues())
        .extracting(Issue::name)
        .containsExactly("colour", "colour (2)", "(blank)");
    assertThat(made.issues().get(2).options())
        .extracting(Option::name)
        .containsExactly("(blank)", "x");
  }

  @Test
  void a_domain_whose_name_has_no_letter_of_an_id_is_called_domain() throws IOException {
    Path profile = write("profile.xml", LIKED + WEIGHT);
    ImportedDomain domain = ImportedDomain.read(write("販売.xml", COLOURS), profile, profile);
    assertThat(domain.singleNegotiation(10).id()).isEqualTo("domain");
    assertThat(domain.iterated(10).id()).isEqualTo("domain-iterated");
  }

  @Test
  void a_domain_that_gains_nobody_anything_is_not_scaled() throws IOException {
    String none = LIKED.replaceAll("evaluation=\"\\d\"", "evaluation=\"0\"");
    Scenario made = read(COLOURS, none + WEIGHT).iterated(10);
    assertThat(made.utilities()).isNotNull();
    assertThat(made.utilities().a().of(issue -> 0)).isZero();
  }

  @Test
  void a_domain_is_no_single_file_and_a_folder_tells_what_in_it_cannot_be_read()
      throws IOException {
    Path domain = write("domain.xml", COLOURS);
    assertThatThrownBy(() -> DomainImport.of(List.of(domain)))
        .isInstanceOf(BadInputException.class)
        .hasMessage("Name a domain file and two profiles, or one folder that holds them");
    Path missing = folder.resolve("domian.xml");
    assertThatThrownBy(() -> DomainImport.of(List.of(missing)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("Did you mean 'domain.xml'?");
    write("a.xml", LIKED + WEIGHT);
    Files.writeString(folder.resolve("b.xml"), "no XML");
    assertThatThrownBy(() -> DomainImport.of(List.of(folder)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("holds domains: domain.xml; profiles: a.xml; unreadable: ")
        .hasMessageContaining("b.xml:1: the file is not well-formed XML");
    write("b.xml", "<objective>" + LIKED + WEIGHT + "</objective>");
    assertThat(DomainImport.of(List.of(folder)).outcomes()).isEqualTo(2);
  }

  @Test
  void a_folder_of_more_than_a_hundred_files_is_not_searched() throws IOException {
    for (int i = 0; i <= 100; i++) {
      Files.createFile(folder.resolve(i + ".xml"));
    }
    assertThatThrownBy(() -> DomainImport.of(List.of(folder)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("more than 100 XML files; name the three files instead");
  }
}
