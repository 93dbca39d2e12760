package org.servanda.tournaments.scenario.genius;

import java.nio.file.Path;
import java.util.List;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.UtilityFunction;
import org.servanda.tournaments.io.BadInputException;

/**
 * A negotiation domain of GENIUS with the profiles of two sides. Outcomes are counted row by row,
 * the first issue slowest; utilities are exactly those of GENIUS 10.4, undiscounted. Nothing is
 * tabled, so that a domain of any size can be held.
 */
public final class ImportedDomain {
  private final String name;
  private final List<DomainIssue> issues;
  private final Profile a;
  private final Profile b;
  private final long outcomes;

  /**
   * What one side's file says.
   *
   * @param name the file's, without its ending
   * @param utility of outcomes
   * @param reservation utility of no agreement
   * @param discount what is left of a utility at the end of the time there is, in (0, 1]
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
        throw new BadInputException("Domain '" + name + "' has more than 2^62 outcomes");
      }
      product *= issue.values().size();
    }
    this.outcomes = product;
  }

  /**
   * Reads a domain.
   *
   * @param domain its file
   * @param a the profile of the first side
   * @param b the profile of the second
   * @throws BadInputException if a file cannot be used, with its line and what to mend
   */
  public static ImportedDomain read(Path domain, Path a, Path b) {
    return GeniusReader.read(domain, a, b);
  }

  /** Its name: the domain file's, without its ending. */
  public String name() {
    return name;
  }

  /** The names of its issues, in their order. */
  public List<String> issues() {
    return issues.stream().map(DomainIssue::name).toList();
  }

  /** The values of an issue, in their order. */
  public List<String> values(int issue) {
    return issues.get(issue).values();
  }

  /** How many outcomes there are. */
  public long outcomes() {
    return outcomes;
  }

  /** The values an outcome takes. */
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

  /** What an outcome is worth to a side, from 0 to 1. */
  public double utility(Seat seat, long outcome) {
    int[] values = at(outcome);
    return profile(seat).utility().of(issue -> values[issue]);
  }

  /** What no agreement is worth to a side. */
  public double reservation(Seat seat) {
    return profile(seat).reservation();
  }

  /** The discount factor of a side, in (0, 1]; 1 is none. */
  public double discount(Seat seat) {
    return profile(seat).discount();
  }

  Profile profile(Seat seat) {
    return seat == Seat.A ? a : b;
  }

  /**
   * The domain as a scenario of one round of talks: the payoff of an agreement is its utility, of
   * none the reservation.
   *
   * @param exchanges offers there is time for
   */
  public Scenario singleNegotiation(int exchanges) {
    return new DomainScenario(this, issues).single(exchanges);
  }

  /**
   * The domain as a scenario of thirty years, in the model's standard world: agreements are made,
   * kept or broken and made anew. See {@link DomainScenario#iterated}.
   *
   * @param exchanges offers there is time for in one round of talks
   */
  public Scenario iterated(int exchanges) {
    return new DomainScenario(this, issues).iterated(exchanges);
  }
}
