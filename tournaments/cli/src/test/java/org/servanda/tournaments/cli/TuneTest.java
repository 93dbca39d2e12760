package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuneTest {
  @TempDir private Path folder;

  private Cli tune(String strategy, String... more) {
    List<String> args = new ArrayList<>(List.of("tune", strategy, "--scenario", "reference-dyad"));
    args.addAll(List.of("--against", "grim,hawk,reciprocal"));
    if (!List.of(more).contains("--evaluations")) {
      args.addAll(List.of("--evaluations", "8"));
    }
    args.addAll(List.of("--repetitions", "4", "--held-out", "8"));
    args.addAll(List.of("--out", folder.resolve("out").toString()));
    args.addAll(List.of(more));
    return Cli.run(args.toArray(new String[0]));
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void the_best_stands_beside_the_defaults_with_intervals() {
    Cli cli = tune("trembling-hand(saint, rate=0..0.2 step 0.1)");
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(flat(cli.out()))
        .contains("All 4 combinations of values tried against 3 strategies in reference-dyad.")
        .contains("On 8 held-out repetitions of each match:")
        .contains("Defaults: trembling-hand(saint, rate=0.05)")
        .contains("Best: trembling-hand(saint, rate=0)")
        .containsPattern("durability minus the defaults' 0\\.\\d{3} 0\\.\\d{3} to 0\\.\\d{3}")
        .contains("Better than the defaults in durability.")
        .contains("To enter it: servanda run --only 'trembling-hand(saint, rate=0)'");
    assertThat(cli.err()).contains("best so far trembling-hand(saint, rate=0)");
    assertThat(folder.resolve("out/tuning.json")).exists();
  }

  @Test
  void that_nothing_better_was_found_is_said_plainly() {
    Cli cli = tune("trembling-hand(saint, rate=0.4..0.9)");
    assertThat(cli.out())
        .contains("Nothing better than the defaults was found.")
        .doesNotContain("To enter it");
  }

  @Test
  void a_front_has_a_verdict_for_each_goal() {
    Cli cli = tune("calculating(honour=0..5)", "--for", "both", "--evaluations", "12");
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(flat(cli.out()))
        .contains("Front: calculating(honour=")
        .containsPattern(
            "(etter than|orse than) the defaults in durability.*"
                + "(etter than|orse than) the defaults in payoff");
  }

  @Test
  void stored_evaluations_are_used_again() {
    Cli first = tune("wily(greed=0..1)");
    Cli second = tune("wily(greed=0..1)");
    assertThat(second.err()).contains("8 evaluations are stored from an earlier search");
    assertThat(second.out()).isEqualTo(first.out());
    Cli other = tune("wily(greed=0..1)", "--seed", "7");
    assertThat(other.exit()).isEqualTo(2);
    assertThat(other.err()).contains("--anew");
  }

  @Test
  void mistakes_are_told_in_plain_words() {
    assertThat(tune("wily(gred=0..1)").err()).contains("Did you mean 'greed'?");
    assertThat(tune("wily(greed=0..2)").err()).contains("must be a number from 0 to 1");
    assertThat(tune("wily").err()).contains("nothing to search", "such as wily(greed=0..1)");
    assertThat(tune("wily").exit()).isEqualTo(2);
    assertThat(tune("wily(greed=0..1)", "--for", "glory").err()).contains("DURABILITY", "BOTH");
    assertThat(tune("wily(greed=0..1)", "--evaluations", "1").err()).contains("from 2 to");
  }
}
