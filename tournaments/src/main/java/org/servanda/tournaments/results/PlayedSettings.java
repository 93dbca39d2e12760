package org.servanda.tournaments.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.format.ReportFormat;
import org.servanda.reports.format.ReportFormats;
import org.servanda.reports.ranking.PartnerChoice;
import org.servanda.reports.ranking.RankBy;
import org.servanda.reports.ranking.RankingChoice;
import org.servanda.reports.statistics.NumberText;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.io.BadInputException;

/**
 * What besides its matches determines the files of a tournament.
 *
 * @param program the SHA-256 hash of the code that plays and sums matches; empty if unknown
 * @param field the tournament's name without its newcomers
 * @param newcomers the entrants whose place in the ranking is reported
 * @param planned the repetitions to begin with, where a precision was asked for
 * @param precision the greatest half-width of intervals wanted; null if none was asked for
 * @param kappa how partners choose in the ranking, κ; {@code inf} for the best reply
 * @param formats the ids of the formats that were written; empty for all
 * @param rankBy what the report ranks by; null for durability
 */
public record PlayedSettings(
    String program,
    String field,
    List<String> newcomers,
    int planned,
    @Nullable Double precision,
    String kappa,
    List<String> formats,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rankBy) {
  private static final String BEST_REPLY = "inf";

  public PlayedSettings {
    newcomers = List.copyOf(newcomers);
    formats = List.copyOf(formats);
  }

  /**
   * The settings of a tournament.
   *
   * @param planned the design to begin with
   * @param formats the ids of formats; empty for all
   */
  public static PlayedSettings of(
      TournamentDesign planned,
      @Nullable Double precision,
      RankingChoice choice,
      List<String> formats) {
    return new PlayedSettings(
        thisProgram(),
        planned.fieldName(),
        List.copyOf(planned.newcomers()),
        planned.repetitions(),
        precision,
        text(choice.partners()),
        formats,
        text(choice.by()));
  }

  /** The hash of this program; empty if it cannot read itself. */
  static String thisProgram() {
    try {
      return ProgramHash.get();
    } catch (BadInputException e) {
      return "";
    }
  }

  private static @Nullable String text(RankBy by) {
    return by == RankBy.DURABILITY ? null : by.key();
  }

  private static String text(PartnerChoice choice) {
    return Double.isInfinite(choice.kappa()) ? BEST_REPLY : NumberText.exact(choice.kappa());
  }

  /**
   * How partners choose, and what is ranked by.
   *
   * @throws BadInputException if κ is no number of at least 0, or there is no such ranking
   */
  public RankingChoice choice() {
    try {
      return new RankingChoice(partners(), rankBy == null ? RankBy.DURABILITY : RankBy.of(rankBy));
    } catch (IllegalArgumentException e) {
      throw new BadInputException("The manifest cannot be used: " + e.getMessage(), e);
    }
  }

  private PartnerChoice partners() {
    try {
      return kappa.equals(BEST_REPLY)
          ? PartnerChoice.BEST_REPLY
          : new PartnerChoice(Double.parseDouble(kappa));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          PortableText.format("The manifest's kappa is '%s', which is no κ", kappa), e);
    }
  }

  /**
   * The settings after a report was written.
   *
   * @param other how partners choose in it, and what it ranks by
   * @param written its formats
   * @param keeps whether files of other formats stay
   */
  PlayedSettings reported(RankingChoice other, List<ReportFormat> written, boolean keeps) {
    Set<String> ids = new TreeSet<>(written.stream().map(ReportFormat::id).toList());
    Set<String> all = new TreeSet<>(ReportFormats.all().stream().map(ReportFormat::id).toList());
    if (keeps) {
      ids.addAll(formats.isEmpty() ? all : formats);
    }
    return new PlayedSettings(
        program,
        field,
        newcomers,
        planned,
        precision,
        text(other.partners()),
        ids.equals(all) ? List.of() : List.copyOf(ids),
        text(other.by()));
  }
}
