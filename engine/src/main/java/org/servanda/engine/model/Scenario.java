package org.servanda.engine.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;

/**
 * A conflict for two leaders: parties, what they may agree on, and the world around them. In code a
 * scenario starts from its issues, and the rest is replaced where the defaults do not fit:
 *
 * <pre>{@code
 * Scenario scenario =
 *     Scenario.of(
 *             "border",
 *             Issue.of("troops", Seat.A, Option.of("stay", 0, 0), Option.of("leave", 1, 2)),
 *             Issue.of("trade", Seat.B, Option.of("closed", 0, 0), Option.of("open", .5, 1.5)))
 *         .with(Party.named("Arden"), Party.named("Boral").withAudience(.8))
 *         .with(TermsMenu.standard().withYears(0, 10))
 *         .with(World.standard().withRounds(40));
 * }</pre>
 *
 * @param id the name by which it is chosen: lower-case letters, digits, dots and hyphens; in a
 *     condition of a scenario, brackets after it say what is varied
 * @param title its name for people
 * @param summary what it is about, in a sentence or two
 * @param a the party at seat A
 * @param b the party at seat B
 * @param issues what is negotiated; at least one
 * @param terms the terms that may be negotiated
 * @param world the parameters of everything else
 * @param statusQuo the agreement in force from the start, or null
 * @param utilities the utility of outcomes, or null where options have costs and benefits; with
 *     utilities, the obligor of an issue has no effect
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
    @Nullable StatusQuoAgreement statusQuo,
    @Nullable GivenUtilities utilities) {

  public Scenario {
    if (!id.matches("[a-z0-9]+([.-][a-z0-9]+)*(\\[[^\\[\\]]{1,200}])?")) {
      throw new IllegalArgumentException(
          PortableText.format(
              "Scenario id '%s' must be lower-case letters, digits, dots and hyphens, such as"
                  + " 'korea-2018'",
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
    if (statusQuo != null) {
      optionsOf(statusQuo, issues);
    }
    if (utilities != null) {
      utilities.check(issues);
    }
  }

  /** A scenario whose options have costs and benefits. */
  public Scenario(
      String id,
      String title,
      String summary,
      Party a,
      Party b,
      List<Issue> issues,
      TermsMenu terms,
      World world,
      @Nullable StatusQuoAgreement statusQuo) {
    this(id, title, summary, a, b, issues, terms, world, statusQuo, null);
  }

  /**
   * A scenario with its id as title, default parties A and B, the standard terms and the standard
   * world.
   *
   * @throws IllegalArgumentException if the id is not valid, or two issues have the same name
   */
  public static Scenario of(String id, Issue... issues) {
    return new Scenario(
        id,
        id,
        "",
        Party.named("A"),
        Party.named("B"),
        List.of(issues),
        TermsMenu.standard(),
        World.standard(),
        null);
  }

  /**
   * The id of the scenario of which this is a condition, or its own: what stands before the
   * bracket. All conditions of a scenario share their random numbers.
   */
  public String base() {
    int bracket = id.indexOf('[');
    return bracket < 0 ? id : id.substring(0, bracket);
  }

  /** The party at a seat. */
  public Party party(Seat seat) {
    return seat == Seat.A ? a : b;
  }

  /**
   * This scenario with another id.
   *
   * @throws IllegalArgumentException if the id is not valid
   */
  public Scenario withId(String other) {
    return new Scenario(other, title, summary, a, b, issues, terms, world, statusQuo, utilities);
  }

  /** This scenario with another title and summary. */
  public Scenario titled(String otherTitle, String otherSummary) {
    return new Scenario(
        id, otherTitle, otherSummary, a, b, issues, terms, world, statusQuo, utilities);
  }

  /** This scenario in another world. */
  public Scenario with(World other) {
    return new Scenario(id, title, summary, a, b, issues, terms, other, statusQuo, utilities);
  }

  /** This scenario with another menu of terms. */
  public Scenario with(TermsMenu other) {
    return new Scenario(id, title, summary, a, b, issues, other, world, statusQuo, utilities);
  }

  /**
   * This scenario with an agreement in force from the start, under the first terms of the menu.
   *
   * @param options the name of the option taken on each issue, in order
   * @throws IllegalArgumentException if an issue has no such option
   */
  public Scenario withStatusQuo(String... options) {
    StatusQuoAgreement other = new StatusQuoAgreement(List.of(options));
    return new Scenario(id, title, summary, a, b, issues, terms, world, other, utilities);
  }

  /** This scenario with utilities of outcomes in place of costs and benefits of options. */
  public Scenario with(GivenUtilities other) {
    return new Scenario(id, title, summary, a, b, issues, terms, world, statusQuo, other);
  }

  /** This scenario between other parties. */
  public Scenario with(Party otherA, Party otherB) {
    return new Scenario(
        id, title, summary, otherA, otherB, issues, terms, world, statusQuo, utilities);
  }

  /**
   * This scenario with the seats exchanged and outcomes in the same order. With {@code
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
        statusQuo,
        utilities == null ? null : utilities.mirrored());
  }

  /** The agreement in force from the start, or null. */
  public @Nullable Outcome statusQuoOutcome(OutcomeSpace space) {
    return statusQuo == null ? null : space.of(optionsOf(statusQuo, issues), space.terms().get(0));
  }

  private static int[] optionsOf(StatusQuoAgreement statusQuo, List<Issue> issues) {
    if (statusQuo.options().size() != issues.size()) {
      throw new IllegalArgumentException(
          PortableText.format(
              "The standing agreement names %d options for %d issues",
              statusQuo.options().size(), issues.size()));
    }
    int[] options = new int[issues.size()];
    for (int i = 0; i < options.length; i++) {
      List<String> names = issues.get(i).options().stream().map(Option::name).toList();
      options[i] = names.indexOf(statusQuo.options().get(i));
      if (options[i] < 0) {
        throw new IllegalArgumentException(
            PortableText.format(
                "The standing agreement names option '%s', but issue '%s' has %s",
                statusQuo.options().get(i), issues.get(i).name(), names));
      }
    }
    return options;
  }
}
