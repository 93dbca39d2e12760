package org.servanda.tournaments.cli.play;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types given lines, and keeps what was said and asked. */
final class ScriptedConsole implements PlayerConsole {
  final List<String> said = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  boolean abandoned;
  private final Deque<String> lines = new ArrayDeque<>();

  /** Types these next; after them, the input ends. */
  ScriptedConsole typing(String... more) {
    lines.addAll(List.of(more));
    return this;
  }

  /** What was said since the last call. */
  String heard() {
    String heard = String.join("\n", said);
    said.clear();
    return heard;
  }

  @Override
  public void say(String text) {
    said.add(text);
  }

  @Override
  public @Nullable String ask(String prompt, Map<String, List<String>> words) {
    asked.add(prompt);
    return lines.poll();
  }

  @Override
  public boolean isAbandoned() {
    return abandoned;
  }

  @Override
  public void close() {}
}
