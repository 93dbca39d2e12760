package org.servanda.reports.chronicle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  private @Nullable Draft inForce;

  /** Signed, and not in force yet; the one before may be in force for some rounds more. */
  private @Nullable Draft pending;

  ContractRecorder(Scenario scenario) {
    this.scenario = scenario;
  }

  /** A contract that is still being written. */
  private static final class Draft {
    private final Outcome outcome;
    private final int signed;
    private final int entered;
    private final StringBuilder deedsA = new StringBuilder();
    private final StringBuilder deedsB = new StringBuilder();

    Draft(Outcome outcome, int signed, int entered) {
      this.outcome = outcome;
      this.signed = signed;
      this.entered = entered;
    }
  }

  @Override
  public void onEvent(MatchEvent event) {
    if (event instanceof MatchEvent.Signed deal) {
      pending = new Draft(deal.outcome(), event.round(), -1);
    } else if (event instanceof MatchEvent.Entered start) {
      int signed = pending == null ? event.round() : pending.signed;
      inForce = new Draft(start.outcome(), signed, event.round());
      pending = null;
    } else if (event instanceof MatchEvent.Conducted conducted && inForce != null) {
      (conducted.by() == Seat.A ? inForce.deedsA : inForce.deedsB).append(letter(conducted));
    } else if (event instanceof MatchEvent.Ended && inForce != null) {
      close(inForce, inForce.entered + inForce.deedsA.length());
      inForce = null;
    } else if (event instanceof MatchEvent.TalksFailed && pending != null) {
      close(pending, event.round());
      pending = null;
    }
  }

  private void close(Draft page, int ended) {
    contracts.add(
        new Contract(
            page.signed,
            page.entered,
            ended,
            Contract.Text.of(scenario, page.outcome),
            page.deedsA.toString(),
            page.deedsB.toString()));
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

  /** The contracts of a match that lasted so many rounds, in the order of their signing. */
  List<Contract> contracts(int rounds) {
    if (pending != null) {
      close(pending, rounds);
      pending = null;
    }
    contracts.sort(Comparator.comparingInt(Contract::signed));
    return List.copyOf(contracts);
  }
}
