package org.servanda.engine.model;

/**
 * A possible agreement: one option for each issue, and terms. Made only by its {@link
 * OutcomeSpace}, which shares one instance among all who ask; two outcomes of one space are equal
 * if their index is.
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

  /** Its place in its space, from 0. */
  public long index() {
    return index;
  }

  /** Its substance's place among all substances: equal for outcomes that differ in terms alone. */
  public long substance() {
    return substance;
  }

  /** The option taken on an issue, 0 being the status quo. */
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

  /** Whether each seat owes something beyond the status quo. */
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

  /** Everything beyond the status quo, and the terms. */
  @Override
  public String toString() {
    return space.describe(this) + " (" + terms + ")";
  }
}
