package org.servanda.tournaments.cli.workshop;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servanda.engine.portable.PortableText;

/**
 * What Maven printed.
 *
 * @param exit its exit code
 * @param text its output
 */
record MavenOutput(int exit, String text) {
  private static final String ERROR = "[ERROR] ";
  private static final int MOST = 10;
  private static final int LONGEST = 300;

  /**
   * javac by its plugin: {@code /a/B.java:[12,5] message}; Kotlin's: {@code file:///a/B.kt:12:5
   * message}.
   */
  private static final Pattern COMPILER =
      Pattern.compile(
          "(?:file://)?(\\S.*?\\.(?:java|kt|scala)):\\s*[\\[(]?(\\d+)[,:]\\s*\\d+[\\])]?:?\\s+(.*)");

  boolean hasFailed() {
    return exit != 0;
  }

  /** Whether it failed for want of something that was never fetched. */
  boolean lacksDownload() {
    return hasFailed()
        && (text.contains("in offline mode")
            || text.contains("has not been downloaded from it before"));
  }

  /**
   * The errors, a line each: what compilers say with file and line, or else the first that Maven
   * reports.
   *
   * @param project files are named from here
   */
  List<String> errors(Path project) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String error = line.startsWith(ERROR) ? line.substring(ERROR.length()) : "";
      Matcher matcher = COMPILER.matcher(error);
      if (matcher.matches()) {
        found.add(
            named(project, matcher.group(1)) + ":" + matcher.group(2) + ": " + matcher.group(3));
      } else if (!error.isBlank()) {
        others.add(error);
      }
    }
    Set<String> best = found.isEmpty() ? others : found;
    if (best.isEmpty()) {
      return List.of("Maven failed with exit code " + exit);
    }
    return best.stream().limit(MOST).map(line -> PortableText.line(line, LONGEST)).toList();
  }

  /** A file from the project's folder, if it lies there. */
  private static String named(Path project, String file) {
    Path whole = Path.of(file);
    Path base = project.toAbsolutePath().normalize();
    return whole.startsWith(base) ? base.relativize(whole).toString() : file;
  }
}
