package org.servanda.reports.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servanda.engine.model.Seat;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.tally.MatchMetric;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.Samples;
import org.servanda.reports.tally.Tally;

@Tag("once")
class WeightedScoresTest {
  /** How many tournaments are simulated; CI asks for more. */
  private static final int SIMULATED = Integer.getInteger("servanda.simulated", 40);

  private static final PartnerChoice CHOSEN = PartnerChoice.HEADLINE;

  /** A field with known durability of every pair, and known payoffs of the seat that is met. */
  private static final class Field {
    final double[][] durability;
    final double[][] gains;

    Field(double[][] durability, double[][] gains) {
      this.durability = durability;
      this.gains = gains;
    }

    static Field random(int entrants, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      double[][] durability = new double[entrants][entrants];
      double[][] gains = new double[entrants][entrants];
      for (int i = 0; i < entrants; i++) {
        for (int j = 0; j < entrants; j++) {
          durability[i][j] = random.nextDouble();
          // What suits a partner goes along with durability, but not always.
          gains[i][j] = 20 * durability[i][j] + random.nextDouble(-15, 15);
        }
      }
      return new Field(durability, gains);
    }

    int entrants() {
      return durability.length;
    }

    static String name(int i) {
      return "s" + (10 + i);
    }

    /** Matches with noise of these standard deviations. */
    Tally play(int repetitions, double noise, double gainNoise, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      Tally tally = new Tally();
      for (int r = 0; r < repetitions; r++) {
        double shared = random.nextGaussian();
        for (int a = 0; a < entrants(); a++) {
          for (int b = 0; b < entrants(); b++) {
            // Seat A is met by b and seat B by a, so both payoffs are gains of a partner.
            double kept =
                (durability[a][b] + durability[b][a]) / 2
                    + noise * (.1 * shared + random.nextGaussian());
            double payA = gains[b][a] + gainNoise * (.1 * shared + random.nextGaussian());
            double payB = gains[a][b] + gainNoise * (.1 * shared + random.nextGaussian());
            Pair pair = new Pair("made-up", name(a), name(b));
            tally.add(pair, r, Samples.scored(kept, payA, payB, null));
          }
        }
      }
      return tally;
    }

    /** The score of an entrant by the definition, from the true means. */
    double truth(int entrant, double kappa) {
      double spread = 0;
      for (int i = 0; i < entrants(); i++) {
        spread += deviation(gains[i]) / entrants();
      }
      double sum = 0;
      double total = 0;
      for (int j = 0; j < entrants(); j++) {
        double weight = Math.exp(kappa * gains[entrant][j] / spread);
        sum += weight * (durability[entrant][j] + durability[j][entrant]) / 2;
        total += weight;
      }
      return sum / total;
    }

    private static double deviation(double[] values) {
      double mean = 0;
      double square = 0;
      for (double value : values) {
        mean += value / values.length;
        square += value * value / values.length;
      }
      return Math.sqrt(square - mean * mean);
    }
  }

  private static WeightedScores scores(Tally tally, PartnerChoice choice) {
    ScoreTable table = ScoreTable.of(tally);
    List<MatchMetric> measures = List.of(MatchMetric.DURABILITY, MatchMetric.PAYOFF_A);
    return WeightedScores.of(table, measures, List.of(choice), Bootstrap.of(table, 1)).get(0);
  }

  @ParameterizedTest
  @CsvSource({"0", "0.5", "2", "8"})
  void without_noise_a_score_is_the_weighted_mean_of_the_definition(double kappa) {
    Field field = Field.random(7, 5);
    WeightedScores scores = scores(field.play(6, 0, 0, 1), new PartnerChoice(kappa));
    for (int i = 0; i < 7; i++) {
      assertThat(scores.value(Field.name(i), MatchMetric.DURABILITY))
          .isCloseTo(field.truth(i, kappa), within(1e-8));
    }
  }

  @ParameterizedTest
  @CsvSource({"8, 2, 64, 5", "12, 2, 64, 10", "12, 0.5, 64, 25", "12, 4, 64, 10", "8, 2, 20, 5"})
  void intervals_cover_the_known_score_some_nineteen_times_in_twenty(
      int entrants, double kappa, int repetitions, double noise) {
    Field field = Field.random(entrants, 3);
    int tournaments = SIMULATED;
    double covered =
        IntStream.range(0, tournaments)
            .parallel()
            .map(
                t -> {
                  ScoreTable table = ScoreTable.of(field.play(repetitions, .3, noise, t));
                  WeightedScores scores =
                      WeightedScores.of(
                              table,
                              List.of(MatchMetric.DURABILITY),
                              List.of(new PartnerChoice(kappa)),
                              Bootstrap.of(table, 1, 400))
                          .get(0);
                  int held = 0;
                  for (int i = 0; i < entrants; i++) {
                    Estimate score = scores.estimate(Field.name(i), MatchMetric.DURABILITY);
                    double truth = field.truth(i, kappa);
                    held += score.low() <= truth && truth <= score.high() ? 1 : 0;
                  }
                  return held;
                })
            .sum();
    assertThat(covered / tournaments / entrants).isBetween(.9, .98);
  }

  @Test
  void ranks_are_covered_at_least_nineteen_times_in_twenty() {
    Field field = Field.random(10, 3);
    List<Integer> truly =
        IntStream.range(0, 10)
            .boxed()
            .sorted((i, j) -> Double.compare(field.truth(j, 2), field.truth(i, 2)))
            .toList();
    int tournaments = SIMULATED;
    double covered = 0;
    for (int t = 0; t < tournaments; t++) {
      ScoreTable table = ScoreTable.of(field.play(64, .6, 15, t));
      WeightedScores scores =
          WeightedScores.of(
                  table,
                  List.of(MatchMetric.DURABILITY),
                  List.of(CHOSEN),
                  Bootstrap.of(table, 1, 200))
              .get(0);
      for (RankingPosition place : Ranking.places(scores, RankingCriterion.DURABILITY)) {
        int rank = 1 + truly.indexOf(table.names().indexOf(place.name()));
        covered += place.rankLow() <= rank && rank <= place.rankHigh() ? 1 : 0;
      }
    }
    assertThat(covered / tournaments / 10).isBetween(.93, 1.);
  }

  /** x meets good, which gains much, and bad, which gains little. */
  private static Tally oneSided(int repetitions, @Nullable Seat faulty) {
    Tally tally = new Tally();
    for (int r = 0; r < repetitions; r++) {
      for (Seat seat : Seat.values()) {
        boolean atA = seat == Seat.A;
        Pair good = atA ? new Pair("m", "x", "good") : new Pair("m", "good", "x");
        Pair bad = atA ? new Pair("m", "x", "bad") : new Pair("m", "bad", "x");
        Seat fault = faulty == null ? null : atA ? faulty : faulty.other();
        tally.add(good, r, Samples.scored(.9, atA ? 1 : 30, atA ? 30 : 1, fault));
        tally.add(bad, r, Samples.scored(.1, atA ? 1 : 10, atA ? 10 : 1, null));
      }
    }
    return tally;
  }

  @Test
  void the_best_reply_alone_counts_at_infinity_and_all_the_same_by_lot() {
    Tally tally = oneSided(4, null);
    assertThat(scores(tally, PartnerChoice.BEST_REPLY).value("x", MatchMetric.DURABILITY))
        .isCloseTo(.9, within(1e-9));
    assertThat(scores(tally, PartnerChoice.LOT).value("x", MatchMetric.DURABILITY))
        .isCloseTo(.5, within(1e-9));
  }

  @Test
  void a_partner_whose_matches_all_ended_in_the_approachs_fault_has_no_weight_but_by_lot() {
    Tally tally = oneSided(4, Seat.A);
    assertThat(ScoreTable.of(tally).partnersLost()).containsExactly(0, 0, 2);
    assertThat(scores(tally, CHOSEN).value("x", MatchMetric.DURABILITY))
        .isCloseTo(.1, within(1e-9));
    // The fault counts as a match without any durability.
    assertThat(scores(tally, PartnerChoice.LOT).value("x", MatchMetric.DURABILITY))
        .isCloseTo(.05, within(1e-9));
  }

  @Test
  void a_partner_at_fault_itself_is_not_met() {
    assertThat(scores(oneSided(4, Seat.B), CHOSEN).value("x", MatchMetric.DURABILITY))
        .isCloseTo(.1, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0", "2", "8", "Infinity"})
  void where_all_gain_the_same_all_weigh_the_same(double kappa) {
    double[][] weights =
        new PartnerChoice(kappa).weights(new double[][] {{3}, {3}, {3}}, new double[] {0});
    assertThat(weights).isDeepEqualTo(new double[][] {{1}, {1}, {1}});
  }

  @Test
  void ties_share_the_best_reply() {
    double[][] gains = {{5}, {4}, {5}, {Double.NEGATIVE_INFINITY}, {Double.NaN}};
    assertThat(PartnerChoice.BEST_REPLY.weights(gains, new double[] {1}))
        .isDeepEqualTo(new double[][] {{1}, {0}, {1}, {0}, {0}});
    assertThat(PartnerChoice.LOT.weights(gains, new double[] {1}))
        .isDeepEqualTo(new double[][] {{1}, {1}, {1}, {1}, {0}});
  }

  @Test
  void of_one_repetition_only_the_lot_is_shown_unless_nothing_was_drawn() {
    ScoreTable once = ScoreTable.of(oneSided(1, null));
    assertThat(RankingSettings.standard().choiceIn(once)).isEqualTo(PartnerChoice.LOT);
    RankingSettings sure = new RankingSettings(CHOSEN, true, new Tally());
    assertThat(sure.choiceIn(once)).isEqualTo(CHOSEN);
    assertThat(sure.choiceIn(ScoreTable.of(oneSided(2, null)))).isEqualTo(CHOSEN);
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3"})
  void halves_of_a_single_block_leave_intervals_unbounded(int repetitions) {
    Estimate score =
        scores(Field.random(4, 1).play(repetitions, .2, 1, 1), CHOSEN)
            .estimate("s10", MatchMetric.DURABILITY);
    assertThat(score.low()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(score.high()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  /** The correction for bias moves ends, and would move them beyond. */
  @Test
  void the_interval_of_a_share_ends_at_0_and_1() {
    for (int seed = 0; seed < 20; seed++) {
      WeightedScores scores =
          scores(Field.random(4, seed).play(8, .5, 20, seed), PartnerChoice.HEADLINE);
      for (int i = 0; i < 4; i++) {
        Estimate score = scores.estimate(Field.name(i), MatchMetric.DURABILITY);
        assertThat(score.low()).isNotNegative();
        assertThat(score.high()).isLessThanOrEqualTo(1);
      }
    }
  }

  /** With cross-fitting, noise in a half does not pick the partners it favours. */
  @Test
  void noise_does_not_choose_partners() {
    double[][] alike = new double[6][6];
    double[][] gains = new double[6][6];
    Field field = new Field(alike, gains);
    double mean = 0;
    for (int t = 0; t < 200; t++) {
      // Durability itself is what partners gain here, and all of it is noise.
      SplittableRandom random = new SplittableRandom(t);
      Tally tally = new Tally();
      for (int r = 0; r < 4; r++) {
        for (int a = 0; a < field.entrants(); a++) {
          for (int b = 0; b < field.entrants(); b++) {
            double luck = random.nextGaussian();
            Pair pair = new Pair("m", Field.name(a), Field.name(b));
            tally.add(pair, r, Samples.scored(luck, luck, luck, null));
          }
        }
      }
      mean += scores(tally, CHOSEN).value("s10", MatchMetric.DURABILITY) / 200;
    }
    // Chosen and valued in the same half, luck would come to about half its deviation.
    assertThat(mean).isCloseTo(0, within(.1));
  }

  @Test
  void a_place_holds_in_the_stretch_of_the_grid_that_keeps_it() {
    ScoreTable table = ScoreTable.of(Field.random(7, 5).play(6, 0, 0, 1));
    List<ChoiceCurve> curves =
        ChoiceCurve.of(table, CHOSEN, Bootstrap.of(table, 1, 20), ScoreTable.of(new Tally()));
    assertThat(curves).hasSize(7);
    for (ChoiceCurve curve : curves) {
      int held =
          curve.points().stream()
              .filter(point -> point.kappa() == 2)
              .mapToInt(ChoiceCurve.Point::rank)
              .findFirst()
              .orElseThrow();
      assertThat(curve.points())
          .filteredOn(point -> curve.from() <= point.kappa() && point.kappa() <= curve.to())
          .allMatch(point -> point.rank() == held);
      assertThat(curve.from()).isLessThanOrEqualTo(2);
      assertThat(curve.to()).isBetween(2., 8.);
    }
    assertThat(curves.get(0).points()).hasSize(13);
  }

  @Test
  void a_season_is_weighted_by_itself() {
    Tally both = new Tally();
    // In season 1 only good gains, in season 2 only bad does.
    for (int season = 1; season <= 2; season++) {
      for (int r = 0; r < 4; r++) {
        double good = season == 1 ? 30 : 0;
        both.add(new Pair("m", season, "x", "good"), r, Samples.scored(.9, 0, good, null));
        both.add(new Pair("m", season, "x", "bad"), r, Samples.scored(.1, 0, 30 - good, null));
      }
    }
    assertThat(scores(both, PartnerChoice.BEST_REPLY).value("x", MatchMetric.DURABILITY))
        .isCloseTo(.5, within(1e-9));
  }

  @Test
  void surplus_is_what_is_earned_beyond_matches_without_talks() {
    Tally apart = new Tally();
    for (int r = 0; r < 4; r++) {
      apart.add(new Pair("m", "none", "none"), r, Samples.scored(0, -3, 1, null));
    }
    WeightedScores scores = scores(oneSided(4, null), CHOSEN);
    int x = scores.table().names().indexOf("x");
    assertThat(scores.surpluses(ScoreTable.of(apart)).get(x).value()).isCloseTo(2, within(1e-9));
    assertThat(scores.surpluses(ScoreTable.of(new Tally())).get(x).value()).isNaN();
  }
}
