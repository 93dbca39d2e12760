package org.servanda.tournaments.spark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.spark.SparkConf;
import org.jspecify.annotations.Nullable;
import org.servanda.tournaments.io.UserFiles;

/** The settings of Spark: those of its own file and of the command line, and ours for the rest. */
final class SparkSettings {
  private SparkSettings() {}

  /** The settings for an address. */
  static SparkConf of(SparkAddress address) {
    SparkConf settings = new SparkConf();
    defaults(settings);
    settings.setIfMissing("spark.app.name", "Servanda");
    settings.setIfMissing("spark.ui.enabled", "false");
    settings.setIfMissing("spark.ui.showConsoleProgress", "false");
    // The sums of a large field are larger than Spark expects a result to be.
    settings.setIfMissing("spark.driver.maxResultSize", "0");
    if (address.isSubmitted()) {
      return settings;
    }
    settings.setMaster(address.text());
    if (address.isThisMachine()) {
      settings.setIfMissing("spark.driver.host", "127.0.0.1");
      settings.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    }
    if (!address.isThisProcess()) {
      settings.setIfMissing("spark.jars", String.join(",", ProgramJars.of(sparkHome())));
      // A worker must have our versions of libraries that Spark uses too.
      settings.setIfMissing("spark.executor.userClassPathFirst", "true");
    }
    return settings;
  }

  /** What {@code spark-submit} would read; a system property goes before. */
  private static void defaults(SparkConf settings) {
    Path home = sparkHome();
    String named = System.getenv("SPARK_CONF_DIR");
    Path folder = named != null ? Path.of(named) : home == null ? null : home.resolve("conf");
    Path file = folder == null ? null : folder.resolve("spark-defaults.conf");
    if (file == null || !Files.isRegularFile(file)) {
      return;
    }
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      read.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw UserFiles.unreadable(file, new IOException(e));
    }
    read.stringPropertyNames().stream()
        .filter(name -> name.startsWith("spark."))
        .forEach(name -> settings.setIfMissing(name, read.getProperty(name).strip()));
  }

  private static @Nullable Path sparkHome() {
    String home = System.getenv("SPARK_HOME");
    return home == null || home.isBlank() ? null : Path.of(home);
  }
}
