package org.servanda.tournaments.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.tally.Pair;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.execution.Cancellation;
import org.servanda.tournaments.execution.TournamentListener;
import org.servanda.tournaments.io.BadInputException;

class TuningTest {
  private static final String[] FIELD = {"grim", "hawk", "reciprocal"};

  @TempDir private Path folder;

  private static Tuning tuning(String strategy) {
    return Tuning.of(strategy)
        .against(FIELD)
        .on("reference-dyad")
        .evaluations(12)
        .repetitions(4)
        .heldOut(8)
        .threads(2);
  }

  private static final class Heard implements TuningListener {
    private final List<String> tried = new ArrayList<>();
    private int resumed;

    @Override
    public void resumed(int known) {
      resumed = known;
    }

    @Override
    public void evaluated(int number, long most, String name, TuningScore score) {
      tried.add(name);
    }
  }

  @Test
  void the_number_of_threads_does_not_change_the_result() {
    Tuning tuning = tuning("wily(greed=0..1)").goal(TuningGoal.BOTH);
    assertThat(tuning.threads(3).play()).isEqualTo(tuning.threads(1).play());
    assertThat(tuning.seed(5).play()).isNotEqualTo(tuning.play());
  }

  @Test
  void a_search_that_was_killed_goes_on_to_the_same_result() throws IOException {
    Tuning tuning = tuning("wily(greed=0..1)");
    Heard whole = new Heard();
    TuningResult result = tuning.listener(whole).playIn(folder, false);
    Path evaluations = folder.resolve("evaluations.csv");
    String text = Files.readString(evaluations);
    int cut = text.indexOf(whole.tried.get(5)) + 9;
    Files.writeString(evaluations, text.substring(0, cut));
    Files.delete(folder.resolve("tuning.json"));

    Heard rest = new Heard();
    assertThat(tuning.listener(rest).playIn(folder, false)).isEqualTo(result);
    assertThat(rest.resumed).isEqualTo(5);
    assertThat(rest.tried).isEqualTo(whole.tried).hasSize(12);
    assertThat(evaluations).content().isEqualTo(text);
    assertThat(folder.resolve("tuning.json")).content().contains("\"moreDurability\"");
  }

  @Test
  void a_cancelled_search_says_so_and_goes_on_later() {
    Cancellation cancellation = new Cancellation();
    Tuning tuning = tuning("wily(greed=0..1)");
    TuningListener stopping =
        new TuningListener() {
          @Override
          public void evaluated(int number, long most, String name, TuningScore score) {
            if (number == 3) {
              cancellation.cancel("it was enough");
            }
          }
        };
    assertThatThrownBy(
            () -> tuning.listener(stopping).cancellation(cancellation).playIn(folder, false))
        .isInstanceOf(CancellationException.class)
        .hasMessage("it was enough");
    assertThat(tuning.playIn(folder, false)).isEqualTo(tuning.play());
  }

  @Test
  void evaluations_of_another_search_are_not_mixed_in() {
    tuning("wily(greed=0..1)").evaluations(2).playIn(folder, false);
    assertThatThrownBy(() -> tuning("wily(greed=0..1)").seed(3).playIn(folder, false))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("another strategy, field, scenario, seed or program");
    assertThat(tuning("wily(greed=0..1)").seed(3).playIn(folder, true).evaluated()).isEqualTo(12);
  }

  @Test
  void all_combinations_are_tried_if_there_are_no_more_than_evaluations() {
    Heard heard = new Heard();
    TuningResult result =
        tuning("trembling-hand(saint, rate=0..0.2 step 0.1)").listener(heard).play();
    assertThat(result.exhaustive()).isTrue();
    assertThat(heard.tried)
        .containsExactly(
            "trembling-hand(saint, rate=0.05)",
            "trembling-hand(saint, rate=0)",
            "trembling-hand(saint, rate=0.1)",
            "trembling-hand(saint, rate=0.2)");
    assertThat(result.best().name()).isEqualTo("trembling-hand(saint, rate=0)");
    assertThat(result.isBetter(result.best())).isTrue();
    assertThat(result.best().moreDurability().low()).isPositive();
  }

  @Test
  void a_whole_numbered_parameter_gets_whole_numbers() {
    Heard heard = new Heard();
    tuning("calculating(honour=0..2)+penance(rounds=2..4)").evaluations(9).listener(heard).play();
    assertThat(heard.tried).hasSize(9).allMatch(name -> name.matches(".*rounds=[234]\\)"));
  }

  @Test
  void held_out_matches_are_those_of_a_tournament_and_training_matches_are_none() {
    TuningResult result = tuning("wily(greed=0.5..0.5001)").evaluations(2).play();
    double[] sum = new double[2];
    List<String> field = List.of(FIELD);
    Tournament.of("reference-dyad")
        .strategies(FIELD)
        .strategies("wily(greed=0.1)")
        .repetitions(8)
        .threads(1)
        .listener(
            new TournamentListener() {
              @Override
              public void matchPlayed(Pair pair, int repetition, MatchResult match) {
                if (field.contains(pair.a()) != field.contains(pair.b())) {
                  sum[0] += match.durability();
                  sum[1] += (field.contains(pair.a()) ? match.b() : match.a()).payoff();
                }
              }
            })
        .play();
    TunedStrategy standard = result.standard();
    assertThat(standard.durability().value()).isEqualTo(sum[0] / 48, within(1e-12));
    assertThat(standard.payoff().value()).isEqualTo(sum[1] / 48, within(1e-9));
    assertThat(standard.training().payoff()).isNotCloseTo(sum[1] / 48, within(1e-3));
  }

  @Test
  void no_strategy_of_a_front_is_beaten_by_another() {
    TuningResult result =
        tuning("calculating(honour=0..5)").goal(TuningGoal.BOTH).evaluations(20).play();
    List<TunedStrategy> front = result.found();
    assertThat(front).hasSizeBetween(2, 8);
    for (int i = 1; i < front.size(); i++) {
      TuningScore better = front.get(i - 1).training();
      assertThat(front.get(i).training().durability()).isLessThan(better.durability());
      assertThat(front.get(i).training().payoff()).isGreaterThan(better.payoff());
    }
  }

  @Test
  void the_defaults_are_never_said_to_be_better_than_themselves() {
    TuningResult result = tuning("trembling-hand(saint, rate=0.4..0.9)").evaluations(4).play();
    assertThat(result.best().name()).isEqualTo("trembling-hand(saint, rate=0.05)");
    assertThat(result.best().moreDurability().value()).isZero();
    assertThat(result.isBetter(result.best())).isFalse();
  }

  @Test
  void what_cannot_be_searched_is_said_plainly_and_leaves_no_folder() {
    Path none = folder.resolve("none");
    assertThatThrownBy(() -> tuning("wily(gred=0..1)").playIn(none, false))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("no parameter 'gred'. Did you mean 'greed'?");
    assertThatThrownBy(() -> tuning("wily(greed=0..2)").playIn(none, false))
        .hasMessageContaining("'greed' is 2, but must be a number from 0 to 1");
    assertThatThrownBy(() -> tuning("wily").playIn(none, false))
        .hasMessageContaining("such as wily(greed=0..1)");
    assertThatThrownBy(() -> tuning("saint").playIn(none, false))
        .hasMessageContaining("it declares no parameters");
    assertThatThrownBy(() -> tuning("wily(greed=0..1)").evaluations(1))
        .hasMessageContaining("must be from 2 to 1000000");
    assertThat(none).doesNotExist();
  }
}
