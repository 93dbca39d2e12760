package org.servanda.tournaments.results;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.servanda.engine.match.Match;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.io.BadInputException;

/** What tells one build of the program from another: its code decides what a match comes to. */
final class ProgramHash {
  private ProgramHash() {}

  /** SHA-256 over the code of the engine, the tally and this module. */
  static String get() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Class<?> part : List.of(Match.class, Tally.class, ProgramHash.class)) {
        CodeSource source = part.getProtectionDomain().getCodeSource();
        if (source != null) {
          add(digest, Path.of(source.getLocation().toURI()));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException | URISyntaxException e) {
      throw new BadInputException("The program cannot read itself: " + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, Path code) throws IOException {
    try (Stream<Path> files = Files.walk(code)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(Files.readAllBytes(file));
      }
    }
  }
}
