package org.servanda.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Seat;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.Fault;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.CompoundStrategy;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;

/** Whose tables a leader gets. */
class TablesTest {
  private static final Leader ABSENT =
      Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply());

  private static final Party RICH = new Party("Rich", 99, 0, 0, 0, 0, 0, 0, 1);

  /** Keeps a table under a plain key and reports what it finds there. */
  public static final class Author implements Strategy {
    /** What it found last; each jar has its own. */
    public static double found;

    @Override
    public String id() {
      return "jar.author";
    }

    @Override
    public Leader appoint(Brief brief) {
      found = brief.shared("best", () -> brief.party().outside());
      return Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply());
    }
  }

  /** A jar's own class loader, in which the author's class is another one. */
  private static final class Jar extends ClassLoader {
    Jar() {
      super(TablesTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(Author.class.getName())) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known != null ? known : define(name);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream in = Objects.requireNonNull(getParent().getResourceAsStream(file))) {
        byte[] code = in.readAllBytes();
        return defineClass(name, code, 0, code.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    Strategy author() throws ReflectiveOperationException {
      return (Strategy) loadClass(Author.class.getName()).getConstructor().newInstance();
    }
  }

  /** Put around another, shows it a brief of its own making. */
  private record Around(Strategy inner, UnaryOperator<Brief> making) implements CompoundStrategy {
    @Override
    public String id() {
      return "jar.around";
    }

    @Override
    public Leader appoint(Brief brief) {
      return inner.appoint(making.apply(brief));
    }

    @Override
    public List<Strategy> parts() {
      return List.of(inner);
    }
  }

  /** Tells of another party as the own one, and passes everything else on, tables too. */
  private static Brief falsified(Brief real) {
    return falsified(real, false);
  }

  /** The same; its common tables are those any brief has that is not the engine's. */
  private static Brief standingAlone(Brief real) {
    return falsified(real, true);
  }

  private static Brief falsified(Brief real, boolean alone) {
    return (Brief)
        Proxy.newProxyInstance(
            TablesTest.class.getClassLoader(),
            new Class<?>[] {Brief.class},
            (proxy, method, args) ->
                switch (method.getName()) {
                  case "party" -> RICH;
                  case "tables" ->
                      alone ? InvocationHandler.invokeDefault(proxy, method) : real.tables();
                  default -> method.invoke(real, args);
                });
  }

  private static void play(PreparedScenario stage, Strategy strategy) {
    Fault fault =
        Match.play(stage, strategy, Fixtures.strategy("absent", b -> ABSENT), Chance.of(1, "x", 0))
            .fault();
    assertThat(fault).isNull();
  }

  private static double found(Strategy author) throws ReflectiveOperationException {
    return author.getClass().getField("found").getDouble(null);
  }

  @Test
  void what_a_jar_puts_around_another_does_not_reach_the_others_own_tables()
      throws ReflectiveOperationException {
    PreparedScenario stage = new PreparedScenario(Fixtures.dyad());
    Strategy victim = new Jar().author();
    play(stage, new Around(victim, TablesTest::falsified));
    assertThat(found(victim)).isEqualTo(99);
    play(stage, victim);
    assertThat(found(victim)).isZero();
  }

  @Test
  void leaders_of_one_jar_share_its_tables_and_other_jars_have_their_own()
      throws ReflectiveOperationException {
    PreparedScenario stage = new PreparedScenario(Fixtures.dyad());
    Jar jar = new Jar();
    assertThat(TableStore.owners(jar.author())).isEqualTo(TableStore.owners(jar.author()));
    assertThat(TableStore.owners(jar.author())).isNotEqualTo(TableStore.owners(new Jar().author()));
    assertThat(TableStore.owners(new Around(jar.author(), b -> b)))
        .containsExactlyInAnyOrder(Around.class.getModule(), jar.author().getClass().getModule());
    assertThat(stage.tables(Seat.A, TableStore.owners(jar.author())))
        .isSameAs(stage.tables(Seat.A, TableStore.owners(jar.author())));
  }

  @Test
  void one_key_chosen_by_two_pieces_of_code_holds_two_tables() {
    List<Object> got = new ArrayList<>();
    Strategy both =
        Fixtures.strategy(
            "both",
            brief -> {
              got.add(brief.shared("key", () -> "text"));
              got.add(brief.shared("key", () -> 1));
              return ABSENT;
            });
    play(new PreparedScenario(Fixtures.dyad()), both);
    assertThat(got.subList(0, 2)).containsExactly("text", 1);
  }

  @Test
  void a_common_table_is_made_of_what_the_engine_shows_and_never_of_a_false_brief() {
    PreparedScenario stage = new PreparedScenario(Fixtures.dyad());
    List<Double> got = new ArrayList<>();
    play(stage, Fixtures.strategy("false", brief -> common(standingAlone(brief), got)));
    assertThat(got).containsOnly(99.0);
    got.clear();
    play(stage, Fixtures.strategy("false", brief -> common(falsified(brief), got)));
    play(stage, Fixtures.strategy("honest", brief -> common(brief, got)));
    assertThat(got).containsOnly(0.0);
  }

  @Test
  void a_common_table_is_made_once_for_all() {
    PreparedScenario stage = new PreparedScenario(Fixtures.dyad());
    int[] made = {0};
    Strategy one = Fixtures.strategy("one", brief -> counted(brief, made));
    play(stage, one);
    play(stage, new Around(one, brief -> brief));
    play(stage, Fixtures.strategy("other", brief -> counted(brief, made)));
    assertThat(made[0]).isEqualTo(1);
  }

  private static Leader counted(Brief brief, int[] made) {
    brief.tables().get("count", b -> ++made[0]);
    return ABSENT;
  }

  private static Leader common(Brief brief, List<Double> got) {
    got.add(brief.tables().get("outside", b -> b.party().outside()));
    return ABSENT;
  }
}
