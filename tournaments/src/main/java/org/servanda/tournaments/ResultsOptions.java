package org.servanda.tournaments;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servanda.tournaments.design.TournamentDesign;

/** Where results go, and what may happen to what is there. Immutable. */
public final class ResultsOptions {
  private final @Nullable Path folder;
  private final @Nullable Path parent;
  private final boolean resumed;
  private final boolean overwrites;

  private ResultsOptions(
      @Nullable Path folder, @Nullable Path parent, boolean resumed, boolean overwrites) {
    this.folder = folder;
    this.parent = parent;
    this.resumed = resumed;
    this.overwrites = overwrites;
  }

  /** Results go into this folder; what it knows of the same tournament is resumed. */
  public static ResultsOptions in(Path folder) {
    return new ResultsOptions(folder, null, true, false);
  }

  /** Results go into a folder below this one, named as the tournament; what it knows is resumed. */
  public static ResultsOptions under(Path parent) {
    return new ResultsOptions(null, parent, true, false);
  }

  /**
   * Newcomers join the field whose results stand below this folder under the field's name, so that
   * the field's own matches are not played again.
   */
  public ResultsOptions fieldsUnder(Path other) {
    return new ResultsOptions(folder, other, resumed, overwrites);
  }

  /** Plays every match, also those whose results are known. */
  public ResultsOptions anew() {
    return new ResultsOptions(folder, parent, false, overwrites);
  }

  /** Replaces another tournament's results. */
  public ResultsOptions overwriting() {
    return new ResultsOptions(folder, parent, resumed, true);
  }

  Path folder(TournamentDesign design) {
    return folder != null ? folder : below(design.name());
  }

  Path fieldFolder(TournamentDesign design) {
    return parent == null ? folder(design) : below(design.fieldName());
  }

  private Path below(String name) {
    return Objects.requireNonNull(parent).resolve(name);
  }

  boolean isResumed() {
    return resumed;
  }

  boolean overwrites() {
    return overwrites;
  }
}
