package org.servanda.reports.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.MoveCounts;

class GameTallyTest {
  private static final Pair PAIR = new Pair("game", "alpha", "beta");
  private static final int CC = 0;
  private static final int CD = 1;
  private static final int DC = 2;

  /** A match of two rounds that began in one state and went on in another. */
  private static MatchResult played(int first, int then, double a, double b) {
    Integer[] successions = new Integer[16];
    Arrays.fill(successions, 0);
    successions[4 * first + then] = 1;
    return with(Samples.scored(1, a, b, null), new MoveCounts(first, List.of(successions)), null);
  }

  private static MatchResult with(MatchResult match, MoveCounts moves, @Nullable Fault fault) {
    return new MatchResult(
        match.horizon(),
        moves.rounds(),
        match.a(),
        match.b(),
        match.talks(),
        match.agreements(),
        match.durability(),
        match.keptGains(),
        match.danger(),
        match.war(),
        fault,
        moves);
  }

  private static GameTally game(Tally tally) {
    return Objects.requireNonNull(Objects.requireNonNull(tally.pairs().get(PAIR)).game());
  }

  private static byte[] bytes(Tally tally) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TallyCodec.write(tally, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static Tally three() {
    Tally tally = new Tally();
    tally.add(PAIR, 0, played(CC, CC, 6, 6));
    tally.add(PAIR, 1, played(CC, CD, 3, 8));
    tally.add(PAIR, 2, played(DC, CC, 8, 3));
    return tally;
  }

  @Test
  void rounds_are_counted_by_their_state_and_the_one_before() {
    GameTally game = game(three());
    assertThat(game.first(CC)).isEqualTo(2);
    assertThat(game.first(DC)).isEqualTo(1);
    assertThat(game.successions(CC, CD)).isEqualTo(1);
    assertThat(game.rounds(CC)).isEqualTo(4);
    assertThat(game.wins(Seat.A)).isEqualTo(1);
    assertThat(game.wins(Seat.B)).isEqualTo(1);
    assertThat(game.goodPartner(Seat.A)).isEqualTo(2);
    assertThat(game.goodPartner(Seat.B)).isEqualTo(2);
    assertThat(game.payoff(Seat.B, 1)).isEqualTo(8);
    assertThat(game.rounds(Seat.B, 1)).isEqualTo(2);
  }

  @Test
  void any_split_and_order_of_matches_gives_the_same_bytes_and_reading_them_the_same_sum()
      throws IOException {
    Tally first = new Tally();
    first.add(PAIR, 2, played(DC, CC, 8, 3));
    Tally second = new Tally();
    second.add(PAIR, 1, played(CC, CD, 3, 8));
    second.add(PAIR, 0, played(CC, CC, 6, 6));
    second.add(first);
    byte[] whole = bytes(three());
    assertThat(bytes(second)).isEqualTo(whole);
    Tally read = TallyCodec.read(new DataInputStream(new ByteArrayInputStream(whole)));
    assertThat(bytes(read)).isEqualTo(whole);
    assertThat(game(read).payoff(Seat.A, 2)).isEqualTo(8);
  }

  @Test
  void a_fault_scores_nothing_over_the_whole_match_for_the_one_at_fault_alone() {
    Tally tally = new Tally();
    MoveCounts none =
        new MoveCounts(-1, Objects.requireNonNull(played(CC, CC, 0, 0).moves()).successions());
    tally.add(
        PAIR,
        0,
        with(Samples.scored(0, 4, 4, Seat.A), none, new Fault(Seat.A, 1, "answered null")));
    GameTally game = game(tally);
    assertThat(game.rounds(Seat.A, 0)).isEqualTo(played(CC, CC, 0, 0).horizon());
    assertThat(game.payoff(Seat.A, 0)).isZero();
    assertThat(game.rounds(Seat.B, 0)).isZero();
    assertThat(game.rounds(CC)).isZero();
  }

  @Test
  void payoffs_of_later_repetitions_are_not_kept_but_their_moves_are_counted() {
    Tally tally = new Tally();
    tally.add(PAIR, GameTally.DETAILED, played(CC, CC, 6, 6));
    assertThat(game(tally).repetitions()).isZero();
    assertThat(game(tally).rounds(CC)).isEqualTo(2);
  }

  @Test
  void other_scenarios_keep_nothing_of_it() {
    Tally tally = new Tally();
    tally.add(PAIR, 0, Samples.scored(1, 2, 3, null));
    assertThat(Objects.requireNonNull(tally.pairs().get(PAIR)).game()).isNull();
  }
}
