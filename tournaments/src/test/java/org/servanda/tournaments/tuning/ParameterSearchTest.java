package org.servanda.tournaments.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Seat;
import org.servanda.engine.random.Chance;

class ParameterSearchTest {
  private final List<double[]> points = new ArrayList<>();

  private void search(int most, long seed, double[] start, Function<double[], double[]> what) {
    new ParameterSearch(
            start,
            point -> {
              points.add(point.clone());
              return what.apply(point);
            },
            () -> points.size() >= most)
        .run(Chance.of(seed, "test", 0).leader(Seat.A, "search"));
  }

  /** A peak of height 0 at (.8, .3). */
  private static double[] peak(double[] at) {
    return new double[] {-Math.pow(at[0] - .8, 2) - Math.pow(at[1] - .3, 2)};
  }

  @Test
  void it_finds_a_peak_far_from_its_start() {
    for (long seed = 1; seed <= 5; seed++) {
      points.clear();
      search(150, seed, new double[] {.1, .9}, ParameterSearchTest::peak);
      double best = points.stream().mapToDouble(point -> peak(point)[0]).max().orElseThrow();
      // Of 150 points drawn at random, the best lies about .045 away.
      assertThat(best).as("seed " + seed).isGreaterThan(-.04 * .04);
    }
  }

  @Test
  void it_begins_where_it_is_told_to_and_stays_in_the_cube() {
    search(100, 7, new double[] {.1, .9}, ParameterSearchTest::peak);
    assertThat(points.get(0)).containsExactly(.1, .9);
    assertThat(points).allMatch(point -> Arrays.stream(point).allMatch(x -> x >= 0 && x <= 1));
  }

  @Test
  void the_same_generator_gives_the_same_points_and_another_gives_others() {
    search(60, 7, new double[] {.5}, point -> new double[] {point[0]});
    List<double[]> first = List.copyOf(points);
    points.clear();
    search(60, 7, new double[] {.5}, point -> new double[] {point[0]});
    assertThat(points).usingRecursiveComparison().isEqualTo(first);
    points.clear();
    search(60, 8, new double[] {.5}, point -> new double[] {point[0]});
    assertThat(points.get(5)[0]).isNotEqualTo(first.get(5)[0]);
  }

  @Test
  void of_two_objectives_it_keeps_the_whole_front() {
    search(200, 3, new double[] {.5}, point -> new double[] {point[0], 1 - point[0]});
    assertThat(points.stream().mapToDouble(point -> point[0]).max().orElseThrow())
        .isGreaterThan(.97);
    assertThat(points.stream().mapToDouble(point -> point[0]).min().orElseThrow()).isLessThan(.03);
  }
}
