package org.servanda.engine.foreign;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.PublicRecord;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Talks;

/**
 * What a leader sees as a row of numbers. Yes is 1 and no is 0; an outcome is its number, or −1 if
 * there is none; a value of an enumeration is its place in it, from 0; {@link Integer#MAX_VALUE}
 * rounds remain of an agreement that never expires.
 *
 * <p>What is seen in every decision comes first, in this order: round, tension, outside, other's
 * outside, mind, tenure, outcome in force, rounds since failure, last talks, last ending, apparent
 * payoff, own record, other's record (kept, broken, withdrawn, lies, good), other's statement. Then
 * in talks: occasion, offer, own offer, exchange, time. Under an agreement: outcome, age,
 * remaining, last signal, own signal, own shortfall, slipped, sanctioned, other escaped,
 * temptation, cost, benefit, breaking cost, excused, proof rate, other's proof rate, arguable,
 * false alarm.
 */
public final class ViewNumbers {
  /** How many numbers are seen in every decision. */
  public static final int SITUATION = 22;

  /** How many are seen in talks. */
  public static final int TALKS = SITUATION + 5;

  /** How many are seen under an agreement, which are the most. */
  public static final int ACCORD = SITUATION + 18;

  private final double[] numbers = new double[ACCORD];
  private int count;

  /** Room for a view. */
  public ViewNumbers() {}

  /** Holds a view of any decision from now on. */
  public ViewNumbers situation(Situation view) {
    count = 0;
    add(view.round());
    add(view.tension());
    add(view.outside());
    add(view.otherOutside());
    add(view.mind());
    add(view.tenure());
    add(view.inForce());
    add(view.sinceFailure());
    add(view.lastTalks().ordinal());
    add(view.lastEnding().ordinal());
    add(view.apparentPayoff());
    add(view.ownRecord());
    add(view.otherRecord());
    add(view.otherStatement().ordinal());
    return this;
  }

  /** Holds a view of talks from now on. */
  public ViewNumbers talks(Talks view) {
    situation(view);
    add(view.occasion().ordinal());
    add(view.offer());
    add(view.ownOffer());
    add(view.exchange());
    add(view.time());
    return this;
  }

  /** Holds a view of an agreement from now on. */
  public ViewNumbers accord(Accord view) {
    situation(view);
    add(view.outcome());
    add(view.age());
    add(view.remaining());
    add(view.lastSignal().ordinal());
    add(view.ownSignal().ordinal());
    add(view.ownShortfall());
    add(view.slipped());
    add(view.sanctioned());
    add(view.otherEscaped());
    add(view.temptation());
    add(view.cost());
    add(view.benefit());
    add(view.breakingCost());
    add(view.excused());
    add(view.proofRate());
    add(view.otherProofRate());
    add(view.arguable());
    add(view.falseAlarm());
    return this;
  }

  /** How many numbers it holds. */
  public int count() {
    return count;
  }

  /** The number at a place, from 0. */
  public double at(int place) {
    return numbers[place];
  }

  /**
   * Puts some of the numbers into a buffer, as doubles in its order of bytes.
   *
   * @param from the first place
   * @param to the place after the last one
   */
  public void putInto(ByteBuffer buffer, int from, int to) {
    for (int i = from; i < to; i++) {
      buffer.putDouble(numbers[i]);
    }
  }

  private void add(double number) {
    numbers[count++] = number;
  }

  private void add(boolean flag) {
    add(flag ? 1 : 0);
  }

  private void add(@Nullable Outcome outcome) {
    add(outcome == null ? -1 : (double) outcome.index());
  }

  private void add(PublicRecord record) {
    add(record.kept());
    add(record.broken());
    add(record.withdrawn());
    add(record.lies());
    add(record.good());
  }
}
