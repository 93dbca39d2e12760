package org.servanda.tournaments.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** The page as its reader uses it, in Chromium. */
@Tag("slow")
@Tag("once")
class LivePageTest {
  private static final String MATCH = "#case=korea-2018&a=hawk&b=wily&seed=3";

  @TempDir private static Path profile;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start(profile);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void nothing_was_fetched_and_nothing_went_wrong() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.script("return document.getElementById('failed').hidden")).isEqualTo(true);
  }

  private static void click(String id) {
    browser.script("document.getElementById(arguments[0]).click()", id);
  }

  private static String address() {
    return String.valueOf(browser.script("return location.hash"));
  }

  private static long shown() {
    return (Long)
        browser.script("return document.querySelectorAll('#story li:not([hidden])').length");
  }

  @Test
  void it_is_one_file_under_600_kilobytes() throws IOException {
    assertThat(Files.size(Browser.PAGE)).isLessThan(600_000);
  }

  @Test
  void keys_and_buttons_move_by_a_quarter_and_the_chronicle_follows() {
    browser.open(MATCH);
    assertThat(browser.text("#when")).startsWith("Year 1, Q1");
    long first = shown();
    browser.driver().findElement(By.tagName("body")).sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    click("step");
    assertThat(browser.text("#when")).startsWith("Year 1, Q4");
    assertThat(browser.text("#card h2")).isEqualTo("In force since Year 1, Q2");
    assertThat(shown()).isGreaterThan(first);
    assertThat(browser.script("return document.getElementById('result').hidden")).isEqualTo(true);
    browser.driver().findElement(By.tagName("body")).sendKeys(Keys.END);
    assertThat(browser.script("return document.getElementById('result').hidden")).isEqualTo(false);
    assertThat(browser.text("#summary")).contains("Cumulative probability of war");
  }

  @Test
  void playing_moves_on_and_pausing_stops() throws InterruptedException {
    browser.open(MATCH);
    click("play");
    assertThat(browser.text("#play")).isEqualTo("Pause");
    while (browser.text("#when").startsWith("Year 1, Q1")) {
      Thread.sleep(50);
    }
    click("play");
    assertThat(browser.text("#play")).isEqualTo("Play");
  }

  @Test
  void the_address_replays_the_match_at_its_quarter() {
    browser.open(MATCH + "&terms=treaty,,precise,10&quarter=9");
    String when = browser.text("#when");
    String card = browser.text("#card");
    assertThat(when).startsWith("Year 3, Q2");
    assertThat(card).contains("treaty", "precise", "for 10 years");
    browser.open(address());
    assertThat(browser.text("#when")).isEqualTo(when);
    assertThat(browser.text("#card")).isEqualTo(card);
  }

  @Test
  void imposed_terms_are_compared_with_what_leaders_agree() {
    browser.open(MATCH);
    click("compare");
    assertThat(browser.text("#compared")).isEqualTo("Choose a term first.");
    browser.script("document.getElementById('terms').open = true");
    new Select(browser.driver().findElement(By.id("verification"))).selectByValue("intrusive");
    click("compare");
    assertThat(browser.text("#compared"))
        .matches("As the leaders agree: .* With these terms: .*")
        .contains("proven breaches a match");
    assertThat(address()).contains("terms=%2Cintrusive%2C%2C");
  }

  @Test
  void a_reader_leads_a_side_to_the_end_and_learns_whom_it_faced() {
    browser.open("#case=reference-dyad&a=grim&b=hidden&seed=1");
    assertThat(browser.text("#about")).contains("A hidden leader");
    click("leadA");
    for (int i = 0; i < 300 && !browser.text("#question").contains("over"); i++) {
      // Accepts what is offered, else offers what is best for the other, and keeps its word.
      browser.script(
          "const all = [...document.querySelectorAll('#answers button')];"
              + "const words = start => all.filter(b => b.textContent.startsWith(start));"
              + "(words('Accept')[0] || words('Keep it for')[0] || words('Offer').pop()"
              + " || words('Walk out')[0]).click()");
    }
    assertThat(browser.text("#question")).isEqualTo("Your time in office is over");
    assertThat(browser.text("#facts")).containsPattern("You faced .*: .* number \\d+ of \\d+");
    String facts = browser.text("#facts");
    browser.open(address());
    assertThat(browser.text("#facts")).isEqualTo(facts);
  }

  @Test
  void it_fits_a_phone_and_can_be_read_aloud() {
    browser.open(MATCH + "&quarter=9");
    browser.driver().manage().window().setSize(new Dimension(500, 900));
    assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    browser.script("document.getElementById('terms').open = true");
    assertThat(new AxeBuilder().analyze(browser.driver()).getViolations())
        .extracting(Rule::getId)
        .isEmpty();
    browser.driver().manage().window().setSize(new Dimension(1280, 900));
  }
}
