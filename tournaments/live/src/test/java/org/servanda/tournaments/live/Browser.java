package org.servanda.tournaments.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The built page in Chromium, headless; tests are skipped where there is none. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  static final Path PAGE = Path.of("target/classes/org/servanda/tournaments/live/live.html");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static Browser start(Path profile) {
    Assumptions.assumeTrue(Files.exists(CHROMIUM) && Files.exists(DRIVER), "no Chromium here");
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
        "--window-size=1280,900",
        "--user-data-dir=" + profile);
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "download.default_directory",
            profile.toString(),
            "download.prompt_for_download",
            false));
    options.setCapability("goog:loggingPrefs", logging);
    Browser browser =
        new Browser(
            new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
                options));
    browser.driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
    return browser;
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Opens the page at an address of its own, and waits until it can be used. */
  void open(String hash) {
    driver.get("about:blank");
    driver.get(PAGE.toUri() + hash);
    new WebDriverWait(driver, Duration.ofMinutes(1))
        .until(page -> Boolean.TRUE.equals(script("return document.body.dataset.ready === 'yes'")));
  }

  /** What a script returns; an empty text if it returns nothing. */
  Object script(String text, Object... arguments) {
    return Objects.requireNonNullElse(driver.executeScript(text, arguments), "");
  }

  /** Types into an element. */
  void type(String css, CharSequence... keys) {
    driver.findElement(By.cssSelector(css)).sendKeys(keys);
  }

  /** Clicks an element with the pointer, as a download needs it. */
  void press(String css) {
    driver.findElement(By.cssSelector(css)).click();
  }

  /** Clicks an element, wherever it lies. */
  void click(String css) {
    script("document.querySelector(arguments[0]).click()", css);
  }

  String text(String css) {
    return String.valueOf(script("return document.querySelector(arguments[0]).textContent", css));
  }

  /** What the console said, and what was fetched: nothing, for a page that works offline. */
  List<?> complaints() {
    List<?> fetched =
        (List<?>) script("return performance.getEntriesByType('resource').map(e => e.name)");
    return fetched.isEmpty() ? driver.manage().logs().get(LogType.BROWSER).getAll() : fetched;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
