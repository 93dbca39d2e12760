package org.servanda.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;

class ShortMatchTest {
  private record Cheat(String id) implements Strategy {
    @Override
    public Leader appoint(Brief brief) {
      return Leader.of(
          talks -> talks.offer() == null ? ReferenceDyad.agreement() : Move.ACCEPT,
          accord -> Conduct.breach());
    }
  }

  private record Anywhere(String id) implements Strategy {
    @Override
    public Leader appoint(Brief brief) {
      return Leader.of(
          talks -> ReferenceDyad.agreement(brief.outcomes()), accord -> Conduct.comply());
    }
  }

  private static final Strategy CHEAT = new Cheat("acme.cheat");

  @Test
  void a_short_match_lasts_ten_years_and_is_the_same_each_time() {
    PlayedMatch match = ShortMatch.between(new Sample(), CHEAT).play();
    assertThat(match.result().horizon()).isEqualTo(40);
    assertThat(match.result().fault()).isNull();
    assertThat(match.signed()).isNotEmpty();
    assertThat(match.offersOf(Seat.A)).isNotEmpty();
    assertThat(match.conductOf(Seat.B)).isNotEmpty().contains(Conduct.breach());
    assertThat(match.events(MatchEvent.RoundEnded.class)).hasSize(match.result().rounds());
    assertThat(ShortMatch.between(new Sample(), CHEAT).play()).isEqualTo(match);
  }

  @Test
  void other_chance_and_another_length_make_another_match() {
    ShortMatch match = ShortMatch.between(new Sample(), CHEAT);
    assertThat(match.seed(2).play().events()).isNotEqualTo(match.play().events());
    Strategy anywhere = new Anywhere("acme.anywhere");
    match = ShortMatch.between(new Sample(), anywhere);
    PlayedMatch shorter = match.rounds(8).play();
    assertThat(shorter.result().fault()).isNull();
    assertThat(shorter.events(MatchEvent.RoundEnded.class)).hasSize(8);
  }

  @Test
  void a_parameter_is_read_with_the_value_it_was_given() {
    ShortMatch match = ShortMatch.between(new Sample(), CHEAT).parameter("least", -9);
    PlayedMatch patient = match.parameter("anger", 0).play();
    PlayedMatch angry = match.parameter("anger", 40).play();
    assertThat(patient.conductOf(Seat.A)).isNotEmpty().containsOnly(Conduct.comply());
    assertThat(angry.conductOf(Seat.A)).contains(Conduct.breach());
    assertThatThrownBy(() -> match.parameter("angr", 1))
        .hasMessage("Parameter 'angr' is not declared; declared: anger, least");
  }

  @Test
  void a_fault_is_in_the_result() {
    Strategy broken =
        new Strategy() {
          @Override
          public String id() {
            return "acme.broken";
          }

          @Override
          public Leader appoint(Brief brief) {
            return Leader.of(talks -> Move.ACCEPT, accord -> Conduct.comply());
          }
        };
    assertThat(String.valueOf(ShortMatch.between(broken, broken).play().result().fault()))
        .contains("accepted");
  }
}
