package org.servanda.reports.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.survival.CoxFit;
import org.servanda.reports.survival.CoxModel;
import org.servanda.reports.survival.TieMethod;
import org.servanda.reports.tally.AgreementKind;
import org.servanda.reports.tally.AgreementRow;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.PairTally;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.tally.TerminationCause;

/**
 * Effects of terms on durability: Cox regression of the honoured life (to the first serious breach,
 * withdrawal or collapse) on form, verification, precision, sidedness and depth. Each pair of
 * strategies in a scenario is a stratum, so that only agreements between the same two are compared;
 * errors are robust to clustering by pair.
 */
public final class TermEffects {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double TENTHS = 100;

  /** A level needs at least this many broken and this many unbroken agreements. */
  private static final long LEAST = 10;

  /** At most this many agreements are used, to bound the time of the fit. */
  private static final int MOST_ROWS = 150_000;

  private static final int ALL = Integer.MAX_VALUE;

  private TermEffects() {}

  /**
   * A covariate.
   *
   * @param group the kind of term
   * @param name its name, with the reference level
   * @param rows how many agreements have it
   * @param value its value for an agreement
   */
  private record Column(
      String group, String name, int rows, ToDoubleFunction<AgreementRow> value) {}

  /** Hazard ratios; empty with too few data. */
  public static List<Effect> of(Tally tally) {
    Map<Pair, List<AgreementRow>> rows = rows(tally);
    List<Column> columns = columns(rows);
    while (!columns.isEmpty()) {
      try {
        return effects(model(rows, columns).fit(), columns);
      } catch (ArithmeticException e) {
        // Some covariate is constant within every stratum or separates the data: drop the rarest,
        // retry.
        columns.remove(Collections.min(columns, Comparator.comparingInt(Column::rows)));
      }
    }
    return List.of();
  }

  private static CoxModel model(Map<Pair, List<AgreementRow>> rows, List<Column> columns) {
    CoxModel model = new CoxModel(columns.stream().map(Column::name).toList(), TieMethod.EFRON);
    int stratum = 0;
    for (List<AgreementRow> list : rows.values()) {
      for (AgreementRow row : list) {
        double[] x = columns.stream().mapToDouble(c -> c.value().applyAsDouble(row)).toArray();
        model.add(row.honoured() + .5, isBroken(row), 1, stratum, stratum, x);
      }
      stratum++;
    }
    return model;
  }

  private static Map<Pair, List<AgreementRow>> rows(Tally tally) {
    Map<Pair, List<AgreementRow>> rows = new TreeMap<>();
    int count = 0;
    for (Map.Entry<Pair, PairTally> entry : tally.pairs().entrySet()) {
      List<AgreementRow> own = new ArrayList<>();
      entry.getValue().details().values().forEach(own::addAll);
      count += own.size();
      if (!own.isEmpty() && count <= MOST_ROWS) {
        rows.put(entry.getKey(), own);
      }
    }
    return rows;
  }

  /**
   * Whether a side breached or left it, or it collapsed; expiry, renegotiation and war do not
   * count.
   */
  static boolean isBroken(AgreementRow row) {
    TerminationCause end = row.end();
    return row.broken()
        || end == TerminationCause.LEFT_BY_A
        || end == TerminationCause.LEFT_BY_B
        || end == TerminationCause.LEFT_BY_BOTH
        || end == TerminationCause.COLLAPSED;
  }

  private static List<Column> columns(Map<Pair, List<AgreementRow>> rows) {
    List<Column> columns = new ArrayList<>();
    levels(columns, "form", rows, AgreementKind::form);
    levels(columns, "verification", rows, AgreementKind::verification);
    levels(columns, "precision", rows, AgreementKind::precision);
    Column sided =
        new Column("substance", "sidedness, a tenth more", ALL, row -> row.sidedness() / TENTHS);
    Column deep = new Column("substance", "depth, a tenth more", ALL, row -> row.depth() / TENTHS);
    for (Column column : List.of(sided, deep)) {
      if (varies(rows, column.value())) {
        columns.add(column);
      }
    }
    return columns;
  }

  /** A column for every level but the most common one, which is the reference. */
  private static void levels(
      List<Column> columns,
      String group,
      Map<Pair, List<AgreementRow>> rows,
      Function<AgreementKind, String> level) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    rows.values()
        .forEach(
            list -> list.forEach(row -> counts.merge(level.apply(row.kind()), 1, Integer::sum)));
    String base =
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      String name = entry.getKey();
      ToDoubleFunction<AgreementRow> is = row -> level.apply(row.kind()).equals(name) ? 1 : 0;
      if (!name.equals(base) && isCommon(rows, is) && varies(rows, is)) {
        columns.add(new Column(group, name + " against " + base, entry.getValue(), is));
      }
    }
  }

  /**
   * Whether enough agreements of a level were broken, and enough were not, to estimate its hazard.
   */
  private static boolean isCommon(
      Map<Pair, List<AgreementRow>> rows, ToDoubleFunction<AgreementRow> is) {
    long broken = 0;
    long whole = 0;
    for (List<AgreementRow> list : rows.values()) {
      for (AgreementRow row : list) {
        if (is.applyAsDouble(row) > 0) {
          broken += isBroken(row) ? 1 : 0;
          whole += isBroken(row) ? 0 : 1;
        }
      }
    }
    return broken >= LEAST && whole >= LEAST;
  }

  /** Whether it varies within any stratum. */
  private static boolean varies(
      Map<Pair, List<AgreementRow>> rows, ToDoubleFunction<AgreementRow> value) {
    return rows.values().stream()
        .anyMatch(list -> list.stream().mapToDouble(value).distinct().limit(2).count() > 1);
  }

  private static List<Effect> effects(CoxFit fit, List<Column> columns) {
    List<Estimate> ratios = fit.hazardRatios();
    double[] errors = fit.robustErrors();
    double[] drift = fit.proportionality(CoxFit.Clock.KAPLAN_MEIER);
    List<Effect> effects = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      double p = 2 * NORMAL.survivalProbability(Math.abs(fit.coefficient(i)) / errors[i]);
      Column column = columns.get(i);
      effects.add(
          new Effect(column.group(), column.name(), ratios.get(i), p, CoxFit.pValue(drift[i], 1)));
    }
    return List.copyOf(effects);
  }
}
