package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.servanda.reports.dynamics.ConceptComparison;
import org.servanda.reports.dynamics.EvolutionaryOutcome;
import org.servanda.reports.dynamics.SolutionConcept;

/** Which strategies remain: what solution concepts say, and the columns that tell something. */
final class PageFutures {
  private final List<EvolutionaryOutcome> shown;
  private final ConceptComparison concepts;

  private PageFutures(List<EvolutionaryOutcome> all, List<EvolutionaryOutcome> shown) {
    this.shown = shown;
    this.concepts = new ConceptComparison(all);
  }

  /**
   * The outcomes of a field.
   *
   * @param title of the table
   * @param all outcomes, which the sentences are about
   * @param shown those that have a line on the page
   */
  static Page.Futures of(
      String title, List<EvolutionaryOutcome> all, List<EvolutionaryOutcome> shown) {
    PageFutures futures = new PageFutures(all, shown);
    List<String> notes = new ArrayList<>(futures.concepts.leftOut());
    List<SolutionConcept> columns = futures.concepts.shown();
    boolean invaded = all.stream().mapToInt(EvolutionaryOutcome::invaders).distinct().count() > 1;
    if (!invaded && !all.isEmpty()) {
      notes.add("No column for invaders: every strategy has " + all.get(0).invaders() + ".");
    }
    List<String> heads = new ArrayList<>(columns.stream().map(PageFutures::head).toList());
    if (invaded) {
      heads.add("Invaders");
    }
    return new Page.Futures(
        title, futures.concepts.sentence(), notes, heads, futures.lines(columns, invaded));
  }

  private static String head(SolutionConcept concept) {
    return switch (concept) {
      case REPLICATOR -> "Replicator";
      case EQUILIBRIUM -> "Nash averaging";
      case ALPHA_RANK -> "α-rank";
      case MORAN -> "Moran";
    };
  }

  private List<Page.FutureLine> lines(List<SolutionConcept> columns, boolean invaded) {
    List<Page.FutureLine> lines = new ArrayList<>();
    for (EvolutionaryOutcome outcome : shown) {
      List<String> cells = new ArrayList<>();
      columns.forEach(concept -> cells.add(Page.percent(concept.share(outcome))));
      if (invaded) {
        cells.add(Integer.toString(outcome.invaders()));
      }
      lines.add(new Page.FutureLine(outcome.name(), cells));
    }
    return lines;
  }
}
