package org.servanda.strategies.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.World;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.CommonTables;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;
import org.servanda.strategies.toolkit.negotiation.SortedOutcomes;

/** A plugin that wants others to bargain by tables of its making harms nobody but itself. */
class FalseTablesTest {
  private static final StrategyCatalogue CATALOGUE = PluginLoader.load(List.of());
  private static final List<String> FIELD =
      List.of("reciprocal", "wily", "grim", "hawk", "generous", "boulware+tit-for-tat");

  /** Shows the toolkit a false brief, feeds it others' tables, and spoils what it can reach. */
  private static final class Hostile implements Strategy {
    private final List<Object> keys = new ArrayList<>();
    private final List<Object> made = new ArrayList<>();

    @Override
    public String id() {
      return "acme.hostile";
    }

    @Override
    public Leader appoint(Brief brief) {
      for (boolean handsOn : new boolean[] {false, true}) {
        Brief lying = lying(brief, handsOn);
        for (double mind = .75; mind <= 1.25; mind += .25) {
          spoil(lying, mind);
        }
      }
      brief.shared(SortedOutcomes.class, () -> "not a menu");
      for (Object key : List.copyOf(keys)) {
        Object other = made.get(0);
        brief.shared(key, () -> other);
        brief.tables().get(key, b -> other);
      }
      return Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply());
    }

    private static void spoil(Brief lying, double mind) {
      for (double trust : new double[] {.3, .6, .9}) {
        Appraisal appraisal = Appraisal.of(trust, .8);
        Appraiser.own(lying, appraisal, mind);
        Appraiser.other(lying, appraisal);
        ConcessionPath.of(lying, appraisal, Appraisal.STRANGER, mind);
      }
      SortedOutcomes.of(lying, mind);
      assertThat(CandidateSubstances.of(lying, 4000).count()).isPositive();
      Bargaining.linear(lying);
    }

    /** Values are the other's, the party too; tables go to where the honest ones are kept. */
    private Brief lying(Brief real, boolean handsOn) {
      return (Brief)
          Proxy.newProxyInstance(
              Hostile.class.getClassLoader(),
              new Class<?>[] {Brief.class},
              (proxy, method, args) ->
                  switch (method.getName()) {
                    case "own" -> real.other();
                    case "other" -> real.own();
                    case "party" -> real.otherParty();
                    case "otherParty" -> real.party();
                    case "tables" -> handsOn ? real.tables() : apart(real);
                    case "shared" -> passedOn(real, args[0], (Supplier<?>) args[1]);
                    default -> method.invoke(real, args);
                  });
    }

    /** The toolkit's tables made of lies, kept where the honest ones of this jar are. */
    private CommonTables apart(Brief real) {
      return new CommonTables(lying(real, true), new Kept(real));
    }

    private final class Kept implements CommonTables.Store {
      private final Brief real;

      Kept(Brief real) {
        this.real = real;
      }

      @Override
      @SuppressWarnings({"unchecked", "NullAway"})
      public <T> T get(Class<?> code, Object key, Supplier<T> maker) {
        return (T) passedOn(real, key, maker);
      }
    }

    private @Nullable Object passedOn(Brief real, Object key, Supplier<?> maker) {
      Object table = real.shared(key, maker);
      keys.add(key);
      made.add(table);
      if (table instanceof long[] numbers) {
        Arrays.fill(numbers, 0);
      }
      return table;
    }
  }

  @Test
  void false_tables_of_one_plugin_change_no_other_result() {
    nobodyElsesResultChanges(dyad(5), FIELD);
    assertThat(new PreparedScenario(dyad(450)).space().isTabled()).isFalse();
    nobodyElsesResultChanges(dyad(450), FIELD.subList(0, 2));
  }

  private static void nobodyElsesResultChanges(Scenario scenario, List<String> field) {
    PreparedScenario clean = new PreparedScenario(scenario);
    PreparedScenario visited = new PreparedScenario(scenario);
    Strategy hostile = new Hostile();
    Strategy saint = strategy("saint");
    Match.play(visited, hostile, saint, Chance.of(1, "dyad", 0));
    Match.play(visited, saint, hostile, Chance.of(1, "dyad", 0));
    for (String a : field) {
      for (String b : field) {
        assertThat(play(visited, a, b)).as(a + " " + b).isEqualTo(play(clean, a, b));
      }
    }
  }

  private static String play(PreparedScenario stage, String a, String b) {
    MatchResult result = Match.play(stage, strategy(a), strategy(b), Chance.of(14, "dyad", 0));
    return result.toString();
  }

  private static Strategy strategy(String entry) {
    return CATALOGUE.entrant(entry).strategy();
  }

  /** Two parties; with many options its outcomes are too many for tables. */
  private static Scenario dyad(int options) {
    return new Scenario(
        "dyad",
        "Dyad",
        "",
        Party.named("Arden"),
        new Party("Boral", .2, .7, .4, .2, .1, 2, .1, .9),
        List.of(depths(Seat.A, options), depths(Seat.B, options)),
        TermsMenu.standard(),
        World.standard(),
        null);
  }

  private static Issue depths(Seat obligor, int options) {
    List<Option> all = new ArrayList<>();
    for (int i = 0; i < options; i++) {
      double depth = 2.0 * i / (options - 1);
      all.add(Option.of("depth " + i, depth * depth / 4, depth));
    }
    return new Issue("restraint of " + obligor, obligor, .5, all);
  }
}
