package org.servanda.tournaments.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

/** The lesson and a class's results, in Chromium. */
@Tag("slow")
@Tag("once")
class LessonTest {
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

  private static void next() {
    browser.click("#lessonNext");
  }

  private static String fact() {
    return browser.text("#lessonFact");
  }

  private static String wars(String a, String b, String seed) {
    Object war =
        browser.script(
            "return Math.round(200 * JSON.parse(servanda.means('korea-2018', '', arguments[0],"
                + " arguments[1], arguments[2], 200)).war)",
            a,
            b,
            seed);
    return String.valueOf(war);
  }

  private static List<String> kept(String name) throws IOException, InterruptedException {
    Path file = profile.resolve(name);
    for (int i = 0; i < 100 && !Files.exists(file); i++) {
      Thread.sleep(100);
    }
    return Files.readAllLines(file);
  }

  @Test
  void six_steps_each_have_something_to_do_and_a_fact_that_the_page_computes()
      throws IOException, InterruptedException {
    browser.open("#lesson=1&case=korea-2018&seed=11");
    assertThat(fact()).isEmpty();
    browser.click("#guessed");
    assertThat(fact()).as("without a guess").isEmpty();
    browser.type("#guess", "30", Keys.TAB);
    browser.click("#guessed");
    String without = wars("no-deal", "no-deal", "11");
    String with = wars("reciprocal", "wily", "11");
    assertThat(fact())
        .contains("in " + with + " of 200", "without, in " + without, "You expected 30");

    next();
    for (int i = 0; i < 120 && !browser.text("#card h2").startsWith("Ended"); i++) {
      browser.click("#step");
    }
    browser.click("#lessonTask button");
    assertThat(fact()).startsWith("That is the quarter.").containsPattern("tension was 0\\.\\d+");

    next();
    browser.click("#lessonTask [data-value=none]");
    assertThat(fact())
        .containsPattern("With no verification, .* \\d+ % of the time. The longest: .*, \\d+ %");
    next();
    browser.click("#lessonTask [data-value=wily]");
    assertThat(fact()).containsPattern("With wily, .* The longest: with \\w+, \\d+ %");
    next();
    browser.click("#lessonTask [data-value=B]");
    assertThat(fact()).containsPattern("United States gains .* and North Korea .* You said North");

    next();
    browser.click("[data-act=walk]");
    for (int i = 0; i < 300 && !browser.text("#question").contains("over"); i++) {
      browser.script(
          "(document.querySelector('[data-act=accept]')"
              + " || document.querySelector('[data-act=\"keep*4\"]') || document.querySelector('[data-act=walk]')).click()");
    }
    assertThat(fact()).containsPattern("You are number \\d+ of \\d+ by payoff");
    assertThat(browser.text("#lessonCount")).isEqualTo("All six steps are done.");

    browser.type("#pupil", "=Zoe, 7b");
    browser.press("#keep");
    List<String> lines = kept("servanda-Zoe-7b.csv");
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("\ufeffname,case,seed,war_without,war_guess,war_with");
    assertThat(lines.get(1))
        .startsWith("\"'=Zoe, 7b\",korea-2018,11," + without + ",30," + with + ",0,0.");
    assertThat(lines.get(1).split(",", -1)).hasSize(lines.get(0).split(",", -1).length + 1);

    browser.open("#lesson=3&case=korea-2018&seed=11");
    assertThat(browser.text("#lessonCount")).as("after a reload").startsWith("All six");
    browser.click("#lessonAnew");
    assertThat(browser.text("#lessonCount")).isEqualTo("No step is done yet.");
  }

  @Test
  void a_teacher_puts_a_class_together() throws IOException, InterruptedException {
    browser.open("#lesson=4&case=korea-2018&seed=3");
    browser.click("#lessonTask [data-value=wily]");
    browser.type("#pupil", "Ada");
    browser.press("#keep");
    List<String> ada = kept("servanda-Ada.csv");
    String head = ada.get(0).substring(1);
    String bob = ada.get(1).replace("Ada", "\"Böb \"\"B\"\"\"");
    browser.script("document.getElementById('class').open = true");
    browser.type("#classFiles", profile.resolve("servanda-Ada.csv").toString());
    for (int i = 0; i < 100 && browser.text("#classSays").isEmpty(); i++) {
      Thread.sleep(50);
    }
    assertThat(browser.text("#classSays")).startsWith("1 result.");
    browser.script(
        "document.getElementById('classText').value = arguments[0]",
        head + "\n" + bob + "\n" + ada.get(1) + "\nnot,a,result\n");
    browser.click("#classAdd");
    assertThat(browser.text("#classSays"))
        .startsWith("2 results. 1 line was left out: a line must have 24 cells.");
    assertThat(browser.text("#classList")).contains("Ada", "Böb \"B\"");
    browser.press("#classKeep");
    assertThat(kept("servanda-class.csv")).containsExactly("\ufeff" + head, ada.get(1), bob);
  }

  @Test
  void the_lesson_is_opened_by_a_button_and_left_by_another() {
    browser.open("");
    browser.click("#modeLesson");
    assertThat(browser.text("#lessonWhere")).startsWith("Step 1 of 6 · Does a deal lower");
    assertThat(browser.script("return document.activeElement.id")).isEqualTo("lessonTitle");
    browser.click("#modeWatch");
    assertThat(browser.script("return document.getElementById('lesson').hidden")).isEqualTo(true);
    browser.open("#lesson=1&case=single-negotiation&seed=1");
    assertThat(browser.text("#lessonTask")).as("a case that lasts").contains("Korea 2018");
  }

  @Test
  void it_fits_a_phone_and_can_be_read_aloud() {
    browser.driver().manage().window().setSize(new Dimension(500, 900));
    for (int step = 1; step <= 6; step++) {
      browser.open("#lesson=" + step + "&case=korea-2018&seed=4");
      browser.script("document.getElementById('class').open = true");
      assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
          .as("step %d", step)
          .isEqualTo(true);
      assertThat(new AxeBuilder().analyze(browser.driver()).getViolations())
          .as("step %d", step)
          .extracting(Rule::getId)
          .isEmpty();
    }
    browser.driver().manage().window().setSize(new Dimension(1280, 900));
  }
}
