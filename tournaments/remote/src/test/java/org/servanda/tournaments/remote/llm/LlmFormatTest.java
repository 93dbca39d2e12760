package org.servanda.tournaments.remote.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.PluginFormat;
import org.servanda.engine.plugin.PluginLoader;

class LlmFormatTest {
  private static final String SOUND = "id: lab.x\nmodel: m\nendpoint: http://127.0.0.1:9/v1\n";

  @TempDir private Path folder;

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("x.llm.yaml"), text);
  }

  @Test
  void a_leader_is_found_in_a_folder_of_plugins() throws Exception {
    file(SOUND);
    assertThat(PluginLoader.load(List.of(folder)).entrant("lab.x").name()).isEqualTo("lab.x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      value = {
        "id: x      | its id is 'x', but must be lower-case words with a prefix and a dot",
        "model: ''  | it names no model; say 'model: NAME'",
        "endpoint: ftp://a/v1 | its endpoint must be an address that begins with http:// or https",
        "command: [x]  | it must say either 'endpoint: ADDRESS' or 'command: [PROGRAM, ARGUMENT…]'",
        "key: sk-secret | 'key' must be the name of an environment variable, in capital letters",
        "colour: red   | it has no key 'colour'; its keys are id, model, endpoint, command, key",
        "price: {in: 1} | 'price' has no key 'in'; its keys are input, output",
        "budget: {calls: -1} | 'calls' must be a number from 0 to",
        "temperature: hot | 'temperature' must be a number from 0 to 2",
        "seconds: 0 | 'seconds' must be a number from 0.001 to 3600",
        "replay: perhaps | 'replay' must be true or false",
        "transcript: ../x.jsonl | its transcript must be the name of a file beside it that ends",
        "key: NO_SUCH_KEY_HERE | the environment variable NO_SUCH_KEY_HERE is not set; set it to",
      })
  void a_wrong_file_is_refused_in_words(String line, String words) throws Exception {
    String key = line.substring(0, line.indexOf(':'));
    String rest = SOUND.replaceAll("(?m)^" + key + ":.*\n", "");
    Path file = file(rest + line + "\n");
    assertThatThrownBy(() -> new LlmFormat().read(file, PluginFormat.Reading.STANDARD))
        .isInstanceOf(PluginException.class)
        .hasMessageStartingWith("x.llm.yaml cannot be used: ")
        .hasMessageContaining(words)
        .hasMessageNotContaining("sk-secret");
  }

  @Test
  void a_key_is_not_sent_in_the_clear() throws Exception {
    Path file = file("id: lab.x\nmodel: m\nendpoint: http://example.org/v1\nkey: A_KEY\n");
    assertThatThrownBy(() -> new LlmFormat().read(file, PluginFormat.Reading.STANDARD))
        .hasMessageContaining("a key is sent only to https:// or to this machine");
  }

  @Test
  void a_replay_needs_its_transcript_and_no_key() throws Exception {
    Path file = file(SOUND + "key: NO_SUCH_KEY_HERE\nreplay: true\n");
    assertThatThrownBy(() -> new LlmFormat().read(file, PluginFormat.Reading.STANDARD))
        .hasMessage(
            "The transcript x.transcript.jsonl cannot be read; play with 'replay: false' to record"
                + " it");
    Files.writeString(folder.resolve("x.transcript.jsonl"), "{\"key\":\"k\"}\n");
    assertThatThrownBy(() -> new LlmFormat().read(file, PluginFormat.Reading.STANDARD))
        .hasMessageStartingWith("Line 1 of the transcript x.transcript.jsonl is no exchange:");
    Files.writeString(folder.resolve("x.transcript.jsonl"), "{\"key\":\"cut sho");
    assertThat(new LlmFormat().read(file, PluginFormat.Reading.STANDARD)).hasSize(1);
  }

  @Test
  void only_a_replay_is_read_in_isolation() throws Exception {
    PluginFormat.Reading isolated = new PluginFormat.Reading(TimeLimit.STANDARD, true);
    Path live = file(SOUND);
    assertThatThrownBy(() -> new LlmFormat().read(live, isolated))
        .hasMessageStartingWith("x.llm.yaml calls a model, which cannot be done in isolation");
    Files.writeString(folder.resolve("x.transcript.jsonl"), "");
    assertThat(new LlmFormat().read(file(SOUND + "replay: true\n"), isolated)).hasSize(1);
  }

  @Test
  void a_transcript_is_recorded_by_one_leader_only() throws Exception {
    Path first = file(SOUND + "transcript: both.jsonl\n");
    LlmStrategy leader = leader(first);
    assertThat(leader(first).connection()).isSameAs(leader.connection());
    Path second = folder.resolve("y.llm.yaml");
    Files.copy(first, second);
    assertThatThrownBy(() -> leader(second))
        .hasMessage(
            "y.llm.yaml cannot be used: x.llm.yaml records to both.jsonl already; give each leader"
                + " a transcript of its own");
    leader.connection().close();
    leader(second).connection().close();
  }

  private static LlmStrategy leader(Path file) {
    return (LlmStrategy)
        new LlmFormat().read(file, PluginFormat.Reading.STANDARD).iterator().next();
  }
}
