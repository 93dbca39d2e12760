package org.servanda.reports.tally;

import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import org.servanda.engine.model.Terms;

/**
 * Agreements of one scenario under the same form, verification, precision and duration.
 *
 * @param scenario the scenario's id
 * @param form the form's name
 * @param verification the verification level's name
 * @param precision the precision level's name
 * @param years the term in years, 0 if indefinite
 */
public record AgreementKind(
    String scenario, String form, String verification, String precision, int years)
    implements Comparable<AgreementKind> {
  private static final Comparator<AgreementKind> ORDER =
      Comparator.comparing(AgreementKind::scenario)
          .thenComparing(AgreementKind::form)
          .thenComparing(AgreementKind::verification)
          .thenComparing(AgreementKind::precision)
          .thenComparingInt(AgreementKind::years);

  /** At most this many kinds are shared, more than any tournament has. */
  private static final int MOST_SHARED = 10_000;

  private static final ConcurrentHashMap<AgreementKind, AgreementKind> SHARED =
      new ConcurrentHashMap<>();

  /** One object for all equal kinds, since every pair holds those it has signed. */
  AgreementKind shared() {
    AgreementKind known = SHARED.get(this);
    if (known == null && SHARED.size() < MOST_SHARED) {
      known = SHARED.putIfAbsent(this, this);
    }
    return known == null ? this : known;
  }

  static AgreementKind of(String scenario, Terms terms) {
    return new AgreementKind(
        scenario,
        terms.form().name(),
        terms.verification().name(),
        terms.precision().name(),
        terms.years());
  }

  /** Whether terms are of this kind. */
  boolean isOf(Terms terms) {
    return years == terms.years()
        && form.equals(terms.form().name())
        && verification.equals(terms.verification().name())
        && precision.equals(terms.precision().name());
  }

  /** The term in words: {@code 1 year}, {@code 10 years} or {@code indefinite}. */
  public String duration() {
    return years == 0 ? "indefinite" : years + (years == 1 ? " year" : " years");
  }

  @Override
  public int compareTo(AgreementKind other) {
    return ORDER.compare(this, other);
  }
}
