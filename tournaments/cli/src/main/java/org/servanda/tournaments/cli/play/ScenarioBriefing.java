package org.servanda.tournaments.cli.play;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.servanda.engine.model.GivenUtilities;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSearch;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.UtilityFunction;
import org.servanda.engine.portable.PortableText;

/** Prints a scenario and what it is worth to one side. */
final class ScenarioBriefing {
  /** The most options of an issue that are listed. */
  private static final int MOST_OPTIONS = 12;

  /** The number of outcomes sampled to evaluate options that have no values of their own. */
  private static final int CONSIDERED = 20_000;

  private final Scenario scenario;
  private final Seat seat;

  ScenarioBriefing(Scenario scenario, Seat seat) {
    this.scenario = scenario;
    this.seat = seat;
  }

  /** Prints the briefing. */
  void show(PlayerConsole console) {
    console.say(scenario.title() + ". " + scenario.summary());
    console.say(
        PortableText.format(
            "You lead %s; the other side is %s.",
            scenario.party(seat).name(), scenario.party(seat.other()).name()));
    GivenUtilities utilities = scenario.utilities();
    if (utilities == null) {
      costsAndBenefits(console);
    } else {
      utilities(console, utilities);
    }
    console.say(terms());
  }

  private void costsAndBenefits(PlayerConsole console) {
    int number = 0;
    for (Issue issue : scenario.issues()) {
      boolean mine = issue.obligor() == seat;
      console.say(
          PortableText.format(
              "  %d %s (%s)",
              ++number,
              OfferParser.word(issue.name()),
              mine ? "you deliver: what it costs you" : "they deliver: what it brings you"));
      List<String> options = new ArrayList<>();
      List<String> words = words(issue);
      for (int i = 0; i < words.size(); i++) {
        Option option = issue.options().get(i);
        options.add(worth(words.get(i), mine ? option.cost() : option.benefit()));
      }
      console.say("      " + String.join("; ", options));
    }
  }

  private static List<String> words(Issue issue) {
    return OfferParser.words(issue.options().stream().map(Option::name).toList());
  }

  private static String worth(String word, double worth) {
    return PortableText.format("%s: %.2f", word, worth);
  }

  /** Prints the issues of a scenario with given utilities. */
  private void utilities(PlayerConsole console, GivenUtilities utilities) {
    boolean adds = utilities.of(seat).boxes().isEmpty();
    console.say(
        PortableText.format(
            adds
                ? "What an agreement is worth to you%s is the sum of what its options are worth:"
                : "What an agreement is worth to you%s depends on the combination of its options;"
                    + " the number after each option is its mean worth over all combinations of"
                    + " the others:",
            utilities.iterated() ? " per quarter" : ""));
    double[][] worths = adds ? sums(utilities) : means(utilities);
    for (int i = 0; i < worths.length; i++) {
      Issue issue = scenario.issues().get(i);
      console.say(PortableText.format("  %d %s", i + 1, OfferParser.word(issue.name())));
      console.say("      " + listed(words(issue), worths[i]));
    }
    if (utilities.iterated()) {
      console.say(
          "Keeping your word costs you what you concede from your best outcome; if they keep"
              + " theirs, you gain your best outcome.");
    }
  }

  /** All options in their order; if there are many, those worth most. */
  private static String listed(List<String> options, double[] worths) {
    List<Integer> places = IntStream.range(0, worths.length).boxed().toList();
    if (places.size() > MOST_OPTIONS) {
      places =
          places.stream()
              .sorted(Comparator.comparingDouble((Integer place) -> -worths[place]))
              .limit(MOST_OPTIONS)
              .toList();
    }
    List<String> texts = new ArrayList<>();
    places.forEach(place -> texts.add(worth(options.get(place), worths[place])));
    int more = worths.length - places.size();
    return String.join("; ", texts)
        + (more == 0 ? "" : PortableText.format("; and %d more, worth no more than these", more));
  }

  private double[][] sums(GivenUtilities utilities) {
    return utilities.of(seat).sum().stream()
        .map(issue -> issue.stream().mapToDouble(worth -> worth * utilities.scale()).toArray())
        .toArray(double[][]::new);
  }

  /** The mean worth of outcomes with each option, over an evenly spaced sample. */
  private double[][] means(GivenUtilities utilities) {
    OutcomeSpace space = OutcomeSpace.of(scenario);
    UtilityFunction own = utilities.of(seat);
    List<Issue> issues = scenario.issues();
    double[][] totals =
        issues.stream().map(i -> new double[i.options().size()]).toArray(double[][]::new);
    double[][] counts =
        issues.stream().map(i -> new double[i.options().size()]).toArray(double[][]::new);
    spread(space.size())
        .forEach(
            place -> {
              Outcome outcome = space.at(place);
              double worth = own.of(outcome::option) * utilities.scale();
              for (int i = 0; i < totals.length; i++) {
                totals[i][outcome.option(i)] += worth;
                counts[i][outcome.option(i)]++;
              }
            });
    for (int i = 0; i < totals.length; i++) {
      for (int o = 0; o < totals[i].length; o++) {
        totals[i][o] /= Math.max(1, counts[i][o]);
      }
    }
    return totals;
  }

  private static LongStream spread(long size) {
    return size <= CONSIDERED ? LongStream.range(0, size) : OutcomeSearch.spread(size, CONSIDERED);
  }

  private String terms() {
    return PortableText.format(
        "  terms: form=%s verification=%s precision=%s",
        String.join("|", scenario.terms().forms().stream().map(f -> f.name()).toList()),
        String.join("|", scenario.terms().verification().stream().map(v -> v.name()).toList()),
        String.join("|", scenario.terms().precision().stream().map(p -> p.name()).toList()));
  }
}
