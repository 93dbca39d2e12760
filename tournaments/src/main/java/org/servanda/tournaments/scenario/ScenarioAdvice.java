package org.servanda.tournaments.scenario;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.yaml.Diagnostic;

/**
 * Warnings about a valid scenario: what is allowed but rarely intended, such as costs that are not
 * convex, options nobody would choose, or values that no deal satisfies.
 */
final class ScenarioAdvice {
  /** The number of outcomes above which a tournament of the whole field takes long. */
  private static final long MANY = 500_000;

  /** Gains of the Nash deal below this, or above the next, do not match the model's unit. */
  private static final double LEAST_GAIN = .25;

  private static final double MOST_GAIN = 4;
  private static final double NOISE = 1e-9;

  private final ScenarioFile file;
  private final Scenario scenario;
  private final List<Diagnostic> advice = new ArrayList<>();

  private ScenarioAdvice(ScenarioFile file) {
    this.file = file;
    this.scenario = file.scenario();
  }

  /** The warnings about a valid file. */
  static List<Diagnostic> of(ScenarioFile file) {
    ScenarioAdvice friend = new ScenarioAdvice(file);
    if (file.game() != null) {
      // Payoffs of a game are what they are, and in no unit of the model.
      return friend.advice;
    }
    for (int i = 0; i < friend.scenario.issues().size(); i++) {
      friend.options("/issues/" + i + "/options", friend.scenario.issues().get(i));
    }
    friend.obligors();
    friend.dates();
    friend.values();
    return friend.advice;
  }

  private void say(String pointer, String text) {
    advice.add(new Diagnostic(pointer, text));
  }

  private void options(String pointer, Issue issue) {
    List<Option> options = issue.options();
    Option first = options.get(0);
    if (first.cost() != 0 || first.benefit() != 0) {
      say(
          pointer + "/0",
          PortableText.format(
              "The first option, '%s', should be the status quo: cost 0, benefit 0", first.name()));
    }
    for (int o = 0; o < options.size(); o++) {
      for (int p = 0; p < options.size(); p++) {
        compare(pointer + "/" + o, options.get(o), options.get(p), p < o);
      }
    }
    convex(pointer, options);
  }

  /** A dominated option is never chosen, and two equal ones cannot be told apart. */
  private void compare(String pointer, Option option, Option other, boolean isEarlier) {
    boolean isNoBetter =
        other.cost() <= option.cost()
            && other.benefit() >= option.benefit()
            && other.exposure() <= option.exposure();
    boolean isSame = other.cost() == option.cost() && other.benefit() == option.benefit();
    if (isNoBetter && !isSame) {
      say(
          pointer,
          PortableText.format(
              "Nobody would choose '%s': '%s' costs no more and gives no less. Make it worth more"
                  + " than %.2f to the other side, or cheaper than %.2f",
              option.name(), other.name(), other.benefit(), other.cost()));
    } else if (isSame && isEarlier && isNoBetter) {
      say(
          pointer,
          PortableText.format(
              "'%s' has the same values as '%s'; give them different values, or remove one",
              option.name(), other.name()));
    }
  }

  /** Each unit of benefit should cost more than the one before. */
  private void convex(String pointer, List<Option> options) {
    double rate = Double.NEGATIVE_INFINITY;
    for (int o = 1; o < options.size(); o++) {
      double cost = options.get(o).cost() - options.get(o - 1).cost();
      double benefit = options.get(o).benefit() - options.get(o - 1).benefit();
      if (cost < 0 && benefit < 0) {
        say(
            pointer + "/" + o,
            PortableText.format(
                "'%s' is less deep than the option before it; order options from the status quo to"
                    + " the deepest",
                options.get(o).name()));
      }
      if (cost >= 0 && benefit > 0) {
        if (cost / benefit < rate - NOISE) {
          say(
              pointer + "/" + o,
              PortableText.format(
                  "Costs are not convex: the step to '%s' costs %.2f per unit of benefit, the step"
                      + " before it %.2f. Raise its cost to at least %.2f, or leaders will skip the"
                      + " step before it",
                  options.get(o).name(),
                  cost / benefit,
                  rate,
                  options.get(o - 1).cost() + rate * benefit));
        }
        rate = cost / benefit;
      }
    }
  }

  private void obligors() {
    for (Seat seat : Seat.values()) {
      if (scenario.issues().stream()
          .noneMatch(i -> i.obligor() == seat && i.options().size() > 1)) {
        say(
            "/issues",
            PortableText.format(
                "%s (seat %s) is the obligor of no issue, so no agreement counts as substantive and"
                    + " durability is always 0; add an issue with 'obligor: %s'",
                scenario.party(seat).name(), seat, seat));
      }
    }
  }

  private void dates() {
    HistoricalRecord history = file.history();
    if (history == null) {
      return;
    }
    boolean isOver = !history.how().equals("in force");
    if (isOver && history.ended() == null) {
      say(
          "/history",
          PortableText.format(
              "'how' is '%s', but the date of the end is missing; add 'ended'", history.how()));
    }
    if (!isOver && history.ended() != null) {
      say(
          "/history/ended",
          "'ended' is set, but 'how' says that it is in force; correct one of them");
    }
    if (history.ended() != null && history.ended().compareTo(history.date()) < 0) {
      say(
          "/history/ended",
          PortableText.format(
              "It ended on %s, before it was signed on %s; correct one of the dates",
              history.ended(), history.date()));
    }
  }

  private void values() {
    long size = OutcomeSpace.of(scenario).size();
    if (size > MANY) {
      say(
          "/issues",
          PortableText.format(
              "%,d possible agreements: a tournament will take long; remove issues, options or"
                  + " terms (below 50,000 it is quick)",
              size));
    }
    if (size > BargainingProblem.LIMIT) {
      return;
    }
    FactSheet sheet = FactSheet.of(scenario, file.history());
    if (sheet.bargain().acceptable() == 0) {
      say(
          "/issues",
          PortableText.format(
              "No agreement is better for both sides than none: lower costs, raise benefits, or"
                  + " lower 'outside' of %s or %s",
              scenario.a().name(), scenario.b().name()));
    } else {
      scale(sheet.solutions().get(0));
    }
    sheet.signed().ifPresent(this::signed);
  }

  private void scale(FactSheet.Deal nash) {
    double least = Math.min(nash.gainA(), nash.gainB());
    double most = Math.max(nash.gainA(), nash.gainB());
    boolean isRepeated = scenario.world().rounds() > 1;
    if (isRepeated && (least < LEAST_GAIN || most > MOST_GAIN)) {
      say(
          "/issues",
          PortableText.format(
              "The Nash deal gains %.2f and %.2f per round, but a balanced deal should net each"
                  + " side about 1: breaking costs, war and tension are counted in that unit. Scale"
                  + " costs and benefits",
              nash.gainA(), nash.gainB()));
    }
  }

  private void signed(FactSheet.Deal deal) {
    for (Seat seat : Seat.values()) {
      if (!(deal.gain(seat) > 0)) {
        say(
            "/history/signed",
            PortableText.format(
                "The agreement that was signed gains %s %.2f per round over no agreement, so"
                    + " it had no reason to sign. Check its costs, benefits and 'outside'",
                scenario.party(seat).name(), deal.gain(seat)));
      }
    }
  }
}
