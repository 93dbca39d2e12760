package org.servanda.engine.spi;

import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.ValueFunction;

/** What a leader is told when it takes office. */
public interface Brief {
  /** Its seat. */
  Seat seat();

  /** The public rules of the game. */
  Rules rules();

  /** What can be agreed on. */
  OutcomeSpace outcomes();

  /** What outcomes are worth to it, before drift and change of mind. */
  ValueFunction own();

  /** An estimate of what they are worth to the other: exact unless the scenario is foggy. */
  ValueFunction other();

  /** Its party: institutions, patience, prestige. */
  Party party();

  /** The party across the table, as everybody knows it. */
  Party otherParty();

  /**
   * The public record its party brings into the match, from what it did to all others in earlier
   * seasons; blank unless the tournament has seasons.
   */
  PublicRecord reputation();

  /** The public record the other party brings into the match. */
  PublicRecord otherReputation();

  /** Its own source of chance, the same in every run of the same match. */
  RandomGenerator random();

  /**
   * The value of a parameter that the strategy, or the transformer, {@linkplain
   * Strategy#parameters() declares}: the value it was entered with, or the default. Of a whole
   * parameter it is a whole number. Read parameters at appointment, not in every decision.
   *
   * <pre>{@code
   * public Leader appoint(Brief brief) {
   *   double greed = brief.parameter("greed");
   *   int years = (int) brief.parameter("years");
   *   …
   * }
   * }</pre>
   *
   * @throws IllegalArgumentException if no such parameter is declared; the message lists those that
   *     are
   */
  double parameter(String name);

  /**
   * The same brief with other arguments. The engine does this for every strategy that is entered. A
   * strategy that appoints leaders of another one, made by a constructor, does it itself: {@code
   * other.appoint(brief.with(Arguments.standard(other.parameters())))}.
   *
   * @param arguments those of the strategy the brief is handed to
   */
  default Brief with(Arguments arguments) {
    return new TunedBrief(this, arguments);
  }

  /**
   * A table that depends on the scenario, the seat and the key alone, made once and shared,
   * read-only, by all matches of the scenario: sorted outcomes, a concession path. In fog, where
   * estimates differ from match to match, it is made once a match.
   *
   * <p>Only leaders of the same jar share it; of a strategy made of parts of several jars, those
   * made of the same ones. What one piece of code makes is never given to another.
   *
   * @param key equal for equal tables; a record of the plugin's own does well
   * @param maker makes the table; called at most once a key, unless two matches ask at once, and
   *     must not use {@link #random}
   */
  <T> T shared(Object key, Supplier<T> maker);

  /**
   * Tables shared by the leaders of all jars, for a toolkit that many build on. Those of a brief
   * that is not the engine's own are kept where that brief keeps its {@linkplain #shared tables}.
   */
  default CommonTables tables() {
    return new CommonTables(this, this::apart);
  }

  private <T> T apart(Class<?> code, Object key, Supplier<T> maker) {
    return shared(Map.entry(code, key), maker);
  }
}
