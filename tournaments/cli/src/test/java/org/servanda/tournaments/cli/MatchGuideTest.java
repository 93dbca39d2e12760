package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.reports.chronicle.MatchJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The guide on single matches: its commands are run, and its table is the schema's. */
@Tag("once")
class MatchGuideTest {
  private static final Path GUIDE = Path.of("..", "src", "docs", "single-matches.md");

  @TempDir private Path folder;

  @Test
  void every_command_works_in_the_order_of_the_guide() throws IOException {
    Matcher block =
        Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
    int commands = 0;
    while (block.find()) {
      for (String line : block.group(1).lines().toList()) {
        String here =
            line.replace("results/", folder.resolve("results") + "/")
                .replace("match.jsonl", folder.resolve("match.jsonl").toString());
        Cli cli = Cli.run(ReadmeTest.words(here).toArray(new String[0]));
        assertThat(cli.exit()).as(line + "\n" + cli.out() + cli.err()).isZero();
        assertThat(cli.out()).as(line).isNotBlank();
        commands++;
      }
    }
    assertThat(commands).isEqualTo(14);
    assertThat(folder.resolve("match.jsonl")).isNotEmptyFile();
    assertThat(folder.resolve("results/again/manifest.json")).exists();
  }

  @Test
  void the_table_has_every_event_and_key_of_the_schema_with_its_words() throws IOException {
    Map<String, List<String>> table = new TreeMap<>();
    Matcher row =
        Pattern.compile("^\\| `([\\w-]+)` \\| (.*) \\| (.*) \\|$", Pattern.MULTILINE)
            .matcher(Files.readString(GUIDE));
    while (row.find()) {
      List<String> cells = new ArrayList<>(List.of(row.group(2)));
      Matcher key = Pattern.compile("`(\\w+)`").matcher(row.group(3));
      while (key.find()) {
        cells.add(key.group(1));
      }
      table.put(row.group(1), cells);
    }
    assertThat(table).isEqualTo(described());
  }

  private static Map<String, List<String>> described() {
    Map<String, List<String>> events = new TreeMap<>();
    for (JsonNode kind : JsonMapper.builder().build().readTree(MatchJson.schema()).get("oneOf")) {
      List<String> cells = new ArrayList<>(List.of(kind.get("description").stringValue()));
      kind.get("properties").propertyNames().stream()
          .filter(name -> !name.equals("event"))
          .forEach(cells::add);
      events.put(kind.at("/properties/event/const").stringValue(), cells);
    }
    return events;
  }
}
