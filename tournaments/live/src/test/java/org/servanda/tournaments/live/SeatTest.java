package org.servanda.tournaments.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
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
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The seat of a side, led with keys, pointer and statements, in Chromium. */
@Tag("slow")
@Tag("once")
class SeatTest {
  private static final String SEAT = "#case=korea-2018&a=reciprocal&b=hidden&seed=5&lead=A";

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

  private static String focused() {
    return String.valueOf(browser.script("return document.activeElement.id"));
  }

  private static boolean talks() {
    return browser.script("return document.getElementById('table').hidden").equals(false);
  }

  private static long count(String css) {
    return (Long) browser.script("return document.querySelectorAll(arguments[0]).length", css);
  }

  private static double place(String css, String attribute) {
    return Double.parseDouble(
        String.valueOf(
            browser.script(
                "return document.querySelector(arguments[0]).getAttribute(arguments[1])",
                css,
                attribute)));
  }

  /** Offers by keys alone what is better for the other each time, until a deal is in force. */
  private static void signByKeys() {
    for (int i = 0; i < 60 && talks(); i++) {
      if (count("[data-act=accept]") > 0) {
        browser.type("#plane", "a");
      } else {
        browser.type("#plane", Keys.ARROW_UP, Keys.ENTER);
      }
    }
    assertThat(browser.text("#question")).contains("do you keep your word?");
  }

  @Test
  void arrow_keys_choose_an_outcome_and_enter_offers_it() {
    browser.open(SEAT);
    assertThat(count("#plane circle.mutual")).isGreaterThan(20);
    double across = place("#plane .chosen", "cx");
    String before = browser.text("#chosen");
    browser.type("#plane", Keys.ARROW_RIGHT);
    assertThat(place("#plane .chosen", "cx")).isGreaterThan(across);
    assertThat(browser.text("#chosen")).isNotEqualTo(before).contains("a quarter for you");
    browser.type("#plane", Keys.HOME);
    double best = place("#plane .chosen", "cx");
    browser.type("#plane", Keys.END);
    assertThat(place("#plane .chosen", "cx")).isLessThan(best);
    assertThat(count("#plane .mine, #plane .theirs")).isZero();
    browser.type("#plane", Keys.ENTER);
    assertThat(browser.text("#facts")).startsWith("Move 3 of").contains("offers:");
    assertThat(count("#plane circle.mine")).isEqualTo(1);
    assertThat(count("#plane path.theirs")).isEqualTo(1);
    assertThat(focused()).isEqualTo("plane");
    browser.type("#plane", Keys.ARROW_UP, Keys.ENTER);
    assertThat(count("#plane circle.mine")).isEqualTo(2);
  }

  @Test
  void a_click_or_a_tap_chooses_the_nearest_outcome() {
    browser.open(SEAT);
    WebElement plane = browser.driver().findElement(By.id("plane"));
    browser.script("arguments[0].scrollIntoView({block: 'center'})", plane);
    int aside = plane.getSize().getWidth() / 3;
    new Actions(browser.driver()).moveToElement(plane, -aside, 0).click().perform();
    assertThat(place("#plane .chosen", "cx")).isLessThan(200);
    assertThat(browser.text("#chosen")).contains("You lose.");
    browser.click("#make");
    assertThat(browser.text("#facts")).startsWith("Move 3 of");
  }

  @Test
  void statements_sanctions_and_requests_go_with_a_decision_and_stand_in_the_chronicle() {
    browser.open(SEAT);
    signByKeys();
    browser.click("#also input[value=threat]");
    browser.click("#sanction");
    browser.click("#renegotiate");
    browser.click("[data-act='keep']");
    assertThat(String.valueOf(browser.script("return location.hash")))
        .endsWith("keep_threat_sanction_renegotiate");
    assertThat(browser.text("#story"))
        .contains("United States threatens", "United States imposes sanctions");
    browser.click("#undo");
    assertThat(browser.text("#story")).doesNotContain("United States threatens");
    assertThat(browser.script("return document.getElementById('sanction').checked"))
        .isEqualTo(false);
    browser.click("#also input[value=promise]");
    browser.click("[data-act='keep']");
    assertThat(browser.text("#story")).contains("United States promises");
  }

  @Test
  void keys_alone_lead_to_the_bill() {
    browser.open(SEAT);
    signByKeys();
    for (int i = 0; i < 300 && !browser.text("#question").contains("over"); i++) {
      if (talks()) {
        signByKeys();
      } else {
        browser.type("[data-act='keep*4']", Keys.ENTER);
      }
    }
    assertThat(browser.text("#facts")).containsPattern("You faced .*: .* number \\d+ of \\d+");
    assertThat(browser.text("#bill")).contains("Payoff, discounted", "Breaches proven");
    assertThat(browser.text("#about")).contains("A hidden leader");
  }

  @Test
  void the_button_takes_a_seat_against_a_hidden_leader() {
    browser.open("");
    browser.click("#modeSeat");
    assertThat(focused()).isEqualTo("question");
    assertThat(String.valueOf(browser.script("return location.hash")))
        .contains("b=hidden", "lead=A");
    browser.click("#modeWatch");
    assertThat(browser.script("return document.getElementById('decision').hidden")).isEqualTo(true);
  }

  @Test
  void a_case_that_the_page_does_not_have_is_said() {
    browser.open("#case=my-own&b=hidden&seed=1&lead=A");
    assertThat(browser.text("#missing")).contains("does not have the case “my-own”");
  }

  @Test
  void it_fits_a_phone_and_can_be_read_aloud() {
    browser.driver().manage().window().setSize(new Dimension(500, 900));
    browser.open(SEAT);
    assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    browser.type("#plane", Keys.ENTER);
    assertThat(new AxeBuilder().analyze(browser.driver()).getViolations())
        .extracting(Rule::getId)
        .isEmpty();
    signByKeys();
    assertThat(new AxeBuilder().analyze(browser.driver()).getViolations())
        .extracting(Rule::getId)
        .isEmpty();
    browser.driver().manage().window().setSize(new Dimension(1280, 900));
  }
}
