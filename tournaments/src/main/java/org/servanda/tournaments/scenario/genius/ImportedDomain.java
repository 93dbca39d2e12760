package org.servanda.tournaments.scenario.genius;

import java.nio.file.Path;
import java.util.List;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.UtilityFunction;
import org.servanda.tournaments.io.BadInputException;

/**
 * A GENIUS negotiation domain with the profiles of two sides. Outcomes are numbered with the first
 * issue varying slowest. Utilities are exactly those of GENIUS 10.4, undiscounted. Nothing is
 * tabulated, so a domain can have any size.
 */
public final class ImportedDomain {
  private final String name;
  private final List<DomainIssue> issues;
  private final Profile a;
  private final Profile b;
  private final long outcomes;

  /**
   * One side's profile.
   *
   * @param name the file's name, without its extension
   * @param utility the utility of outcomes
   * @param reservation the utility of no agreement
   * @param discount the discount factor at the end of the negotiation, in (0, 1]
   */
  record Profile(String name, UtilityFunction utility, double reservation, double discount) {}

  ImportedDomain(String name, List<DomainIssue> issues, Profile a, Profile b) {
    this.name = name;
    this.issues = List.copyOf(issues);
    this.a = a;
    this.b = b;
    long product = 1;
    for (DomainIssue issue : issues) {
      if (product > (1L << 62) / issue.values().size()) {
        throw new BadInputException("The domain '" + name + "' has more than 2^62 outcomes");
      }
      product *= issue.values().size();
    }
    this.outcomes = product;
  }

  /**
   * Reads a domain.
   *
   * @param domain the domain's file
   * @param a the profile of the first side
   * @param b the profile of the second
   * @throws BadInputException if a file cannot be used; the message says where and why
   */
  public static ImportedDomain read(Path domain, Path a, Path b) {
    return GeniusReader.read(domain, a, b);
  }

  /** The name of the domain's file, without its extension. */
  public String name() {
    return name;
  }

  /** The names of the issues, in their order. */
  public List<String> issues() {
    return issues.stream().map(DomainIssue::name).toList();
  }

  /** The values of an issue, in their order. */
  public List<String> values(int issue) {
    return issues.get(issue).values();
  }

  /** The number of outcomes. */
  public long outcomes() {
    return outcomes;
  }

  /** An outcome's value of each issue, by index. */
  public int[] at(long outcome) {
    if (!(outcome >= 0 && outcome < outcomes)) {
      throw new IndexOutOfBoundsException("Outcome " + outcome + " of " + outcomes);
    }
    int[] values = new int[issues.size()];
    long rest = outcome;
    for (int i = values.length - 1; i >= 0; i--) {
      int size = issues.get(i).values().size();
      values[i] = (int) (rest % size);
      rest /= size;
    }
    return values;
  }

  /** A side's utility of an outcome, from 0 to 1. */
  public double utility(Seat seat, long outcome) {
    int[] values = at(outcome);
    return profile(seat).utility().of(issue -> values[issue]);
  }

  /** A side's utility of no agreement. */
  public double reservation(Seat seat) {
    return profile(seat).reservation();
  }

  /** A side's discount factor, in (0, 1]; 1 means no discounting. */
  public double discount(Seat seat) {
    return profile(seat).discount();
  }

  Profile profile(Seat seat) {
    return seat == Seat.A ? a : b;
  }

  /**
   * The domain as a scenario of one round of talks. The payoff of an agreement is its utility;
   * without one it is the reservation value.
   *
   * @param exchanges the most offers in the talks
   */
  public Scenario singleNegotiation(int exchanges) {
    return new DomainScenario(this, issues).single(exchanges);
  }

  /**
   * The domain as a scenario of thirty years in the standard world: agreements are made, kept or
   * broken, and made again. See {@link DomainScenario#iterated}.
   *
   * @param exchanges the most offers in each round of talks
   */
  public Scenario iterated(int exchanges) {
    return new DomainScenario(this, issues).iterated(exchanges);
  }
}
