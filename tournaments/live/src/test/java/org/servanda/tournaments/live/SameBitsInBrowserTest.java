package org.servanda.tournaments.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.json.Json;
import org.servanda.engine.spi.Strategy;

/** A match in a browser is the match in a JVM, event by event and bit by bit. */
@ResourceLock("what the page has prepared, which has no threads")
class SameBitsInBrowserTest {
  /** One that answers in kind, one that plans ahead, one that cheats, and one that learns. */
  private static final List<String> OPPONENTS =
      List.of("reciprocal", "calculating", "wily", "challenger");

  private static List<String> strategies() {
    return new Field().strategies().stream().map(Strategy::id).toList();
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

  @Nested
  class InChromium extends Matches {
    private @Nullable Browser browser;

    @BeforeAll
    void open(@TempDir Path profile) {
      Browser started = Browser.start(profile);
      browser = started;
      started.open("");
      page = expression -> String.valueOf(started.script("return " + expression));
    }

    @AfterAll
    void close() {
      if (browser != null) {
        browser.close();
      }
    }
  }

  @Nested
  class InFirefox extends Matches {
    private @Nullable Firefox firefox;

    @BeforeAll
    void open(@TempDir Path profile) throws IOException, InterruptedException {
      Firefox started = Firefox.start(profile);
      firefox = started;
      started.open();
      page = started::text;
    }

    @AfterAll
    void close() {
      if (firefox != null) {
        firefox.close();
      }
    }
  }

  /** The same matches in any browser. */
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class Matches {
    /** Answers an expression with its text. */
    UnaryOperator<String> page = expression -> "";

    private void compare(String id, List<String> strategies, String opponent) {
      String all = new Json().toJson(strategies);
      String found =
          page.apply(
              all
                  + ".map(one => servanda.hash('"
                  + id
                  + "', one, '"
                  + opponent
                  + "', '20181', 3)).join(' ')");
      List<String> expected = new ArrayList<>();
      strategies.forEach(one -> expected.add(LivePage.hash(id, one, opponent, "20181", 3)));
      assertThat(List.of(found.split(" ", -1)))
          .as("%s against %s", id, opponent)
          .isEqualTo(expected);
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
    void a_chronicle_has_the_same_words() {
      for (String id : Cases.IDS) {
        assertThat(page.apply("servanda.play('" + id + "', '', 'reciprocal', 'wily', '1', 0)"))
            .as(id)
            .isEqualTo(LivePage.play(id, "", "reciprocal", "wily", "1", 0));
      }
    }
  }
}
