package org.servanda.reports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RowTextTest {
  private static String text(RowText text) {
    text.end();
    return new String(text.bytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    ".5, 0.5",
    "-22.745387528, -22.745387528",
    "1e-9, 0.000000001",
    "-4e-10, 0",
    "0.1234567891, 0.123456789",
    "100.01, 100.01",
    "1e12, 1000000000000",
    "NaN, ''",
    "Infinity, ''"
  })
  void numbers_have_at_most_nine_decimals(double number, String expected) {
    RowText text = new RowText();
    text.number(number);
    assertThat(text(text)).isEqualTo(expected + "\n");
  }

  @Test
  void texts_with_commas_and_quotes_are_quoted() {
    RowText text = new RowText();
    text.text("wily(greed=0.3, patience=1)");
    text.text("said \"no\"");
    text.text(null);
    text.text("κ");
    assertThat(text(text)).isEqualTo("\"wily(greed=0.3, patience=1)\",\"said \"\"no\"\"\",,κ\n");
  }

  @Test
  void header_dictionary_and_data_package_name_the_same_columns_in_the_same_order() {
    JsonNode resources =
        JsonMapper.shared().readTree(DataPackage.text("mine", "1")).get("resources");
    for (int i = 0; i < resources.size(); i++) {
      RowTable<?> table = RowTables.all().get(i);
      List<String> names =
          resources
              .get(i)
              .get("schema")
              .get("fields")
              .valueStream()
              .map(field -> field.get("name").asString())
              .toList();
      RowText header = new RowText();
      table.addHeader(header);
      assertThat(new String(header.bytes(), StandardCharsets.UTF_8))
          .isEqualTo(String.join(",", names) + "\n");
      assertThat(names).doesNotHaveDuplicates().containsAll(table.key());
      String dictionary = DataDictionary.text();
      int at = dictionary.indexOf("## " + table.file());
      for (String name : names) {
        int next = dictionary.indexOf("| `" + name + "` |", at);
        assertThat(next).as(name).isGreaterThan(at);
        at = next;
      }
    }
    assertThat(resources).hasSize(2);
  }

  @Test
  void agreements_refer_to_matches_by_their_key() {
    JsonNode schema =
        JsonMapper.shared()
            .readTree(DataPackage.text("mine", "1"))
            .get("resources")
            .get(1)
            .get("schema");
    JsonNode foreign = schema.get("foreignKeys").get(0);
    assertThat(foreign.get("reference").get("resource").asString()).isEqualTo("matches");
    assertThat(foreign.get("fields")).isEqualTo(foreign.get("reference").get("fields"));
  }
}
