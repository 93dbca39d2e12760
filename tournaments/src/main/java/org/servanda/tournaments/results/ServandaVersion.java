package org.servanda.tournaments.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The program's version and the date of its release, set by the build. */
public final class ServandaVersion {
  private static final int DATE = 10;

  private ServandaVersion() {}

  /** The version, such as {@code 0.1.0}. */
  public static String number() {
    return properties().getProperty("version", "unknown");
  }

  /**
   * The day a version was released, such as {@code 2026-11-24}; empty if it is not this program's,
   * or the build did not set it.
   */
  public static String released(String version) {
    String time = properties().getProperty("released", "");
    return version.equals(number()) && time.matches("\\d{4}-\\d{2}-\\d{2}.*")
        ? time.substring(0, DATE)
        : "";
  }

  private static Properties properties() {
    Properties properties = new Properties();
    try (InputStream in = ServandaVersion.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
