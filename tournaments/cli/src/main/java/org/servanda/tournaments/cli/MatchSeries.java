package org.servanda.tournaments.cli;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.PriorReputations;
import org.servanda.reports.chronicle.MatchJson;

/**
 * The repetitions of one match, of a tournament or of none.
 *
 * @param stage the scenario
 * @param a the entrant at seat A
 * @param b the entrant at seat B
 * @param seed the seed of all random numbers
 * @param season the season, from 1
 * @param first the first repetition to be played
 * @param chance the random numbers of a repetition
 * @param prior the reputations that a repetition begins with
 */
record MatchSeries(
    PreparedScenario stage,
    Entrant a,
    Entrant b,
    long seed,
    int season,
    long first,
    LongFunction<Chance> chance,
    LongFunction<PriorReputations> prior) {

  Scenario scenario() {
    return stage.scenario();
  }

  /** Plays a repetition; a strategy that takes too long is bad input. */
  MatchResult play(long repetition, @Nullable MatchListener listener) {
    return LimitedMatch.play(
        stage,
        a,
        b,
        chance.apply(repetition),
        prior.apply(repetition),
        listener,
        TimeLimit.STANDARD);
  }

  MatchJson.Start start() {
    return MatchJson.Start.of(scenario(), a.name(), b.name(), seed, season, first);
  }

  /** Who leads whom, and with what chance. */
  String headline() {
    return PortableText.format(
        "%s: %s leads %s, %s leads %s (%sseed %d, repetition %d)",
        scenario().title(),
        a.name(),
        scenario().a().name(),
        b.name(),
        scenario().b().name(),
        season == 1 ? "" : "season " + season + ", ",
        seed,
        first);
  }
}
