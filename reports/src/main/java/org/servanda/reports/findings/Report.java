package org.servanda.reports.findings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.reports.chronicle.Replay;
import org.servanda.reports.validity.ValidityCard;

/**
 * Everything a report tells: the findings, and what was played.
 *
 * @param title the tournament's name
 * @param version of the program
 * @param command the command line that plays it again
 * @param complete whether all matches were played
 * @param seed of the tournament
 * @param repetitions asked for of every match
 * @param scenarios what was played
 * @param entrants who played, in order of name
 * @param findings what it showed
 * @param replays some matches, to be shown moment by moment; not part of the data files
 * @param validity how far the model can be believed; null if that is not told; it is the model's,
 *     not the run's, and no part of the data files
 */
public record Report(
    String title,
    String version,
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
   * A scenario, as told to the reader.
   *
   * @param id its id
   * @param title its name for people
   * @param summary what it is about
   * @param years how long a match can last
   */
  public record ScenarioNote(String id, String title, String summary, double years) {}

  /**
   * An entrant, as told to the reader.
   *
   * @param name as entered
   * @param family the kind it belongs to
   * @param portrait who it is and what it wants
   * @param bargains how it bargains
   * @param keeps how it keeps
   * @param source where the idea comes from
   */
  public record EntrantNote(
      String name, String family, String portrait, String bargains, String keeps, String source) {}

  /** The same with what is known of the model's validity. */
  public Report believed(ValidityCard card) {
    return new Report(
        title,
        version,
        command,
        complete,
        seed,
        repetitions,
        scenarios,
        entrants,
        findings,
        replays,
        card);
  }

  public Report {
    scenarios = List.copyOf(scenarios);
    entrants = List.copyOf(entrants);
    replays = List.copyOf(replays);
  }
}
