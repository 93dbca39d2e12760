package org.servanda.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.Talks;
import org.servanda.engine.spi.Traits;
import org.servanda.engine.spi.Transformer;

/** Strategies put together when they are entered: what they do and what they say of themselves. */
class ComposedStrategyTest {
  private static final Provenance ONE = new Provenance("one.jar", "1", "aa");
  private static final Provenance OTHER = new Provenance("other.jar", "2", "bb");

  /** Accepts everything and speaks of it, stays away when asked, and cheats. */
  private record Talker(String id, Source source, Traits traits) implements Strategy {
    @Override
    public StrategyDescription description() {
      return StrategyDescription.of("test", "Talks.")
          .bargaining("gives way")
          .keeping("cheats")
          .citing(source)
          .being(traits);
    }

    @Override
    public Leader appoint(Brief brief) {
      return new Leader() {
        @Override
        public Move negotiate(Talks talks) {
          return Move.ACCEPT;
        }

        @Override
        public Conduct conduct(Accord accord) {
          return Conduct.breach();
        }

        @Override
        public boolean comesToTable(Situation situation) {
          return false;
        }

        @Override
        public Statement speak(Situation situation) {
          return Statement.PROMISE;
        }
      };
    }
  }

  /** Walks out, keeps, and says nothing. */
  private record Keeper(String id, Source source, Traits traits) implements Strategy {
    @Override
    public StrategyDescription description() {
      return StrategyDescription.of("test", "Keeps.")
          .bargaining("walks out")
          .keeping("keeps")
          .citing(source)
          .being(traits);
    }

    @Override
    public Leader appoint(Brief brief) {
      return Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply());
    }
  }

  private record Mirror(String id) implements Transformer {
    @Override
    public StrategyDescription description() {
      return StrategyDescription.of("test", "Turns everything round.")
          .bargaining("as it does")
          .keeping("not");
    }

    @Override
    public Traits traits(List<Traits> wrapped) {
      return new Traits(false, wrapped.get(0).deterministic(), 7);
    }

    @Override
    public Leader appoint(Brief brief, List<Strategy> wrapped) {
      return wrapped.get(0).appoint(brief);
    }
  }

  private static <T> T unused(Class<T> view) {
    return view.cast(
        Proxy.newProxyInstance(
            view.getClassLoader(),
            new Class<?>[] {view},
            (proxy, method, arguments) -> {
              if (method.getName().equals("with")) {
                return proxy;
              }
              if (method.getName().equals("handedOver")) {
                return new double[0];
              }
              throw new AssertionError(method + " was asked");
            }));
  }

  private static StrategyCatalogue catalogue(Source talkers, Source keepers) {
    return new StrategyCatalogue(
        List.of(
            new StrategyPlugin(new Talker("talker", talkers, new Traits(false, true, 3)), ONE),
            new StrategyPlugin(new Keeper("keeper", keepers, new Traits(true, true, 1)), OTHER),
            new StrategyPlugin(new Keeper("gambler", keepers, new Traits(true, false, 2)), ONE)),
        List.of(new TransformerPlugin(new Mirror("mirror"), OTHER)));
  }

  private static final StrategyCatalogue CATALOGUE =
      catalogue(Source.of("Talker 1950"), new Source("Keeper 1960", "10.1038/364056a0"));

  /** Leaves what it found, and a number more. */
  private record Recorder(String id, double adds, List<String> found) implements Strategy {
    @Override
    public Leader appoint(Brief brief) {
      double[] handed = brief.handedOver();
      found.add(id + Arrays.toString(handed));
      double[] left = Arrays.copyOf(handed, handed.length + 1);
      left[handed.length] = adds;
      return Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply())
          .leaving(situation -> left);
    }
  }

  @Test
  void each_part_finds_what_its_own_predecessor_left() {
    List<String> found = new ArrayList<>();
    Strategy both =
        new ComposedStrategy("x", new Recorder("one", 1, found), new Recorder("two", 2, found));
    Brief brief = unused(Brief.class);
    double[] first = both.appoint(brief).handover(unused(Situation.class));
    double[] second =
        both.appoint(new HandingBrief(brief, first)).handover(unused(Situation.class));
    both.appoint(new HandingBrief(brief, second));
    assertThat(found)
        .containsExactly(
            "one[]", "two[]", "one[1.0]", "two[2.0]", "one[1.0, 1.0]", "two[2.0, 2.0]");
  }

  @Test
  void a_transformer_of_one_strategy_hands_over_and_one_of_two_hands_over_nothing() {
    List<String> found = new ArrayList<>();
    Strategy part = new Recorder("part", 1, found);
    Brief brief = new HandingBrief(unused(Brief.class), 9);
    for (List<Strategy> wrapped : List.of(List.of(part), List.of(part, part))) {
      TransformedStrategy.of("x", new Mirror("mirror"), wrapped, Arguments.NONE).appoint(brief);
    }
    assertThat(found).containsExactly("part[9.0]", "part[]");
  }

  @Test
  void it_bargains_and_speaks_as_the_one_and_keeps_as_the_other() {
    Leader leader = CATALOGUE.entrant("talker+keeper").strategy().appoint(unused(Brief.class));
    assertThat(leader.negotiate(unused(Talks.class))).isEqualTo(Move.ACCEPT);
    assertThat(leader.comesToTable(unused(Situation.class))).isFalse();
    assertThat(leader.speak(unused(Situation.class))).isEqualTo(Statement.PROMISE);
    assertThat(leader.conduct(unused(Accord.class))).isEqualTo(Conduct.comply());
    Leader turned = CATALOGUE.entrant("keeper+talker").strategy().appoint(unused(Brief.class));
    assertThat(turned.negotiate(unused(Talks.class))).isEqualTo(Move.WALK_OUT);
    assertThat(turned.comesToTable(unused(Situation.class))).isTrue();
    assertThat(turned.speak(unused(Situation.class))).isEqualTo(Statement.SILENCE);
    assertThat(turned.conduct(unused(Accord.class))).isEqualTo(Conduct.breach());
  }

  @Test
  void it_says_of_itself_what_holds_of_each_half() {
    StrategyDescription description = CATALOGUE.entrant("talker+keeper").strategy().description();
    assertThat(description.portrait()).isEqualTo("Bargains as talker, keeps agreements as keeper.");
    assertThat(description.bargains()).isEqualTo("gives way");
    assertThat(description.keeps()).isEqualTo("keeps");
    assertThat(description.source().citation()).isEqualTo("Talker 1950; Keeper 1960");
    assertThat(description.traits()).isEqualTo(new Traits(true, true, 1));
  }

  @Test
  void chance_in_either_half_is_chance() {
    assertThat(CATALOGUE.entrant("talker+gambler").strategy().description().traits())
        .isEqualTo(new Traits(true, false, 2));
    assertThat(CATALOGUE.entrant("gambler+talker").strategy().description().traits())
        .isEqualTo(new Traits(false, false, 3));
  }

  @Test
  void a_half_without_a_source_leaves_the_others_alone() {
    StrategyCatalogue unsourced = catalogue(Source.NONE, Source.of("Keeper 1960"));
    assertThat(unsourced.entrant("talker+keeper").strategy().description().source().citation())
        .isEqualTo("Keeper 1960");
    assertThat(unsourced.entrant("keeper+talker").strategy().description().source().citation())
        .isEqualTo("Keeper 1960");
    assertThat(unsourced.entrant("talker+talker").strategy().description().source().citation())
        .isEmpty();
  }

  @Test
  void it_comes_from_both_jars_unless_they_are_one() {
    assertThat(CATALOGUE.entrant("talker+keeper").provenance())
        .isEqualTo(new Provenance("one.jar + other.jar", "1 + 2", "aa + bb"));
    assertThat(CATALOGUE.entrant("talker+gambler").provenance()).isEqualTo(ONE);
  }

  @Test
  void what_is_put_around_others_names_them_and_judges_their_traits_itself() {
    Strategy made = CATALOGUE.entrant("mirror(gambler)").strategy();
    assertThat(made.description().portrait()).isEqualTo("Turns everything round. Wraps gambler.");
    assertThat(made.description().bargains()).isEqualTo("as it does");
    assertThat(made.description().keeps()).isEqualTo("not");
    assertThat(made.description().traits()).isEqualTo(new Traits(false, false, 7));
    assertThat(made.appoint(unused(Brief.class)).negotiate(unused(Talks.class)))
        .isEqualTo(Move.WALK_OUT);
  }

  @Test
  void two_of_one_id_are_refused_whatever_they_are() {
    StrategyPlugin plain =
        new StrategyPlugin(new Keeper("same", Source.NONE, Traits.UNDECLARED), ONE);
    StrategyPlugin again =
        new StrategyPlugin(new Keeper("same", Source.NONE, Traits.UNDECLARED), OTHER);
    TransformerPlugin around = new TransformerPlugin(new Mirror("same"), OTHER);
    String both = "Two strategies are named 'same': one in one.jar, one in other.jar";
    assertThatThrownBy(() -> new StrategyCatalogue(List.of(plain, again), List.of()))
        .hasMessageContaining(both);
    assertThatThrownBy(() -> new StrategyCatalogue(List.of(plain), List.of(around)))
        .hasMessageContaining(both);
    TransformerPlugin first = new TransformerPlugin(new Mirror("same"), ONE);
    assertThatThrownBy(() -> new StrategyCatalogue(List.of(), List.of(first, around)))
        .hasMessageContaining(both);
  }
}
