package org.servanda.reports.dynamics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.NumberText;

/**
 * Whether solution concepts agree on which strategy does best, and which of them tell strategies
 * apart at all.
 */
public final class ConceptComparison {
  /** Shares that differ by less are printed alike. */
  private static final double ALIKE = 5e-4;

  private static final int NAMED = 3;

  private final List<EvolutionaryOutcome> outcomes;

  /** Compares the concepts on the outcomes of a whole field, which may be empty. */
  public ConceptComparison(List<EvolutionaryOutcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  /** The entrants with the greatest share, in the order of the outcomes. */
  public List<String> leaders(SolutionConcept concept) {
    double most = most(concept);
    return outcomes.stream()
        .filter(outcome -> concept.share(outcome) > most - ALIKE)
        .map(EvolutionaryOutcome::name)
        .toList();
  }

  private double most(SolutionConcept concept) {
    return outcomes.stream().mapToDouble(concept::share).max().orElse(Double.NaN);
  }

  /** Whether it gives all the same share. */
  boolean isEven(SolutionConcept concept) {
    return leaders(concept).size() == outcomes.size();
  }

  /** Whether it gives one entrant everything. */
  boolean isSingle(SolutionConcept concept) {
    return outcomes.size() > 1 && most(concept) > 1 - ALIKE;
  }

  /** The concepts whose shares are worth a column: more than one, and not the same for all. */
  public List<SolutionConcept> shown() {
    return concepts().stream().filter(c -> !isEven(c) && !isSingle(c)).toList();
  }

  private static List<SolutionConcept> concepts() {
    return List.of(SolutionConcept.values());
  }

  /** The concepts that tell strategies apart: all but those that give all the same share. */
  public List<SolutionConcept> telling() {
    return concepts().stream().filter(c -> !isEven(c)).toList();
  }

  /** Whether two concepts that tell strategies apart have no leader in common with all others. */
  public boolean disagree() {
    List<SolutionConcept> telling = telling();
    Set<String> common = new HashSet<>();
    telling.stream().limit(1).forEach(c -> common.addAll(leaders(c)));
    telling.forEach(c -> common.retainAll(leaders(c)));
    return telling.size() > 1 && common.isEmpty();
  }

  /** What the concepts say of the field, in one or two sentences; empty without outcomes. */
  public String sentence() {
    List<SolutionConcept> telling = telling();
    if (outcomes.isEmpty()) {
      return "";
    }
    if (telling.isEmpty()) {
      return "No solution concept tells these strategies apart: each gives all of them the same share.";
    }
    String shares = telling.stream().map(this::reading).collect(Collectors.joining("; ")) + ".";
    if (telling.size() == 1) {
      return "Only one solution concept tells these strategies apart. Greatest share by " + shares;
    }
    return disagree()
        ? "Solution concepts disagree on which strategy remains. Greatest share by "
            + shares
            + " The answer depends on how leaders imitate, so none of these is a forecast."
        : "Solution concepts that tell strategies apart agree on which does best. Greatest share by "
            + shares;
  }

  private String reading(SolutionConcept concept) {
    return PortableText.format(
        "%s: %s (%s)", concept.label(), names(leaders(concept)), NumberText.percent(most(concept)));
  }

  private static String names(List<String> names) {
    int others = names.size() - NAMED;
    return others <= 0
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, NAMED))
            + PortableText.format(" and %d more, each", others);
  }

  /** Why columns are left out of a table of shares, one sentence each. */
  public List<String> leftOut() {
    List<String> sentences = new ArrayList<>();
    for (SolutionConcept concept : concepts()) {
      String column = "No column for " + concept.label() + ": it gives ";
      if (outcomes.isEmpty()) {
        continue;
      }
      if (isEven(concept)) {
        sentences.add(column + "every strategy the same share.");
      } else if (isSingle(concept)) {
        sentences.add(column + leaders(concept).get(0) + " everything, and the others nothing.");
      }
    }
    return List.copyOf(sentences);
  }
}
