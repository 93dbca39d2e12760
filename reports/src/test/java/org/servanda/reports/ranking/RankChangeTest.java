package org.servanda.reports.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.Samples;
import org.servanda.reports.tally.Tally;

/** What became of entrants from one tournament to another. */
class RankChangeTest {
  /** Everybody plays everybody; a match comes to the mean of what both are worth. */
  private static Tally tally(Map<String, Double> worths, int repetitions) {
    Tally tally = new Tally();
    for (Map.Entry<String, Double> a : worths.entrySet()) {
      for (Map.Entry<String, Double> b : worths.entrySet()) {
        for (int repetition = 0; repetition < repetitions; repetition++) {
          double luck = repetition % 2 == 0 ? .05 : -.05;
          double durability = (a.getValue() + b.getValue()) / 2 + luck;
          Pair pair = new Pair("made-up", 1, a.getKey(), b.getKey());
          tally.add(pair, repetition, Samples.played(durability, false));
        }
      }
    }
    return tally;
  }

  private static final RankingSettings LOT = RankingSettings.of(PartnerChoice.LOT);
  private static final RankingSettings CHOSEN = RankingSettings.standard();
  private static final Tally BEFORE = tally(Map.of("up", .2, "down", .8, "same", .5), 20);
  private static final Tally AFTER = tally(Map.of("up", .9, "down", .2, "same", .5), 20);

  @Test
  void who_changed_places_is_told_with_both_ranks_and_the_greatest_change_comes_first() {
    List<RankChange> moves = RankChange.between(BEFORE, AFTER, LOT, true, 7);
    assertThat(moves).extracting(RankChange::name).containsExactly("up", "down", "same");
    RankChange down = moves.get(1);
    assertThat(down.rankBefore()).isEqualTo(1);
    assertThat(down.rankAfter()).isEqualTo(3);
    RankChange up = moves.get(0);
    assertThat(up.rankBefore()).isEqualTo(3);
    assertThat(up.rankAfter()).isEqualTo(1);
    assertThat(up.difference().value()).isCloseTo(up.after() - up.before(), within(1e-12));
    assertThat(up.isSure()).isTrue();
  }

  @Test
  void with_the_same_chance_nothing_is_left_of_it_where_nothing_changed() {
    for (RankChange move : RankChange.between(BEFORE, BEFORE, CHOSEN, true, 7)) {
      assertThat(move.difference().value()).isZero();
      assertThat(move.difference().low()).isZero();
      assertThat(move.difference().high()).isZero();
      assertThat(move.isSure()).isFalse();
    }
  }

  @Test
  void with_different_chance_the_same_tournament_leaves_an_interval() {
    Tally one = Samples.tally(40);
    for (RankChange move : RankChange.between(one, one, CHOSEN, false, 7)) {
      assertThat(move.difference().low()).isNegative();
      assertThat(move.difference().high()).isPositive();
      assertThat(move.isSure()).isFalse();
    }
  }

  @Test
  void only_who_played_in_both_moves_and_ranks_are_among_those() {
    Tally more = tally(Map.of("up", .8, "same", .5, "new", .9), 20);
    List<RankChange> moves = RankChange.between(BEFORE, more, LOT, true, 7);
    assertThat(moves).extracting(RankChange::name).containsExactlyInAnyOrder("up", "same");
    assertThat(moves).extracting(RankChange::rankBefore).containsExactlyInAnyOrder(1, 2);
    assertThat(moves).extracting(RankChange::rankAfter).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void of_a_single_repetition_no_interval_is_told() {
    Tally once = tally(Map.of("up", .8, "down", .2), 1);
    assertThat(RankChange.between(once, once, CHOSEN, true, 7))
        .allMatch(move -> move.difference().low() != 0 && !move.isSure());
  }
}
