package org.servanda.strategies.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.World;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.strategies.leaders.Stagecraft.Seen;

/** What the leaders say of themselves, seen on a small stage. */
class LeadersTest {
  private static final double SHADE = .3;

  private static World.Tension tension(double start) {
    World.Tension standard = World.standard().tension();
    return new World.Tension(
        start,
        start,
        standard.reversion(),
        standard.breach(),
        standard.suspect(),
        standard.withdrawal(),
        standard.failedTalks(),
        standard.walkOut(),
        standard.agreement(),
        standard.quiet(),
        standard.hostility(),
        standard.praise(),
        standard.crisis(),
        standard.crises());
  }

  private static PreparedScenario tense(double start) {
    return Stagecraft.stage(0, 1, tension(start));
  }

  @Test
  void grit_gives_a_little_unasked_even_to_one_who_gives_nothing() {
    Seen seen = Stagecraft.play("grit", Stagecraft.partner(r -> Conduct.comply()), tense(.6));
    assertThat(seen.statements).contains(Statement.PRAISE);
    Seen cheated = Stagecraft.play("grit", Stagecraft.cheat(5, 6, 7));
    assertThat(cheated.withheld())
        .as("answers once, then lets it pass")
        .startsWith(6)
        .doesNotContain(7);
  }

  @Test
  void penance_takes_its_due_and_forgives() {
    Seen seen = Stagecraft.play("penance(rounds=3)", Stagecraft.cheat(10));
    assertThat(seen.withheld()).isNotEmpty().allMatch(round -> round > 10 && round <= 14);
    assertThat(seen.result().durability()).isGreaterThan(.8);
  }

  @Test
  void gradualist_signs_a_small_deal_first_and_greater_ones_later() {
    Seen seen = Stagecraft.play("gradualist", Stagecraft.friend());
    assertThat(seen.signed).hasSizeGreaterThan(1);
    List<Integer> sizes = seen.signed.stream().map(o -> o.option(0) + o.option(1)).toList();
    assertThat(sizes.get(0)).isLessThan(sizes.get(sizes.size() - 1));
  }

  @Test
  void the_extortioner_earns_about_its_factor_over_the_partner_it_extorts() {
    double own = 0;
    double other = 0;
    for (int i = 0; i < 40; i++) {
      Seen seen = Stagecraft.play("zd-extortioner", Stagecraft.friend(), Stagecraft.stage(), i);
      own += seen.result().a().payoff();
      other += seen.result().b().payoff();
    }
    assertThat(own).isGreaterThan(1.3 * other);
  }

  @Test
  void the_generous_one_lets_some_breaches_pass_and_answers_others() {
    Seen seen =
        Stagecraft.play(
            "zd-generous",
            Stagecraft.partner(r -> r % 5 == 4 ? Conduct.breach() : Conduct.comply()));
    assertThat(seen.withheld()).hasSizeLessThan(11);
    assertThat(Stagecraft.play("zd-generous", Stagecraft.friend()).withheld()).isEmpty();
  }

  @Test
  void brinkman_threatens_while_it_can_be_borne_and_praises_at_the_brink() {
    Strategy stubborn = Stagecraft.partner(r -> Conduct.withdraw());
    assertThat(Stagecraft.play("brinkman", stubborn, tense(.3)).statements)
        .contains(Statement.THREAT);
    assertThat(Stagecraft.play("brinkman", stubborn, tense(.9)).statements)
        .contains(Statement.PRAISE);
  }

  @Test
  void lame_duck_leaves_the_bill_in_its_last_year() {
    PreparedScenario worded = Stagecraft.stage(SHADE, 1, World.Tension.OFF);
    Seen seen = Stagecraft.play("lame-duck(term=4)", Stagecraft.friend(), worded);
    assertThat(seen.withheld()).isNotEmpty().allMatch(round -> round % 16 >= 12);
  }

  @Test
  void isolationist_comes_once_in_a_long_while_or_under_pressure() {
    Strategy leaver = Stagecraft.partner(r -> r % 2 == 1 ? Conduct.withdraw() : Conduct.comply());
    assertThat(Stagecraft.play("isolationist", leaver).talks)
        .hasSizeGreaterThan(1)
        .allMatch(round -> round % 16 == 0)
        .as("a party that left is met again only when that has faded")
        .doesNotContain(16);
    assertThat(Stagecraft.play("isolationist", leaver, tense(.9)).talks)
        .anyMatch(round -> round % 16 != 0);
  }

  @Test
  void those_who_want_to_talk_again_sign_for_a_term_of_years() {
    PreparedScenario stage = Stagecraft.stage();
    TermsMenu menu = stage.scenario().terms();
    TermsMenu terms =
        new TermsMenu(
            menu.forms(),
            menu.verification(),
            menu.precision(),
            List.of(0, 20, 10),
            menu.reviews(),
            menu.escapes(),
            menu.guarantors());
    PreparedScenario choice = new PreparedScenario(stage.scenario().with(terms));
    for (String leader : List.of("isolationist", "revisionist", "brinkman", "hawk")) {
      assertThat(years(leader, choice)).as(leader).isEqualTo(10);
    }
    assertThat(years("legalist", choice)).isZero();
  }

  /** The term of the first offer. */
  private static int years(String leader, PreparedScenario stage) {
    Seen seen = Stagecraft.play(leader, Stagecraft.friend(), stage);
    return seen.offers.get(0).offer().terms().years();
  }

  @Test
  void who_loses_by_an_agreement_asks_for_talks_in_good_faith_before_it_leaves() {
    Seen seen = Stagecraft.play("generous", Stagecraft.partner(round -> Conduct.breach()));
    List<Conduct.Kind> kinds = seen.conducts.stream().map(Conduct::kind).toList();
    int left = kinds.indexOf(Conduct.Kind.WITHDRAW);
    int asked =
        IntStream.range(0, left)
            .filter(i -> seen.conducts.get(i).renegotiates())
            .findFirst()
            .orElse(-1);
    assertThat(asked).isBetween(1, left - 2);
    assertThat(seen.conducts.subList(asked, left))
        .startsWith(Conduct.comply().andRenegotiate(), Conduct.comply());
    assertThat(Stagecraft.play("generous", Stagecraft.friend()).conducts)
        .noneMatch(Conduct::renegotiates)
        .noneMatch(conduct -> conduct.kind() == Conduct.Kind.WITHDRAW);
  }

  @Test
  void dealmaker_signs_what_it_is_given_and_wants_another_headline() {
    Seen seen = Stagecraft.play("dealmaker", Stagecraft.friend());
    assertThat(seen.talks).hasSizeGreaterThan(2);
    assertThat(seen.statements).contains(Statement.PRAISE);
  }

  @Test
  void hypocrite_hides_what_the_wording_hides_and_denounces_the_same() {
    PreparedScenario worded = Stagecraft.stage(SHADE, 1, World.Tension.OFF);
    Seen seen = Stagecraft.play("hypocrite", Stagecraft.cheat(8), worded);
    assertThat(seen.conducts.get(3)).isEqualTo(Conduct.breach(SHADE));
    assertThat(seen.conducts.get(9).sanctions()).isTrue();
    assertThat(seen.statements).contains(Statement.PROMISE, Statement.DENUNCIATION);
  }

  @Test
  void bloc_politician_never_offers_what_helps_the_other_more() {
    Seen seen = Stagecraft.play("bloc-politician(lead=1.5)", Stagecraft.friend());
    assertThat(seen.offers).isNotEmpty().allMatch(o -> o.gainA() >= 1.5 * o.gainB() - 1e-9);
  }

  @Test
  void image_scorer_keeps_its_word_to_those_whose_record_is_good() {
    assertThat(Stagecraft.play("image-scorer", Stagecraft.friend()).withheld()).isEmpty();
    Seen seen = Stagecraft.play("image-scorer", Stagecraft.cheat(3, 4));
    assertThat(seen.withheld()).contains(5);
  }

  @Test
  void leading_eight_withholds_from_those_in_bad_standing_and_makes_amends_for_its_own() {
    Seen seen = Stagecraft.play("leading-eight", Stagecraft.cheat(6));
    assertThat(seen.withheld()).startsWith(7);
    assertThat(seen.result().a().breaches()).isLessThan(10);
  }

  @Test
  void avenger_repays_with_interest() {
    Seen seen = Stagecraft.play("avenger(interest=3)", Stagecraft.cheat(10));
    assertThat(seen.withheld()).containsExactly(11, 12, 13);
    assertThat(seen.conducts.get(11).sanctions()).isTrue();
    assertThat(seen.statements).contains(Statement.DENUNCIATION);
  }

  @Test
  void type_inferrer_forgives_a_stalwarts_slip_and_answers_a_lemon() {
    Seen stalwart = Stagecraft.play("type-inferrer", Stagecraft.cheat(40));
    assertThat(stalwart.withheld()).isEmpty();
    Seen lemon = Stagecraft.play("type-inferrer", Stagecraft.cheat(1, 2, 4));
    assertThat(lemon.withheld()).isNotEmpty();
  }

  @Test
  void learner_asks_for_inspectors_when_it_expects_to_be_cheated() {
    PreparedScenario murky = Stagecraft.stage(0, .45, World.Tension.OFF);
    Strategy cheat = Stagecraft.partner(r -> Conduct.breach(.7));
    assertThat(Stagecraft.play("learner", cheat, murky).conducts).anyMatch(Conduct::renegotiates);
    assertThat(Stagecraft.play("learner", Stagecraft.friend(), murky).conducts)
        .noneMatch(Conduct::renegotiates);
  }

  @Test
  void rate_matcher_withholds_what_it_has_learned_to_expect() {
    Seen seen = Stagecraft.play("rate-matcher", Stagecraft.cheat(1, 2, 3));
    List<Double> shares = seen.conducts.stream().map(Conduct::shortfall).toList();
    assertThat(shares).contains(0.0).anyMatch(share -> share > .2 && share < 1);
    assertThat(Stagecraft.play("rate-matcher", Stagecraft.friend()).withheld()).isEmpty();
  }
}
