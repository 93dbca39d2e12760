package org.servanda.tournaments;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servanda.tournaments.design.TournamentDesign;

/** Where results are written, and whether stored results are reused or replaced. Immutable. */
public final class ResultsOptions {
  private final @Nullable Path folder;
  private final @Nullable Path parent;
  private final boolean resumed;
  private final boolean overwrites;
  private final Rows rows;
  private final String typed;

  private enum Rows {
    NONE,
    CSV,
    PARQUET
  }

  private ResultsOptions(
      @Nullable Path folder,
      @Nullable Path parent,
      boolean resumed,
      boolean overwrites,
      Rows rows,
      String typed) {
    this.folder = folder;
    this.parent = parent;
    this.resumed = resumed;
    this.overwrites = overwrites;
    this.rows = rows;
    this.typed = typed;
  }

  /** Writes results into this folder; resumes the same tournament if it is stored there. */
  public static ResultsOptions in(Path folder) {
    return new ResultsOptions(folder, null, true, false, Rows.NONE, "");
  }

  /**
   * Writes results into a subfolder named after the tournament; resumes the tournament if it is
   * stored there.
   */
  public static ResultsOptions under(Path parent) {
    return new ResultsOptions(null, parent, true, false, Rows.NONE, "");
  }

  /**
   * Reuses the field's matches for newcomers: the field's results are in the subfolder with the
   * field's name.
   */
  public ResultsOptions fieldsUnder(Path other) {
    return new ResultsOptions(folder, other, resumed, overwrites, rows, typed);
  }

  /** Plays every match again, even if its result is stored. */
  public ResultsOptions anew() {
    return new ResultsOptions(folder, parent, false, overwrites, rows, typed);
  }

  /** Replaces another tournament's results. */
  public ResultsOptions overwriting() {
    return new ResultsOptions(folder, parent, resumed, true, rows, typed);
  }

  /**
   * Writes a row for every match and every agreement as well, with a data dictionary, a description
   * for programs and scripts that analyse them. Only sums of earlier matches are stored, so every
   * match is played again; a tournament that was stopped begins with its first match.
   */
  public ResultsOptions withRows() {
    return new ResultsOptions(folder, parent, resumed, overwrites, Rows.CSV, typed);
  }

  /**
   * Writes rows as {@link #withRows} does, and also as Parquet. Only a cluster can: its program
   * brings the writer.
   */
  public ResultsOptions withParquet() {
    return new ResultsOptions(folder, parent, resumed, overwrites, Rows.PARQUET, typed);
  }

  /**
   * Records the command line as it was typed, in the file on the environment that lies beside the
   * manifest.
   */
  public ResultsOptions typed(String command) {
    return new ResultsOptions(folder, parent, resumed, overwrites, rows, command);
  }

  String typed() {
    return typed;
  }

  Path folder(TournamentDesign design) {
    return folder != null ? folder : below(design.name());
  }

  Path fieldFolder(TournamentDesign design) {
    return parent == null ? folder(design) : below(design.fieldName());
  }

  /** The folder in which fields are stored: nothing is written outside a folder that was named. */
  Path fieldParent() {
    return folder != null ? folder : Objects.requireNonNull(parent);
  }

  private Path below(String name) {
    return Objects.requireNonNull(parent).resolve(name);
  }

  boolean isResumed() {
    return resumed && !hasRows();
  }

  boolean hasRows() {
    return rows != Rows.NONE;
  }

  /** Whether rows are also written as Parquet. */
  boolean hasParquet() {
    return rows == Rows.PARQUET;
  }

  boolean overwrites() {
    return overwrites;
  }
}
