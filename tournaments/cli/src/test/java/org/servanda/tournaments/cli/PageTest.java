package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.reports.findings.Report;
import org.servanda.reports.format.ReportFormats;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.validity.Fact;
import org.servanda.reports.validity.HistoryCheck;
import org.servanda.reports.validity.Replication;
import org.servanda.reports.validity.TheoryCheck;
import org.servanda.reports.validity.ValidityCard;
import org.servanda.tournaments.TournamentResult;

/**
 * The page of a real tournament in a real browser, headless. Among the slow tests, and skipped
 * where there is no Chromium; CI has one.
 */
@Tag("slow")
@Tag("once")
@ResourceLock("a core of its own")
class PageTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  @TempDir private static Path folder;
  private static @Nullable ChromeDriver started;
  private static Path page = Path.of("");

  /** Of everything that the page has, one or a few: an audit looks at every element. */
  private static Path smallPage = Path.of("");

  @BeforeAll
  static void open() {
    Assumptions.assumeTrue(Files.exists(CHROMIUM) && Files.exists(DRIVER), "no Chromium here");
    page = page("reciprocal,wily,grim,hawk,saint,calculating(honour=0.1),generous,legalist");
    smallPage = page("reciprocal,wily,calculating(honour=0.1)");
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--window-size=1200,900",
        "--user-data-dir=" + folder.resolve("profile"));
    options.setCapability("goog:loggingPrefs", logging);
    File driver = DRIVER.toFile();
    started =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(driver).build(), options);
  }

  private static Path page(String strategies) {
    Path out = folder.resolve("results" + strategies.length());
    Cli cli =
        Cli.run(
            "run",
            "reference-dyad",
            "--strategies",
            strategies,
            "--repetitions",
            "30",
            "--out",
            out.toString());
    assertThat(cli.exit()).as(cli.err()).isZero();
    return out.resolve("index.html");
  }

  @AfterAll
  static void close() {
    if (started != null) {
      started.quit();
    }
  }

  private static ChromeDriver browser() {
    if (started == null) {
      throw new IllegalStateException("The browser was not started");
    }
    return started;
  }

  @BeforeEach
  void load() {
    browser().get("about:blank");
    browser().get(page.toUri().toString());
    unfold();
  }

  private static void unfold() {
    script("document.querySelectorAll('details.part').forEach(part => part.open = true)");
  }

  @AfterEach
  void nothing_went_wrong_and_nothing_was_fetched() {
    assertThat(browser().manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    assertThat(script("return performance.getEntriesByType('resource').length")).isEqualTo(0L);
  }

  private static @Nullable Object script(String text, Object... arguments) {
    return browser().executeScript(text, arguments);
  }

  private static WebElement find(String selector) {
    return browser().findElement(By.cssSelector(selector));
  }

  private static List<WebElement> all(String selector) {
    return browser().findElements(By.cssSelector(selector));
  }

  private static void waitFor(String selector) {
    new WebDriverWait(browser(), Duration.ofSeconds(30)).until(d -> !all(selector).isEmpty());
  }

  private static void into(String selector) {
    script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", find(selector));
  }

  @Test
  void the_ranking_can_be_sorted_by_any_column() {
    List<WebElement> heads = all(".ranking thead .sort");
    WebElement payoff =
        heads.stream().filter(h -> h.getText().equals("Payoff")).findFirst().orElseThrow();
    payoff.click();
    assertThat(payoffs()).isSortedAccordingTo((x, y) -> Double.compare(y, x));
    assertThat(all(".ranking th[aria-sort=descending]")).hasSize(1);
    payoff.click();
    assertThat(payoffs()).isSorted();
  }

  private static List<Double> payoffs() {
    int column =
        all(".ranking thead th").stream().map(WebElement::getText).toList().indexOf("Payoff");
    return all(".ranking tbody tr").stream()
        .map(row -> row.findElements(By.cssSelector("th, td")).get(column).getText())
        .map(text -> Double.parseDouble(text.replace('−', '-')))
        .toList();
  }

  @Test
  void who_chooses_the_partners_moves_points_ranking_and_sentence_to_the_computed_values() {
    String before = find("#said").getText();
    String point = points();
    WebElement slider = find("#kappa");
    slider.sendKeys(Keys.HOME);
    assertThat(find("#said").getText())
        .startsWith("With partners drawn by lot, agreements with ")
        .isNotEqualTo(before);
    assertThat(points()).isNotEqualTo(point);
    assertThat(kept()).isEqualTo(column("By lot")).isSortedAccordingTo(FALLING);
    slider.sendKeys(Keys.END);
    assertThat(find("#said").getText()).startsWith("Against the best reply, agreements with ");
    assertThat(kept()).isEqualTo(column("Best reply")).isSortedAccordingTo(FALLING);
    assertThat(slider.getAttribute("aria-valuetext")).isEqualTo("against the best reply");
    assertThat(find("#kappa-at").getText()).isEqualTo("κ = ∞");
  }

  private static final String BOTTOM =
      "return Math.round(arguments[0].getBoundingClientRect().bottom + scrollY)";

  @Test
  void the_first_screen_holds_finding_figure_and_what_to_do_next() {
    for (String part : List.of("h1", ".simulated", "#said", ".go", ".chooses", ".front.wide")) {
      assertThat(script(BOTTOM, find(part)))
          .as(part)
          .asInstanceOf(InstanceOfAssertFactories.LONG)
          .isLessThan(850L);
    }
    assertThat(find(".chooses").getText()).contains("κ = 2", "0 is a draw by lot");
  }

  private static final Comparator<String> FALLING =
      Comparator.comparingDouble((String text) -> -Double.parseDouble(text));

  private static String points() {
    return String.valueOf(
        script(
            "return Array.from(document.querySelectorAll('.front.wide .pt'), p => p.style.transform)"
                + ".join()"));
  }

  /** Durabilities of the ranking that moves with the slider, best first. */
  private static List<String> kept() {
    return all(".ranks tbody tr").stream()
        .map(row -> row.findElements(By.cssSelector("td")).get(2).getText())
        .toList();
  }

  /** The same from the table of all figures, in the order of the moving ranking. */
  private static List<String> column(String head) {
    int column = all(".ranking thead th").stream().map(WebElement::getText).toList().indexOf(head);
    Map<String, String> values = new HashMap<>();
    for (WebElement row : all(".ranking tbody tr")) {
      List<WebElement> cells = row.findElements(By.cssSelector("th, td"));
      values.put(cells.get(1).getText(), cells.get(column).getText());
    }
    return all(".ranks tbody th a").stream()
        .map(a -> values.getOrDefault(a.getText(), ""))
        .toList();
  }

  @Test
  void labels_of_the_first_figure_never_cover_each_other_whoever_chooses() {
    WebElement slider = find("#kappa");
    slider.sendKeys(Keys.HOME);
    for (int step = 0; step < 13; step++) {
      assertThat(script(OVERLAPPING)).isEqualTo(List.of());
      slider.sendKeys(Keys.ARROW_RIGHT);
    }
  }

  private static final String OVERLAPPING =
      """
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent = '.pt, .lb text { transition: none !important }';
      const shown = Array.from(document.querySelectorAll('.front.wide .lb'))
        .filter(g => g.style.display !== 'none').map(g => g.querySelector('text'));
      const boxes = shown.map(t => [t.textContent, t.getBoundingClientRect()]);
      return boxes.flatMap(([a, p], i) => boxes.slice(i + 1).filter(([, q]) =>
        p.left < q.right && q.left < p.right && p.top + 3 < q.bottom && q.top + 3 < p.bottom)
        .map(([b]) => a + ' covers ' + b));
      """;

  @Test
  void what_is_selected_stands_in_the_address_and_a_link_brings_it_back() {
    find("#kappa").sendKeys(Keys.HOME);
    script(
        "document.querySelector('.front.wide .pt[data-i=\"2\"]').dispatchEvent(new MouseEvent('click', {bubbles: true}))");
    String said = find("#said").getText();
    String tip = find("#tip").getText();
    assertThat(tip).contains(", place ", "kept ");
    String link = String.valueOf(browser().getCurrentUrl());
    assertThat(link).endsWith("#kappa=0&leader=2");
    browser().get("about:blank");
    browser().get(link);
    assertThat(find("#said").getText()).isEqualTo(said);
    assertThat(find("#tip").getText()).isEqualTo(tip);
  }

  @Test
  void a_deal_is_watched_from_the_first_screen() {
    find(".go .button").click();
    waitFor("dialog[open] .timeline canvas");
    new WebDriverWait(browser(), Duration.ofSeconds(30))
        .until(d -> !all("dialog .story li.past").isEmpty());
  }

  @Test
  void every_figure_is_saved_as_data_and_as_a_picture() {
    script(
        "window.saved = []; URL.createObjectURL = blob => { blob.text().then(t => saved.push(t));"
            + " return 'data:,'; }; HTMLAnchorElement.prototype.click = function () {}");
    List<WebElement> buttons = all(".take button");
    assertThat(buttons).hasSizeGreaterThan(8);
    buttons.forEach(button -> script("arguments[0].click()", button));
    new WebDriverWait(browser(), Duration.ofSeconds(30))
        .until(d -> Long.valueOf(buttons.size()).equals(script("return saved.length")));
    for (int i = 0; i < buttons.size(); i++) {
      String file = String.valueOf(script("return saved[arguments[0]]", i));
      assertThat(file).startsWith(i % 2 == 0 ? "" : "<svg ");
      assertThat(file.lines().count()).as(file).isGreaterThan(2);
    }
    assertThat(String.valueOf(script("return saved[0]")))
        .startsWith("strategy,rank,own,own_low,own_high,durability,");
  }

  @Test
  void a_small_field_has_no_more_than_ten_rows_to_ask_for() {
    assertThat(all(".ranks tbody tr")).hasSize(8).allMatch(WebElement::isDisplayed);
    assertThat(all("#more")).isEmpty();
  }

  @Test
  void ranks_are_sorted_by_the_rank_and_not_by_its_interval() {
    String table = "[aria-label='Table: Ranks by each criterion']";
    open(table);
    WebElement payoff =
        all(table + " thead .sort").stream()
            .filter(head -> head.getText().equals("Own payoff"))
            .findFirst()
            .orElseThrow();
    payoff.click();
    List<String> ranks =
        all(table + " tbody tr").stream()
            .map(row -> row.findElements(By.cssSelector("td")).get(1).getText())
            .toList();
    assertThat(ranks).anyMatch(rank -> rank.contains("–"));
    assertThat(ranks.stream().map(rank -> rank.replaceFirst(" .*", "")))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
  }

  private static void open(String inside) {
    script("arguments[0].closest('details').open = true", find(inside));
    into(inside);
  }

  @Test
  void ways_to_end_and_lasting_add_up_at_each_age() {
    String table = "[aria-label='Table: How agreements ended, by age']";
    into(table);
    List<WebElement> rows = all(table + " tbody tr");
    assertThat(rows).hasSize(8);
    assertThat(all(table + " thead th[scope=col]")).hasSize(6);
    for (int age = 0; age < 5; age++) {
      double sum = 0;
      for (WebElement row : rows) {
        String share = row.findElements(By.cssSelector("td")).get(age).getText();
        sum += Double.parseDouble(share.replaceFirst(" .*", ""));
      }
      assertThat(sum).isBetween(99.5, 100.5);
    }
  }

  @Test
  void the_hazard_is_told_in_a_sentence_and_in_numbers() {
    assertThat(find("#lives + p").getText())
        .startsWith("The hazard of ending falls with age (Weibull shape 0.");
    String table = "[aria-label='Table: Lives of each strategy’s agreements']";
    open(table);
    assertThat(all(table + " tbody tr")).hasSize(8);
    WebElement scale = all(table + " thead .sort").get(4);
    scale.click();
    List<Double> scales =
        all(table + " tbody tr").stream()
            .map(row -> row.findElements(By.cssSelector("td")).get(3).getText())
            .map(text -> Double.parseDouble(text.replaceAll("^> | .*", "")))
            .toList();
    assertThat(scales).isSortedAccordingTo((x, y) -> Double.compare(y, x));
  }

  @Test
  void curves_are_chosen_to_be_compared() {
    into("#figure-survival");
    waitFor("#figure-survival .chart canvas");
    find("#figure-survival details.choose summary").click();
    List<WebElement> boxes = all("#figure-survival .chooser input");
    assertThat(boxes).hasSize(8);
    long before = shown();
    WebElement off = boxes.stream().filter(box -> !box.isSelected()).findFirst().orElseThrow();
    off.click();
    assertThat(shown()).isEqualTo(before + 1);
  }

  private static long shown() {
    Object count =
        script("return document.querySelectorAll('#risk tbody tr:not([hidden])').length");
    return count instanceof Long number ? number : -1;
  }

  @Test
  void every_figure_is_drawn_when_it_comes_into_view() {
    for (String figure : List.of("survival", "endings", "incidence", "futures")) {
      into("#figure-" + figure);
      waitFor("#figure-" + figure + " .chart canvas");
      assertThat(find("#figure-" + figure + " .chart").getAttribute("aria-label")).isNotBlank();
    }
  }

  @Test
  void a_pair_opens_with_its_figures_and_its_match_is_played_step_by_step() {
    into(".matrix td[data-pair='0,2,3']");
    find(".matrix td[data-pair='0,2,3']").click();
    waitFor("dialog[open] .timeline canvas");
    assertThat(find("dialog .facts").getText()).contains("durability", "payoff of A");
    String first = find("dialog .when").getText();
    assertThat(first).startsWith("Year 1, quarter 1");
    find("dialog .slider").sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    assertThat(find("dialog .when").getText()).startsWith("Year 1, quarter 3");
    assertThat(all("dialog .story li.past")).isNotEmpty();
    find("dialog .play").click();
    new WebDriverWait(browser(), Duration.ofSeconds(30))
        .until(d -> !find("dialog .when").getText().startsWith("Year 1,"));
    find("dialog .play").click();
    String stopped = find("dialog .when").getText();
    String link = String.valueOf(browser().getCurrentUrl());
    assertThat(link).contains("#replay=reference-dyad");
    browser().get("about:blank");
    browser().get(link);
    waitFor("dialog[open] .timeline canvas");
    new WebDriverWait(browser(), Duration.ofSeconds(30))
        .until(d -> find("dialog .when").getText().equals(stopped));
  }

  /** What is far down is laid out and drawn only when it comes into view, and then moves. */
  @Test
  void a_link_to_a_portrait_ends_there() {
    script("document.querySelectorAll('details').forEach(part => part.open = false)");
    WebElement link = all(".ranks tbody a").get(0);
    String portrait = String.valueOf(link.getDomAttribute("href"));
    script("arguments[0].click()", link);
    new WebDriverWait(browser(), Duration.ofSeconds(30)).until(d -> isInView(portrait));
  }

  private static boolean isInView(String selector) {
    return Boolean.TRUE.equals(
        script(
            "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
                + "return box.top >= 0 && box.bottom <= innerHeight",
            selector));
  }

  @Test
  void everything_is_reached_by_keyboard_alone() {
    WebElement first = find(".matrix td[data-pair='0,0,0']");
    script("arguments[0].focus()", first);
    browser().switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT);
    browser().switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
    WebElement now = browser().switchTo().activeElement();
    assertThat(now.getAttribute("data-pair")).isEqualTo("0,1,1");
    now.sendKeys(Keys.ENTER);
    waitFor("dialog[open]");
    browser().switchTo().activeElement().sendKeys(Keys.ESCAPE);
    assertThat(all("dialog[open]")).isEmpty();
    assertThat(browser().switchTo().activeElement().getAttribute("data-pair")).isEqualTo("0,1,1");
    WebElement sort = find(".ranking thead .sort");
    sort.sendKeys(Keys.ENTER);
    assertThat(all(".ranking th[aria-sort]")).hasSize(1);
  }

  @Test
  void it_is_dark_where_that_is_wanted() {
    String light = String.valueOf(script("return getComputedStyle(document.body).backgroundColor"));
    media("", "dark");
    String dark = String.valueOf(script("return getComputedStyle(document.body).backgroundColor"));
    media("", "light");
    assertThat(dark).isNotEqualTo(light);
  }

  @Test
  void on_paper_figures_are_drawn_for_paper() {
    into("#figure-survival");
    waitFor("#figure-survival .chart canvas");
    media("print", "light");
    assertThat(find("#figure-survival .static").isDisplayed()).isTrue();
    assertThat(find("#figure-survival .chart").isDisplayed()).isFalse();
    media("", "light");
  }

  private static void media(String media, String scheme) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    browser()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia", Map.of("media", media, "features", List.of(feature)));
  }

  @Test
  void an_accessibility_audit_finds_nothing_unfolded_in_light_and_dark_and_with_a_pair_open()
      throws IOException {
    browser().get(smallPage.toUri().toString());
    script("document.querySelectorAll('details').forEach(d => d.open = true)");
    audit();
    into(".matrix td[data-pair='0,1,2']");
    find(".matrix td[data-pair='0,1,2']").click();
    waitFor("dialog[open] .timeline canvas");
    audit("with a pair open", new AxeBuilder().include("dialog"));
  }

  @Test
  void conditions_seasons_and_the_validity_card_are_open_to_everybody() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("sweep.yaml"),
            """
            scenarios: [reference-dyad]
            strategies: [calculating, image-scorer, wily]
            vary: {suspicion: [0.05, 0.3]}
            seasons: 2
            repetitions: 10
            """);
    Path out = folder.resolve("sweep");
    Cli cli = Cli.run("run", file.toString(), "--out", out.toString(), "--format", "json");
    assertThat(cli.exit()).as(cli.err()).isZero();
    StrategyCatalogue catalogue = PluginLoader.load(List.of());
    Report plain = TournamentResult.read(out, catalogue).summary();
    Path believed = folder.resolve("believed.html");
    Files.writeString(
        believed,
        ReportFormats.byId("html").files(plain.believed(card())).getOrDefault("index.html", ""));
    browser().get(believed.toUri().toString());
    unfold();
    for (String figure : List.of("contrasts", "contrasts-life", "futures-reputed")) {
      into("#figure-" + figure);
      waitFor("#figure-" + figure + " .chart canvas");
    }
    assertThat(find("#validity").getText()).isEqualTo("Validity of the model");
    assertThat(all(".believed tbody tr")).hasSize(5);
    audit();
  }

  private static ValidityCard card() {
    Estimate found = new Estimate(.25, .125, .375);
    Replication shown = new Replication(List.of(found), 1);
    Replication missed = new Replication(List.of(Estimate.unbounded(.5)), 0);
    Fact.FieldResult field = new Fact.FieldResult(null, missed);
    Fact.Line holds =
        new Fact.Line("longer with verification than without", "years", false, .125, shown, field);
    Fact.Line fails = new Fact.Line("above a half", "share", true, 0, missed, field);
    return new ValidityCard(
        List.of(1L),
        List.of(
            new Fact(
                "1",
                "Agreements with verification last longer.",
                "Fortna 2003",
                1000,
                List.of(holds, fails)),
            new Fact("C1", "Names do nothing.", "by design", 10, List.of(holds))),
        List.of(new TheoryCheck("critical discount factor", "Made up 1950", "T = 2", 2, 2.01, .02)),
        List.of(
            new HistoryCheck(
                "failures",
                "a year",
                "Made up 2003",
                .2,
                shown,
                shown,
                shown,
                Double.NaN,
                "Chance.",
                2,
                false,
                false)));
  }

  /** By every rule in light; in dark only colours differ. */
  private static void audit() {
    audit("light", new AxeBuilder());
    media("", "dark");
    audit("dark", new AxeBuilder().withRules(List.of("color-contrast")));
    media("", "light");
  }

  private static void audit(String how, AxeBuilder rules) {
    Results results = rules.analyze(browser());
    List<String> found =
        results.getViolations().stream()
            .map(
                (Rule rule) ->
                    rule.getId()
                        + ": "
                        + rule.getHelp()
                        + " "
                        + rule.getNodes().stream().limit(3).map(n -> n.getHtml()).toList())
            .toList();
    assertThat(found).as(how).isEmpty();
  }
}
