package org.servanda.engine.model;

/**
 * A possible agreement: one option for each issue, and terms. Only an {@link OutcomeSpace} makes
 * outcomes, and it shares them. Two outcomes of one space are equal if their indices are.
 */
public final class Outcome implements Move {
  private final OutcomeSpace space;
  private final long index;
  private final long substance;
  private final Terms terms;

  Outcome(OutcomeSpace space, long index) {
    this.space = space;
    this.index = index;
    this.substance = space.substanceOf(index);
    this.terms = space.termsOf(index);
  }

  /** Its index in its space, from 0. */
  public long index() {
    return index;
  }

  /** The index of its substance, from 0; the same for outcomes that differ in terms alone. */
  public long substance() {
    return substance;
  }

  /** The place of the option taken on an issue; 0 is the status quo. */
  public int option(int issue) {
    return space.optionIn(substance, issue);
  }

  /** Everything but the substance. */
  public Terms terms() {
    return terms;
  }

  /** The space it belongs to. */
  public OutcomeSpace space() {
    return space;
  }

  /** Whether each seat must deliver something beyond the status quo. */
  public boolean isSubstantive() {
    return space.isSubstantive(substance);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outcome that && that.index == index && that.space == space;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(index);
  }

  /** The options beyond the status quo, and the terms. */
  @Override
  public String toString() {
    return space.describe(this) + " (" + terms + ")";
  }
}
