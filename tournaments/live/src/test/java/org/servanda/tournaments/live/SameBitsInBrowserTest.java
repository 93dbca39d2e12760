package org.servanda.tournaments.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.spi.Strategy;

/** A match in a browser is the match in a JVM, event by event and bit by bit. */
class SameBitsInBrowserTest {
  /** One that answers in kind, one that plans ahead, one that cheats, and one that learns. */
  private static final List<String> OPPONENTS =
      List.of("reciprocal", "calculating", "wily", "challenger");

  private static final String HASHES =
      "const [id, a, b] = arguments;"
          + " return a.map(one => servanda.hash(id, one, b, '20181', 3));";

  @TempDir private static Path profile;
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.start(profile);
    browser.open("");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static List<String> strategies() {
    return new Field().strategies().stream().map(Strategy::id).toList();
  }

  private static void compare(String id, List<String> strategies, String opponent) {
    Object found = browser.script(HASHES, id, strategies, opponent);
    List<String> expected = new ArrayList<>();
    strategies.forEach(one -> expected.add(LivePage.hash(id, one, opponent, "20181", 3)));
    assertThat(found).as("%s against %s", id, opponent).isEqualTo(expected);
  }

  @Test
  void a_sample_of_matches_has_the_same_bits() {
    List<String> all = strategies();
    List<String> sample = new ArrayList<>();
    for (int i = 0; i < all.size(); i += 16) {
      sample.add(all.get(i));
    }
    for (String id : List.of("korea-2018", "reference-dyad", "prisoners-dilemma")) {
      compare(id, sample, "reciprocal");
    }
  }

  @Test
  @Tag("slow")
  @Tag("once")
  void every_strategy_has_the_same_bits_against_four_opponents_in_every_case() {
    for (String id : Cases.IDS) {
      for (String opponent : OPPONENTS) {
        compare(id, strategies(), opponent);
      }
    }
  }

  @Test
  void another_seed_or_another_side_is_another_match() {
    String one = LivePage.hash("korea-2018", "reciprocal", "wily", "1", 0);
    assertThat(one)
        .hasSize(16)
        .isEqualTo(LivePage.hash("korea-2018", "reciprocal", "wily", "1", 0));
    assertThat(LivePage.hash("korea-2018", "reciprocal", "wily", "2", 0)).isNotEqualTo(one);
    assertThat(LivePage.hash("korea-2018", "wily", "reciprocal", "1", 0)).isNotEqualTo(one);
  }

  @Test
  void a_chronicle_has_the_same_words() {
    for (String id : Cases.IDS) {
      assertThat(
              browser.script(
                  "return servanda.play(arguments[0], '', 'reciprocal', 'wily', '1', 0)", id))
          .as(id)
          .isEqualTo(LivePage.play(id, "", "reciprocal", "wily", "1", 0));
    }
  }
}
