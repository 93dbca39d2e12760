package org.servanda.tournaments.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.match.MatchMonitor;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.PriorReputations;
import org.servanda.reports.tally.Pair;
import org.servanda.tournaments.design.MatchBatch;
import org.servanda.tournaments.design.Topology;
import org.servanda.tournaments.design.TournamentDesign;
import org.servanda.tournaments.execution.SeasonReputations;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.OppositionLeaders;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * The matches of a stored tournament, played again one by one with the scenario, condition, seed,
 * reputations and strategies that its manifest records. Each gives the result it had, if the
 * program is the same.
 *
 * <p>A match of a later season begins with reputations that all matches of the earlier seasons made
 * in its repetition; these are played for it.
 */
public final class RecordedMatches {
  private final Manifest manifest;
  private final StrategyCatalogue catalogue;
  private final ScenarioLibrary library;
  private final RecordedPlugins plugins;

  /**
   * The matches that a manifest records.
   *
   * @param library reads its scenarios
   * @param catalogue holds its strategies
   */
  public RecordedMatches(Manifest manifest, ScenarioLibrary library, StrategyCatalogue catalogue) {
    this.manifest = manifest;
    this.library = library;
    this.catalogue = catalogue;
    this.plugins = new RecordedPlugins(manifest, catalogue);
  }

  /** The tournament. */
  public Manifest manifest() {
    return manifest;
  }

  /**
   * The design of the whole tournament, with the repetitions that were planned.
   *
   * @throws BadInputException if strategies are missing, or come from other jars, naming each
   */
  public TournamentDesign design() {
    plugins.checkAll();
    PlayedSettings settings = manifest.settings();
    TournamentDesign played = manifest.design(library, catalogue);
    return settings == null ? played : played.repeated(settings.planned());
  }

  /**
   * The entrant with a name.
   *
   * @param name as recorded; a prefix may be left out if the rest is unambiguous
   * @throws BadInputException if it did not take part, or its jar is missing or another one
   */
  public Entrant entrant(String name) {
    return plugins.entrant(name);
  }

  /**
   * The scenario, or the condition of one, with a name, ready to be played.
   *
   * @param id as recorded; null if the tournament has one alone
   * @throws BadInputException if there is no such scenario, its opposition's leader is missing, or
   *     there are several and none is named
   */
  public PreparedScenario scenario(@Nullable String id) {
    List<String> ids = manifest.scenarios().stream().map(Manifest.PlayedScenario::id).toList();
    if (id == null && ids.size() > 1) {
      throw new BadInputException(
          PortableText.format(
              "The tournament has %d scenarios or conditions; choose one with --scenario: %s",
              ids.size(), quoted(ids)));
    }
    String wanted = id == null ? ids.get(0) : id;
    for (Manifest.PlayedScenario played : manifest.scenarios()) {
      if (played.id().equals(wanted)) {
        manifest.oppositions().forEach(plugins::same);
        return OppositionLeaders.prepared(library.read(played.id(), played.text()), catalogue);
      }
    }
    throw new BadInputException(
        PortableText.format(
            "'%s' is no scenario of tournament '%s'.%s It has %s",
            wanted, manifest.name(), NearestName.hint(wanted, ids), quoted(ids)));
  }

  private static String quoted(List<String> ids) {
    return String.join(", ", ids.stream().map(id -> "'" + id + "'").toList());
  }

  /**
   * Some repetitions of a match.
   *
   * @param a the entrant at seat A, as recorded
   * @param b the entrant at seat B
   * @param season from 1
   * @param from the first repetition, from 0
   * @param to one past the last
   * @throws BadInputException if the tournament has no such match, or an entrant's jar is missing
   *     or another one
   */
  public MatchBatch match(
      PreparedScenario stage, String a, String b, int season, long from, long to) {
    Entrant first = plugins.entrant(a);
    Entrant second = plugins.entrant(b);
    if (!manifest.topology().joins(first.name(), second.name())) {
      throw new BadInputException(
          PortableText.format(
              "%s and %s did not meet: %s met %s",
              first.name(), second.name(), first.name(), String.join(", ", partners(first))));
    }
    if (!(season >= 1 && season <= manifest.seasons())) {
      throw new BadInputException(
          PortableText.format(
              "--season is %d, but must be from 1 to %d: the tournament has no more",
              season, manifest.seasons()));
    }
    if (!(from >= 0 && from < to && to <= manifest.repetitions())) {
      long wrong = from < 0 || from >= manifest.repetitions() ? from : to - 1;
      throw new BadInputException(
          PortableText.format(
              "Repetition %d was not played: the tournament's repetitions are 0 to %d",
              wrong, manifest.repetitions() - 1));
    }
    return new MatchBatch(0, stage, first, second, manifest.seed(), season, (int) from, (int) to);
  }

  private List<String> partners(Entrant entrant) {
    return manifest.entrants().stream()
        .map(Manifest.PlayedEntrant::name)
        .filter(other -> manifest.topology().joins(entrant.name(), other))
        .toList();
  }

  /**
   * Plays a repetition again.
   *
   * @param listener receives the events; null for none
   */
  public MatchResult play(MatchBatch match, int repetition, @Nullable MatchListener listener) {
    PriorReputations prior = prior(match, TimeLimit.STANDARD).apply(repetition);
    return match.play(match.chance(repetition), prior, listener, null);
  }

  /**
   * The reputations with which each repetition of a match begins.
   *
   * @param limit how long a strategy may take for a match of an earlier season
   */
  public Function<Integer, PriorReputations> prior(MatchBatch match, TimeLimit limit) {
    if (match.season() == 1) {
      return repetition -> PriorReputations.BLANK;
    }
    List<Entrant> field = manifest.entrants().stream().map(plugins::same).toList();
    Topology topology = manifest.topology();
    return repetition -> {
      MatchMonitor monitor = new MatchMonitor();
      return limit.call(
          "A match of an earlier season",
          monitor::begun,
          () -> before(match, repetition, field, topology, monitor).past(match.pair(), repetition));
    };
  }

  /** The reputations after all matches of a repetition in the seasons before. */
  private static SeasonReputations before(
      MatchBatch match,
      int repetition,
      List<Entrant> field,
      Topology topology,
      MatchMonitor monitor) {
    SeasonReputations before = new SeasonReputations();
    for (int season = 1; season < match.season(); season++) {
      SeasonReputations after = new SeasonReputations();
      for (Entrant a : field) {
        for (Entrant b : field) {
          if (!topology.joins(a.name(), b.name())) {
            continue;
          }
          MatchBatch earlier =
              new MatchBatch(
                  0, match.stage(), a, b, match.seed(), season, repetition, repetition + 1);
          Pair pair = earlier.pair();
          PriorReputations prior = before.past(pair, repetition);
          MatchResult result = earlier.play(earlier.chance(repetition), prior, null, monitor);
          after.add(pair, repetition, result);
        }
      }
      before = after;
    }
    return before;
  }

  /**
   * What may make a match differ from the one that was played, in a sentence each; to be asked when
   * the match was chosen.
   */
  public List<String> notices() {
    List<String> notices = new ArrayList<>(plugins.notices());
    if (!manifest.late().isEmpty()) {
      notices.add(
          PortableText.format(
              "%s forfeited matches because they took too long, which depends on the clock: matches"
                  + " of theirs, and of later seasons, may differ",
              String.join(", ", manifest.late())));
    }
    PlayedSettings settings = manifest.settings();
    if (settings != null && !settings.program().equals(PlayedSettings.thisProgram())) {
      notices.add(
          PortableText.format(
              "another build of the program, of version %s, wrote these results: matches may differ",
              manifest.servanda()));
    }
    return notices;
  }
}
