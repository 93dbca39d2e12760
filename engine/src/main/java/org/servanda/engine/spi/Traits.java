package org.servanda.engine.spi;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.portable.PortableText;

/**
 * Properties that a strategy has by construction, declared by its author and tested by the
 * conformance check.
 *
 * @param nice it is never the first to withhold anything: until a breach of the other is suspected
 *     or proven, or domestic politics has forced a slip of its own, it complies or withdraws openly
 * @param deterministic it does not use its random generator
 * @param memory how many past rounds its conduct depends on: 0, 1, 2, … or {@link #UNLIMITED}
 */
public record Traits(boolean nice, boolean deterministic, int memory) {
  /** Remembers the whole match. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** Nothing declared: not nice, not deterministic, with unlimited memory. */
  public static final Traits UNDECLARED = new Traits(false, false, UNLIMITED);

  public Traits {
    if (!(memory >= 0)) {
      throw new IllegalArgumentException(
          PortableText.format("memory is %d, but must be 0 or more", memory));
    }
  }

  /** In words: {@code nice, deterministic, memory 1}; empty if nothing is declared. */
  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    if (nice) {
      words.add("nice");
    }
    if (deterministic) {
      words.add("deterministic");
    }
    if (memory < UNLIMITED) {
      words.add("memory " + memory);
    }
    return String.join(", ", words);
  }
}
