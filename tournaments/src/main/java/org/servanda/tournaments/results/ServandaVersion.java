package org.servanda.tournaments.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it. */
final class ServandaVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"servanda " + number()};
  }

  /** Such as {@code 0.1.0}. */
  static String number() {
    Properties properties = new Properties();
    try (InputStream in = ServandaVersion.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }
}
