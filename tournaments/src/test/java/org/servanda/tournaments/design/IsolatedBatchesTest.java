package org.servanda.tournaments.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.engine.plugin.IsolatedStrategy;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Leader;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.Tournament;

/** Batches of leaders that need a new process for each. */
class IsolatedBatchesTest {
  private static SeasonPlan plan(int repetitions) {
    return Tournament.of("reference-dyad")
        .strategies("saint")
        .strategies(new Apart())
        .repetitions(repetitions)
        .design()
        .plan(1, new Tally());
  }

  private static List<MatchBatch> batches(SeasonPlan plan) {
    return IntStream.range(0, plan.batches())
        .mapToObj(plan::batch)
        .filter(batch -> !batch.isEmpty())
        .toList();
  }

  private static boolean isApart(MatchBatch batch) {
    return IsolatedStrategy.isApart(batch.a().strategy())
        || IsolatedStrategy.isApart(batch.b().strategy());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 20, 200, 256, 257})
  void each_match_is_in_one_batch(int repetitions) {
    SeasonPlan plan = plan(repetitions);
    for (int meeting = 0; meeting < plan.meetings(); meeting++) {
      int number = meeting;
      List<Integer> played =
          batches(plan).stream()
              .filter(batch -> batch.meeting() == number)
              .flatMap(batch -> IntStream.range(batch.from(), batch.to()).boxed())
              .toList();
      assertThat(played)
          .containsExactlyElementsOf(IntStream.range(0, repetitions).boxed().toList());
    }
  }

  @Test
  void they_are_thirty_two_times_as_long_as_others() {
    assertThat(batches(plan(400)))
        .allSatisfy(
            batch ->
                assertThat(batch.to() - batch.from())
                    .isLessThanOrEqualTo(isApart(batch) ? 256 : 8)
                    .isGreaterThanOrEqualTo(8));
    assertThat(batches(plan(400)).stream().filter(IsolatedBatchesTest::isApart)).hasSize(3 * 2);
  }

  @Test
  void rows_of_data_are_numbered_as_those_of_others() {
    SeasonPlan plan = plan(200);
    TreeSet<Integer> numbers = new TreeSet<>();
    for (MatchBatch batch : batches(plan)) {
      for (MatchBatch row : plan.rows(batch)) {
        assertThat(row.to() - row.from()).isEqualTo(8);
        assertThat(numbers.add(plan.indexToPlay(row))).isTrue();
      }
    }
    assertThat(numbers).hasSize(plan.batchesToPlay()).last().isEqualTo(plan.batchesToPlay() - 1);
  }

  private static final class Apart implements IsolatedStrategy {
    @Override
    public String id() {
      return "acme.apart";
    }

    @Override
    public Leader appoint(Brief brief) {
      throw new IllegalStateException("is not asked here");
    }

    @Override
    public boolean isApart() {
      return true;
    }

    @Override
    public void renew() {}
  }
}
