package org.servanda.engine.spi;

import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.ValueFunction;

/** What a leader knows when it takes office. */
public interface Brief {
  /** Its seat. */
  Seat seat();

  /** The public rules of the game. */
  Rules rules();

  /** The possible outcomes. */
  OutcomeSpace outcomes();

  /** The values of outcomes to it, before drift and change of mind. */
  ValueFunction own();

  /** An estimate of what they are worth to the other: exact unless the scenario is foggy. */
  ValueFunction other();

  /** Its party: institutions, patience, prestige. */
  Party party();

  /** The other party, which is public. */
  Party otherParty();

  /**
   * The public record its party brings into the match, from its conduct towards all others in
   * earlier seasons; blank unless the tournament has seasons.
   */
  PublicRecord reputation();

  /** The public record the other party brings into the match. */
  PublicRecord otherReputation();

  /**
   * How many leaders its party has had before it in this match, those of an opposition included; 0
   * for the first.
   */
  default int predecessors() {
    return 0;
  }

  /**
   * What the last leader of the same strategy {@linkplain Leader#handover left for it}; empty for
   * the first, and if that one left nothing. The array is the caller's own.
   */
  default double[] handedOver() {
    return new double[0];
  }

  /** Its own random generator, with the same draws in every run of the same match. */
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
   * A note on what the leader thinks, for whoever reads the match: the chronicle and the JSON of
   * {@code servanda match} show it, nobody in the match does. Where nobody reads it costs nothing
   * but its own making, so that it may stay in a finished strategy. By default it is dropped.
   *
   * @param text one line; of a longer one the first 200 characters are shown
   */
  default void note(String text) {}

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
   * A table that depends on the scenario, the seat and the key alone, such as sorted outcomes or a
   * concession path. It is made once and shared, read-only, by all matches of the scenario. In fog,
   * where estimates differ between matches, it is made once per match.
   *
   * <p>Only leaders of the same jar share it. A strategy made of parts from several jars shares it
   * with strategies made of parts from the same jars. A table is found only by the code that made
   * it.
   *
   * @param key equal for equal tables, such as a record of the plugin's own; it must hold every
   *     {@linkplain #parameter parameter} that the table depends on
   * @param maker makes the table; called once per key, or twice if two matches ask at the same
   *     time; must not use {@link #random}
   */
  <T> T shared(Object key, Supplier<T> maker);

  /**
   * Tables shared by the leaders of all jars, for a toolkit that many jars use. A brief that is not
   * the engine's own keeps them among its {@linkplain #shared own tables}.
   */
  default CommonTables tables() {
    return new CommonTables(this, this::apart);
  }

  private <T> T apart(Class<?> code, Object key, Supplier<T> maker) {
    return shared(Map.entry(code, key), maker);
  }
}
