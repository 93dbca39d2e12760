package acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.servanda.testkit.StrategyAssertions.assertConforms;

import org.junit.jupiter.api.Test;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.testkit.PlayedMatch;
import org.servanda.testkit.ShortMatch;
import org.servanda.testkit.Views;

class FirstStrategyTest {
  private static final FirstStrategy STRATEGY = new FirstStrategy();

  @Test
  void it_keeps_the_contract_of_all_strategies() {
    assertConforms(STRATEGY);
  }

  @Test
  void it_answers_a_proven_breach_for_as_many_rounds_as_its_anger_says() {
    Brief brief = Views.brief(STRATEGY).parameter("anger", 2);
    Leader leader = STRATEGY.appoint(brief);
    assertEquals(Conduct.comply(), leader.conduct(Views.accord().suspicion()));
    assertEquals(Conduct.breach(), leader.conduct(Views.accord().provenBreach().age(12)));
    assertEquals(Conduct.breach(), leader.conduct(Views.accord().age(13)));
    assertEquals(Conduct.comply(), leader.conduct(Views.accord().age(14)));
  }

  @Test
  void two_of_them_play_a_match_without_a_fault() {
    PlayedMatch match = ShortMatch.between(STRATEGY, STRATEGY).parameter("anger", 4).play();
    assertNull(match.result().fault());
  }
}
