package org.servanda.tournaments.remote.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.result.LeaderFault;
import org.servanda.engine.spi.Strategy;

class TranscriptTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("scripted.transcript.jsonl");
  }

  private static Exchange exchange(String key, String content) {
    return new Exchange(
        key,
        1,
        Exchange.JSON.createArrayNode(),
        new Exchange.Answer(content, "", "stop", List.of()),
        "",
        false,
        1,
        10,
        5,
        0);
  }

  @Test
  void of_two_recordings_at_once_the_second_waits_and_loses_nothing_of_the_first()
      throws Exception {
    Transcript first = Transcript.read(file(), false);
    Transcript second = Transcript.read(file(), false);
    Exchange one = exchange("one", "1");
    first.record(one);
    assertThatThrownBy(second::open)
        .isInstanceOf(LeaderFault.class)
        .hasMessageContaining("another program is recording it");
    first.close();
    assertThat(second.open()).containsExactly(one);
    second.record(exchange("two", "2"));
    second.close();
    assertThat(Transcript.read(file(), true).all()).containsOnlyKeys("one", "two");
  }

  @Test
  void a_model_is_not_asked_while_its_answers_cannot_be_recorded() throws Exception {
    try (ScriptedEndpoint endpoint = new ScriptedEndpoint(ScriptedEndpoint::sound)) {
      Transcript other = Transcript.read(file(), false);
      other.open();
      Strategy leader = endpoint.leader(folder);
      assertThat(LlmMatches.fault(leader).cause()).contains("another program is recording it");
      assertThat(endpoint.requests()).isEmpty();
      other.close();
      assertThat(LlmMatches.play(leader, "reciprocal", 0).fault()).isNull();
      ScriptedEndpoint.close(leader);
    }
  }

  @Test
  void a_line_that_was_cut_short_within_a_character_makes_room_for_the_next() throws Exception {
    Transcript first = Transcript.read(file(), false);
    first.record(exchange("one", "1"));
    first.close();
    byte[] line = exchange("two", "\u20ac").line().getBytes(StandardCharsets.UTF_8);
    int within = new String(line, StandardCharsets.ISO_8859_1).indexOf('\u00e2') + 1;
    Files.write(file(), Arrays.copyOf(line, within), StandardOpenOption.APPEND);
    Transcript second = Transcript.read(file(), true);
    second.record(exchange("three", "3"));
    // As another program finds it that comes after this one was ended.
    assertThat(Transcript.read(file(), true).all()).containsOnlyKeys("one", "three");
    second.close();
  }

  @Test
  void an_answer_with_half_a_character_is_replayed_as_it_was_played() throws Exception {
    String answer = "\\ud800" + "x".repeat(3000);
    String body = "{\"choices\":[{\"message\":{\"content\":\"" + answer + "\"}}]}";
    try (ScriptedEndpoint endpoint =
        new ScriptedEndpoint(request -> new ScriptedEndpoint.Reply(200, body))) {
      Strategy leader = endpoint.leader(folder);
      List<String> played = LlmMatches.results(leader);
      ScriptedEndpoint.close(leader);
      assertThat(LlmMatches.results(ScriptedEndpoint.replayed(folder))).isEqualTo(played);
    }
  }
}
