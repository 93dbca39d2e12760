package org.servanda.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.World;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;

/** Review, escape and guarantor, and talks that change what is in force. */
class ClausesTest {
  private static final Strategy SAINT = Fixtures.always("saint", Conduct.comply());

  private static Terms terms(Form form, int review, double escape, boolean guarantor) {
    return Terms.of(form, Fixtures.PERFECT.verification(), Fixtures.PERFECT.precision())
        .withReview(review)
        .withEscape(escape)
        .withGuarantor(guarantor);
  }

  @Test
  void an_escape_pays_its_price_to_the_other_and_counts_as_kept() {
    Terms terms = terms(Fixtures.PERFECT.form(), 0, 1.5, false);
    Scenario scenario = Fixtures.prisonersDilemma(1).with(TermsMenu.only(terms));
    Strategy escapes = Fixtures.always("escapes", Conduct.escape());
    MatchResult result =
        Match.play(new PreparedScenario(scenario), escapes, SAINT, Chance.of(1, "x", 0));
    assertThat(result.durability()).isEqualTo(1);
    assertThat(result.a().payoff()).isEqualTo(5 - 1.5);
    assertThat(result.b().payoff()).isEqualTo(0 + 1.5);
    assertThat(result.agreements().get(0).provenA()).isZero();
    assertThat(result.a().breaches()).isZero();
  }

  @Test
  void an_escape_is_seen_by_the_other_a_round_later() {
    Terms terms = terms(Fixtures.PERFECT.form(), 0, 1.5, false);
    Scenario scenario = Fixtures.prisonersDilemma(3).with(TermsMenu.only(terms));
    Strategy escapesOnce =
        Fixtures.even(
            "escapes once", accord -> accord.age() == 1 ? Conduct.escape() : Conduct.comply());
    List<Boolean> seen = new ArrayList<>();
    Strategy watches =
        Fixtures.even(
            "watches",
            accord -> {
              seen.add(accord.otherEscaped());
              return Conduct.comply();
            });
    Match.play(new PreparedScenario(scenario), escapesOnce, watches, Chance.of(1, "x", 0));
    assertThat(seen).containsExactly(false, false, true);
  }

  @Test
  void a_guarantor_adds_to_both_breaking_costs() {
    Form free = Fixtures.PERFECT.form();
    Scenario base = Fixtures.prisonersDilemma(1);
    World guaranteed = base.world().with(base.world().payoffs().withGuarantor(1.5));
    Party firm = Party.unitary("x").withAudience(.5);
    Scenario scenario =
        base.with(guaranteed)
            .with(firm, firm)
            .with(TermsMenu.only(terms(free, 0, Terms.NO_ESCAPE, true)));
    Strategy cheat = Fixtures.always("cheat", Conduct.breach());
    MatchResult result =
        Match.play(new PreparedScenario(scenario), cheat, SAINT, Chance.of(1, "x", 0));
    assertThat(result.a().payoff()).isEqualTo(5 - 1.5 / 2);
  }

  @Test
  void a_review_opens_talks_every_so_many_years() {
    Form plain = Fixtures.PERFECT.form();
    World talking = World.still(40).with(new World.TalkRules(10, 4, 0));
    Scenario scenario =
        Fixtures.prisonersDilemma(40)
            .with(talking)
            .with(TermsMenu.only(terms(plain, 2, Terms.NO_ESCAPE, false)));
    List<Integer> reviews = new ArrayList<>();
    Match.play(
        new PreparedScenario(scenario),
        SAINT,
        SAINT,
        Chance.of(1, "x", 0),
        event -> {
          if (event instanceof MatchEvent.TalksBegan began
              && began.occasion() == Talks.Occasion.REVIEW) {
            reviews.add(began.round());
          }
        });
    assertThat(reviews).containsExactly(8, 16, 24, 32);
  }

  @Test
  void what_is_delivered_for_ever_goes_on_after_the_agreement() {
    Scenario base = Fixtures.prisonersDilemma(3);
    Option lasting = Option.of("cooperate", 2, 3).withIrreversible(.5);
    Issue[] issues =
        base.issues().stream()
            .map(issue -> issue.withOptions(issue.options().get(0), lasting))
            .toArray(Issue[]::new);
    Scenario scenario =
        Scenario.of("x", issues)
            .with(base.a(), base.b())
            .with(base.terms())
            .with(base.world())
            .withStatusQuo("cooperate", "cooperate");
    Strategy leaves =
        Fixtures.even(
            "leaves", accord -> accord.age() == 1 ? Conduct.withdraw() : Conduct.comply());
    MatchResult result =
        Match.play(new PreparedScenario(scenario), leaves, SAINT, Chance.of(1, "x", 0));
    // Round 0: 3 − 2 + 2. Round 1: A withholds what it still can: 3 − 1 + 2. Round 2: half of each
    // stays, 1.5 − 1.
    assertThat(result.a().payoff()).isEqualTo(3 + 4 + .5);
    assertThat(result.b().payoff()).isEqualTo(3 + (1.5 - 2 + 2) + .5);
  }
}
