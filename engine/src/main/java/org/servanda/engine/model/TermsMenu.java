package org.servanda.engine.model;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.servanda.engine.portable.PortableText;

/**
 * The terms that may be negotiated. Each list has at least one entry; a list of one entry is
 * settled beforehand.
 *
 * @param forms weakest first
 * @param verification weakest first
 * @param precision vaguest first
 * @param years possible durations, 0 for ever
 * @param reviews possible years between reviews, 0 for none
 * @param escapes possible prices of an escape, {@link Terms#NO_ESCAPE} for no such clause
 * @param guarantors whether a guarantor is available: {@code [false]}, {@code [true]} or both
 */
public record TermsMenu(
    List<Form> forms,
    List<Verification> verification,
    List<Precision> precision,
    List<Integer> years,
    List<Integer> reviews,
    List<Double> escapes,
    List<Boolean> guarantors) {

  public TermsMenu {
    forms = distinct("forms", forms, Form::name);
    verification = distinct("verification", verification, Verification::name);
    precision = distinct("precision", precision, Precision::name);
    years = distinct("years", years, y -> y);
    reviews = distinct("reviews", reviews, y -> y);
    escapes = distinct("escapes", escapes, y -> y);
    guarantors = distinct("guarantors", guarantors, y -> y);
  }

  /** All standard forms, verification and precision levels, for ever and without clauses. */
  public static TermsMenu standard() {
    return of(Form.STANDARD, Verification.STANDARD, Precision.STANDARD);
  }

  /** The given levels, for ever and without clauses. */
  public static TermsMenu of(
      List<Form> forms, List<Verification> verification, List<Precision> precision) {
    return new TermsMenu(
        forms,
        verification,
        precision,
        List.of(0),
        List.of(0),
        List.of(Terms.NO_ESCAPE),
        List.of(false));
  }

  /** A single set of terms. */
  public static TermsMenu only(Terms terms) {
    return new TermsMenu(
        List.of(terms.form()),
        List.of(terms.verification()),
        List.of(terms.precision()),
        List.of(terms.years()),
        List.of(terms.review()),
        List.of(terms.escape()),
        List.of(terms.guarantor()));
  }

  /** This menu with other forms, weakest first. */
  public TermsMenu withForms(Form... others) {
    return new TermsMenu(
        List.of(others), verification, precision, years, reviews, escapes, guarantors);
  }

  /** This menu with other levels of verification, weakest first. */
  public TermsMenu withVerification(Verification... others) {
    return new TermsMenu(forms, List.of(others), precision, years, reviews, escapes, guarantors);
  }

  /** This menu with other levels of precision, vaguest first. */
  public TermsMenu withPrecision(Precision... others) {
    return new TermsMenu(forms, verification, List.of(others), years, reviews, escapes, guarantors);
  }

  /** This menu with other durations in years; 0 for ever. */
  public TermsMenu withYears(int... others) {
    return new TermsMenu(
        forms,
        verification,
        precision,
        IntStream.of(others).boxed().toList(),
        reviews,
        escapes,
        guarantors);
  }

  /** This menu with other years between reviews; 0 for none. */
  public TermsMenu withReviews(int... others) {
    return new TermsMenu(
        forms,
        verification,
        precision,
        years,
        IntStream.of(others).boxed().toList(),
        escapes,
        guarantors);
  }

  /** This menu with other prices of an escape; {@link Terms#NO_ESCAPE} for no such clause. */
  public TermsMenu withEscapes(double... others) {
    return new TermsMenu(
        forms,
        verification,
        precision,
        years,
        reviews,
        DoubleStream.of(others).boxed().toList(),
        guarantors);
  }

  /** This menu with the choice whether there is a guarantor. */
  public TermsMenu withGuarantorChoice() {
    return new TermsMenu(
        forms, verification, precision, years, reviews, escapes, List.of(false, true));
  }

  /** The number of sets of terms that the menu allows. */
  public int size() {
    return Math.multiplyExact(
        Math.multiplyExact(forms.size() * verification.size(), precision.size() * years.size()),
        reviews.size() * escapes.size() * guarantors.size());
  }

  /**
   * The terms at an index; forms vary fastest, then verification, precision, years, reviews,
   * escapes, guarantors.
   */
  Terms at(int index) {
    int rest = index;
    Form form = forms.get(rest % forms.size());
    rest /= forms.size();
    Verification level = verification.get(rest % verification.size());
    rest /= verification.size();
    Precision precise = precision.get(rest % precision.size());
    rest /= precision.size();
    int term = years.get(rest % years.size());
    rest /= years.size();
    int review = reviews.get(rest % reviews.size());
    rest /= reviews.size();
    double escape = escapes.get(rest % escapes.size());
    rest /= escapes.size();
    return new Terms(form, level, precise, term, review, escape, guarantors.get(rest));
  }

  private static <T> List<T> distinct(String what, List<T> list, Function<T, Object> name) {
    List<T> copy = List.copyOf(list);
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("The menu of " + what + " is empty; name at least one");
    }
    HashSet<Object> seen = new HashSet<>();
    for (T entry : copy) {
      if (!seen.add(name.apply(entry))) {
        throw new IllegalArgumentException(
            PortableText.format("The menu of %s names '%s' twice", what, name.apply(entry)));
      }
    }
    return copy;
  }
}
