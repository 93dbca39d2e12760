package org.servanda.tournaments.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the documents refer to is there. */
class LinksTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern LINK =
      Pattern.compile("\\[[^]]*]\\(((?!https?:|mailto:)[^)#]*)(#[^)]*)?\\)");

  @Test
  void every_link_inside_the_repository_leads_somewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    int found = 0;
    for (Path document : documents()) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        found++;
        String file = link.group(1);
        Path target = file.isEmpty() ? document : document.resolveSibling(file).normalize();
        if (!Files.exists(target) || !hasHeading(target, link.group(2))) {
          broken.add(document + ": " + link.group());
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(found).isGreaterThan(15);
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    for (String folder :
        List.of(
            ".github",
            "engine/src/docs",
            "strategies/src/docs",
            "tournaments/src/docs",
            "tournaments/cli/src/dist")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
      }
    }
    return documents;
  }

  /** Whether a document has the heading that GitHub would name so. */
  private static boolean hasHeading(Path document, @Nullable String anchor) throws IOException {
    return anchor == null
        || Files.readAllLines(document).stream()
            .filter(line -> line.startsWith("#"))
            .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
            .map(line -> line.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
            .anyMatch(name -> anchor.equals("#" + name));
  }
}
