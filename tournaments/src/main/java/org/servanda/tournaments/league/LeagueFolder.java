package org.servanda.tournaments.league;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.FileHash;
import org.servanda.tournaments.io.FolderLock;
import org.servanda.tournaments.io.UserFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of a competition.
 *
 * @param root its folder
 */
record LeagueFolder(Path root) {
  private static final String STATE = "state.json";
  private static final String COMMITMENT = "commitment.txt";
  private static final String AUTHORS = "authors/";
  private static final int LONGEST_NAME = 200;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  Path rulesFile() {
    return root.resolve(LeagueRules.FILE);
  }

  Path submissions() {
    return root.resolve("submissions");
  }

  /** Where files are copied to before they are checked, and played from. */
  private Path copies() {
    return root.resolve("checked");
  }

  Path played() {
    return root.resolve("played");
  }

  Path site() {
    return root.resolve("site");
  }

  private Path quarantine() {
    return root.resolve("quarantine");
  }

  /**
   * The rules.
   *
   * @throws BadInputException if the folder is no competition's, or the rules are wrong
   */
  LeagueRules rules() {
    checkFolder();
    if (!Files.exists(rulesFile())) {
      throw new BadInputException(
          PortableText.format(
              "'%s' is not the folder of a league: it has no %s.%s To begin one: servanda league %s"
                  + " --new",
              root, LeagueRules.FILE, Files.exists(root) ? "" : UserFiles.hint(root), root));
    }
    return LeagueRules.read(rulesFile().toString(), UserFiles.text(rulesFile()));
  }

  /**
   * Checks that it is no file.
   *
   * @throws BadInputException if it is
   */
  void checkFolder() {
    if (Files.exists(root) && !Files.isDirectory(root)) {
      Path around = root.toAbsolutePath().normalize().getParent();
      boolean inside = around != null && Files.exists(around.resolve(LeagueRules.FILE));
      throw new BadInputException(
          PortableText.format(
              "'%s' is a file, but a league is a folder: name %s",
              root, inside ? "the folder it is in, '" + around + "'" : "a folder"));
    }
  }

  /**
   * The right to write into it.
   *
   * @throws org.servanda.tournaments.io.OutputException if somebody else has it
   */
  FolderLock lock() {
    return FolderLock.of(root, "wait until it has ended");
  }

  /**
   * What is remembered.
   *
   * @throws BadInputException if the file is damaged
   */
  LeagueState state() {
    Path file = root.resolve(STATE);
    if (!Files.exists(file)) {
      return LeagueState.fresh();
    }
    LeagueState state;
    try {
      state = JSON.readValue(Files.readString(file), LeagueState.class);
    } catch (IOException e) {
      throw UserFiles.unreadable(file, e);
    } catch (JacksonException e) {
      throw damaged(file, e);
    }
    if (state == null) {
      throw damaged(file, new IllegalStateException("It says null"));
    }
    return state;
  }

  private static BadInputException damaged(Path file, Exception e) {
    return new BadInputException(
        PortableText.format(
            "'%s' is damaged; restore it from a copy, or remove it to begin the season's history"
                + " again",
            file),
        e);
  }

  void write(LeagueState state) {
    UserFiles.write(root.resolve(STATE), JSON.writeValueAsString(state) + "\n");
  }

  /** Where the copy of a submission is, or will be: files of other bytes have other folders. */
  Path copy(String name, String sha256) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return copies().resolve(sha256).resolve(file);
  }

  /**
   * Whether a submission is copied already. Another submission may have the same name and bytes,
   * and thus the same copy.
   */
  boolean hasCopy(Submission submission) {
    return Files.exists(copy(submission.name(), submission.sha256()));
  }

  /**
   * Copies a submission, unless it is copied already.
   *
   * @return whether the copy has the bytes that were hashed
   */
  boolean copy(Submission submission) {
    Path target = copy(submission.name(), submission.sha256());
    try {
      Files.createDirectories(target.toAbsolutePath().resolveSibling(""));
      if (!Files.exists(target) || !FileHash.of(target).equals(submission.sha256())) {
        Files.deleteIfExists(target);
        Files.copy(submission.file(), target);
      }
      return FileHash.of(target).equals(submission.sha256());
    } catch (IOException e) {
      throw UserFiles.unwritable(target, e);
    }
  }

  /**
   * Removes the copy of a submission that never played; of those that did it is kept for replays.
   */
  void forget(Submission submission) {
    Path target = copy(submission.name(), submission.sha256());
    if (!Files.exists(target)) {
      return;
    }
    try {
      Files.deleteIfExists(target);
      Files.deleteIfExists(target.toAbsolutePath().resolveSibling(""));
    } catch (DirectoryNotEmptyException e) {
      // Another submission has the same bytes under another name.
    } catch (IOException e) {
      throw UserFiles.unwritable(target, e);
    }
  }

  /** Writes the reasons of those in quarantine, a file each, and removes those of others. */
  void writeQuarantine(List<LeagueState.Entry> entries) {
    Map<String, String> texts =
        entries.stream()
            .filter(entry -> entry.status() == LeagueState.Status.QUARANTINED)
            .collect(
                Collectors.toMap(
                    entry -> shortened(entry.name().replaceAll("[^A-Za-z0-9._-]+", "_")) + ".txt",
                    entry -> String.join("\n", entry.reasons()) + "\n",
                    (a, b) -> a + b));
    texts.forEach((name, text) -> UserFiles.write(quarantine().resolve(name), text));
    removeOthers(quarantine(), texts.keySet());
  }

  /** No file system takes a name of more than 255 characters. */
  private static String shortened(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  /**
   * Writes the pages of the site, and removes authors' pages that are not among them.
   *
   * @param secret of the season
   */
  void writeSite(Map<String, String> files, LeagueRules rules, SeasonSecret secret) {
    files.forEach((name, text) -> UserFiles.write(site().resolve(name), text));
    UserFiles.write(
        site().resolve(COMMITMENT),
        PortableText.format(
            """
            %s, season %d
            SHA-256 %s

            This is the hash of a line with the season's seed and a salt: 'season %d seed ... salt ...'.
            When the season closes, the line is published. To check it:
            printf %%s 'LINE' | sha256sum
            """,
            rules.title(), secret.season(), secret.commitment(), secret.season()));
    removeOthers(
        site().resolve(AUTHORS),
        files.keySet().stream()
            .filter(name -> name.startsWith(AUTHORS))
            .map(name -> name.substring(AUTHORS.length()))
            .collect(Collectors.toSet()));
  }

  /**
   * Publishes the results of a closed season, and copies the files that played it, under their own
   * names, into one folder, which {@code --plugins} may name. A file whose name another has already
   * goes into a folder in it, named after its author.
   *
   * @param result of its last run
   * @param entries its submissions
   */
  void writeSeason(int season, TournamentResult result, List<LeagueState.Entry> entries) {
    Path files = root.resolve("revealed").resolve("season-" + season);
    Set<String> names = new HashSet<>();
    for (LeagueState.Entry entry : entries) {
      if (entry.isAccepted()) {
        Path from = copy(entry.name(), entry.sha256());
        String name = String.valueOf(from.getFileName());
        Path into = names.add(name) ? files : files.resolve(entry.author());
        try {
          Files.createDirectories(into);
          Files.copy(from, into.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
          throw UserFiles.unwritable(into, e);
        }
      }
    }
    Path target = site().resolve("season-" + season);
    result.writeTo(target, "html", "json");
    try {
      Files.deleteIfExists(target.resolve(".lock"));
    } catch (IOException e) {
      throw UserFiles.unwritable(target, e);
    }
  }

  private static void removeOthers(Path folder, Set<String> kept) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (!kept.contains(String.valueOf(file.getFileName())) && !Files.isDirectory(file)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw UserFiles.unwritable(folder, e);
    }
  }
}
