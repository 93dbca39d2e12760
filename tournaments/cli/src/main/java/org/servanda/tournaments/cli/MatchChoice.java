package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.PriorReputations;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.cli.option.ChanceOptions;
import org.servanda.tournaments.cli.option.RecordedOptions;
import org.servanda.tournaments.cli.terminal.ShellWord;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.design.CaseNamesakes;
import org.servanda.tournaments.design.MatchBatch;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.results.RecordedMatches;
import org.servanda.tournaments.results.WorstMatch;
import org.servanda.tournaments.scenario.OppositionLeaders;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/** Finds the match that a command line asks for. */
final class MatchChoice {
  private final Terminal terminal;
  private final ScenarioLibrary library;

  @Inject
  MatchChoice(Terminal terminal, ScenarioLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  /** A match of no tournament. */
  MatchSeries fresh(StrategyCatalogue catalogue, String a, String b, ChanceOptions which) {
    ScenarioLibrary.Entry entry = which.scenario(library);
    Entrant first = catalogue.entrant(a);
    Entrant second = catalogue.entrant(b);
    CaseNamesakes.notices(entry.scenario(), List.of(a, b), catalogue).forEach(terminal::complain);
    return new MatchSeries(
        OppositionLeaders.prepared(entry, catalogue),
        first,
        second,
        which.seed().get(),
        1,
        which.repetition(),
        repetition -> which.chance(entry.scenario(), repetition),
        repetition -> PriorReputations.BLANK);
  }

  /**
   * A match of a stored tournament.
   *
   * @param count how many repetitions of it will be played
   */
  MatchSeries recorded(
      StrategyCatalogue catalogue,
      Path folder,
      String a,
      String b,
      ChanceOptions which,
      int season,
      long count) {
    TournamentResult stored = TournamentResult.read(folder, catalogue);
    return recorded(
        new RecordedMatches(stored.manifest(), library, catalogue),
        which.namedScenario(),
        a,
        b,
        season,
        which.repetition(),
        count);
  }

  private MatchSeries recorded(
      RecordedMatches matches,
      @Nullable String scenario,
      String a,
      String b,
      int season,
      long first,
      long count) {
    PreparedScenario stage = matches.scenario(scenario);
    MatchBatch batch = matches.match(stage, a, b, season, first, first + count);
    matches.notices().forEach(terminal::complain);
    Function<Integer, PriorReputations> prior = matches.prior(batch, TimeLimit.STANDARD);
    return new MatchSeries(
        stage,
        batch.a(),
        batch.b(),
        batch.seed(),
        season,
        first,
        repetition -> batch.chance((int) repetition),
        repetition -> prior.apply((int) repetition));
  }

  /**
   * A strategy's worst match in a stored tournament; says what it chose, and how to see it again.
   *
   * @param plugins the option that names the plugins, as it was typed
   */
  MatchSeries worst(
      StrategyCatalogue catalogue,
      Path folder,
      String strategy,
      ChanceOptions which,
      RecordedOptions options,
      String plugins) {
    TournamentResult stored = TournamentResult.read(folder, catalogue);
    RecordedMatches matches = new RecordedMatches(stored.manifest(), library, catalogue);
    String name = matches.entrant(strategy).name();
    WorstMatch worst =
        WorstMatch.of(stored.tally(), name, which.namedScenario(), options.season(), options.by());
    int repetitions = Math.toIntExact(stored.tally().matches(worst.pair()));
    MatchSeries all =
        recorded(
            matches,
            worst.pair().scenario(),
            worst.pair().a(),
            worst.pair().b(),
            options.season(),
            0,
            repetitions);
    int repetition = worst.repetition(repetitions, options.by(), number -> all.play(number, null));
    terminal.complain(worst.text(repetition, repetitions, options.by()));
    terminal.complain("To see it again: " + command(folder, worst, repetition) + plugins);
    return new MatchSeries(
        all.stage(),
        all.a(),
        all.b(),
        all.seed(),
        all.season(),
        repetition,
        all.chance(),
        all.prior());
  }

  private static String command(Path folder, WorstMatch worst, int repetition) {
    return PortableText.format(
        "%s match %s %s --from %s --scenario %s%s --repetition %d",
        Servanda.COMMAND,
        ShellWord.quoted(worst.pair().a()),
        ShellWord.quoted(worst.pair().b()),
        ShellWord.quoted(folder),
        ShellWord.quoted(worst.pair().scenario()),
        worst.pair().season() == 1 ? "" : " --season " + worst.pair().season(),
        repetition);
  }

  /** Refuses options that contradict a stored tournament. */
  static void check(ChanceOptions which, RecordedOptions options) {
    String misplaced = options.misplaced();
    if (misplaced != null) {
      throw new BadInputException(misplaced);
    }
    if (options.folder() != null && which.seed().named() != null) {
      throw new BadInputException("The tournament of --from has its own seed; leave --seed out");
    }
  }
}
