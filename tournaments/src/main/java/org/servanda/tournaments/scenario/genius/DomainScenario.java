package org.servanda.tournaments.scenario.genius;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.GivenUtilities;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.OutcomeSearch;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.model.Verification;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;

/** Creates scenarios from an imported domain. */
final class DomainScenario {
  /** The greatest payoff per unit of utility; it applies where there is hardly anything to gain. */
  private static final double MOST_SCALE = 100;

  private final ImportedDomain domain;
  private final List<DomainIssue> issues;

  DomainScenario(ImportedDomain domain, List<DomainIssue> issues) {
    this.domain = domain;
    this.issues = issues;
  }

  Scenario single(int exchanges) {
    Terms terms =
        Terms.of(
            new Form("contract", 0, 1, false, 0),
            new Verification("perfect", 1, 0, 1),
            new Precision("exact", 0, 0, 0));
    return checked(
        () ->
            Scenario.of(id(""), scenarioIssues())
                .titled(
                    name(),
                    PortableText.format("Imported from GENIUS: one negotiation over %s.", extent()))
                .with(still(Seat.A), still(Seat.B))
                .with(TermsMenu.only(terms))
                .with(World.still(1).with(new World.TalkRules(exchanges, 0, 0)))
                .with(utilities(false, 1)));
  }

  /**
   * A scenario in the standard world, with standard terms and average parties. Payoff is utility
   * times a scale, chosen so that the mean gain of both sides over their reservation values at the
   * Nash point (the outcome with the greatest product of gains) is 1 per round, the model's unit.
   * In a space too large to be searched in full, the Nash point is the best that {@link
   * OutcomeSearch} finds. The scale is 1 if nobody can gain anything, and at most 100.
   */
  Scenario iterated(int exchanges) {
    World standard = World.standard();
    World.TalkRules talks = standard.talks();
    World world =
        standard.with(
            new World.TalkRules(
                exchanges,
                talks.coolingOff(),
                talks.estrangement(),
                talks.renewal(),
                talks.fog(),
                talks.alternating()));
    double scale = scale();
    return checked(
        () ->
            Scenario.of(id("-iterated"), scenarioIssues())
                .titled(
                    name() + ", iterated",
                    PortableText.format(
                        "Imported from GENIUS: agreements over %s, made, kept or broken for thirty years.",
                        extent()))
                .with(enduring(Seat.A, scale, world), enduring(Seat.B, scale, world))
                .with(world)
                .with(utilities(true, scale)));
  }

  private double scale() {
    Scenario single = single(1);
    OutcomeSpace space = OutcomeSpace.of(single);
    ValueFunction a = ValueFunction.of(single, space, Seat.A);
    ValueFunction b = ValueFunction.of(single, space, Seat.B);
    double restA = domain.reservation(Seat.A);
    double restB = domain.reservation(Seat.B);
    long steps = 1L + boxes(Seat.A) + boxes(Seat.B);
    long nash =
        OutcomeSearch.best(
            space, s -> nashProduct(a.benefitOf(s) - restA, b.benefitOf(s) - restB), steps);
    double gain = (a.benefitOf(nash) - restA + b.benefitOf(nash) - restB) / 2;
    return gain > 0 ? Math.min(MOST_SCALE, 1 / gain) : 1;
  }

  private int boxes(Seat seat) {
    return domain.profile(seat).utility().boxes().size();
  }

  /**
   * The product of gains; if a side loses, the sum of losses, so that a hill climber finds its way
   * up.
   */
  private static double nashProduct(double a, double b) {
    return a >= 0 && b >= 0 ? a * b : Math.min(0, a) + Math.min(0, b);
  }

  private GivenUtilities utilities(boolean iterated, double scale) {
    return new GivenUtilities(
        iterated, scale, domain.profile(Seat.A).utility(), domain.profile(Seat.B).utility());
  }

  private Party still(Seat seat) {
    return Party.unitary(party(seat))
        .withOutside(domain.reservation(seat))
        .withPatience(patience(seat, 1));
  }

  private Party enduring(Seat seat, double scale, World world) {
    return Party.named(party(seat))
        .withOutside(scale * domain.reservation(seat))
        .withPatience(patience(seat, world.rounds()));
  }

  /**
   * The discount factor per year at which a payoff at the end of the match is discounted as in
   * GENIUS.
   */
  private double patience(Seat seat, int rounds) {
    return PortableMath.pow(domain.discount(seat), (double) World.ROUNDS_PER_YEAR / rounds);
  }

  private String party(Seat seat) {
    String own = plain(domain.profile(seat).name());
    String other = plain(domain.profile(seat.other()).name());
    return own.equals(other) ? seat.name() : own;
  }

  private String name() {
    return plain(domain.name());
  }

  private String extent() {
    return issues.size() == 1 ? "one issue" : issues.size() + " issues";
  }

  private String id(String ending) {
    String plain =
        domain
            .name()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "")
            .replaceAll("-domain$", "");
    boolean begins = !plain.isEmpty() && Character.isLetter(plain.charAt(0));
    return (begins ? plain : "domain-" + plain).replaceAll("-$", "") + ending;
  }

  private Issue[] scenarioIssues() {
    List<Issue> list = new ArrayList<>();
    Map<String, Integer> names = new HashMap<>();
    for (DomainIssue issue : issues) {
      Map<String, Integer> used = new HashMap<>();
      List<Option> options =
          issue.values().stream().map(value -> Option.of(unique(value, used), 0, 0)).toList();
      list.add(new Issue(unique(issue.name(), names), Seat.A, .5, options));
    }
    return list.toArray(Issue[]::new);
  }

  /** Removes characters that would disturb a terminal or a file. */
  private static String plain(String wanted) {
    String plain = wanted.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cn}]+", " ").strip();
    return plain.isEmpty() ? "(blank)" : plain;
  }

  private static String unique(String wanted, Map<String, Integer> used) {
    String plain = plain(wanted);
    String name = plain;
    while (used.putIfAbsent(name, 1) != null) {
      name = PortableText.format("%s (%d)", plain, used.merge(plain, 1, Integer::sum));
    }
    return name;
  }

  /** Reports what the model refuses as a mistake in the files. */
  private Scenario checked(Supplier<Scenario> maker) {
    try {
      Scenario made = maker.get();
      // Terms multiply outcomes, so there may be too many now.
      OutcomeSpace.of(made);
      return made;
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          PortableText.format(
              "The domain '%s' cannot be played: %s", domain.name(), e.getMessage()),
          e);
    }
  }
}
