package org.servanda.strategies.tactics;

import org.servanda.engine.model.Outcome;
import org.servanda.strategies.toolkit.negotiation.AcceptanceCondition;
import org.servanda.strategies.toolkit.negotiation.NegotiationSession;
import org.servanda.strategies.toolkit.negotiation.OfferingStrategy;
import org.servanda.strategies.toolkit.negotiation.RecentOffers;
import org.servanda.strategies.toolkit.negotiation.ScalableBayesianModel;
import org.servanda.strategies.toolkit.negotiation.SortedOutcomes;

/**
 * Moves towards the estimated Nash point as far as the opponent has moved, and among outcomes of
 * nearly equal own utility offers the one that the model of the opponent rates highest. Baarslag,
 * Hindriks and Jonker 2013.
 */
final class NiceTitForTat implements OfferingStrategy {
  private static final double OPENING = .01;
  private static final int LARGE = 3000;
  private static final int TOO_LARGE = 200_000;
  private static final double GUESS = .7;
  private static final double LATE = .98;
  private static final int FEW = 10;

  private final ScalableBayesianModel model;

  NiceTitForTat(ScalableBayesianModel model) {
    this.model = model;
  }

  @Override
  public Outcome next(NegotiationSession session) {
    SortedOutcomes outcomes = session.outcomes();
    if (!session.isOffered() || session.made() == 0) {
      return outcomes.at(0);
    }
    Outcome pick = liked(session, target(session));
    Outcome best = session.bestHeard();
    return outcomes.utility(best) >= outcomes.utility(pick) ? best : pick;
  }

  private double target(NegotiationSession session) {
    double start = start(session);
    double nash = nash(session, start);
    double concession = -start;
    for (int k = 0; k < session.heard(); k++) {
      concession = Math.max(concession, session.received(k) - start);
    }
    double way = nash - start;
    double factor = way <= 0 ? 1 : Math.min(1, concession / way);
    double target = 1 - factor * (1 - nash);
    return target - bonus(session) * Math.max(0, target - nash);
  }

  /** The least utility it was offered at the very beginning. */
  private static double start(NegotiationSession session) {
    double least = session.received(0);
    for (int k = 1; k < session.heard() && session.heardAt(k) < OPENING; k++) {
      least = Math.min(least, session.received(k));
    }
    return least;
  }

  /** Own utility at the Nash point, discounted if the opponent began generously. */
  private double nash(NegotiationSession session, double start) {
    SortedOutcomes outcomes = session.outcomes();
    double own = GUESS;
    if (outcomes.size() < TOO_LARGE) {
      double most = Double.NEGATIVE_INFINITY;
      for (int p = 0; p < outcomes.size(); p++) {
        double product = outcomes.utility(p) * model.estimate(outcomes.at(p));
        if (product > most) {
          most = product;
          own = outcomes.utility(p);
        }
      }
    }
    double multiplier = Math.max(0, 1.4 - .6 * (1 - start));
    return Math.max(.5, Math.min(1, own * multiplier));
  }

  /** The share conceded beyond that: a tenth without discounting, more at the end. */
  private static double bonus(NegotiationSession session) {
    double discount = 1;
    double late = session.brief().outcomes().size() > LARGE ? .85 : .91;
    double hurry = session.time() > late ? Math.min(1, 20 * (session.time() - late)) : 0;
    return Math.max(0, Math.min(1, Math.max(.5 - .4 * discount, hurry)));
  }

  private Outcome liked(NegotiationSession session, double target) {
    SortedOutcomes outcomes = session.outcomes();
    double from = .98 * target;
    int last = outcomes.lowestAtLeast(from);
    int first = last;
    for (double to = target + .05; last - first < 1 && first > 0; to += .01) {
      while (first > 0 && outcomes.utility(first - 1) <= to) {
        first--;
      }
    }
    int best = first;
    for (int p = first + 1; p <= last; p++) {
      boolean better = model.estimate(outcomes.at(p)) > model.estimate(outcomes.at(best));
      best = better ? p : best;
    }
    return outcomes.at(best);
  }

  /**
   * AC_next. At the very end, if few offers are to come, it also accepts what exceeds their
   * expected utility, unless the opponent made a better offer before and has time to repeat it.
   */
  static AcceptanceCondition acceptance() {
    return AcceptanceCondition.next()
        .or(
            (session, next) -> {
              RecentOffers window = RecentOffers.ofTimeLeft(session);
              if (session.time() < LATE || window.count() > FEW) {
                return false;
              }
              double best = session.outcomes().utility(session.bestHeard());
              boolean vetoed = window.count() > 1 && best > session.received();
              double expected = window.mean(Math.nextUp(session.received()));
              return !vetoed && (Double.isNaN(expected) || session.received() > expected);
            });
  }
}
