package org.servanda.tournaments.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.IsolatedStrategy;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.PluginFormat;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Strategy;
import org.servanda.tournaments.remote.HostileKind.Expected;
import org.servanda.tournaments.remote.isolation.Sandbox;

/** Every kind of hostile plugin, in each kind of sandbox that this machine has. */
@Tag("slow")
@Tag("once")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Execution(ExecutionMode.CONCURRENT)
class HostileCorpusTest {
  private static final Duration SHORT = Duration.ofSeconds(4);
  private static final Duration LONG = Duration.ofSeconds(40);
  private static final HostileKind HONEST =
      new HostileKind("honest", "honest", "load", Expected.PLAYS, "", false, "", "");

  private static final HostileKind HONEST_PYTHON =
      new HostileKind("python", "honest-python", "load", Expected.PLAYS, "", false, "", "");

  private static final PreparedScenario SCENARIO =
      new PreparedScenario(
          ScriptedPrograms.SCENARIO
              .scenario()
              .with(
                  Party.named("Arden").withSuccession(1), Party.named("Boral").withSuccession(1)));

  private static final Map<Boolean, Sandbox> SANDBOXES = new ConcurrentHashMap<>();

  /** An honest plugin in each kind of sandbox, which outlives all of the others. */
  private static final Map<String, Strategy> NEIGHBOURS = new ConcurrentHashMap<>();

  @TempDir private static Path folder;

  private static @Nullable HostileGround ground;

  @BeforeAll
  static void make() throws IOException {
    ground = new HostileGround(folder);
    List<HostileKind> kinds = new ArrayList<>(HostileKind.all());
    kinds.add(HONEST);
    kinds.add(HONEST_PYTHON);
    HostileFiles.make(folder, kinds, ground.names());
  }

  @AfterAll
  static void close() throws IOException {
    if (ground != null) {
      ground.close();
    }
  }

  /**
   * All kinds take many minutes: {@code -Dservanda.corpus=all}, or the name of a theme for its own;
   * else one in six is played.
   */
  private static Stream<HostileKind> sample() {
    String corpus = System.getProperty("servanda.corpus", "");
    if (HostileKind.THEMES.contains(corpus)) {
      return HostileKind.of(corpus).stream();
    }
    boolean all = corpus.equals("all");
    List<HostileKind> kinds = HostileKind.all();
    return IntStream.range(0, kinds.size()).filter(i -> all || i % 6 == 0).mapToObj(kinds::get);
  }

  static Stream<Arguments> inBubblewrap() {
    return sample().map(kind -> Arguments.of(kind, true));
  }

  static Stream<Arguments> inUnshare() {
    return sample().filter(HostileKind::meetsTheSystem).map(kind -> Arguments.of(kind, false));
  }

  @ParameterizedTest(name = "{0}, in bubblewrap {1}")
  @MethodSource({"inBubblewrap", "inUnshare"})
  void a_hostile_plugin_is_contained_or_found(HostileKind kind, boolean bubblewrap)
      throws Exception {
    Sandbox sandbox = SANDBOXES.computeIfAbsent(bubblewrap, Sandbox::of);
    assumeTrue(sandbox != null, "This machine offers no such sandbox");
    if (kind.expected() == Expected.REFUSED) {
      assertRefused(kind);
    } else {
      assertContained(kind, Objects.requireNonNull(sandbox));
    }
    Objects.requireNonNull(ground).assertUntouched();
    assertNoProcessIsLeft(kind);
  }

  private static void assertRefused(HostileKind kind) {
    PluginFormat.Reading isolated = new PluginFormat.Reading(TimeLimit.STANDARD, true);
    assertThatThrownBy(
            () -> PluginLoader.load(List.of(folder.resolve(kind.file())), List.of(), isolated))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining(kind.said())
        .message()
        .doesNotContainPattern("\\p{Cntrl}")
        .hasSizeLessThan(1000);
  }

  private static void assertContained(HostileKind kind, Sandbox sandbox) {
    Side neighbour =
        new Side(NEIGHBOURS.computeIfAbsent(sandbox.name(), any -> strategy(HONEST, sandbox)));
    Side culprit = new Side(strategy(kind, sandbox));
    Side twin =
        new Side(
            PluginLoader.load(List.of(folder.resolve(HONEST.file())))
                .entrant("acme.culprit")
                .strategy());
    MatchResult first = culprit.play(Seat.A, 0);
    assertThat(neighbour.play(Seat.A, 0)).isEqualTo(twin.play(Seat.A, 0));
    switch (kind.expected()) {
      case PLAYS -> {
        Side same = kind.isPython() ? new Side(strategy(HONEST_PYTHON, null)) : twin;
        assertThat(culprit.notes).noneMatch(note -> note.startsWith("got"));
        assertThat(first).isEqualTo(same.play(Seat.A, 0));
        IsolatedStrategy.renew(same.strategy);
      }
      case FORFEITS -> assertForfeited(kind, first, false);
      case LATE -> assertForfeited(kind, first, true);
      case FOUND -> assertFound(culprit, first);
      case SAME -> assertSame(culprit, first);
      case APART -> assertApart(culprit);
      case OWN, REFUSED -> assertThat(culprit.notes).noneMatch(note -> note.startsWith("got"));
    }
    assertThat(neighbour.play(Seat.A, 1)).isEqualTo(twin.play(Seat.A, 1));
    assertThat(culprit.notes)
        .hasSizeLessThan(10_000)
        .allMatch(note -> note.length() < 300 && note.chars().noneMatch(Character::isISOControl));
    IsolatedStrategy.renew(culprit.strategy);
  }

  private static void assertForfeited(HostileKind kind, MatchResult result, boolean byClock) {
    Fault fault = Objects.requireNonNull(result.fault());
    assertThat(fault.seat()).isEqualTo(Seat.A);
    assertThat(fault.decidedByClock()).isEqualTo(byClock);
    assertThat(fault.cause())
        .contains(byClock ? "did not answer within" : kind.said())
        .doesNotContainPattern("\\p{Cntrl}")
        .hasSizeLessThan(600);
  }

  private static void assertFound(Side culprit, MatchResult first) {
    List<MatchResult> played = List.of(first, culprit.play(Seat.A, 1), culprit.play(Seat.A, 2));
    IsolatedStrategy.renew(culprit.strategy);
    List<MatchResult> again = new ArrayList<>();
    for (int repetition = 2; repetition >= 0; repetition--) {
      again.add(0, culprit.play(Seat.A, repetition));
    }
    assertThat(again).isNotEqualTo(played);
  }

  private static void assertSame(Side culprit, MatchResult first) {
    List<MatchResult> played = List.of(first, culprit.play(Seat.A, 1));
    IsolatedStrategy.renew(culprit.strategy);
    assertThat(List.of(culprit.play(Seat.A, 0), culprit.play(Seat.A, 1))).isEqualTo(played);
  }

  private static void assertApart(Side culprit) {
    for (int batch = 0; batch < 2; batch++) {
      for (int repetition = 0; repetition < 2; repetition++) {
        culprit.play(culprit.strategy, culprit.strategy, repetition);
      }
      IsolatedStrategy.renew(culprit.strategy);
    }
    assertThat(culprit.notes).isEmpty();
  }

  private static void assertNoProcessIsLeft(HostileKind kind) throws InterruptedException {
    Path file = folder.resolve(kind.file());
    for (int wait = 0; wait < 100 && HostileGround.isRunning(file); wait++) {
      Thread.sleep(50);
    }
    assertThat(HostileGround.isRunning(file)).as("a process is left").isFalse();
  }

  private static Strategy strategy(HostileKind kind, @Nullable Sandbox sandbox) {
    return strategy(folder, kind, sandbox);
  }

  static Strategy strategy(Path folder, HostileKind kind, @Nullable Sandbox sandbox) {
    Path file = folder.resolve(kind.file());
    ChildCommand command =
        kind.isPython() ? PythonFormat.command(file, sandbox) : JarFormat.command(file, sandbox);
    Duration limit = kind.expected() == Expected.LATE ? SHORT : LONG;
    ChildCommand limited = command.withLimit(limit);
    // What it writes into a pipe is an answer only where lines travel by pipes.
    ChildCommand told = kind.theme().equals("protocol") ? limited.byPipe() : limited;
    return RemoteStrategy.of(new Program(kind.file(), told, true)).get(0);
  }

  /** A strategy and the notes of its leaders. */
  static final class Side {
    final Strategy strategy;
    final List<String> notes = new ArrayList<>();

    Side(Strategy strategy) {
      this.strategy = strategy;
    }

    MatchResult play(Seat seat, int repetition) {
      Strategy other = ScriptedPrograms.builtIn("reciprocal");
      return seat == Seat.A ? play(strategy, other, repetition) : play(other, strategy, repetition);
    }

    MatchResult play(Strategy a, Strategy b, int repetition) {
      return Match.of(SCENARIO, a, b)
          .seed(7)
          .repetition(repetition)
          .listener(
              event -> {
                if (event instanceof MatchEvent.Noted noted) {
                  notes.add(noted.note());
                }
              })
          .play();
    }
  }
}
