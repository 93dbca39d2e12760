package org.servanda.engine.model;

/**
 * Everything about an agreement but its substance.
 *
 * @param form how solemnly it is made
 * @param verification how closely it is watched
 * @param precision how exactly it is worded
 * @param years how long it runs from entry into force; 0 for ever
 * @param review years between reviews that open talks without the tension of failure; 0 for none
 * @param escape the price, paid to the other, of having one round's shortfall excused; infinite for
 *     no such clause
 * @param guarantor whether a third party stands behind it and adds to both sides' breaking cost
 */
public record Terms(
    Form form,
    Verification verification,
    Precision precision,
    @Range(value = "years it runs, 0 for ever", max = 1000) int years,
    @Range(value = "years between reviews, 0 for none", max = 1000) int review,
    @Range(value = "price of an escape", max = Double.POSITIVE_INFINITY) double escape,
    boolean guarantor) {

  /** The escape price of an agreement without an escape clause. */
  public static final double NO_ESCAPE = Double.POSITIVE_INFINITY;

  public Terms {
    RangeChecks.check(Terms.class, form, verification, precision, years, review, escape, guarantor);
  }

  /** Terms without clauses, for ever. */
  public static Terms of(Form form, Verification verification, Precision precision) {
    return new Terms(form, verification, precision, 0, 0, NO_ESCAPE, false);
  }

  /** Whether it offers an escape at a price. */
  public boolean hasEscape() {
    return escape < NO_ESCAPE;
  }

  /** As spoken at the table: {@code treaty, third-party verification, precise, for 10 years}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(form.name());
    boolean unverified = verification.name().equals(Verification.NONE.name());
    text.append(", ").append(unverified ? "no" : verification.name()).append(" verification, ");
    text.append(precision.name());
    if (years > 0) {
      text.append(", for ").append(years).append(" years");
    }
    if (review > 0) {
      text.append(", reviewed every ").append(review).append(" years");
    }
    if (hasEscape()) {
      text.append(", escape at ").append(escape);
    }
    if (guarantor) {
      text.append(", guaranteed");
    }
    return text.toString();
  }
}
