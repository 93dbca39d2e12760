package org.servanda.tournaments.league;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.servanda.engine.plugin.PluginFiles;
import org.servanda.tournaments.io.FileHash;
import org.servanda.tournaments.io.UserFiles;

/**
 * A file that somebody has submitted.
 *
 * @param name its name in the folder of submissions, with slashes
 * @param author the file's name without suffix, or its folder's, as a word: lower-case letters,
 *     digits and hyphens
 * @param file where it is
 * @param size its size in bytes
 * @param sha256 the hash of its bytes; empty if it is too large, or cannot be read
 */
record Submission(String name, String author, Path file, long size, String sha256) {
  /** The longest word of an author: a page is named after it. */
  private static final int LONGEST_WORD = 100;

  /**
   * All submissions in a folder, in order of name: its files, and those of its folders that can be
   * read.
   *
   * @param largest the largest file whose bytes are read, in bytes
   * @throws org.servanda.tournaments.io.BadInputException if it cannot be read
   */
  static List<Submission> in(Path folder, long largest) {
    List<Submission> found = new ArrayList<>();
    try {
      for (Path path : listed(folder)) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          for (Path inner : listedIfReadable(path)) {
            add(found, folder, inner, name(path), largest);
          }
        } else {
          add(found, folder, path, name(path).replaceFirst("\\.[^.]*$", ""), largest);
        }
      }
    } catch (IOException e) {
      throw UserFiles.unreadable(folder, e);
    }
    found.sort(Comparator.comparing(Submission::name));
    return List.copyOf(found);
  }

  private static void add(
      List<Submission> found, Path folder, Path file, String author, long largest) {
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !PluginFiles.isPart(file)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      long size = file.toFile().length();
      String sha256 = size > largest ? "" : hash(file);
      found.add(new Submission(name, word(author), file, size, sha256));
    }
  }

  /** The hash of a file; empty if it cannot be read, which must not stop the others. */
  private static String hash(Path file) {
    try {
      return FileHash.of(file);
    } catch (IOException e) {
      return "";
    }
  }

  /** The files of an author's folder; none if it cannot be read, which must not stop the others. */
  private static List<Path> listedIfReadable(Path folder) {
    try {
      return listed(folder);
    } catch (IOException e) {
      return List.of();
    }
  }

  private static List<Path> listed(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !name(file).startsWith(".")).sorted().toList();
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /**
   * A name as an author's word, at most {@link #LONGEST_WORD} characters of it; {@code x} before
   * one that does not begin with a letter.
   */
  static String word(String name) {
    String whole = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String word =
        whole.substring(0, Math.min(whole.length(), LONGEST_WORD)).replaceAll("^-|-$", "");
    return word.matches("[a-z].*") ? word : "x" + word;
  }

  /** What follows the last point of its name, in lower case; empty without a point. */
  String suffix() {
    int point = name.lastIndexOf('.');
    return point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
  }
}
