package org.servanda.strategies.toolkit.negotiation;

import org.servanda.engine.model.Outcome;

/**
 * When a negotiator accepts the standing offer. Baarslag, Hindriks and Jonker 2013, Acceptance
 * conditions in automated negotiation; defaults and strictness as in GENIUS 10.4. A condition is
 * asked only if there is an offer, and it is at least the reservation value.
 */
@FunctionalInterface
public interface AcceptanceCondition {
  /**
   * Whether to accept the standing offer.
   *
   * @param session the talks so far, with the standing offer
   * @param next the offer that would be made instead
   */
  boolean accepts(NegotiationSession session, Outcome next);

  /** Accepts if either condition holds. */
  default AcceptanceCondition or(AcceptanceCondition other) {
    return (session, next) -> accepts(session, next) || other.accepts(session, next);
  }

  /** Accepts if both conditions hold. */
  default AcceptanceCondition and(AcceptanceCondition other) {
    return (session, next) -> accepts(session, next) && other.accepts(session, next);
  }

  /** AC_next: scale·v + offset is at least the utility of the next own offer. */
  static AcceptanceCondition next(double scale, double offset) {
    return (session, next) ->
        scale * session.received() + offset >= session.outcomes().utility(next);
  }

  /** AC_next with scale 1 and offset 0. */
  static AcceptanceCondition next() {
    return next(1, 0);
  }

  /** AC_prev: scale·v + offset is at least the utility of the last own offer. */
  static AcceptanceCondition previous(double scale, double offset) {
    return (session, next) ->
        session.made() > 0
            && scale * session.received() + offset
                >= session.outcomes().utility(session.lastMade());
  }

  /** AC_const: the offer is better than a constant utility. */
  static AcceptanceCondition above(double utility) {
    return (session, next) -> session.received() > utility;
  }

  /** AC_time: anything after a time. */
  static AcceptanceCondition after(double time) {
    return (session, next) -> session.time() > time;
  }

  /** AC_gap: the offer is at most a gap in utility below the last own offer. */
  static AcceptanceCondition gap(double gap) {
    return previous(1, gap);
  }

  /** The offer is at least the current target utility, less a slack. */
  static AcceptanceCondition reaching(double slack) {
    return (session, next) -> session.received() >= session.aim() - slack;
  }

  /** AC_combi: AC_next, or anything from a time on. */
  static AcceptanceCondition combi(double time) {
    return next().or((session, next) -> session.time() >= time);
  }

  /** AC_combi(T, max): AC_next, or from a time on at least the best offer received. */
  static AcceptanceCondition combiMax(double time) {
    return late(time, (session, window) -> RecentOffers.since(session, 0).best());
  }

  /**
   * AC_combi(T, maxW): AC_next, or from a time on at least the best offer in a window as long as
   * the time left.
   */
  static AcceptanceCondition combiWindow(double time) {
    return late(time, (session, window) -> window.best());
  }

  /**
   * AC_combi(T, avg): AC_next, or from a time on at least the mean of the offers in a window as
   * long as the time left.
   */
  static AcceptanceCondition combiAverage(double time) {
    return late(time, (session, window) -> window.mean(Double.NEGATIVE_INFINITY));
  }

  /**
   * AC_combi(T, bestAvg): AC_next, or from a time on at least the mean of those offers in the
   * window that are at least as good.
   */
  static AcceptanceCondition combiBestAverage(double time) {
    return late(time, (session, window) -> window.mean(session.received()));
  }

  /**
   * AC_combi by expectation: AC_next, or from a time on, if few offers are to come, what beats the
   * mean of the better offers in the window.
   *
   * @param time from which it applies, 0 to 1
   * @param most the greatest number of offers in the window that counts as few
   */
  static AcceptanceCondition combiExpectation(double time, int most) {
    return next()
        .or(
            (session, next) -> {
              RecentOffers window = RecentOffers.ofTimeLeft(session);
              return session.time() >= time
                  && window.count() <= most
                  && session.received() > window.expectation(session.received());
            });
  }

  /** The utility that the standing offer must reach late in the talks. */
  @FunctionalInterface
  interface Level {
    /** The utility required. */
    double of(NegotiationSession session, RecentOffers window);
  }

  private static AcceptanceCondition late(double time, Level level) {
    return next()
        .or(
            (session, next) ->
                session.time() >= time
                    && session.received() >= level.of(session, RecentOffers.ofTimeLeft(session)));
  }
}
