package org.servanda.tournaments.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Opposition;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Verification;
import org.servanda.engine.model.World;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Sixteen cases follow from the marks of their sheets by the rule in the guide. */
class CodingRuleTest {
  private static final ScenarioLibrary LIBRARY = new ScenarioLibrary();
  private static final double ROUNDING = .0006;

  static List<CodedCase> cases() throws IOException {
    try (InputStream in = CodingRuleTest.class.getResourceAsStream("coded-cases.yaml")) {
      return List.of(new YAMLMapper().readValue(Objects.requireNonNull(in), CodedCase[].class));
    }
  }

  private static ScenarioLibrary.Entry entry(CodedCase coded) {
    return LIBRARY.get(coded.id());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void every_case_is_coded_by_the_rule(CodedCase coded) {
    List<Issue> issues = entry(coded).scenario().issues();
    List<Issue> expected = coded.issues();
    assertThat(issues).extracting(Issue::name).isEqualTo(names(expected));
    for (int i = 0; i < issues.size(); i++) {
      Issue issue = issues.get(i);
      assertThat(issue.obligor()).isEqualTo(expected.get(i).obligor());
      assertThat(issue.observability()).isEqualTo(expected.get(i).observability());
      assertThat(issue.options()).hasSameSizeAs(expected.get(i).options());
      for (int o = 0; o < issue.options().size(); o++) {
        check(issue.options().get(o), expected.get(i).options().get(o));
      }
    }
  }

  private static List<String> names(List<Issue> issues) {
    return issues.stream().map(Issue::name).toList();
  }

  private static void check(Option option, Option expected) {
    assertThat(option.name()).isEqualTo(expected.name());
    assertThat(option.cost()).as(option.name()).isCloseTo(expected.cost(), within(ROUNDING));
    assertThat(option.benefit()).as(option.name()).isCloseTo(expected.benefit(), within(ROUNDING));
    assertThat(option.exposure()).isCloseTo(expected.exposure(), within(ROUNDING));
    assertThat(option.irreversible()).isEqualTo(expected.irreversible());
    assertThat(option.allies().a()).isCloseTo(expected.allies().a(), within(ROUNDING));
    assertThat(option.allies().b()).isZero();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void parties_and_world_follow_from_their_marks(CodedCase coded) {
    Scenario scenario = entry(coded).scenario();
    check(scenario.a(), coded.a());
    check(scenario.b(), coded.b());
    World world = scenario.world();
    assertThat(world.tension().start())
        .isEqualTo(
            Map.of("friends", .25, "rivalry", .3, "crisis", .5, "war", .6).get(coded.relations()));
    assertThat(world.war().hazard())
        .isEqualTo(
            Map.of("unthinkable", 0.0, "nuclear", .0001, "fought", .0004, "armed", .00025)
                .get(coded.war()));
    assertThat(world.power().drift())
        .isEqualTo(Map.of("stable", .015, "shifting", .03, "volatile", .06).get(coded.power()));
  }

  private static void check(Party party, CodedCase.Side marks) {
    boolean young = marks.exits().equals("young");
    double rate = young ? .25 : Math.max(.05, Integer.parseInt(marks.exits()) / 10.0);
    assertThat(party.name()).isEqualTo(marks.name());
    assertThat(party.succession()).isCloseTo(rate, within(1e-9));
    assertThat(party.audience())
        .isEqualTo(Map.of("democracy", .7, "between", .4, "autocracy", .2).get(marks.regime()));
    assertThat(party.hawks())
        .isEqualTo(Map.of("none", 0.0, "weak", .1, "vocal", .3, "blocking", .5).get(marks.hawks()));
    assertThat(party.bar())
        .isEqualTo(
            Map.of("none", 0.0, "weak", 0.0, "vocal", .1, "blocking", .2).get(marks.hawks()));
    assertThat(party.secrecy())
        .isEqualTo(Map.of("open", .5, "between", 1.5, "closed", 3.0).get(marks.society()));
    assertThat(party.prestige()).isEqualTo(marks.prize() == null ? 0 : .25);
    assertThat(party.patience()).isEqualTo(Party.named("X").patience());
    Opposition opposition = party.opposition();
    if (marks.opposition() == null) {
      assertThat(opposition).isNull();
    } else {
      assertThat(opposition).isNotNull();
      assertThat(opposition.leader()).isEqualTo("challenger");
      assertThat(opposition.share())
          .isEqualTo(Map.of("campaigned", .5, "divided", .25).get(marks.opposition()));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_signer_gains_a_quarter_or_has_the_outside_option_of_its_relations(CodedCase coded) {
    Scenario scenario = entry(coded).scenario();
    FactSheet.Deal signed = FactSheet.of(scenario, entry(coded).history()).signed().orElseThrow();
    double common =
        Map.of("friends", 0.0, "rivalry", 0.0, "crisis", -.1, "war", -.25)
            .getOrDefault(coded.relations(), 0.0);
    for (Seat seat : Seat.values()) {
      double outside = scenario.party(seat).outside();
      assertThat(signed.gain(seat)).isGreaterThanOrEqualTo(.25 - 1e-9);
      if (outside != common) {
        assertThat(outside).isLessThan(common);
        assertThat(signed.gain(seat)).isLessThan(.26);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void terms_are_what_was_signed_with_the_levels_beside_it(CodedCase coded) {
    Scenario scenario = entry(coded).scenario();
    HistoricalRecord.Signed signed = Objects.requireNonNull(entry(coded).history()).signed();
    assertThat(signed.form()).isEqualTo(coded.form());
    assertThat(signed.verification()).isEqualTo(coded.verification());
    assertThat(signed.precision()).isEqualTo(coded.precision());
    assertThat(signed.years()).isEqualTo(coded.years());
    assertThat(signed.review()).isEqualTo(coded.review());
    assertThat(signed.guarantor()).isEqualTo(coded.guarantor());
    assertThat(scenario.terms().forms())
        .extracting(Form::name)
        .isEqualTo(CodedCase.near(CodedCase.FORMS, coded.form()));
    assertThat(scenario.terms().verification())
        .extracting(Verification::name)
        .isEqualTo(CodedCase.near(CodedCase.VERIFICATION, coded.verification()));
    assertThat(scenario.terms().precision())
        .extracting(Precision::name)
        .isEqualTo(CodedCase.near(CodedCase.PRECISION, coded.precision()));
    List<String> agreed = new ArrayList<>();
    coded.kept().forEach(line -> agreed.add(line.steps().get(line.agreed())));
    assertThat(signed.options()).isEqualTo(agreed);
  }
}
