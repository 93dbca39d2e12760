package org.servanda.reports.chronicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchListener;
import org.servanda.engine.spi.Conduct;

/**
 * Records what is signed in a match and how it is kept: {@code k} kept, {@code w} withheld and
 * unnoticed, {@code s} withheld and suspected, {@code p} withheld and proven, {@code e} excused by
 * the escape clause, {@code x} left.
 */
final class ContractRecorder implements MatchListener {
  private final Scenario scenario;
  private final List<Contract> contracts = new ArrayList<>();
  private final StringBuilder deedsA = new StringBuilder();
  private final StringBuilder deedsB = new StringBuilder();
  private @Nullable Outcome outcome;
  private int signed;
  private int entered;

  ContractRecorder(Scenario scenario) {
    this.scenario = scenario;
  }

  @Override
  public void onEvent(MatchEvent event) {
    if (event instanceof MatchEvent.Signed deal) {
      close(event.round());
      open(deal.outcome(), event.round());
    } else if (event instanceof MatchEvent.Entered start) {
      if (!Objects.equals(start.outcome(), outcome)) {
        close(event.round());
        open(start.outcome(), event.round());
      }
      entered = event.round();
    } else if (event instanceof MatchEvent.Conducted conducted) {
      (conducted.by() == Seat.A ? deedsA : deedsB).append(letter(conducted));
    } else if (event instanceof MatchEvent.Ended end && Objects.equals(end.outcome(), outcome)) {
      close(event.round());
    } else if (event instanceof MatchEvent.TalksFailed && entered < 0) {
      close(event.round());
    }
  }

  private void open(Outcome deal, int round) {
    outcome = deal;
    signed = round;
    entered = -1;
    deedsA.setLength(0);
    deedsB.setLength(0);
  }

  private void close(int round) {
    Outcome deal = outcome;
    if (deal != null) {
      contracts.add(
          new Contract(
              signed,
              entered,
              round,
              Contract.Text.of(scenario, deal),
              deedsA.toString(),
              deedsB.toString()));
      outcome = null;
    }
  }

  private static char letter(MatchEvent.Conducted conducted) {
    Conduct.Kind kind = conducted.conduct().kind();
    if (kind != Conduct.Kind.KEEP) {
      return kind == Conduct.Kind.ESCAPE ? 'e' : 'x';
    } else if (conducted.shortfall() == 0) {
      return 'k';
    }
    return switch (conducted.signal()) {
      case PROVEN -> 'p';
      case SUSPECT -> 's';
      case CLEAN -> 'w';
    };
  }

  /** The contracts so far, in the order of their signing. */
  List<Contract> contracts(int rounds) {
    close(rounds);
    return List.copyOf(contracts);
  }
}
