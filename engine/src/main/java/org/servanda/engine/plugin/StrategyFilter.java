package org.servanda.engine.plugin;

import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.Traits;

/**
 * Chooses strategies by what their descriptions declare. Begin with {@link #ANY}, and narrow it:
 * {@code StrategyFilter.ANY.nice().deterministic().memory(1)}.
 *
 * @param family the family wanted; null for all
 * @param traits the traits that must be declared: nice, deterministic, and at most this memory
 * @param source a text that the source must contain, in any case
 * @param since the first year of the source
 * @param until the last year of the source; sources without a year match only if neither is set
 */
public record StrategyFilter(
    @Nullable String family, Traits traits, String source, int since, int until)
    implements Predicate<StrategyDescription> {

  /** Every strategy. */
  public static final StrategyFilter ANY =
      new StrategyFilter(null, Traits.UNDECLARED, "", Integer.MIN_VALUE, Integer.MAX_VALUE);

  /** Only strategies of a family, such as {@code leader}. */
  public StrategyFilter family(String wanted) {
    return new StrategyFilter(wanted, traits, source, since, until);
  }

  /** Only strategies that are never the first to withhold anything. */
  public StrategyFilter nice() {
    return with(new Traits(true, traits.deterministic(), traits.memory()));
  }

  /** Only strategies that use no randomness. */
  public StrategyFilter deterministic() {
    return with(new Traits(traits.nice(), true, traits.memory()));
  }

  /**
   * Only strategies whose conduct depends on the last rounds only.
   *
   * @param rounds how many at most, 0 or more
   * @throws IllegalArgumentException if the number is negative
   */
  public StrategyFilter memory(int rounds) {
    return with(new Traits(traits.nice(), traits.deterministic(), rounds));
  }

  /** Only strategies whose source contains a text: an author, a word of the title, a DOI. */
  public StrategyFilter source(String text) {
    return new StrategyFilter(family, traits, text, since, until);
  }

  /** Only strategies whose source is of this year or later. */
  public StrategyFilter since(int year) {
    return new StrategyFilter(family, traits, source, year, until);
  }

  /** Only strategies whose source is of this year or earlier. */
  public StrategyFilter until(int year) {
    return new StrategyFilter(family, traits, source, since, year);
  }

  /** Whether a strategy with a description is chosen. */
  @Override
  public boolean test(StrategyDescription description) {
    Traits declared = description.traits();
    return (family == null || description.family().equals(family))
        && (!traits.nice() || declared.nice())
        && (!traits.deterministic() || declared.deterministic())
        && declared.memory() <= traits.memory()
        && lower(description.source().toString()).contains(lower(source))
        && isOfItsTime(description);
  }

  private boolean isOfItsTime(StrategyDescription description) {
    if (since == ANY.since && until == ANY.until) {
      return true;
    }
    int year = description.source().year().orElse(Integer.MIN_VALUE);
    return year > Integer.MIN_VALUE && year >= since && year <= until;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private StrategyFilter with(Traits least) {
    return new StrategyFilter(family, least, source, since, until);
  }
}
