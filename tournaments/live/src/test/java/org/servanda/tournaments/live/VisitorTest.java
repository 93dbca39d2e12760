package org.servanda.tournaments.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.json.Json;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Statement;

/** What the page asks its reader, and how it reads the answers. */
@ResourceLock("what the page has prepared, which has no threads")
class VisitorTest {
  private static Map<?, ?> lead(String decisions) {
    return new Json()
        .toType(LivePage.lead("korea-2018", "", "A", "reciprocal", "1", decisions), Map.class);
  }

  private static Map<?, ?> asked(Map<?, ?> match) {
    return (Map<?, ?>) Objects.requireNonNull(match.get("ask"), "nothing is asked");
  }

  private static Conduct conduct(String decision) {
    return new VisitorDecision(decision).conduct();
  }

  @Test
  void a_decision_says_what_is_done_and_what_is_said() {
    assertThat(conduct("keep")).isEqualTo(Conduct.comply());
    assertThat(conduct("keep*4_promise")).isEqualTo(Conduct.comply());
    assertThat(conduct("0.33_sanction")).isEqualTo(Conduct.breach(.33).andSanction());
    assertThat(conduct("1_renegotiate_threat")).isEqualTo(Conduct.breach().andRenegotiate());
    assertThat(conduct("withdraw")).isEqualTo(Conduct.withdraw());
    assertThat(conduct("escape").kind()).isEqualTo(Conduct.Kind.ESCAPE);
    assertThatThrownBy(() -> conduct("2")).isInstanceOf(IllegalArgumentException.class);
    VisitorDecision promise = new VisitorDecision("keep*4_promise");
    assertThat(promise.repeats()).isEqualTo(3);
    assertThat(promise.statement(Statement.SILENCE)).isEqualTo(Statement.PROMISE);
    assertThat(new VisitorDecision("walk").statement(Statement.THREAT)).isEqualTo(Statement.THREAT);
  }

  @Test
  void at_the_table_the_outcomes_are_points_and_the_offers_so_far_are_known() {
    Map<?, ?> first = asked(lead(""));
    List<?> points = (List<?>) Objects.requireNonNull(first.get("points"));
    assertThat(points).hasSizeBetween(100, 2000);
    assertThat(points).allSatisfy(point -> assertThat((List<?>) point).hasSize(4));
    assertThat(points)
        .anySatisfy(
            point -> {
              List<?> values = (List<?>) point;
              assertThat(((Number) values.get(1)).doubleValue()).isPositive();
              assertThat(((Number) values.get(2)).doubleValue()).isPositive();
            });
    assertThat((List<?>) first.get("offers")).isEmpty();
    String offer = String.valueOf(((List<?>) points.get(points.size() - 1)).get(0));
    Map<?, ?> next = asked(lead(offer));
    assertThat((List<?>) next.get("offers")).hasSize(2);
    assertThat(LivePage.outcome("korea-2018", "", offer)).contains("\"clauses\"", "\"terms\"");
  }

  @Test
  void what_is_said_at_the_table_is_heard_at_the_end_of_the_quarter() {
    assertThat(String.valueOf(lead("walk_denunciation").get("entries")))
        .contains("United States denounces");
    assertThat(String.valueOf(lead("walk").get("entries"))).doesNotContain("denounces");
  }

  @Test
  void without_a_deal_nothing_is_signed_and_a_strategy_of_that_name_is_in_no_list() {
    Map<?, ?> means =
        new Json()
            .toType(LivePage.means("korea-2018", "", "no-deal", "no-deal", "1", 20), Map.class);
    assertThat(((Number) Objects.requireNonNull(means.get("signed"))).doubleValue()).isZero();
    assertThat(((Number) Objects.requireNonNull(means.get("durability"))).doubleValue()).isZero();
    assertThat(((Number) Objects.requireNonNull(means.get("danger"))).doubleValue()).isPositive();
    assertThat(LivePage.index()).doesNotContain("no-deal");
  }
}
