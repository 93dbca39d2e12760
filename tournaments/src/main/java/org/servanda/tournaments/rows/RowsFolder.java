package org.servanda.tournaments.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.reports.rows.AnalysisScript;
import org.servanda.reports.rows.DataDictionary;
import org.servanda.reports.rows.DataPackage;
import org.servanda.reports.rows.RowTable;
import org.servanda.reports.rows.RowTables;
import org.servanda.tournaments.execution.ClusterExecutor;
import org.servanda.tournaments.execution.TournamentListener;
import org.servanda.tournaments.io.OutputException;
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.io.WholeFile;

/**
 * The rows of a tournament in its results folder, with what explains and analyses them. Rows are
 * kept in hidden files until all matches are played; only then do the files appear.
 *
 * <p>The order of rows is the order in which matches are planned: by season, then by eight
 * repetitions of every pair (by scenario and both seats, as entered), then by repetition. It does
 * not depend on who played them.
 */
public final class RowsFolder implements AutoCloseable {
  private final Path folder;
  private final RowFile matches;
  private final RowFile agreements;
  private final RowsListener listener;

  private RowsFolder(Path folder, RowFile matches, RowFile agreements, TournamentListener next) {
    this.folder = folder;
    this.matches = matches;
    this.agreements = agreements;
    this.listener = new RowsListener(next, matches, agreements);
  }

  /**
   * Begins to write rows into a folder.
   *
   * @param next is notified of everything that {@link #listener} is
   * @throws OutputException if the folder cannot be written
   */
  public static RowsFolder open(Path folder, TournamentListener next) {
    try {
      RowFile matches = new RowFile(RowTables.matches(), folder);
      return new RowsFolder(folder, matches, new RowFile(RowTables.agreements(), folder), next);
    } catch (IOException e) {
      throw UserFiles.unwritable(folder, e);
    }
  }

  /** Removes what a run that was killed left behind. */
  public static void sweep(Path folder) {
    try {
      for (RowTable<?> table : RowTables.all()) {
        Files.deleteIfExists(RowFile.spool(table, folder));
      }
    } catch (IOException e) {
      throw UserFiles.unwritable(folder, e);
    }
  }

  /** Removes what was made of a file of rows; nothing if it is another file. */
  public static void removeParquet(Path file) throws IOException {
    for (RowTable<?> table : RowTables.all()) {
      if (file.endsWith(table.file())) {
        Files.deleteIfExists(file.resolveSibling(table.parquetFile()));
      }
    }
  }

  /** All files with rows, or about them, sorted. */
  public static List<String> files() {
    return companions("", "").keySet().stream().sorted().toList();
  }

  /** Makes the rows; a tournament is to be played with it. */
  public TournamentListener listener() {
    return listener;
  }

  /**
   * Reports that rows could not be written, which stopped the tournament.
   *
   * @throws OutputException if so
   */
  public void checkFailure() {
    IOException failure = listener.failure();
    if (failure != null) {
      throw UserFiles.unwritable(folder, failure);
    }
  }

  /**
   * Writes all files, once all matches are played.
   *
   * @param tournament the tournament's name
   * @param version the program's version
   * @return the files of rows, with the hash of their content before compression
   * @throws OutputException if they cannot be written
   */
  public SortedMap<String, String> write(String tournament, String version) {
    SortedMap<String, String> hashes = new TreeMap<>();
    try {
      for (RowTable<?> table : RowTables.all()) {
        removeParquet(folder.resolve(table.file()));
      }
      hashes.put(RowTables.matches().file(), matches.finish(listener.batches()));
      hashes.put(RowTables.agreements().file(), agreements.finish(listener.batches()));
      for (Map.Entry<String, String> file : companions(tournament, version).entrySet()) {
        if (!hashes.containsKey(file.getKey())) {
          WholeFile.write(folder.resolve(file.getKey()), file.getValue());
        }
      }
      return hashes;
    } catch (IOException e) {
      throw UserFiles.unwritable(folder, e);
    }
  }

  /**
   * Writes the rows as Parquet as well, once they are written.
   *
   * @param cluster brings the writer
   * @throws OutputException if a file cannot be written
   */
  public void writeParquet(ClusterExecutor cluster) {
    try {
      for (RowTable<?> table : RowTables.all()) {
        cluster.writeParquet(
            table, folder.resolve(table.file()), folder.resolve(table.parquetFile()));
      }
    } catch (IOException e) {
      throw UserFiles.unwritable(folder, e);
    }
  }

  /** All files by name, with the texts of those that are not rows. */
  private static SortedMap<String, String> companions(String tournament, String version) {
    SortedMap<String, String> files = new TreeMap<>();
    RowTables.all().forEach(table -> files.put(table.file(), ""));
    files.put(DataPackage.FILE, DataPackage.text(tournament, version));
    files.put(DataDictionary.FILE, DataDictionary.text());
    for (AnalysisScript script : AnalysisScript.values()) {
      files.put(script.file(), script.text());
    }
    return files;
  }

  @Override
  public void close() {
    try (matches;
        agreements) {
      // Both are closed, whatever the first throws.
    } catch (IOException e) {
      throw UserFiles.unwritable(folder, e);
    }
  }
}
