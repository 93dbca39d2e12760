package org.servanda.strategies.toolkit.negotiation;

/**
 * Targets that answer what the opponent does: tit for tat. Faratin, Sierra and Jennings 1998, in
 * utility space: v are own utilities of the opponent's offers, T is the last target. Until it has
 * made enough offers, another target serves.
 */
public final class ImitativeTargets {
  private ImitativeTargets() {}

  /**
   * T·v(k−δ)/v(k−δ+1): gives way in proportion.
   *
   * @param lag δ, at least 1
   * @param before what serves until there is something to answer
   */
  public static TargetUtility relative(int lag, TargetUtility before) {
    return answering(
        lag,
        before,
        table -> {
          int k = table.heard() - 1;
          double later = table.received(k - lag + 1);
          return later <= 0 ? table.aim() : table.aim() * (table.received(k - lag) / later);
        });
  }

  /**
   * T − (v(k−δ+1) − v(k−δ)) + R: gives way by as much, give or take up to so much.
   *
   * @param lag δ, at least 1
   * @param range of the random part, utility; 0 for none
   * @param before what serves until there is something to answer
   */
  public static TargetUtility absolute(int lag, double range, TargetUtility before) {
    return answering(
        lag,
        before,
        table -> {
          int k = table.heard() - 1;
          double given = table.received(k - lag + 1) - table.received(k - lag);
          double whim = range == 0 ? 0 : range * (2 * table.random().nextDouble() - 1);
          return table.aim() - given + whim;
        });
  }

  /**
   * T·v(k−γ)/v(k): gives way in proportion, averaged over a window.
   *
   * @param window γ, at least 1
   * @param before what serves until there is something to answer
   */
  public static TargetUtility averaged(int window, TargetUtility before) {
    return answering(
        window,
        before,
        table -> {
          int k = table.heard() - 1;
          double now = table.received(k);
          return now <= 0 ? table.aim() : table.aim() * (table.received(k - window) / now);
        });
  }

  private static TargetUtility answering(int lag, TargetUtility before, TargetUtility answer) {
    return table ->
        table.heard() <= lag
            ? before.of(table)
            : Math.max(table.least(), Math.min(table.most(), answer.of(table)));
  }
}
