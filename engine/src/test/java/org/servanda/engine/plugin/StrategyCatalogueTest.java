package org.servanda.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.Transformer;

/** How strategies are entered by name. */
class StrategyCatalogueTest {
  private static final Provenance HERE = new Provenance("here", "1", "abc");
  private static final Leader SILENT =
      Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply());

  private record Named(String id) implements Strategy {
    @Override
    public List<Parameter> parameters() {
      return List.of(
          Parameter.real("x", -1, 1, 0, "a number"), Parameter.whole("n", 0, 9, 1, "a count"));
    }

    @Override
    public Leader appoint(Brief brief) {
      return SILENT;
    }
  }

  private record Around(String id, int least, int most) implements Transformer {
    @Override
    public Leader appoint(Brief brief, List<Strategy> wrapped) {
      return wrapped.get(0).appoint(brief);
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(Parameter.real("rate", 0, 1, .5, "how often"));
    }
  }

  private static final StrategyCatalogue CATALOGUE =
      new StrategyCatalogue(
          List.of(
              new StrategyPlugin(new Named("alpha"), HERE),
              new StrategyPlugin(new Named("beta"), HERE),
              new StrategyPlugin(new Named("acme.gamma"), HERE)),
          List.of(
              new TransformerPlugin(new Around("shaken", 1, 1), HERE),
              new TransformerPlugin(new Around("either", 2, 2), HERE)));

  private static List<String> names(String entry) {
    return CATALOGUE.entrants(entry).stream().map(Entrant::name).toList();
  }

  @Test
  void a_strategy_is_entered_by_its_id_with_or_without_parameters() {
    assertThat(names("alpha")).containsExactly("alpha");
    assertThat(names("alpha(n=3, x=-0.5)")).containsExactly("alpha(n=3, x=-0.5)");
    assertThat(names(" alpha ( x = .5 ) ")).containsExactly("alpha(x=0.5)");
    assertThat(names("alpha(x=1e-3)")).containsExactly("alpha(x=0.001)");
  }

  @Test
  void a_range_enters_one_strategy_for_each_value() {
    assertThat(names("alpha(x=0.1..0.9 step 0.2)"))
        .containsExactly(
            "alpha(x=0.1)", "alpha(x=0.3)", "alpha(x=0.5)", "alpha(x=0.7)", "alpha(x=0.9)");
    assertThat(names("alpha(n=2..4)")).containsExactly("alpha(n=2)", "alpha(n=3)", "alpha(n=4)");
    assertThat(names("alpha(n=0..1, x=-.5..0.5 step 0.5)")).hasSize(6);
    assertThat(names("alpha(n=1..2)+beta(n=1..2)")).hasSize(4);
    assertThat(names("shaken(alpha(n=1..2), rate=0..1 step 0.5)")).hasSize(6);
  }

  @Test
  void any_two_go_together_and_transformers_go_around_anything() {
    assertThat(names("alpha+beta(n=2)")).containsExactly("alpha+beta(n=2)");
    assertThat(names("shaken(alpha+beta, rate=0.1)"))
        .containsExactly("shaken(alpha+beta, rate=0.1)");
    assertThat(names("either(shaken(alpha), beta)")).containsExactly("either(shaken(alpha), beta)");
  }

  @Test
  void a_prefix_may_be_left_out_where_that_leaves_no_doubt() {
    assertThat(names("gamma")).containsExactly("acme.gamma");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          alpa|Did you mean 'alpha'?
          alpha(y=1)|has no parameter 'y'
          alpha(x=2)|x
          alpha(n=1.5)|n
          alpha(x=one)|a number, or a range such as 0.1..0.9 step 0.2
          alpha(x=1..0)|is empty
          alpha(x=0..1 step 0)|is empty
          alpha(x=0.1..0.3)|never reaches its end: it stops at 0.1. Write another end or step, such as 0.1..0.3 step 0.1
          alpha(x=0.1..0.9 step 0.3)|it stops at 0.7
          alpha(x=0..1 step 0.0001)|has more than 1000 values
          alpha(x=1, x=2)|given twice
          alpha(|parameter=value, or a strategy
          alpha)|'+', '(' or the end
          alpha(beta)|is a strategy, not a transformer
          shaken(alpha, beta)|takes 1 strategy, not 2
          either(alpha)|takes 2 strategies, not 1
          """)
  void what_makes_no_sense_is_refused_with_what_would(String entry, String message) {
    assertThatThrownBy(() -> CATALOGUE.entrants(entry))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining(message);
  }

  @Test
  void two_jars_of_one_id_are_told_apart_by_their_names() {
    Provenance first = new Provenance("v 1.jar", "1", "aa");
    Provenance second = new Provenance("v2.jar", "2", "bb");
    StrategyCatalogue both =
        new StrategyCatalogue(
            List.of(
                new StrategyPlugin(new Named("acme.bandit"), second),
                new StrategyPlugin(new Named("acme.bandit"), first)),
            List.of(new TransformerPlugin(new Around("shaken", 1, 1), HERE)));
    Entrant one = both.entrant("acme.bandit@v_1.jar(n=2)");
    assertThat(one.name()).isEqualTo("acme.bandit@v_1.jar(n=2)");
    assertThat(one.provenance()).isEqualTo(first);
    assertThat(both.entrant("acme.bandit@v2.jar").provenance()).isEqualTo(second);
    assertThat(both.entrant("shaken(acme.bandit@v2.jar)+acme.bandit@v_1.jar").name())
        .isEqualTo("shaken(acme.bandit@v2.jar)+acme.bandit@v_1.jar");
    assertThatThrownBy(() -> both.entrant("bandit"))
        .hasMessageContaining(
            "Several jars have a strategy 'bandit'; write acme.bandit@v2.jar or"
                + " acme.bandit@v_1.jar");
    StrategyCatalogue alone =
        new StrategyCatalogue(
            List.of(new StrategyPlugin(new Named("acme.bandit"), second)), List.of());
    assertThat(alone.entrant("acme.bandit@v2.jar").name()).isEqualTo("acme.bandit");
    assertThatThrownBy(() -> alone.entrant("acme.bandit@v1.jar"))
        .hasMessageContaining("Unknown strategy 'acme.bandit@v1.jar'");
  }

  @Test
  void two_jars_with_a_transformer_of_one_id_are_told_apart_by_their_names() {
    Provenance first = new Provenance("v1.jar", "1", "aa");
    Provenance second = new Provenance("v2.jar", "2", "bb");
    TransformerPlugin old = new TransformerPlugin(new Around("acme.shaken", 1, 1), first);
    List<StrategyPlugin> alpha = List.of(new StrategyPlugin(new Named("alpha"), HERE));
    StrategyCatalogue both =
        new StrategyCatalogue(
            alpha, List.of(old, new TransformerPlugin(new Around("acme.shaken", 1, 1), second)));
    Entrant one = both.entrant("acme.shaken@v1.jar(alpha, rate=.5)");
    assertThat(one.name()).isEqualTo("acme.shaken@v1.jar(alpha, rate=0.5)");
    assertThat(one.provenance().jar()).startsWith("v1.jar").doesNotContain("v2.jar");
    assertThat(both.entrant("acme.shaken@v2.jar(acme.shaken@v1.jar(alpha))").name())
        .isEqualTo("acme.shaken@v2.jar(acme.shaken@v1.jar(alpha))");
    assertThat(one.fullName())
        .isNotEqualTo(both.entrant("acme.shaken@v2.jar(alpha, rate=.5)").fullName());
    assertThatThrownBy(() -> both.entrant("acme.shaken(alpha)"))
        .hasMessageContaining(
            "Several jars have a strategy 'acme.shaken'; write acme.shaken@v1.jar or"
                + " acme.shaken@v2.jar");
    StrategyCatalogue alone = new StrategyCatalogue(alpha, List.of(old));
    assertThat(alone.entrant("acme.shaken@v1.jar(alpha)").name()).isEqualTo("acme.shaken(alpha)");
    assertThatThrownBy(() -> alone.entrant("acme.shaken@v2.jar(alpha)"))
        .hasMessageContaining("Unknown strategy 'acme.shaken@v2.jar'");
  }

  @Test
  void two_transformers_that_cannot_be_told_apart_are_refused() {
    TransformerPlugin builtIn = new TransformerPlugin(new Around("shaken", 1, 1), HERE);
    TransformerPlugin one =
        new TransformerPlugin(new Around("acme.shaken", 1, 1), new Provenance("v1.jar", "1", "aa"));
    for (TransformerPlugin twin : List.of(builtIn, one)) {
      assertThatThrownBy(() -> new StrategyCatalogue(List.of(), List.of(twin, twin)))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("Two strategies are named '" + twin.transformer().id() + "'");
    }
  }

  @Test
  void a_strategy_and_a_transformer_of_one_id_are_refused_although_their_jars_differ() {
    StrategyPlugin strategy =
        new StrategyPlugin(new Named("acme.one"), new Provenance("v1.jar", "1", "aa"));
    TransformerPlugin transformer =
        new TransformerPlugin(new Around("acme.one", 1, 1), new Provenance("v2.jar", "2", "bb"));
    assertThatThrownBy(() -> new StrategyCatalogue(List.of(strategy), List.of(transformer)))
        .hasMessageContaining("one in v1.jar, one in v2.jar");
  }

  @Test
  void a_full_name_holds_every_parameter() {
    assertThat(CATALOGUE.entrant("alpha").fullName()).isEqualTo("alpha(x=0, n=1)");
    assertThat(CATALOGUE.entrant("alpha(n=1)").fullName()).isEqualTo("alpha(x=0, n=1)");
    assertThat(CATALOGUE.entrant("shaken(alpha+beta(n=2), rate=.5)").fullName())
        .isEqualTo(CATALOGUE.entrant("shaken(alpha(x=0)+beta(n=2))").fullName())
        .isNotEqualTo(CATALOGUE.entrant("shaken(alpha+beta)").fullName());
  }

  @Test
  void where_one_is_wanted_a_range_is_refused() {
    assertThatThrownBy(() -> CATALOGUE.entrant("alpha(n=1..3)"))
        .hasMessageContaining("enters 3 strategies; here it must be one");
  }

  private static final Provenance THERE = new Provenance("evil.jar", "1", "abc");

  /** Says something else of itself each time it is asked. */
  private static final class Shifty implements Strategy {
    private int asked;

    @Override
    public String id() {
      return asked++ == 0 ? "evil.shifty" : "alpha";
    }

    @Override
    public StrategyDescription description() {
      return StrategyDescription.of("leader", "Answer " + asked++).knownAs("shifty" + asked);
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(Parameter.whole("p" + asked++, 0, 9, 1, "a count"));
    }

    @Override
    public Leader appoint(Brief brief) {
      return SILENT;
    }
  }

  private record Known(String id, StrategyDescription description) implements Strategy {
    @Override
    public Leader appoint(Brief brief) {
      return SILENT;
    }
  }

  private static Strategy known(String id, String... aliases) {
    return new Known(id, StrategyDescription.of("leader", "").knownAs(aliases));
  }

  private static StrategyCatalogue catalogue(Strategy foreign) {
    return new StrategyCatalogue(
        List.of(
            new StrategyPlugin(foreign, THERE), new StrategyPlugin(known("saint", "Saint"), HERE)),
        List.of(new TransformerPlugin(new Around("shaken", 1, 1), HERE)));
  }

  @Test
  void what_a_strategy_says_of_itself_is_asked_once() {
    StrategyPlugin plugin = new StrategyPlugin(new Shifty(), THERE);
    Strategy shifty = plugin.strategy();
    StrategyCatalogue catalogue = new StrategyCatalogue(List.of(plugin), List.of());
    assertThat(shifty.id()).isEqualTo("evil.shifty").isEqualTo(shifty.id());
    assertThat(shifty.description()).isEqualTo(shifty.description());
    assertThat(shifty.parameters()).isEqualTo(shifty.parameters());
    assertThat(shifty.description().portrait()).isEqualTo("Answer 1");
    String parameter = shifty.parameters().get(0).name();
    Strategy tuned = catalogue.entrant("evil.shifty(" + parameter + "=3)").strategy();
    assertThat(tuned.id()).isEqualTo("evil.shifty");
    assertThat(tuned.description()).isEqualTo(shifty.description());
  }

  @Test
  void what_a_strategy_says_of_itself_never_commands_a_terminal() {
    StrategyDescription wild =
        StrategyDescription.of("lead\0er", "Red \u001b[31m and\nlonger.")
            .bargaining("\u009b2J")
            .keeping("\u0007")
            .citing(Source.of("A\r1984"))
            .knownAs("x\u001b");
    StrategyDescription told =
        new StrategyPlugin(new Known("evil.one", wild), THERE).strategy().description();
    assertThat(told.family()).isEqualTo("lead er");
    assertThat(told.portrait()).isEqualTo("Red  [31m and\nlonger.");
    assertThat(told.bargains() + told.keeps() + told.source() + told.aliases())
        .isEqualTo(" 2J A 1984[x ]");
  }

  @Test
  void no_other_name_takes_over_an_id_whichever_is_loaded_first() {
    assertThatThrownBy(() -> catalogue(known("evil.one", "saint")))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("'evil.one' in evil.jar is also known as 'saint'")
        .hasMessageContaining("in here");
    assertThatThrownBy(() -> catalogue(known("evil.one", "shaken")))
        .hasMessageContaining("evil.jar", "'shaken'");
  }

  @Test
  void two_strategies_are_not_known_by_the_same_other_name() {
    assertThatThrownBy(() -> catalogue(known("evil.one", "Saint")))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("'Saint'")
        .hasMessageContaining("evil.jar")
        .hasMessageContaining("in here");
    StrategyCatalogue fine = catalogue(known("evil.one", "Sinner"));
    assertThat(fine.plugin("Sinner").strategy().id()).isEqualTo("evil.one");
    assertThat(fine.plugin("Saint").strategy().id()).isEqualTo("saint");
  }

  @Test
  void who_says_too_much_of_itself_is_refused_with_its_jar_and_the_limit() {
    String novel = "x".repeat(5000);
    StrategyDescription wordy = StrategyDescription.of("leader", novel);
    assertThatThrownBy(() -> new StrategyPlugin(new Known("evil.one", wordy), THERE))
        .isInstanceOf(PluginException.class)
        .hasMessage(
            "Strategy 'evil.one' in evil.jar: its portrait has 5000 characters; shorten it to at"
                + " most 2000");
    assertThatThrownBy(() -> new StrategyPlugin(known("evil." + novel), THERE))
        .hasMessageContaining("its id has 5005 characters");
    String[] names = IntStream.range(0, 21).mapToObj(i -> "name" + i).toArray(String[]::new);
    assertThatThrownBy(() -> new StrategyPlugin(known("evil.one", names), THERE))
        .hasMessageContaining("has 21 other names; declare at most 20");
  }

  @Test
  void who_declares_too_many_parameters_is_refused() {
    List<Parameter> many =
        IntStream.range(0, 101)
            .mapToObj(i -> Parameter.real("p" + i, 0, 1, 0, "one of many"))
            .toList();
    Strategy greedy =
        new Strategy() {
          @Override
          public String id() {
            return "evil.greedy";
          }

          @Override
          public List<Parameter> parameters() {
            return many;
          }

          @Override
          public Leader appoint(Brief brief) {
            return SILENT;
          }
        };
    assertThatThrownBy(() -> new StrategyPlugin(greedy, THERE))
        .hasMessage("Strategy 'evil.greedy' in evil.jar has 101 parameters; declare at most 100");
  }
}
