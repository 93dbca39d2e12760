package org.servanda.tournaments.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.engine.conformance.Conformance;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.match.Match;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.PluginFormat;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Strategy;

class RemoteLeaderTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(strings = {"plain", "compact"})
  void a_program_plays_as_its_twin_in_this_process_to_the_bit(String form) {
    Strategy remote = ScriptedPrograms.strategy(LONG, form);
    for (String against : List.of("reciprocal", "wily", "always-cheat", "random")) {
      for (int repetition = 0; repetition < 4; repetition++) {
        MatchResult there = ScriptedPrograms.play(remote, against, repetition);
        assertThat(there.fault()).isNull();
        assertThat(there).isEqualTo(ScriptedPrograms.play(new ScriptedTwin(), against, repetition));
      }
    }
  }

  @Test
  void a_program_plays_against_itself() {
    Strategy remote = ScriptedPrograms.strategy(LONG, "plain");
    MatchResult there = Match.of(ScriptedPrograms.SCENARIO, remote, remote).seed(3).play();
    ScriptedTwin twin = new ScriptedTwin();
    assertThat(there).isEqualTo(Match.of(ScriptedPrograms.SCENARIO, twin, twin).seed(3).play());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dies            | ended with exit code 4; it last wrote: out of luck",
        "raises          | raised ValueError: no luck at leader.py:12",
        "garbage         | answered what is no JSON object: 'I would rather not'",
        "another outcome | named outcome 123456789, where there are 0 to 767",
        "no answer       | answered {}; allowed is {\"offer\":OUTCOME}",
        "a long line     | wrote more than 1,048,576 bytes in one line",
        "asks nonsense   | asked 'secrets'; it may ask cost, benefit",
      })
  void a_program_that_fails_forfeits_the_match_by_name_and_plays_the_next(
      String manner, String cause) {
    Strategy remote = ScriptedPrograms.strategy(LONG, manner, "0");
    for (int repetition = 0; repetition < 3; repetition++) {
      Fault fault =
          Objects.requireNonNull(ScriptedPrograms.play(remote, "boulware", repetition).fault());
      assertThat(fault.seat()).isEqualTo(Seat.A);
      assertThat(fault.cause()).startsWith(cause);
      assertThat(fault.decidedByClock()).isFalse();
    }
  }

  @Test
  void a_program_that_ends_in_the_middle_of_a_match_is_started_again() {
    Strategy remote = ScriptedPrograms.strategy(LONG, "dies", "60");
    List<Boolean> faults = new ArrayList<>();
    for (int repetition = 0; repetition < 6; repetition++) {
      faults.add(ScriptedPrograms.play(remote, "reciprocal", repetition).fault() != null);
    }
    assertThat(faults).contains(true, false);
  }

  @Test
  void a_program_that_does_not_answer_forfeits_by_the_clock_and_is_left_alone_after_three_times() {
    Strategy remote = ScriptedPrograms.strategy(Duration.ofMillis(1500), "hangs", "0");
    for (int repetition = 0; repetition < 3; repetition++) {
      Fault fault =
          Objects.requireNonNull(ScriptedPrograms.play(remote, "reciprocal", repetition).fault());
      assertThat(fault.cause())
          .isEqualTo("did not answer within 1.5 seconds (a clock decided: another run may differ)");
      assertThat(fault.decidedByClock()).isTrue();
    }
    assertThat(
            Objects.requireNonNull(ScriptedPrograms.play(remote, "reciprocal", 3).fault()).cause())
        .startsWith("did not answer in time 3 times and is not asked again");
  }

  @Test
  void a_program_that_asks_for_ever_forfeits_without_a_clock() {
    Strategy remote = ScriptedPrograms.strategy(LONG, "asks for ever", "0");
    assertThat(
            Objects.requireNonNull(ScriptedPrograms.play(remote, "reciprocal", 0).fault()).cause())
        .isEqualTo("asked more than 20,000 questions in one decision");
  }

  @Test
  void a_program_may_ask_before_it_decides_and_leave_notes() {
    Strategy remote = ScriptedPrograms.strategy(LONG, "asks", "0");
    List<String> notes = new ArrayList<>();
    MatchResult result =
        Match.of(ScriptedPrograms.SCENARIO, remote, ScriptedPrograms.builtIn("reciprocal"))
            .listener(
                event -> {
                  if (event instanceof MatchEvent.Noted noted) {
                    notes.add(noted.note());
                  }
                })
            .play();
    assertThat(result.fault()).isNull();
    assertThat(notes).isNotEmpty().allMatch("asked and was told 3"::equals);
  }

  @Test
  void a_program_that_does_not_start_is_refused_with_what_it_last_wrote() {
    assertThatThrownBy(() -> ScriptedPrograms.strategy(LONG, "dies at once"))
        .isInstanceOf(PluginException.class)
        .hasMessage(
            "scripted cannot be used: it ended with exit code 3 before its first answer; it last wrote: no such library");
  }

  @Test
  void a_program_is_found_by_the_file_that_names_it(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("scripted.child.yaml");
    String words = String.join(", ", quoted(ScriptedPrograms.command(LONG, "plain").words()));
    Files.writeString(file, "command: [" + words + "]\nseconds: 30\n");
    assertThat(PluginLoader.load(List.of(folder)).entrant("test.scripted(greed=.2)").name())
        .isEqualTo("test.scripted(greed=0.2)");
    Files.writeString(file, "comand: [x]\n");
    assertThatThrownBy(() -> PluginLoader.load(List.of(file)))
        .hasMessageContainingAll("scripted.child.yaml", "comand", "Did you mean 'command'?");
    PluginFormat.Reading isolated = new PluginFormat.Reading(TimeLimit.STANDARD, true);
    assertThatThrownBy(() -> PluginLoader.load(List.of(file), List.of(), isolated))
        .hasMessageContaining("cannot be isolated");
  }

  private static List<String> quoted(List<String> words) {
    return words.stream().map(word -> "\"" + word.replace("\\", "\\\\") + "\"").toList();
  }

  @Test
  @Tag("slow")
  void a_program_passes_the_conformance_test_of_every_strategy() {
    assertThat(Conformance.violations(ScriptedPrograms.strategy(LONG, "compact"))).isEmpty();
  }
}
