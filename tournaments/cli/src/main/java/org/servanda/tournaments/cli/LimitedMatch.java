package org.servanda.tournaments.cli;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.limit.TimeLimitException;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.MatchMonitor;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.PriorReputations;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.results.ModelUser;

/** A single match that ends although a strategy may not. */
final class LimitedMatch {
  /** For a leader that waits for answers of a model. */
  private static final String ASK_AGAIN =
      "what its model has answered is recorded, so play the same match again, and it goes on from"
          + " there";

  private LimitedMatch() {}

  /**
   * Plays a match.
   *
   * @throws BadInputException if a strategy takes too long, naming it and its jar
   */
  static MatchResult play(
      PreparedScenario scenario,
      Entrant a,
      Entrant b,
      Chance chance,
      MatchListener listener,
      TimeLimit limit) {
    return play(scenario, a, b, null, chance, listener, limit);
  }

  /**
   * Plays a match that begins with reputations.
   *
   * @throws BadInputException if a strategy takes too long, naming it and its jar
   */
  static MatchResult play(
      PreparedScenario scenario,
      Entrant a,
      Entrant b,
      Chance chance,
      PriorReputations prior,
      @Nullable MatchListener listener,
      TimeLimit limit) {
    return play(scenario, a, b, null, chance, prior, listener, limit);
  }

  /**
   * Plays a match, in which a person may lead one side, and think as long as they like.
   *
   * @param person the person's seat; null if there is none
   * @throws BadInputException if a strategy takes too long, naming it and its jar
   */
  static MatchResult play(
      PreparedScenario scenario,
      Entrant a,
      Entrant b,
      @Nullable Seat person,
      Chance chance,
      @Nullable MatchListener listener,
      TimeLimit limit) {
    return play(scenario, a, b, person, chance, PriorReputations.BLANK, listener, limit);
  }

  private static MatchResult play(
      PreparedScenario scenario,
      Entrant a,
      Entrant b,
      @Nullable Seat person,
      Chance chance,
      PriorReputations prior,
      @Nullable MatchListener listener,
      TimeLimit limit) {
    MatchMonitor monitor = new MatchMonitor();
    Supplier<MatchResult> match =
        () -> Match.play(scenario, a.strategy(), b.strategy(), chance, prior, listener, monitor);
    try {
      return limit.call("The match", strategyTime(monitor, person), match);
    } catch (TimeLimitException e) {
      Seat asked = monitor.asked().orElse(null);
      String opposition = monitor.askedOpposition().orElse(null);
      monitor.abandon();
      if (asked == null) {
        throw e;
      }
      if (opposition != null) {
        throw new BadInputException(
            PortableText.format(
                "%s, the leader of an opposition, took longer than %s for a match; name another"
                    + " leader",
                opposition, limit.text()),
            e);
      }
      Entrant culprit = asked == Seat.A ? a : b;
      throw new BadInputException(
          PortableText.format(
              "%s (%s) took longer than %s for a match; %s",
              culprit.name(),
              culprit.provenance().jar(),
              limit.text(),
              ModelUser.of(culprit.strategy()) == null ? "leave it out, or mend it" : ASK_AGAIN),
          e);
    }
  }

  /** Steps for the limit: the time starts again whenever the person is seen to be asked. */
  private static LongSupplier strategyTime(MatchMonitor monitor, @Nullable Seat person) {
    AtomicLong step = new AtomicLong();
    return () ->
        person != null
                && monitor.asked().filter(person::equals).isPresent()
                && monitor.askedOpposition().isEmpty()
            ? step.incrementAndGet()
            : step.get();
  }
}
