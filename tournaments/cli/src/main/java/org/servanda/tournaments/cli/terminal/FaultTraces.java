package org.servanda.tournaments.cli.terminal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.servanda.engine.model.Seat;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchListener;
import org.servanda.reports.tally.Pair;

/** Prints the whole trace of what strategies throw, once for each strategy and place. */
final class FaultTraces {
  private static final int MOST_LINES = 100;
  private static final int LONGEST = 300;

  private final Terminal terminal;
  private final Set<String> printed = ConcurrentHashMap.newKeySet();

  FaultTraces(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A listener for a match of a pair. */
  MatchListener listener(Pair pair) {
    return new MatchListener() {
      @Override
      public void onEvent(MatchEvent event) {
        // Only what is thrown matters.
      }

      @Override
      public void onThrown(Seat seat, Throwable thrown) {
        print(seat == Seat.A ? pair.a() : pair.b(), thrown);
      }
    };
  }

  private void print(String entrant, Throwable thrown) {
    String trace = trace(thrown);
    String place = trace.lines().limit(2).collect(Collectors.joining("\n"));
    if (printed.add(entrant + "\n" + place)) {
      terminal.complain(entrant + ": " + trace);
    }
  }

  /** The trace; its making is the strategy's own code, which may throw again. */
  private static String trace(Throwable thrown) {
    try {
      StringWriter text = new StringWriter();
      thrown.printStackTrace(new PrintWriter(text));
      StringBuilder lines = new StringBuilder();
      text.toString()
          .lines()
          .limit(MOST_LINES)
          .map(line -> PortableText.line(line.replace("\t", "    "), LONGEST))
          .forEach(line -> lines.append(line).append('\n'));
      return lines.toString();
    } catch (Throwable hostile) {
      return thrown.getClass().getName() + ", whose trace cannot be printed";
    }
  }
}
