package org.servanda.tournaments.remote.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Strategy;

class LlmFailuresTest {
  @TempDir private Path folder;

  private String usage() throws Exception {
    return Files.readString(folder.resolve("scripted.usage.json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | out of memory  | 3 | got no answer from its model in 3 tries: HTTP 500: out of",
        "429 | slow down      | 3 | got no answer from its model in 3 tries: HTTP 429: slow",
        "200 | {\"choices\":[ | 3 | got no answer from its model in 3 tries: Unexpected end",
        "200 | {}             | 3 | got no answer from its model in 3 tries: it has no choices",
        "401 | who are you?   | 1 | got no answer from its model: HTTP 401: who are you?",
      })
  void an_endpoint_that_fails_forfeits_the_match_and_the_replay_forfeits_it_too(
      int status, String body, int calls, String cause) throws Exception {
    try (ScriptedEndpoint endpoint =
        new ScriptedEndpoint(request -> new ScriptedEndpoint.Reply(status, body, "0"))) {
      Strategy leader = endpoint.leader(folder);
      Fault fault = LlmMatches.fault(leader);
      assertThat(fault.cause()).startsWith(cause);
      assertThat(fault.decidedByClock()).isFalse();
      assertThat(endpoint.requests()).hasSize(calls);
      ScriptedEndpoint.close(leader);
      assertThat(LlmMatches.fault(ScriptedEndpoint.replayed(folder))).isEqualTo(fault);
    }
  }

  @Test
  void tokens_beyond_measure_use_up_a_budget_of_money() throws Exception {
    String body =
        """
        {"choices": [{"message": {"content": "{\\"move\\": \\"walk-out\\"}"}}],
        "usage": {"prompt_tokens": 9223372036854775807, "completion_tokens": 9223372036854775807}}
        """;
    try (ScriptedEndpoint endpoint =
        new ScriptedEndpoint(request -> new ScriptedEndpoint.Reply(200, body))) {
      Strategy leader =
          endpoint.leader(folder, "price: {input: 1, output: 1}", "budget: {money: 5000}");
      assertThat(LlmMatches.fault(leader).cause()).contains("used its budget of 5000 in money");
      assertThat(endpoint.requests()).hasSize(3);
      ScriptedEndpoint.close(leader);
    }
  }

  @Test
  void decisions_without_an_answer_are_told_when_a_recording_ends() throws Exception {
    Path file = folder.resolve("scripted.llm.yaml");
    Files.writeString(file, "id: acme.m\nmodel: m\nendpoint: http://127.0.0.1:9/v1\n");
    LlmUsage usage = new LlmUsage(LlmSettings.read(file));
    usage.request();
    assertThat(usage.noAnswers()).isEmpty();
    usage.request();
    usage.fallback();
    assertThat(usage.noAnswers())
        .isEqualTo(
            "acme.m had no usable answer for some decisions (1, in 2 requests of this run); it"
                + " walked out of talks or complied. scripted.usage.json has the counts");
  }

  @Test
  void an_endpoint_that_is_busy_is_asked_again_and_a_failure_is_made_good_by_recording_again()
      throws Exception {
    ScriptedEndpoint.Reply busy = new ScriptedEndpoint.Reply(429, "busy", "0");
    ScriptedEndpoint.Reply down = new ScriptedEndpoint.Reply(503, "down", "0");
    try (ScriptedEndpoint endpoint =
        new ScriptedEndpoint(LlmMatches.first(busy, down, busy, busy, down))) {
      Strategy leader = endpoint.leader(folder);
      assertThat(LlmMatches.fault(leader).cause()).contains("HTTP 429: busy");
      ScriptedEndpoint.close(leader);
      Strategy again = endpoint.leader(folder);
      MatchResult result = LlmMatches.play(again, "reciprocal", 0);
      assertThat(result.fault()).isNull();
      ScriptedEndpoint.close(again);
      assertThat(LlmMatches.play(ScriptedEndpoint.replayed(folder), "reciprocal", 0))
          .isEqualTo(result);
      assertThat(Exchange.JSON.readTree(usage()).path("transcript").path("calls").asInt())
          .isEqualTo(endpoint.requests().size());
    }
  }

  @Test
  void a_model_that_is_late_forfeits_by_the_clock() throws Exception {
    try (ScriptedEndpoint endpoint =
        new ScriptedEndpoint(
            request -> {
              try {
                Thread.sleep(5000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return ScriptedEndpoint.sound(request);
            })) {
      Strategy leader = endpoint.leader(folder, "seconds: 0.2");
      Fault fault = LlmMatches.fault(leader);
      assertThat(fault.cause())
          .isEqualTo(
              "got no answer from its model within 0.2 seconds (a clock decided: another run may"
                  + " differ)");
      assertThat(fault.decidedByClock()).isTrue();
      ScriptedEndpoint.close(leader);
      assertThat(LlmMatches.fault(ScriptedEndpoint.replayed(folder, "seconds: 0.2")))
          .isEqualTo(fault);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "budget: {calls: 3} | 3 | has used its budget of 3 calls; raise 'budget' in scripted.llm",
        "budget: {money: 2} | 2 | has used its budget of 2 in money; raise 'budget' in scripted",
      })
  void a_budget_that_is_used_up_ends_all_calls(String budget, int calls, String cause)
      throws Exception {
    try (ScriptedEndpoint endpoint = new ScriptedEndpoint(ScriptedEndpoint::sound)) {
      String price = "price: {input: 10000, output: 0}";
      Strategy leader = endpoint.leader(folder, budget, price);
      List<String> first = LlmMatches.results(leader);
      assertThat(endpoint.requests()).hasSizeBetween(calls, calls + 4);
      assertThat(first).anyMatch(result -> result.contains(cause));
      ScriptedEndpoint.close(leader);
      assertThat(LlmMatches.results(ScriptedEndpoint.replayed(folder))).isEqualTo(first);
      int used = endpoint.requests().size();
      Strategy again = endpoint.leader(folder, budget, price);
      LlmMatches.results(again);
      assertThat(endpoint.requests()).as("the budget is the transcript's").hasSize(used);
      ScriptedEndpoint.close(again);
    }
  }
}
