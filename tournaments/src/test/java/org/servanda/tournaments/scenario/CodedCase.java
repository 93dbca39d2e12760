package org.servanda.tournaments.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.BySeat;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Seat;

/**
 * A case's marks, and the numbers that follow from them by the rule of the guide {@code
 * how-cases-are-coded.md}, before they are rounded.
 *
 * @param lines the lines of the bargain, in the sheet's order
 * @param review years between reviews; null for none
 * @param years its term; null for ever
 */
record CodedCase(
    String id,
    Side a,
    Side b,
    String relations,
    String war,
    String power,
    List<Line> lines,
    String form,
    String verification,
    String precision,
    @Nullable Integer years,
    @Nullable Integer review,
    @Nullable Boolean guarantor) {

  static final List<String> FORMS = List.of("pledge", "memorandum", "executive", "treaty");
  static final List<String> VERIFICATION = List.of("none", "technical", "third-party", "intrusive");
  static final List<String> PRECISION = List.of("vague", "mixed", "precise");

  private static final Map<String, Double> COST =
      Map.of("+", .02, "0", .10, "-", .50, "--", 1.20, "red line", 2.20);
  private static final Map<String, Double> BENEFIT = Map.of("0", .10, "+", .60, "++", 1.50);
  private static final Map<String, Double> SEEN =
      Map.of("outside", .9, "request", .6, "hidden", .4);

  /** What the lines of one side count for together. */
  private static final double LINES = 2;

  private static final int MOST = 50_000;

  /** A party's marks; {@code exits} is a number of leaders, or {@code young}. */
  record Side(
      String name,
      String regime,
      String exits,
      String hawks,
      String society,
      @Nullable Boolean prize,
      @Nullable String opposition) {}

  /** A line's marks; {@code agreed} is the number of a step, from 0. */
  record Line(
      String name,
      Seat owes,
      String want,
      String wish,
      String seen,
      int agreed,
      List<String> steps,
      @Nullable Boolean gone,
      @Nullable String exposure,
      @Nullable Map<String, Integer> allies) {

    /** The steps that are kept: the status quo, what was agreed, the deepest, and a third. */
    TreeSet<Integer> kept() {
      int deepest = steps.size() - 1;
      TreeSet<Integer> kept = new TreeSet<>(List.of(0));
      kept.add(agreed);
      kept.add(deepest);
      if (agreed == 0) {
        kept.add(1);
      }
      if (agreed == deepest) {
        kept.add(deepest - 1);
      }
      return kept;
    }

    private Option option(int step, double weight) {
      double depth = (double) step / (steps.size() - 1);
      double most = exposure == null ? 0 : exposure.equals("only") ? 1 : .3;
      double ally = allies == null ? 0 : .1 * allies.getOrDefault("a", 0) * step;
      return new Option(
          steps.get(step),
          weight * Objects.requireNonNull(COST.get(want)) * depth * depth,
          weight * Objects.requireNonNull(BENEFIT.get(wish)) * Math.pow(depth, .7),
          most * depth,
          Boolean.TRUE.equals(gone) && step > 0 ? .8 : 0,
          new BySeat(ally, 0),
          BySeat.ZERO);
    }
  }

  /** The lines that are kept: those of the longer list go, the last first, until it is small. */
  List<Line> kept() {
    List<Line> kept = new ArrayList<>(lines);
    while (outcomes(kept) > MOST) {
      Seat longer = of(kept, Seat.A) >= of(kept, Seat.B) ? Seat.A : Seat.B;
      int last = kept.size() - 1;
      while (kept.get(last).owes() != longer) {
        last--;
      }
      kept.remove(last);
    }
    return kept;
  }

  private static long of(List<Line> lines, Seat seat) {
    return lines.stream().filter(line -> line.owes() == seat).count();
  }

  private long outcomes(List<Line> kept) {
    long size =
        (long) near(FORMS, form).size()
            * near(VERIFICATION, verification).size()
            * near(PRECISION, precision).size()
            * (years == null ? 1 : 2)
            * (review == null ? 1 : 2)
            * (guarantor == null ? 1 : 2);
    for (Line line : kept) {
      size *= line.kept().size();
    }
    return size;
  }

  /** A level with its neighbours. */
  static List<String> near(List<String> levels, String level) {
    int at = levels.indexOf(level);
    return levels.subList(Math.max(0, at - 1), Math.min(levels.size(), at + 2));
  }

  /** The issues that follow from the lines. */
  List<Issue> issues() {
    List<Line> kept = kept();
    List<Issue> issues = new ArrayList<>();
    for (Line line : kept) {
      double weight = LINES / of(kept, line.owes());
      List<Option> options = line.kept().stream().map(step -> line.option(step, weight)).toList();
      issues.add(
          new Issue(
              line.name(), line.owes(), Objects.requireNonNull(SEEN.get(line.seen())), options));
    }
    return issues;
  }
}
