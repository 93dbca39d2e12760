package org.servanda.engine.model;

/**
 * The terms of an agreement: everything but its substance.
 *
 * @param form how binding its form is
 * @param verification how closely compliance is watched
 * @param precision how exactly it is worded
 * @param years years in force; 0 for ever
 * @param review years between reviews, which open talks whose failure raises no tension; 0 for none
 * @param escape price, paid to the other side, of having one round's shortfall excused; {@link
 *     #NO_ESCAPE} without such a clause
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

  /** Terms for ever and without clauses. */
  public static Terms of(Form form, Verification verification, Precision precision) {
    return new Terms(form, verification, precision, 0, 0, NO_ESCAPE, false);
  }

  /** These terms for another number of years; 0 for ever. */
  public Terms withYears(int other) {
    return new Terms(form, verification, precision, other, review, escape, guarantor);
  }

  /** These terms with another number of years between reviews; 0 for none. */
  public Terms withReview(int other) {
    return new Terms(form, verification, precision, years, other, escape, guarantor);
  }

  /** These terms with another price of an escape; {@link #NO_ESCAPE} for no such clause. */
  public Terms withEscape(double other) {
    return new Terms(form, verification, precision, years, review, other, guarantor);
  }

  /** These terms with or without a guarantor. */
  public Terms withGuarantor(boolean other) {
    return new Terms(form, verification, precision, years, review, escape, other);
  }

  /** Whether it offers an escape at a price. */
  public boolean hasEscape() {
    return escape < NO_ESCAPE;
  }

  /** For people: {@code treaty, third-party verification, precise, for 10 years}. */
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
