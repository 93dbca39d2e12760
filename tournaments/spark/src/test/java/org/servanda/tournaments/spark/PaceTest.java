package org.servanda.tournaments.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.design.PlanPart;

class PaceTest {
  @Test
  void parts_cover_every_batch_once() {
    for (int parts : new int[] {1, 2, 7, 10, 64, 1000}) {
      int[][] seen = new int[10][20];
      for (PlanPart part : Pace.divide(10, 4, 20, parts)) {
        for (int pair = part.fromMeeting(); pair < part.toMeeting(); pair++) {
          for (int row = part.fromRow(); row < part.toRow(); row++) {
            seen[pair][row]++;
          }
        }
      }
      for (int[] rows : seen) {
        for (int row = 0; row < 20; row++) {
          assertThat(rows[row]).isEqualTo(row < 4 ? 0 : 1);
        }
      }
    }
  }

  @Test
  void a_part_holds_many_batches_of_few_pairs() {
    assertThat(Pace.divide(100, 0, 50, 100)).hasSize(100).allMatch(part -> part.toRow() == 50);
    assertThat(Pace.divide(4, 0, 50, 100)).hasSize(100);
  }

  @Test
  void waves_grow_with_the_clusters_speed_and_end_with_the_season() {
    Pace pace =
        new Pace(
            Tournament.of("reference-dyad")
                .strategies("wily")
                .repetitions(80_000)
                .design()
                .plan(1, new Tally()),
            false);
    List<Integer> ends = new ArrayList<>();
    int next = 0;
    while (pace.hasNext()) {
      List<PlanPart> wave = pace.next(4);
      assertThat(wave.get(0).fromRow()).isEqualTo(next);
      next = wave.get(wave.size() - 1).toRow();
      ends.add(next);
      pace.took(.05);
    }
    assertThat(ends).startsWith(1, 9, 73).endsWith(10_000).hasSizeLessThan(10);
  }

  @Test
  void a_slow_cluster_gets_small_waves() {
    Pace pace =
        new Pace(
            Tournament.of("reference-dyad")
                .strategies("wily")
                .repetitions(80)
                .design()
                .plan(1, new Tally()),
            false);
    pace.next(2);
    pace.took(100);
    assertThat(pace.next(2)).containsExactly(new PlanPart(0, 1, 1, 2));
  }

  @Test
  void a_wave_whose_rows_come_back_holds_half_a_million_matches_at_most() {
    Pace pace =
        new Pace(
            Tournament.of("reference-dyad")
                .strategies("wily")
                .repetitions(1_600_000)
                .design()
                .plan(1, new Tally()),
            true);
    int largest = 0;
    while (pace.hasNext()) {
      List<PlanPart> wave = pace.next(4);
      int size = wave.get(wave.size() - 1).toRow() - wave.get(0).fromRow();
      largest = Math.max(largest, size);
      pace.took(1e-6);
    }
    // A row has eight matches of the one pair.
    assertThat(largest).isEqualTo(500_000 / 8);
  }
}
