package org.servanda.reports.chronicle;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Signal;

/**
 * Rounds of a match in which the same leaders live under the same agreement, or under none. What
 * they do is told when they do it first; all of it is counted and told in one sum at the end.
 */
final class MatchPhase {
  private final Map<Seat, ConductSum> sums = new EnumMap<>(Seat.class);
  private final Map<Seat, Signal> before = new EnumMap<>(Seat.class);
  private final Map<Seat, Signal> now = new EnumMap<>(Seat.class);
  private final Set<String> told = new HashSet<>();
  private boolean repeated;
  private int first = -1;
  private int last = -1;
  private int rounds;
  private int counted = -1;
  private int faulty;
  private boolean kept = true;

  /** A phase that begins with nothing known of the time before. */
  MatchPhase() {
    sums.put(Seat.A, new ConductSum());
    sums.put(Seat.B, new ConductSum());
  }

  /** The phase of the same agreement under the next leader, who knows what was proven last. */
  MatchPhase next() {
    MatchPhase next = new MatchPhase();
    next.before.putAll(now);
    next.now.putAll(now);
    return next;
  }

  /** Counts conduct. */
  void add(MatchEvent.Conducted conducted) {
    if (conducted.round() != counted) {
      counted = conducted.round();
      rounds++;
      kept = true;
      before.putAll(now);
    }
    span(conducted.round());
    Seat by = conducted.by();
    sum(by).add(conducted, before.get(by.other()) == Signal.PROVEN);
    now.put(by, conducted.signal());
    if (kept && (conducted.shortfall() > 0 || conducted.conduct().kind() != Conduct.Kind.KEEP)) {
      kept = false;
      faulty++;
    }
  }

  /** Counts a statement. */
  void add(MatchEvent.Spoke spoke) {
    span(spoke.round());
    sum(spoke.by()).add(spoke.statement());
  }

  private void span(int round) {
    first = first < 0 ? round : first;
    last = round;
  }

  private ConductSum sum(Seat seat) {
    return sums.computeIfAbsent(seat, s -> new ConductSum());
  }

  /** Whether this sentence is told for the first time in the phase. */
  boolean isNew(String sentence) {
    boolean fresh = told.add(sentence);
    repeated |= !fresh;
    return fresh;
  }

  /** The sum; null if all of it was told one by one. */
  @Nullable String text(Scenario scenario) {
    if (rounds < 2 && !repeated) {
      return null;
    }
    StringBuilder text = new StringBuilder(when());
    if (rounds == 0) {
      text.append(" without an agreement:");
    } else {
      text.append(" in all: ").append(keeping());
    }
    for (Seat seat : Seat.values()) {
      String deeds = sum(seat).text();
      if (!deeds.isEmpty()) {
        text.append(' ').append(scenario.party(seat).name()).append(' ').append(deeds).append('.');
      }
    }
    return text.toString();
  }

  private String when() {
    int from = first / World.ROUNDS_PER_YEAR + 1;
    int to = last / World.ROUNDS_PER_YEAR + 1;
    return from == to
        ? PortableText.format("Year %d", from)
        : PortableText.format("Years %d to %d", from, to);
  }

  private String keeping() {
    String all = ConductSum.quarters(rounds);
    if (faulty == 0) {
      return PortableText.format("both sides keep their word for %s.", all);
    }
    return faulty == rounds
        ? PortableText.format("in none of %s do both sides keep their word.", all)
        : PortableText.format("both sides keep their word in %d of %s.", rounds - faulty, all);
  }
}
