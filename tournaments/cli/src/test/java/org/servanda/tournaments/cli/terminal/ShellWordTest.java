package org.servanda.tournaments.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that users are told to type can be pasted. */
class ShellWordTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          cases/my-case.yaml|cases/my-case.yaml
          größe/日本.yaml|größe/日本.yaml
          my case.yaml|'my case.yaml'
          wily(greed=0.3)|'wily(greed=0.3)'
          Jane's.yaml|'Jane'\\''s.yaml'
          a;b&c|'a;b&c'
          ~/a.yaml|'~/a.yaml'
          a"b*|'a"b*'
          $HOME/a.yaml|'$HOME/a.yaml'
          """)
  void a_word_a_shell_would_change_is_quoted(String word, String typed) {
    assertThat(ShellWord.quoted(word)).isEqualTo(typed);
  }
}
