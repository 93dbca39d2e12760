package org.servanda.strategies.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.spi.Brief;
import org.servanda.testkit.ReferenceDyad;
import org.servanda.testkit.Views;

/** What a leader who delivers first has at stake, and how distrust weighs it. */
class RiskTest {
  private static final Appraisal WARY = Appraisal.of(.3, 1);

  /** Of outcomes about as good for oneself, a path keeps only one. */
  private static final double STEP = .002;

  private static final double IRREVERSIBLE = .05;
  private static final double EXPOSURE = .05;

  /** A can take a reversible step, or a deep one that cannot be undone; B can return either. */
  private static PreparedScenario scenario(double irreversible, double exposure) {
    Option deep = Option.of("deep", 1, 2).withIrreversible(irreversible).withExposure(exposure);
    return new PreparedScenario(
        Scenario.of(
                "risk",
                Issue.of("arms", Seat.A, Option.of("none", 0, 0), Option.of("half", .3, 1.2), deep),
                Issue.of(
                    "sanctions",
                    Seat.B,
                    Option.of("none", 0, 0),
                    Option.of("half", .3, 1.2),
                    Option.of("all", 1, 2)))
            .with(TermsMenu.only(ReferenceDyad.agreement().terms())));
  }

  private static Brief brief(PreparedScenario scenario) {
    return Views.brief().scenario(scenario);
  }

  private static double value(PreparedScenario scenario, Appraisal appraisal, int step) {
    Outcome outcome =
        scenario.space().of(new int[] {step, step}, ReferenceDyad.agreement().terms());
    return Appraiser.own(brief(scenario), appraisal, 1).value(outcome);
  }

  private static double loss(double irreversible, double exposure, Appraisal appraisal) {
    return value(scenario(0, 0), appraisal, 2)
        - value(scenario(irreversible, exposure), appraisal, 2);
  }

  @Test
  void what_cannot_be_taken_back_costs_more_the_less_the_other_is_trusted() {
    double distrustful = loss(IRREVERSIBLE, 0, Appraisal.of(.2, 1));
    double trusting = loss(IRREVERSIBLE, 0, Appraisal.of(.8, 1));
    assertThat(trusting).isPositive();
    assertThat(distrustful).isCloseTo(4 * trusting, within(1e-9));
    assertThat(loss(IRREVERSIBLE, 0, Appraisal.of(1, 1))).isZero();
  }

  @Test
  void exposure_is_weighed_by_the_war_it_would_bring_in_a_crisis() {
    World.War war = World.standard().war();
    double crisis = war.hazard() * PortableMath.exp(war.slope()) * war.cost() / 4;
    double exposed = loss(0, EXPOSURE, WARY);
    double irreversible = loss(IRREVERSIBLE, 0, WARY);
    assertThat(exposed / irreversible).isCloseTo(EXPOSURE * crisis / IRREVERSIBLE, within(1e-9));
  }

  @Test
  void a_leader_without_caution_ignores_it_and_nothing_at_risk_costs_nothing_to_the_last_bit() {
    Appraisal reckless = WARY.wary(0);
    assertThat(value(scenario(IRREVERSIBLE, EXPOSURE), reckless, 2))
        .isEqualTo(value(scenario(0, 0), reckless, 2))
        .isEqualTo(value(scenario(0, 0), WARY, 2));
  }

  @Test
  void distrust_makes_the_shallow_deal_worth_more_than_the_deep_one() {
    PreparedScenario risky = scenario(.5, .5);
    assertThat(value(risky, Appraisal.of(1, 1), 2))
        .isGreaterThan(value(risky, Appraisal.of(1, 1), 1));
    assertThat(value(risky, WARY, 2)).isLessThan(value(risky, WARY, 1));
  }

  @Test
  void a_leader_that_looks_farther_ahead_waits_rather_than_run_a_risk() {
    double near = loss(IRREVERSIBLE, 0, WARY.ahead(2));
    double far = loss(IRREVERSIBLE, 0, WARY.ahead(20));
    assertThat(far).isGreaterThan(5 * near);
    assertThat(Risk.patience(1)).isEqualTo(Risk.patience(2)).isEqualTo(1);
    assertThat(Risk.patience(8)).isEqualTo(4);
  }

  @Test
  void no_deal_off_the_path_is_better_for_both_however_wary_they_are() {
    PreparedScenario risky = scenario(.5, .5);
    Appraiser own = Appraiser.own(brief(risky), WARY, 1);
    Appraiser other = Appraiser.other(brief(risky), Appraisal.STRANGER);
    ConcessionPath path = ConcessionPath.of(brief(risky), WARY, Appraisal.STRANGER, 1);
    assertThat(path.length()).isPositive();
    for (long i = 0; i < risky.space().size(); i++) {
      double mine = own.value(risky.space().at(i));
      double theirs = other.value(risky.space().at(i));
      boolean matched =
          IntStream.range(0, path.length())
              .anyMatch(at -> path.own(at) >= mine - STEP && path.theirs(at) >= theirs - STEP);
      assertThat(matched || mine <= 0 || theirs <= 0).as("outcome " + i).isTrue();
    }
  }
}
