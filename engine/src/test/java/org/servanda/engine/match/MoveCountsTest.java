package org.servanda.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MoveCounts;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Strategy;

class MoveCountsTest {
  private static final int CC = 0;
  private static final int CD = 1;
  private static final int DC = 2;
  private static final int DD = 3;
  private static final Strategy ALTERNATOR =
      Fixtures.even(
          "alternator", accord -> accord.age() % 2 == 0 ? Conduct.comply() : Conduct.breach());

  private static MoveCounts moves(Scenario scenario, Strategy a, Strategy b) {
    return Objects.requireNonNull(
        Match.play(new PreparedScenario(scenario), a, b, Chance.of(1, "pd", 0)).moves());
  }

  private static int after(MoveCounts moves, int before, int state) {
    return moves.successions().get(MoveCounts.STATES * before + state);
  }

  @Test
  void who_answers_in_kind_is_one_round_behind_who_alternates() {
    MoveCounts moves = moves(Fixtures.prisonersDilemma(30), Fixtures.titForTat(), ALTERNATOR);
    assertThat(moves.first()).isEqualTo(CC);
    assertThat(after(moves, CC, CD)).isEqualTo(1);
    assertThat(after(moves, CD, DC)).isEqualTo(14);
    assertThat(after(moves, DC, CD)).isEqualTo(14);
    assertThat(moves.rounds()).isEqualTo(30);
  }

  @Test
  void nobody_cooperates_once_a_side_has_withdrawn() {
    Strategy leaver =
        Fixtures.even(
            "leaver", accord -> accord.age() == 2 ? Conduct.withdraw() : Conduct.comply());
    MoveCounts moves = moves(Fixtures.prisonersDilemma(10), Fixtures.titForTat(), leaver);
    assertThat(moves.first()).isEqualTo(CC);
    assertThat(after(moves, CC, CC)).isEqualTo(1);
    assertThat(after(moves, CC, CD)).isEqualTo(1);
    assertThat(after(moves, CD, DD)).isEqualTo(1);
    assertThat(after(moves, DD, DD)).isEqualTo(6);
  }

  @Test
  void the_other_seat_sees_the_same_state_with_its_own_move_first() {
    assertThat(MoveCounts.mirrored(CC)).isEqualTo(CC);
    assertThat(MoveCounts.mirrored(CD)).isEqualTo(DC);
    assertThat(MoveCounts.mirrored(DC)).isEqualTo(CD);
    assertThat(MoveCounts.mirrored(DD)).isEqualTo(DD);
    assertThat(MoveCounts.cooperates(Seat.A, CD)).isTrue();
    assertThat(MoveCounts.cooperates(Seat.B, CD)).isFalse();
  }

  @Test
  void only_a_repeated_game_has_its_moves_counted() {
    Scenario game = Fixtures.prisonersDilemma(4);
    assertThat(counted(game)).isTrue();
    assertThat(counted(Fixtures.dyad())).isFalse();
    assertThat(counted(game.with(game.a(), game.b().withSuccession(.1)))).isFalse();
    assertThat(counted(game.with(game.world().with(new World.War(.1, 3, 40))))).isFalse();
  }

  private static boolean counted(Scenario scenario) {
    Strategy saint = Fixtures.always("saint", Conduct.comply());
    return Match.of(scenario, saint, saint).play().moves() != null;
  }

  @Test
  void counts_of_other_than_sixteen_successions_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new MoveCounts(0, List.of(1, 2)));
  }
}
