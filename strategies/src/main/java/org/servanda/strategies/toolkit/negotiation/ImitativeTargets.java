package org.servanda.strategies.toolkit.negotiation;

/**
 * Target utilities that imitate the opponent's concessions: tit for tat. Faratin, Sierra and
 * Jennings 1998, in utility space: v are own utilities of the opponent's offers, T is the last
 * target. Another target applies until the opponent has made enough offers.
 */
public final class ImitativeTargets {
  private ImitativeTargets() {}

  /**
   * T·v(k−δ)/v(k−δ+1): concedes in proportion.
   *
   * @param lag δ, at least 1
   * @param before the target until there are enough offers
   */
  public static TargetUtility relative(int lag, TargetUtility before) {
    return answering(
        lag,
        before,
        session -> {
          int k = session.heard() - 1;
          double later = session.received(k - lag + 1);
          return later <= 0 ? session.aim() : session.aim() * (session.received(k - lag) / later);
        });
  }

  /**
   * T − (v(k−δ+1) − v(k−δ)) + R: concedes by as much, with R uniform between −range and range.
   *
   * @param lag δ, at least 1
   * @param range half-width of the random part, utility; 0 for none
   * @param before the target until there are enough offers
   */
  public static TargetUtility absolute(int lag, double range, TargetUtility before) {
    return answering(
        lag,
        before,
        session -> {
          int k = session.heard() - 1;
          double given = session.received(k - lag + 1) - session.received(k - lag);
          double whim = range == 0 ? 0 : range * (2 * session.random().nextDouble() - 1);
          return session.aim() - given + whim;
        });
  }

  /**
   * T·v(k−γ)/v(k): concedes in proportion, averaged over a window.
   *
   * @param window γ, at least 1
   * @param before the target until there are enough offers
   */
  public static TargetUtility averaged(int window, TargetUtility before) {
    return answering(
        window,
        before,
        session -> {
          int k = session.heard() - 1;
          double now = session.received(k);
          return now <= 0 ? session.aim() : session.aim() * (session.received(k - window) / now);
        });
  }

  private static TargetUtility answering(int lag, TargetUtility before, TargetUtility answer) {
    return session ->
        session.heard() <= lag
            ? before.of(session)
            : Math.max(session.least(), Math.min(session.most(), answer.of(session)));
  }
}
