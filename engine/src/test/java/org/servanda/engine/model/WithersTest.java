package org.servanda.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A wither replaces one component and leaves the others. */
class WithersTest {
  private static final List<Record> VALUES =
      List.of(
          World.standard().talks(),
          new Party("P", .1, .2, .3, .4, .5, .6, .7, .8, new Opposition("o", .9), 1, 1.1),
          new Option("o", 1, 2, 3, .4, new BySeat(5, 6), new BySeat(7, 8)),
          new Terms(Form.TREATY, Verification.NONE, Precision.MIXED, 3, 2, 1.5, true),
          World.standard());

  @Test
  void each_wither_of_one_number_or_switch_replaces_the_component_it_is_named_after()
      throws ReflectiveOperationException {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (Record value : VALUES) {
      for (Method wither : value.getClass().getMethods()) {
        if (isSimple(wither)) {
          tried++;
          check(value, wither, wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).isEqualTo(6 + 8 + 2 + 4 + 2);
  }

  private static boolean isSimple(Method method) {
    return method.getName().startsWith("with")
        && method.getParameterCount() == 1
        && method.getParameterTypes()[0].isPrimitive();
  }

  private static void check(Record value, Method wither, List<String> wrong)
      throws ReflectiveOperationException {
    String name = wither.getName().substring(4);
    String component = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    Object copy = wither.invoke(value, replacement(value, component));
    for (RecordComponent part : value.getClass().getRecordComponents()) {
      boolean same = read(value, part).equals(read(copy, part));
      if (same == part.getName().equals(component)) {
        wrong.add(value.getClass().getSimpleName() + "." + wither.getName() + ": " + part);
      }
    }
  }

  /** Another value for a component. */
  private static Object replacement(Record value, String component)
      throws ReflectiveOperationException {
    Object old = value.getClass().getMethod(component).invoke(value);
    if (old instanceof Boolean on) {
      return !on;
    }
    return old instanceof Integer number ? (Object) (number + 1) : (Object) .25;
  }

  private static Object read(Object value, RecordComponent part)
      throws IllegalAccessException, InvocationTargetException {
    return part.getAccessor().invoke(value);
  }

  @Test
  void a_world_takes_any_of_its_parts() {
    World.War war = new World.War(.5, 1, 2);
    World.Tension tense = World.standard().tension().withLevels(.6, .5);
    World.Payoffs game = World.standard().payoffs().withGame(2, -1).withGuarantor(3);
    World world = World.standard().with(war, tense, game);
    assertThat(world.war()).isEqualTo(war);
    assertThat(world.tension().start()).isEqualTo(.6);
    assertThat(world.tension().rest()).isEqualTo(.5);
    assertThat(world.tension().crises()).isEqualTo(World.standard().tension().crises());
    assertThat(world.payoffs()).isEqualTo(new World.Payoffs(1.5, .4, 1, 2, -1, 3));
    World.Part[] still = {
      World.still(9).talks(),
      World.still(9).keeping(),
      World.still(9).politics(),
      World.still(9).power(),
      World.still(9).payoffs(),
      World.still(9).tension(),
      World.still(9).war(),
      World.still(9).reputation(),
      World.still(9).thirdParties(),
      World.still(9).turns()
    };
    assertThat(World.standard().withRounds(9).withStatements(false).with(still))
        .isEqualTo(World.still(9));
  }

  @Test
  void a_menu_takes_other_entries_for_each_of_its_lists() {
    TermsMenu menu =
        TermsMenu.standard()
            .withForms(Form.PLEDGE)
            .withVerification(Verification.NONE)
            .withPrecision(Precision.VAGUE)
            .withYears(0, 5)
            .withReviews(0, 2)
            .withEscapes(1.5)
            .withGuarantorChoice();
    assertThat(menu)
        .isEqualTo(
            new TermsMenu(
                List.of(Form.PLEDGE),
                List.of(Verification.NONE),
                List.of(Precision.VAGUE),
                List.of(0, 5),
                List.of(0, 2),
                List.of(1.5),
                List.of(false, true)));
  }

  @Test
  void a_scenario_of_issues_has_the_standard_rest() {
    Issue aid = Issue.of("aid", Seat.A, Option.of("none", 0, 0), Option.of("some", 1, 2));
    Scenario scenario = Scenario.of("aid", aid).titled("Aid", "About aid.").withStatusQuo("some");
    assertThat(scenario)
        .isEqualTo(
            new Scenario(
                "aid",
                "Aid",
                "About aid.",
                Party.named("A"),
                Party.named("B"),
                List.of(new Issue("aid", Seat.A, .5, aid.options())),
                TermsMenu.standard(),
                World.standard(),
                new StatusQuoAgreement(List.of("some"))));
    GivenUtilities utilities =
        new GivenUtilities(
            true,
            1,
            UtilityFunction.ofSum(List.of(List.of(0.0, 1.0))),
            UtilityFunction.ofSum(List.of(List.of(1.0, 0.0))));
    Issue plain = aid.withOptions(Option.of("none", 0, 0), Option.of("some", 0, 0));
    assertThat(Scenario.of("aid", plain.withObservability(.2)).with(utilities).utilities())
        .isEqualTo(utilities);
  }
}
