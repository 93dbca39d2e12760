package org.servanda.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;

/**
 * Every possible agreement of a scenario: the product of the issues' options and the menu of terms,
 * numbered in mixed radix. The terms vary fastest, then the last issue; index 0 is the status quo
 * under the first terms of the menu.
 *
 * <p>A space of up to 2²² outcomes keeps them as shared instances. A larger one, up to 2⁶², makes
 * them when they are asked for.
 */
public final class OutcomeSpace {
  /** The largest space whose outcomes and values are kept in tables. */
  public static final int TABLE_LIMIT = 1 << 22;

  private final List<PublicIssue> topics;
  private final TermsMenu menu;
  private final Terms[] terms;
  private final int[] radices;
  private final long[] weights;
  private final long substances;
  private final long size;
  private final @Nullable Outcome @Nullable [] shared;
  private final @Nullable GivenUtilities utilities;
  private final @Nullable LongPredicate substantive;
  private final @Nullable UtilityCostsAndBenefits stakesA;
  private final @Nullable UtilityCostsAndBenefits stakesB;

  /**
   * The space of issues whose options have costs and benefits.
   *
   * @throws IllegalArgumentException if it has more than 2⁶² outcomes
   */
  public OutcomeSpace(List<Issue> issues, TermsMenu menu) {
    this(issues, menu, null);
  }

  /**
   * The space of a scenario.
   *
   * @throws IllegalArgumentException if it has more than 2⁶² outcomes
   */
  public static OutcomeSpace of(Scenario scenario) {
    return new OutcomeSpace(scenario.issues(), scenario.terms(), scenario.utilities());
  }

  private OutcomeSpace(List<Issue> issues, TermsMenu menu, @Nullable GivenUtilities utilities) {
    this(issues.stream().map(PublicIssue::of).toList(), menu, utilities, null);
  }

  /**
   * A space known by its public description alone, as a leader in another process knows it.
   *
   * @param substantive whether each seat must deliver something under a substance, where that does
   *     not follow from its options; null where it does
   */
  public static OutcomeSpace described(
      List<PublicIssue> topics, TermsMenu menu, @Nullable LongPredicate substantive) {
    return new OutcomeSpace(List.copyOf(topics), menu, null, substantive);
  }

  private OutcomeSpace(
      List<PublicIssue> topics,
      TermsMenu menu,
      @Nullable GivenUtilities utilities,
      @Nullable LongPredicate substantive) {
    this.topics = topics;
    this.menu = menu;
    this.substantive = substantive;
    this.terms = new Terms[menu.size()];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = menu.at(i);
    }
    this.radices = topics.stream().mapToInt(issue -> issue.options().size()).toArray();
    this.weights = new long[radices.length];
    long product = 1;
    for (int i = radices.length - 1; i >= 0; i--) {
      weights[i] = product;
      product = times(product, radices[i]);
    }
    this.substances = product;
    this.size = times(product, terms.length);
    this.shared = size <= TABLE_LIMIT ? new Outcome[(int) size] : null;
    this.utilities = utilities;
    // Last, because they search the space.
    this.stakesA = utilities == null ? null : new UtilityCostsAndBenefits(utilities, this, Seat.A);
    this.stakesB = utilities == null ? null : new UtilityCostsAndBenefits(utilities, this, Seat.B);
  }

  private static long times(long product, int factor) {
    if (product > (1L << 62) / factor) {
      throw new IllegalArgumentException(
          "The outcome space has more than 2^62 outcomes; drop issues, options or terms");
    }
    return product * factor;
  }

  /** The number of outcomes. */
  public long size() {
    return size;
  }

  /** The number of substances: combinations of options, whatever the terms. */
  public long substances() {
    return substances;
  }

  /** What is public about each issue. */
  public List<PublicIssue> topics() {
    return topics;
  }

  /** The terms that may be negotiated. */
  public TermsMenu menu() {
    return menu;
  }

  /** Every set of terms that the menu allows, in the order that {@link #outcome} refers to. */
  public List<Terms> terms() {
    return List.of(terms);
  }

  /** Whether the space is small enough for tables of its outcomes. */
  public boolean isTabled() {
    return shared != null;
  }

  /**
   * The outcome at an index.
   *
   * @throws IndexOutOfBoundsException unless 0 ≤ index &lt; size
   */
  public Outcome at(long index) {
    if (!(index >= 0 && index < size)) {
      throw new IndexOutOfBoundsException("Outcome " + index + " of a space of " + size);
    }
    if (shared == null) {
      return new Outcome(this, index);
    }
    // Another thread may be filling the table. That is safe, because outcomes are immutable.
    Outcome known = shared[(int) index];
    return known != null ? known : share(shared, (int) index);
  }

  private Outcome share(@Nullable Outcome[] table, int index) {
    synchronized (table) {
      Outcome raced = table[index];
      if (raced != null) {
        return raced;
      }
      Outcome fresh = new Outcome(this, index);
      table[index] = fresh;
      return fresh;
    }
  }

  /** The outcome of a substance under the terms at an index of {@link #terms()}. */
  public Outcome outcome(long substance, int termsIndex) {
    return at(substance * terms.length + termsIndex);
  }

  /**
   * The outcome that takes the given option of each issue, under the given terms.
   *
   * @throws IllegalArgumentException if an issue has no such option or the menu lacks the terms
   */
  public Outcome of(int[] options, Terms wanted) {
    if (options.length != radices.length) {
      throw new IllegalArgumentException(
          PortableText.format(
              "%d options are given for %d issues; give one for each",
              options.length, radices.length));
    }
    long substance = 0;
    for (int i = 0; i < options.length; i++) {
      if (!(options[i] >= 0 && options[i] < radices[i])) {
        throw new IllegalArgumentException(
            PortableText.format(
                "Issue '%s' has no option %d; its options are 0 to %d",
                topics.get(i).name(), options[i], radices[i] - 1));
      }
      substance += options[i] * weights[i];
    }
    return outcome(substance, indexOf(wanted));
  }

  private int indexOf(Terms wanted) {
    int index = List.of(terms).indexOf(wanted);
    if (index < 0) {
      throw new IllegalArgumentException("The menu does not offer these terms: " + wanted);
    }
    return index;
  }

  /** The same substance under other terms. */
  public Outcome withTerms(Outcome outcome, Terms wanted) {
    return outcome(outcome.substance(), indexOf(wanted));
  }

  /** Whether an outcome belongs to this space. */
  public boolean contains(Outcome outcome) {
    return outcome.space() == this;
  }

  Terms termsOf(long index) {
    return terms[(int) (index % terms.length)];
  }

  long substanceOf(long index) {
    return index / terms.length;
  }

  int optionIn(long substance, int issue) {
    return (int) (substance / weights[issue] % radices[issue]);
  }

  /** The substance in which one issue takes another option. */
  public long replace(long substance, int issue, int option) {
    return substance + (option - optionIn(substance, issue)) * weights[issue];
  }

  /** A seat's costs and benefits; only in a space of given utilities. */
  UtilityCostsAndBenefits stakes(Seat seat) {
    return Objects.requireNonNull(
        seat == Seat.A ? stakesA : stakesB,
        "The space of a scenario with utilities is made by OutcomeSpace.of(scenario)");
  }

  boolean isSubstantive(long substance) {
    if (substantive != null) {
      return substantive.test(substance);
    }
    if (utilities != null) {
      return !utilities.iterated()
          || (stakes(Seat.A).cost(substance) > 0 && stakes(Seat.B).cost(substance) > 0);
    }
    boolean a = false;
    boolean b = false;
    for (int i = 0; i < radices.length; i++) {
      if (optionIn(substance, i) > 0) {
        a |= topics.get(i).obligor() == Seat.A;
        b |= topics.get(i).obligor() == Seat.B;
      }
    }
    return a && b;
  }

  String describe(Outcome outcome) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < radices.length; i++) {
      int option = outcome.option(i);
      // Where utilities are given no option is the status quo.
      if (option > 0 || utilities != null || substantive != null) {
        PublicIssue topic = topics.get(i);
        parts.add(topic.name() + ": " + topic.options().get(option));
      }
    }
    return parts.isEmpty() ? "nothing beyond the status quo" : String.join("; ", parts);
  }
}
