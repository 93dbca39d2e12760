package org.servanda.reports.findings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.chronicle.Replay;
import org.servanda.reports.validity.ValidityCard;

/**
 * A report: the findings, and a description of what was played.
 *
 * @param title the tournament's name
 * @param version of the program
 * @param released the day that version was released, such as {@code 2026-11-24}; empty if unknown;
 *     not part of the data files
 * @param command the command line that reproduces it
 * @param complete whether all matches were played
 * @param seed of the tournament
 * @param repetitions requested per pair of seats
 * @param scenarios the scenarios played
 * @param entrants the entrants, in order of name
 * @param findings the findings
 * @param replays matches that the page can replay; not part of the data files
 * @param validity the validity card of the model, null if there is none; not part of the data files
 */
public record Report(
    String title,
    String version,
    @JsonIgnore String released,
    String command,
    boolean complete,
    long seed,
    int repetitions,
    List<ScenarioNote> scenarios,
    List<EntrantNote> entrants,
    Findings findings,
    @JsonIgnore List<Replay> replays,
    @JsonIgnore @Nullable ValidityCard validity) {

  /**
   * A scenario, described for the reader.
   *
   * @param id the id of the scenario
   * @param title its title
   * @param summary what it is about
   * @param years the horizon of a match, years
   */
  public record ScenarioNote(String id, String title, String summary, double years) {}

  /**
   * An entrant, described for the reader.
   *
   * @param name as entered
   * @param family the family of strategies it belongs to
   * @param portrait its character and aims
   * @param bargains how it bargains
   * @param keeps how it keeps agreements
   * @param source the source of the idea
   * @param jar the jar it came in, empty if that is not known; not part of the data files
   * @param model the language model that it asks; null if it asks none
   */
  public record EntrantNote(
      String name,
      String family,
      String portrait,
      String bargains,
      String keeps,
      String source,
      @JsonIgnore String jar,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ModelUse model) {

    /** An entrant of which nothing is known but where it came from. */
    public static EntrantNote unknown(String name, String jar) {
      return new EntrantNote(name, "", "", "", "", "", jar, null);
    }
  }

  /** The tournament's name, or the title of its scenario if it is named after it. */
  public String heading() {
    return scenarios.stream()
        .filter(scenario -> scenario.id().equals(title))
        .map(ScenarioNote::title)
        .findFirst()
        .orElse(title);
  }

  /** The same report with a validity card. */
  public Report believed(ValidityCard card) {
    return with(findings, replays, card);
  }

  /** The same report with other findings and replays. */
  public Report with(Findings other, List<Replay> shown) {
    return with(other, shown, validity);
  }

  private Report with(Findings other, List<Replay> shown, @Nullable ValidityCard card) {
    return new Report(
        title,
        version,
        released,
        command,
        complete,
        seed,
        repetitions,
        scenarios,
        entrants,
        other,
        shown,
        card);
  }

  public Report {
    scenarios = List.copyOf(scenarios);
    entrants = List.copyOf(entrants);
    replays = List.copyOf(replays);
  }
}
