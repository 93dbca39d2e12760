package org.servanda.tournaments.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.Verification;
import org.servanda.engine.model.World;
import org.servanda.tournaments.store.BadInputException;

/**
 * A negotiation domain of GENIUS with the profiles of two sides. Outcomes are counted row by row,
 * the first issue slowest; utilities are exactly those of GENIUS 10.4, undiscounted. Nothing is
 * tabled, so that a domain of any size can be held.
 */
public final class ImportedDomain {
  private final String name;
  private final List<Dimension> issues;
  private final Profile a;
  private final Profile b;
  private final long outcomes;

  /**
   * What one side's file says.
   *
   * @param utility of outcomes
   * @param reservation utility of no agreement
   * @param discount a unit of time, in (0, 1]
   */
  record Profile(Utility utility, double reservation, double discount) {}

  ImportedDomain(String name, List<Dimension> issues, Profile a, Profile b) {
    this.name = name;
    this.issues = List.copyOf(issues);
    this.a = a;
    this.b = b;
    long product = 1;
    for (Dimension issue : issues) {
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
    return issues.stream().map(Dimension::name).toList();
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
    return profile(seat).utility().of(at(outcome));
  }

  /** What no agreement is worth to a side. */
  public double reservation(Seat seat) {
    return profile(seat).reservation();
  }

  /** The discount factor of a side, in (0, 1]; 1 is none. */
  public double discount(Seat seat) {
    return profile(seat).discount();
  }

  private Profile profile(Seat seat) {
    return seat == Seat.A ? a : b;
  }

  /**
   * The domain as a scenario of one round of talks: utilities are payoffs. Every issue is made A's
   * to deliver, at a cost of minus its own utility, so that both sides' sums are those of GENIUS to
   * the bit.
   *
   * @param exchanges offers there is time for
   * @throws BadInputException if its utilities are no sums over issues
   */
  public Scenario singleNegotiation(int exchanges) {
    Terms terms =
        Terms.of(
            new Form("contract", 0, 1, false, 0),
            new Verification("perfect", 1, 0, 1),
            new Precision("exact", 0, 0, 0));
    World still = World.still(1);
    World world =
        new World(
            1,
            new World.TalkRules(exchanges, 0, 0),
            still.keeping(),
            still.politics(),
            still.power(),
            still.payoffs(),
            still.tension(),
            still.war(),
            still.reputation(),
            still.thirdParties(),
            false);
    return new Scenario(
        id(),
        name,
        "Imported from GENIUS: one negotiation over %d issues.".formatted(issues.size()),
        new Party("A", a.reservation(), 0, 0, 0, 0, 0, 0, 1),
        new Party("B", b.reservation(), 0, 0, 0, 0, 0, 0, 1),
        scenarioIssues(),
        TermsMenu.only(terms),
        world,
        null);
  }

  private String id() {
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "domain-" + plain : plain;
  }

  private List<Issue> scenarioIssues() {
    if (!(a.utility() instanceof Utility.Additive first)
        || !(b.utility() instanceof Utility.Additive second)) {
      throw new BadInputException(
          "Domain '%s' values issues together (hyper-rectangles); only sums over issues can be played"
              .formatted(name));
    }
    List<Issue> list = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < issues.size(); i++) {
      Dimension issue = issues.get(i);
      List<Option> options = new ArrayList<>();
      Set<String> used = new HashSet<>();
      for (int v = 0; v < issue.values().size(); v++) {
        options.add(
            Option.of(
                unique(issue.values().get(v), used),
                -first.weighted().get(i)[v],
                second.weighted().get(i)[v]));
      }
      list.add(new Issue(unique(issue.name(), names), Seat.A, .5, options));
    }
    return list;
  }

  private static String unique(String wanted, Set<String> used) {
    String plain = wanted.isBlank() ? "(blank)" : wanted.strip();
    String name = plain;
    for (int n = 2; !used.add(name); n++) {
      name = plain + " (" + n + ")";
    }
    return name;
  }
}
