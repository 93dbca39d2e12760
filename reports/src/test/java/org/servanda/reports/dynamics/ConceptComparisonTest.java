package org.servanda.reports.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConceptComparisonTest {
  private static final double THIRD = 1.0 / 3;

  private static EvolutionaryOutcome outcome(
      String name, double replicator, double equilibrium, double alphaRank, double moran) {
    return new EvolutionaryOutcome(name, replicator, equilibrium, alphaRank, moran, 0);
  }

  @Test
  void concepts_that_put_different_strategies_first_disagree_and_that_is_said_first() {
    ConceptComparison concepts =
        new ConceptComparison(
            List.of(
                outcome("x", .7, 0, 0, .4),
                outcome("y", .3, 1, 1, .35),
                outcome("z", 0, 0, 0, .25)));
    assertThat(concepts.disagree()).isTrue();
    assertThat(concepts.sentence())
        .isEqualTo(
            "Solution concepts disagree on which strategy remains. Greatest share by"
                + " replicator dynamics: x (70 %); Nash averaging: y (100 %); α-rank: y (100 %);"
                + " Moran process: x (40 %). The answer depends on how leaders imitate, so none of"
                + " these is a forecast.");
  }

  @Test
  void concepts_that_share_a_leader_agree() {
    ConceptComparison concepts =
        new ConceptComparison(List.of(outcome("x", .6, .5, .8, .5), outcome("y", .4, .5, .2, .5)));
    assertThat(concepts.disagree()).isFalse();
    assertThat(concepts.sentence())
        .startsWith("Solution concepts that tell strategies apart agree on which does best.")
        .doesNotContain("Nash averaging");
  }

  @Test
  void a_column_of_one_winner_or_of_equals_is_left_out_and_the_reason_said() {
    ConceptComparison concepts =
        new ConceptComparison(
            List.of(
                outcome("x", 1, THIRD, .5, THIRD + 1e-5),
                outcome("y", 0, THIRD, .3, THIRD),
                outcome("z", 0, THIRD, .2, THIRD)));
    assertThat(concepts.shown()).containsExactly(SolutionConcept.ALPHA_RANK);
    assertThat(concepts.leftOut())
        .containsExactly(
            "No column for replicator dynamics: it gives x everything, and the others nothing.",
            "No column for Nash averaging: it gives every strategy the same share.",
            "No column for Moran process: it gives every strategy the same share.");
  }

  @Test
  void equals_are_not_told_apart_by_any_concept() {
    ConceptComparison concepts =
        new ConceptComparison(List.of(outcome("x", .5, .5, .5, .5), outcome("y", .5, .5, .5, .5)));
    assertThat(concepts.disagree()).isFalse();
    assertThat(concepts.sentence()).startsWith("No solution concept tells these strategies apart");
    assertThat(concepts.shown()).isEmpty();
    assertThat(new ConceptComparison(List.of()).sentence()).isEmpty();
  }
}
