package org.servanda.tournaments.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.NumberText;
import org.servanda.tournaments.Reproduction;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;

/**
 * Plays a tournament again from its manifest, and says whether every byte is the same.
 *
 * @param terminal where it says so
 * @param manifest the manifest's file
 * @param out where the files are written; null for a folder that is removed afterwards
 */
record ManifestRun(Terminal terminal, Path manifest, @Nullable Path out) {
  /** Whether an argument of {@code run} names a manifest. */
  static boolean isManifest(@Nullable String what) {
    return what != null && what.endsWith(".json");
  }

  /** Plays it, with the plugins, executor, listener and times of a tournament. */
  int play(Tournament how) {
    if (out != null) {
      return print(Reproduction.play(manifest, out, how));
    }
    Path folder = temporary();
    try {
      return print(Reproduction.play(manifest, folder, how));
    } finally {
      remove(folder);
    }
  }

  private int print(Reproduction played) {
    if (!played.result().isComplete()) {
      say(
          PortableText.format(
              "Stopped after %,d matches: nothing was compared.", played.result().matches()));
      return Servanda.FAILED;
    }
    int same = played.same().size();
    int all = same + played.different().size() + played.missing().size();
    String matches = NumberText.counted(played.result().matches(), "match", "matches");
    say(
        played.isSame()
            ? PortableText.format(
                "%s again: every byte of %s is the same.",
                matches, NumberText.counted(same, "file", "files"))
            : PortableText.format(
                "%s again: %d of %s have the same bytes.",
                matches, same, NumberText.counted(all, "file", "files")));
    list("Different", played.different());
    list("Not written again", played.missing());
    list("Not compared, because neither a hash nor a copy is left", played.unknown());
    list("Changed beside the manifest after the tournament", played.changed());
    if (out != null) {
      terminal.out().println("Results: " + out);
    } else if (!played.different().isEmpty()) {
      say("To keep the new files, add --out with the name of a new folder.");
    }
    return played.isSame() && played.changed().isEmpty() ? Servanda.DONE : Servanda.FAILED;
  }

  private void list(String what, Collection<String> names) {
    if (!names.isEmpty()) {
      say(what + ": " + String.join(", ", names) + ".");
    }
  }

  private void say(String text) {
    WrappedText.print(terminal, "", "  ", text);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("servanda-again");
    } catch (IOException e) {
      throw UserFiles.unwritable(Path.of(System.getProperty("java.io.tmpdir", ".")), e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      List<Path> files = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path file : files) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw UserFiles.unwritable(folder, e);
    }
  }

  /**
   * Refuses options that would make it another tournament.
   *
   * @param options those that were given
   */
  static void check(String what, List<String> options) {
    if (!options.isEmpty()) {
      throw new BadInputException(
          PortableText.format(
              "'%s' says what is played and written; leave out %s, or run a tournament file",
              what, String.join(", ", options)));
    }
  }
}
