package org.servanda.tournaments.scenario.genius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.model.Seat;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;

class GeniusReaderTest {
  private static final String DOMAIN =
      """
      <negotiation_template>
        <utility_space number_of_issues="7">
          <objective index="0" name="any">
            <issue index="4" name="price" type="integer" lowerbound="10" upperbound="12"/>
            <issue index="2" name="colour">
              <item index="1" value="red &amp; gold"/>
              <item index="2" value="grün"/>
            </issue>
            <issue index="9" name="weight" type="real">
              <range lowerbound="0" upperbound="2"/>
            </issue>
          </objective>
        </utility_space>
      </negotiation_template>
      """;
  private static final String PROFILE =
      """
      <utility_space>
        <weight index="2" value="0.5"/>
        <objective index="0">
          <issue index="2" name="colour">
            <item value="red &amp; gold" evaluation="2"/>
            <item value="grün" evaluation="null"/>
          </issue>
          <issue index="4" name="price" type="integer" lowerbound="10" upperbound="12">
            <evaluator ftype="linear" slope="0.5" offset="0.25"/>
          </issue>
          <issue index="9" name="weight" type="real">
            <range lowerbound="0" upperbound="2"/>
            <evaluator ftype="triangular" parameter0="0" parameter1="2" parameter2="0.5"/>
          </issue>
          <weight index="4" value="0.25"/>
          <weight index="9" value="0.25"/>
        </objective>
        <reservation value="0.3"/>
        <discount_factor value="0"/>
      </utility_space>
      """;

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private ImportedDomain read(String domain, String profile) throws IOException {
    Path file = write("profile.xml", profile);
    return ImportedDomain.read(write("domain.xml", domain), file, file);
  }

  @Test
  void issues_come_in_the_order_of_their_numbers_and_a_wrong_count_does_not_matter()
      throws IOException {
    ImportedDomain domain = read(DOMAIN, PROFILE);
    assertThat(domain.issues()).containsExactly("colour", "price", "weight");
    assertThat(domain.values(0)).containsExactly("red & gold", "grün");
    assertThat(domain.values(1)).containsExactly("10", "11", "12");
    assertThat(domain.values(2)).hasSize(21).contains("0.0", "0.5", "2.0");
    assertThat(domain.outcomes()).isEqualTo(2 * 3 * 21);
  }

  @Test
  void utilities_are_the_weighted_sum_with_items_over_their_greatest() throws IOException {
    ImportedDomain domain = read(DOMAIN, PROFILE);
    long redElevenHalf = 21 + 5;
    assertThat(domain.utility(Seat.A, redElevenHalf))
        .isCloseTo(.5 * 1 + .25 * .75 + .25 * 1, within(1e-15));
    long greenTwelveTwo = 2 * 3 * 21 - 1;
    assertThat(domain.utility(Seat.A, greenTwelveTwo)).isCloseTo(.25 * 1 + 0, within(1e-15));
  }

  @Test
  void no_discount_is_written_in_several_ways() throws IOException {
    ImportedDomain domain = read(DOMAIN, PROFILE);
    assertThat(domain.discount(Seat.B)).isEqualTo(1);
    assertThat(domain.reservation(Seat.B)).isEqualTo(.3);
    String silent = PROFILE.replaceAll("<(reservation|discount_factor)[^>]*>", "");
    assertThat(read(DOMAIN, silent).reservation(Seat.B)).isZero();
    assertThat(read(DOMAIN, silent).discount(Seat.B)).isEqualTo(1);
  }

  @Test
  void files_in_an_older_encoding_are_read() throws IOException {
    Path domain = folder.resolve("old.xml");
    Files.write(domain, DOMAIN.getBytes(StandardCharsets.ISO_8859_1));
    Path profile = folder.resolve("old-profile.xml");
    Files.write(profile, PROFILE.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(ImportedDomain.read(domain, profile, profile).values(0)).contains("grün");
  }

  @Test
  void boxes_are_summed_over_the_most_there_can_be() throws IOException {
    String boxes =
        """
        <utility_space type="nonlinear">
          <utility maxutility="10">
            <ufun type="PlainUfun" weight="2" aggregation="sum">
              <hyperRectangle utility="3">
                <INCLUDES index="4" min="10" max="11"/>
              </hyperRectangle>
              <hyperRectangle utility="1">
                <INCLUDES index="4" min="11" max="12"/>
                <EXCLUDES index="9" min="1" max="2"/>
              </hyperRectangle>
            </ufun>
          </utility>
        </utility_space>
        """;
    ImportedDomain domain = read(DOMAIN, boxes);
    assertThat(domain.utility(Seat.A, 0)).isEqualTo(.6);
    assertThat(domain.utility(Seat.A, 21)).isEqualTo(.8);
    assertThat(domain.utility(Seat.A, 21 + 20)).isEqualTo(.6);
    assertThat(domain.utility(Seat.A, 42)).isEqualTo(.2);
  }

  @Test
  void a_space_of_a_hundred_million_million_outcomes_is_held_without_tables() throws IOException {
    StringBuilder domain = new StringBuilder("<utility_space>\n");
    StringBuilder profile = new StringBuilder("<utility_space>\n");
    for (int i = 1; i <= 14; i++) {
      domain.append(PortableText.format("<issue index=\"%d\" name=\"i%d\">", i, i));
      profile.append(PortableText.format("<weight index=\"%d\" value=\"%s\"/>", i, 1.0 / 14));
      profile.append(PortableText.format("<issue index=\"%d\">", i));
      for (int v = 1; v <= 10; v++) {
        domain.append(PortableText.format("<item value=\"%d\"/>", v));
        profile.append(PortableText.format("<item value=\"%d\" evaluation=\"%d\"/>", v, v));
      }
      domain.append("</issue>\n");
      profile.append("</issue>\n");
    }
    ImportedDomain large = read(domain + "</utility_space>", profile + "</utility_space>");
    assertThat(large.outcomes()).isEqualTo(100_000_000_000_000L);
    assertThat(large.utility(Seat.A, large.outcomes() - 1)).isCloseTo(1, within(1e-12));
    assertThat(large.utility(Seat.A, 0)).isCloseTo(.1, within(1e-12));
  }

  @Test
  void what_is_wrong_is_said_with_its_line() throws IOException {
    check(DOMAIN.replace("upperbound=\"12\"/>", "upperbound=\"9\"/>"), PROFILE, ":4:", "10 to 9");
    check(DOMAIN.replace("lowerbound=\"10\"", "lowerbound=\"ten\""), PROFILE, ":4:", "a number");
    check(DOMAIN.replace("index=\"9\"", "index=\"2\""), PROFILE, ":9:", "two issues with index 2");
    check(DOMAIN.replace("&amp;", "&"), PROFILE, ":6:", "Write & as &amp;");
    check(DOMAIN.replace("</objective>", ""), PROFILE, "not well-formed");
    check(DOMAIN.replace("type=\"real\"", "type=\"imaginary\""), PROFILE, ":9:", "imaginary");
    check("<html/>", PROFILE, ":1:", "neither a domain nor a profile");
    check(DOMAIN, PROFILE.replace("red", "blue"), ":5:", "no value 'blue & gold'", "grün");
    check(DOMAIN, PROFILE.replace("slope", "pitch"), ":9:", "has no attribute 'slope'");
    check(
        DOMAIN,
        PROFILE.replace("<issue index=\"4\"", "<issue index=\"5\""),
        "does not mention issue");
    check(DOMAIN, PROFILE.replaceAll("<weight[^>]*>", ""), ":1:", "no <weight>");
    check(DOMAIN, PROFILE.replace("triangular", "round"), "linear, constant, triangular");
  }

  @Test
  void numbers_and_indices_that_cannot_be_meant_are_refused() {
    String weight = "<weight index=\"2\" value=\"0.5\"/>";
    check(DOMAIN, PROFILE.replace("value=\"0.5\"", "value=\"-0.5\""), ":2:", "at least 0");
    check(DOMAIN, PROFILE.replace("value=\"0.5\"", "value=\"NaN\""), ":2:", "a number");
    check(DOMAIN, PROFILE.replace("value=\"0.5\"", "value=\"Infinity\""), ":2:", "a number");
    check(DOMAIN, PROFILE.replace("value=\"0.5\"", "value=\"1e300\""), ":2:", "1e12");
    check(DOMAIN, PROFILE.replace("evaluation=\"2\"", "evaluation=\"two\""), ":5:", "'two'");
    check(DOMAIN, PROFILE.replace(weight, weight + weight), ":2:", "two weights with index 2");
    check(DOMAIN, PROFILE.replace("<issue index=\"4\"", "<issue index=\"2\""), "two issues");
    check(DOMAIN, PROFILE.replace("index=\"2\" value", "index=\"2.5\" value"), "a whole number");
    check(
        DOMAIN, PROFILE.replace("<reservation value=\"0.3\"", "<reservation value=\"x\""), ":18:");
    check(DOMAIN.replace(" index=\"2\"", ""), PROFILE, ":5:", "has no attribute 'index'");
    check(DOMAIN.replaceAll("<item[^>]*>", ""), PROFILE, ":5:", "no <item>");
    check(DOMAIN.replaceAll("(?s)<issue.*</issue>", ""), PROFILE, ":2:", "no <issue>");
    check(DOMAIN, PROFILE.replaceAll("<evaluator[^>]*>", ""), ":8:", "no <evaluator>");
    check("", PROFILE, ":1:", "not well-formed");
    check("0.1, 0.2", PROFILE, ":1:", "not well-formed");
  }

  @Test
  void a_file_of_more_than_64_megabytes_is_not_even_opened() throws IOException {
    Path huge = folder.resolve("huge.xml");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(65L << 20);
    }
    assertThatThrownBy(() -> ImportedDomain.read(huge, huge, huge))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("at most 64");
  }

  private void check(String domain, String profile, String... said) {
    assertThatThrownBy(() -> read(domain, profile))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(said);
  }

  @Test
  void a_file_cannot_reach_out_of_itself_or_blow_up() {
    String secret = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n";
    check(secret + DOMAIN.replace("price", "&e;"), PROFILE, "remove them");
    String bomb = "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>\n";
    check(bomb + DOMAIN.replace("price", "&b;"), PROFILE, "remove them");
    check("<utility_space>" + "<objective>".repeat(40), PROFILE, "more than 32 deep");
  }

  @Test
  void a_missing_file_is_named() {
    Path nowhere = folder.resolve("nowhere.xml");
    assertThatThrownBy(() -> ImportedDomain.read(nowhere, nowhere, nowhere))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("nowhere.xml");
  }
}
