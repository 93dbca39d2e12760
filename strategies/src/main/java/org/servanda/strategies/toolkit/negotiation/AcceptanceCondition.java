package org.servanda.strategies.toolkit.negotiation;

import org.servanda.engine.model.Outcome;

/**
 * When a bidder takes the standing offer. Baarslag, Hindriks and Jonker 2013, Acceptance conditions
 * in automated negotiation; defaults and strictness as in GENIUS 10.4. None is asked before there
 * is an offer, or of one below the reservation.
 */
@FunctionalInterface
public interface AcceptanceCondition {
  /**
   * Whether to take it.
   *
   * @param session with the standing offer
   * @param next what would be offered instead
   */
  boolean accepts(NegotiationSession session, Outcome next);

  /** If either holds. */
  default AcceptanceCondition or(AcceptanceCondition other) {
    return (session, next) -> accepts(session, next) || other.accepts(session, next);
  }

  /** If both hold. */
  default AcceptanceCondition and(AcceptanceCondition other) {
    return (session, next) -> accepts(session, next) && other.accepts(session, next);
  }

  /** AC_next: scale·v + offset is at least the utility of the next own offer. */
  static AcceptanceCondition next(double scale, double offset) {
    return (session, next) ->
        scale * session.received() + offset >= session.outcomes().utility(next);
  }

  /** AC_next with the offer as it stands. */
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

  /** AC_const: better than a constant. */
  static AcceptanceCondition above(double utility) {
    return (session, next) -> session.received() > utility;
  }

  /** AC_time: late enough. */
  static AcceptanceCondition after(double time) {
    return (session, next) -> session.time() > time;
  }

  /** AC_gap: at most so much below the last own offer. */
  static AcceptanceCondition gap(double gap) {
    return previous(1, gap);
  }

  /** At least what is aimed at, less a little. */
  static AcceptanceCondition reaching(double slack) {
    return (session, next) -> session.received() >= session.aim() - slack;
  }

  /** AC_combi: AC_next, or anything once it is late. */
  static AcceptanceCondition combi(double time) {
    return next().or((session, next) -> session.time() >= time);
  }

  /** AC_combi(T, max): late, as good as the best ever received will do. */
  static AcceptanceCondition combiMax(double time) {
    return late(time, (session, window) -> RecentOffers.since(session, 0).best());
  }

  /** AC_combi(T, maxW): late, as good as the best received in as much time as is left will do. */
  static AcceptanceCondition combiWindow(double time) {
    return late(time, (session, window) -> window.best());
  }

  /** AC_combi(T, avg): late, the mean of what was received in as much time as is left will do. */
  static AcceptanceCondition combiAverage(double time) {
    return late(time, (session, window) -> window.mean(Double.NEGATIVE_INFINITY));
  }

  /** AC_combi(T, bestAvg): late, the mean of what was at least as good will do. */
  static AcceptanceCondition combiBestAverage(double time) {
    return late(time, (session, window) -> window.mean(session.received()));
  }

  /**
   * AC_combi, by expectation: late, if few offers are to come, what beats the best to be expected
   * of them.
   *
   * @param time when it is late
   * @param most how many offers of the window count as few
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

  /** A level the standing offer must reach once it is late. */
  @FunctionalInterface
  interface Level {
    /** The utility that will do. */
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
