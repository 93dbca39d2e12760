package org.servanda.strategies.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.World;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyPlugin;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Strategy;

/** Who sits where changes nothing but the names of the seats. */
class MirrorTest {
  private static final List<Strategy> ALL =
      PluginLoader.load(List.of()).all().stream().map(StrategyPlugin::strategy).toList();
  private static final PreparedScenario DYAD = new PreparedScenario(dyad());
  private static final PreparedScenario EXCHANGED = new PreparedScenario(dyad().mirrored());
  private static final List<String> PARTNERS = List.of("random", "wily", "isolationist", "grim");

  static Stream<String> ids() {
    return ALL.stream().map(Strategy::id);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void exchanged_seats_mirror_the_result_of_every_installed_strategy(String id) {
    Strategy x = named(id);
    for (String partner : PARTNERS) {
      Strategy y = named(partner);
      for (int repetition = 0; repetition < 4; repetition++) {
        Chance chance = Chance.of(14, "dyad", repetition);
        MatchResult straight = Match.play(DYAD, x, y, chance);
        MatchResult mirrored = Match.play(EXCHANGED, y, x, chance.mirrored());
        String match = id + " against " + partner + ", repetition " + repetition;
        assertThat(mirrored.a()).as(match).isEqualTo(straight.b());
        assertThat(mirrored.b()).as(match).isEqualTo(straight.a());
        assertThat(mirrored.talks()).as(match).isEqualTo(straight.talks());
        assertThat(mirrored.durability()).as(match).isEqualTo(straight.durability());
        assertThat(mirrored.danger()).as(match).isEqualTo(straight.danger());
      }
    }
  }

  private static Scenario dyad() {
    return new Scenario(
        "dyad",
        "Dyad",
        "",
        Party.named("Arden"),
        new Party("Boral", .1, .7, .4, .2, .1, 2, .1, .9),
        List.of(depths(Seat.A), depths(Seat.B)),
        TermsMenu.standard(),
        World.standard(),
        null);
  }

  private static Issue depths(Seat obligor) {
    return new Issue(
        "restraint of " + obligor,
        obligor,
        .5,
        List.of(Option.of("none", 0, 0), Option.of("half", .25, 1), Option.of("full", 1, 2)));
  }

  private static Strategy named(String id) {
    return ALL.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }
}
