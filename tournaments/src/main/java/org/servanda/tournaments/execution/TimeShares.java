package org.servanda.tournaments.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.portable.PortableText;

/**
 * Which strategies the playing time goes to, estimated by looking, at even intervals, at whom each
 * thread is asking. It costs the matches nothing and depends on the clock, so that no result may
 * hold it. For use by one thread.
 */
public final class TimeShares {
  /** Fewer looks tell nothing: a strategy that takes half of the time then varies by a sixth. */
  private static final int FEWEST = 40;

  private static final int NAMED = 3;

  private final Map<String, Share> shares = new HashMap<>();
  private long looks;

  /** An entrant, and how often it was found to be asked. */
  private record Share(String name, String jar, long times) {
    Share and(Share other) {
      return new Share(name, jar, times + other.times);
    }
  }

  /** Nothing was looked at yet. */
  public TimeShares() {}

  /** Notes a look at a thread that plays; null if it asked no strategy, so that the engine ran. */
  void add(@Nullable Entrant asked) {
    looks++;
    if (asked != null) {
      add(new Share(asked.name(), asked.provenance().jar(), 1));
    }
  }

  private void add(Share share) {
    shares.merge(share.name, share, Share::and);
  }

  /** Adds what another has seen. */
  public void add(TimeShares other) {
    looks += other.looks;
    other.shares.values().forEach(this::add);
  }

  /** The slowest strategies in a sentence, if one took more than half of the time. */
  public Optional<String> text() {
    List<Share> slowest = new ArrayList<>(shares.values());
    slowest.sort(Comparator.comparingLong((Share s) -> -s.times).thenComparing(Share::name));
    if (looks < FEWEST || slowest.isEmpty() || 2 * slowest.get(0).times <= looks) {
      return Optional.empty();
    }
    Share first = slowest.get(0);
    String others =
        slowest.stream()
            .skip(1)
            .limit(NAMED - 1)
            .filter(share -> percent(share) >= 1)
            .map(share -> PortableText.format("%s %.0f %%", share.name, percent(share)))
            .collect(Collectors.joining(", "));
    return Optional.of(
        PortableText.format(
            "%s (%s) took %.0f %% of the playing time%s.",
            first.name, first.jar, percent(first), others.isEmpty() ? "" : "; next: " + others));
  }

  private double percent(Share share) {
    return 100.0 * share.times / looks;
  }
}
