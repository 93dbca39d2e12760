package org.servanda.reports.chronicle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Statement;
import org.servanda.reports.statistics.NumberText;

/** What one side did and said over many rounds, counted. */
final class ConductSum {
  private final Map<String, Map<Signal, Integer>> deeds = new LinkedHashMap<>();
  private final Map<String, Integer> acts = new LinkedHashMap<>();
  private final Map<Statement, Integer> statements = new EnumMap<>(Statement.class);
  private int provoked;
  private int answered;

  /**
   * Counts the conduct in a round.
   *
   * @param conducted by this side
   * @param provocation whether the other side's conduct in the round before was proven a breach
   */
  void add(MatchEvent.Conducted conducted, boolean provocation) {
    Conduct conduct = conducted.conduct();
    if (provocation) {
      provoked++;
      answered += conduct.isHostile() ? 1 : 0;
    }
    if (conduct.kind() == Conduct.Kind.ESCAPE) {
      acts.merge("invokes the escape clause", 1, Integer::sum);
    } else if (conduct.kind() == Conduct.Kind.KEEP) {
      String deed = ConductText.delivery(conducted);
      if (conducted.shortfall() == 0 && !deed.isEmpty()) {
        acts.merge(deed, 1, Integer::sum);
      } else if (!deed.isEmpty()) {
        deeds
            .computeIfAbsent(deed, d -> new EnumMap<>(Signal.class))
            .merge(conducted.signal(), 1, Integer::sum);
      }
    }
    if (conduct.sanctions()) {
      acts.merge("imposes sanctions", 1, Integer::sum);
    }
    if (conduct.renegotiates()) {
      acts.merge("asks to renegotiate", 1, Integer::sum);
    }
  }

  /** Counts a statement. */
  void add(Statement statement) {
    statements.merge(statement, 1, Integer::sum);
  }

  /** The counts in words that follow the name of the side; empty if there is nothing to report. */
  String text() {
    List<String> clauses = new ArrayList<>();
    deeds.forEach((deed, signals) -> clauses.add(deed(deed, signals)));
    acts.forEach((act, rounds) -> clauses.add(act + " in " + quarters(rounds)));
    if (provoked > 0) {
      clauses.add(answers());
    }
    statements.forEach(
        (statement, count) -> clauses.add(EventText.speech(statement) + " " + times(count)));
    return String.join("; ", clauses);
  }

  private String answers() {
    String breaches = NumberText.counted(provoked, "proven breach", "proven breaches");
    return answered == 0
        ? PortableText.format("lets %s pass", breaches)
        : PortableText.format("answers %d of %s", answered, breaches);
  }

  private static String deed(String deed, Map<Signal, Integer> signals) {
    int all = signals.values().stream().mapToInt(Integer::intValue).sum();
    List<String> seen = new ArrayList<>();
    for (Signal signal : List.of(Signal.PROVEN, Signal.SUSPECT, Signal.CLEAN)) {
      int count = signals.getOrDefault(signal, 0);
      if (count > 0) {
        seen.add((count == all && all > 1 ? "all" : "" + count) + " " + ConductText.seen(signal));
      }
    }
    return PortableText.format("%s in %s (%s)", deed, quarters(all), String.join(", ", seen));
  }

  static String quarters(int count) {
    return NumberText.counted(count, "quarter", "quarters");
  }

  private static String times(int count) {
    return switch (count) {
      case 1 -> "once";
      case 2 -> "twice";
      default -> count + " times";
    };
  }
}
