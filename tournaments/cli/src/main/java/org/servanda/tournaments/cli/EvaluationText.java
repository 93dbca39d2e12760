package org.servanda.tournaments.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.chronicle.MatchJson;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;
import org.servanda.tournaments.execution.PairEvaluation;

/**
 * The means of a pair's matches as a small table, or as one JSON object.
 *
 * @param series the matches
 * @param means what they came to
 */
record EvaluationText(MatchSeries series, PairEvaluation means) {
  private static final String ROW = "  %-34s %9s   %s";

  /** What was played. */
  String headline() {
    String matches = NumberText.counted(means.matches(), "match", "matches");
    return PortableText.format(
        "%s: %s leads %s, %s leads %s (%s, seed %d, repetitions %d to %d)",
        series.scenario().title(),
        series.a().name(),
        series.scenario().a().name(),
        series.b().name(),
        series.scenario().b().name(),
        matches,
        series.seed(),
        series.first(),
        series.first() + means.matches() - 1);
  }

  /** The table. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(PortableText.format(ROW, "", "mean", "95 % interval"));
    add(lines, "durability", "durability");
    add(lines, "kept gains", "keptGains");
    add(lines, "signing (share of matches)", "signing");
    add(lines, "agreements per match", "agreements");
    add(lines, "rounds of talks per match", "talks");
    add(lines, "probability of war (danger)", "danger");
    add(lines, "war (share of matches)", "war");
    addSeat(lines, "A", series.a().name());
    addSeat(lines, "B", series.b().name());
    return lines;
  }

  private void addSeat(List<String> lines, String seat, String name) {
    lines.add(seat + ": " + name);
    add(lines, "payoff", "payoff" + seat);
    add(lines, "position", "position" + seat);
    add(lines, "breaches per match", "breaches" + seat);
    add(lines, "withdrawals per match", "withdrawals" + seat);
    add(lines, "lies per match", "lies" + seat);
    if (means.mean("fault" + seat).value() > 0) {
      add(lines, "faults (share of matches)", "fault" + seat);
    }
  }

  private void add(List<String> lines, String label, String measure) {
    Estimate mean = means.mean(measure);
    String interval =
        Double.isFinite(mean.low())
            ? PortableText.format("%.3f to %.3f", mean.low(), mean.high())
            : "unknown";
    String value = PortableText.format("%.3f", mean.value());
    lines.add(PortableText.format(ROW, label, value, interval));
  }

  /**
   * One object: {@code scenario}, {@code a}, {@code b}, {@code seed}, {@code season}, {@code
   * repetition} (the first), {@code matches}, and {@code means} with {@code value}, {@code low} and
   * {@code high} of each measure, which are null where an interval is unbounded.
   */
  String json() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("scenario", series.scenario().id());
    object.put("a", series.a().name());
    object.put("b", series.b().name());
    object.put("seed", series.seed());
    object.put("season", series.season());
    object.put("repetition", series.first());
    object.put("matches", means.matches());
    object.put("means", means.means());
    return MatchJson.object(object);
  }
}
