package org.servanda.engine.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;

/**
 * A conflict two leaders are put into: parties, what they may agree on, and the world around them.
 *
 * @param id the plain name by which it is chosen: lower-case letters, digits, dots and hyphens; a
 *     condition of it says what is varied in brackets behind
 * @param title its name for people
 * @param summary what it is about, in a sentence or two
 * @param a the party at seat A
 * @param b the party at seat B
 * @param issues what is negotiated; at least one
 * @param terms under which terms
 * @param world the parameters of everything else
 * @param standing an agreement in force from the start, if there is one
 * @param utilities what outcomes are worth, if that is not said by options; issues then have no
 *     obligor but in name
 */
public record Scenario(
    String id,
    String title,
    String summary,
    Party a,
    Party b,
    List<Issue> issues,
    TermsMenu terms,
    World world,
    @Nullable StatusQuoAgreement standing,
    @Nullable GivenUtilities utilities) {

  public Scenario {
    if (!id.matches("[a-z0-9]+([.-][a-z0-9]+)*(\\[[^\\[\\]]{1,200}])?")) {
      throw new IllegalArgumentException(
          PortableText.format(
              "Scenario id '%s' must be lower-case letters, digits, dots and hyphens, such as 'korea-2018'",
              id));
    }
    issues = List.copyOf(issues);
    if (issues.isEmpty()) {
      throw new IllegalArgumentException(
          "Scenario '" + id + "' has no issues; leaders need one to agree on");
    }
    Set<String> names = new HashSet<>();
    for (Issue issue : issues) {
      if (!names.add(issue.name())) {
        throw new IllegalArgumentException(
            PortableText.format(
                "Scenario '%s' has two issues named '%s'; rename one", id, issue.name()));
      }
    }
    if (standing != null) {
      optionsOf(standing, issues);
    }
    if (utilities != null) {
      utilities.check(issues);
    }
  }

  /** A conflict in which options say what they cost and bring. */
  public Scenario(
      String id,
      String title,
      String summary,
      Party a,
      Party b,
      List<Issue> issues,
      TermsMenu terms,
      World world,
      @Nullable StatusQuoAgreement standing) {
    this(id, title, summary, a, b, issues, terms, world, standing, null);
  }

  /**
   * The scenario it is a condition of, or itself: what stands before the bracket. All conditions of
   * a scenario share its chance.
   */
  public String base() {
    int bracket = id.indexOf('[');
    return bracket < 0 ? id : id.substring(0, bracket);
  }

  /** The party at a seat. */
  public Party party(Seat seat) {
    return seat == Seat.A ? a : b;
  }

  /** The same conflict in another world. */
  public Scenario with(World other) {
    return new Scenario(id, title, summary, a, b, issues, terms, other, standing, utilities);
  }

  /** The same conflict with a menu of other terms. */
  public Scenario with(TermsMenu other) {
    return new Scenario(id, title, summary, a, b, issues, other, world, standing, utilities);
  }

  /** The same conflict between other parties. */
  public Scenario with(Party otherA, Party otherB) {
    return new Scenario(
        id, title, summary, otherA, otherB, issues, terms, world, standing, utilities);
  }

  /**
   * The same conflict with the seats exchanged, outcomes in the same order: with {@code
   * Chance.mirrored()}, a match of the same two leaders at exchanged seats is the same match.
   */
  public Scenario mirrored() {
    return new Scenario(
        id,
        title,
        summary,
        b,
        a,
        issues.stream().map(Issue::mirrored).toList(),
        terms,
        world,
        standing,
        utilities == null ? null : utilities.mirrored());
  }

  /** The agreement in force from the start, or null. */
  public @Nullable Outcome standingOutcome(OutcomeSpace space) {
    return standing == null ? null : space.of(optionsOf(standing, issues), space.terms().get(0));
  }

  private static int[] optionsOf(StatusQuoAgreement standing, List<Issue> issues) {
    if (standing.options().size() != issues.size()) {
      throw new IllegalArgumentException(
          PortableText.format(
              "The standing agreement names %d options for %d issues",
              standing.options().size(), issues.size()));
    }
    int[] options = new int[issues.size()];
    for (int i = 0; i < options.length; i++) {
      List<String> names = issues.get(i).options().stream().map(Option::name).toList();
      options[i] = names.indexOf(standing.options().get(i));
      if (options[i] < 0) {
        throw new IllegalArgumentException(
            PortableText.format(
                "The standing agreement names option '%s', but issue '%s' has %s",
                standing.options().get(i), issues.get(i).name(), names));
      }
    }
    return options;
  }
}
