package org.servanda.testkit;

import java.util.List;
import java.util.Objects;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.spi.Conduct;

/**
 * A match that was played.
 *
 * @param result the result
 * @param events every event, in order
 */
public record PlayedMatch(MatchResult result, List<MatchEvent> events) {
  /** Copies the events. */
  public PlayedMatch {
    events = List.copyOf(events);
  }

  /** The events of one kind, in order. */
  public <E extends MatchEvent> List<E> events(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The conduct of a seat in each round with an agreement in force. */
  public List<Conduct> conductOf(Seat seat) {
    return events(MatchEvent.Conducted.class).stream()
        .filter(event -> event.by() == seat)
        .map(event -> Objects.requireNonNull(event.conduct()))
        .toList();
  }

  /** The offers of a seat, in order. */
  public List<Outcome> offersOf(Seat seat) {
    return events(MatchEvent.Offered.class).stream()
        .filter(event -> event.by() == seat)
        .map(MatchEvent.Offered::offer)
        .toList();
  }

  /** The outcomes signed, in order. */
  public List<Outcome> signed() {
    return events(MatchEvent.Signed.class).stream().map(MatchEvent.Signed::outcome).toList();
  }
}
