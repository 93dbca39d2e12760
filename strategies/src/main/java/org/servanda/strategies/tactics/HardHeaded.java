package org.servanda.strategies.tactics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.portable.PortableMath;
import org.servanda.strategies.toolkit.negotiation.AcceptanceCondition;
import org.servanda.strategies.toolkit.negotiation.HardHeadedFrequencyModel;
import org.servanda.strategies.toolkit.negotiation.NegotiationSession;
import org.servanda.strategies.toolkit.negotiation.OfferingStrategy;
import org.servanda.strategies.toolkit.negotiation.SortedOutcomes;

/**
 * Hardly concedes until the very end. At each step down it first offers the outcomes that the
 * opponent model rates highest. Van Krimpen, Looije and Hajizadeh 2013.
 */
final class HardHeaded implements OfferingStrategy, AcceptanceCondition {
  private static final double EXPONENT = .05;
  private static final double INITIAL = .05;
  private static final double LEAST = .585;
  private static final double STEP = .01;
  private static final int MANY = 4;
  private static final int BATCH = 5;

  private final HardHeadedFrequencyModel model;
  private final Deque<Outcome> queue = new ArrayDeque<>();
  private int place;

  HardHeaded(HardHeadedFrequencyModel model) {
    this.model = model;
  }

  @Override
  public Outcome next(NegotiationSession session) {
    SortedOutcomes outcomes = session.outcomes();
    if (session.made() == 0) {
      queue.clear();
      place = 0;
      return outcomes.at(0);
    }
    if (queue.isEmpty()) {
      refill(session);
    }
    if (session.isOffered()) {
      Outcome best = session.bestHeard();
      if (outcomes.utility(queue.getFirst()) < outcomes.utility(best)) {
        queue.addFirst(best);
      }
    }
    return queue.removeFirst();
  }

  /** The least utility it offers now. */
  private static double held(NegotiationSession session) {
    double least = Math.max(LEAST, session.reservation());
    double conceded = INITIAL + (1 - INITIAL) * PortableMath.pow(session.time(), 1 / EXPONENT);
    return least + (1 - conceded) * (session.most() - least);
  }

  private void refill(NegotiationSession session) {
    SortedOutcomes outcomes = session.outcomes();
    double held = held(session);
    int next = Math.min(place + 1, outcomes.size() - 1);
    if (outcomes.utility(next) < held) {
      queue.add(session.made((int) (session.random().nextDouble() * session.made())));
      return;
    }
    double from = Math.max(held, outcomes.utility(next) - STEP);
    List<Outcome> step = new ArrayList<>();
    int end = next;
    while (end < outcomes.size() && outcomes.utility(end) >= from) {
      step.add(outcomes.at(end++));
    }
    place = end - 1;
    if (step.size() <= MANY) {
      queue.addAll(step);
      return;
    }
    for (int n = 0; n < BATCH && !step.isEmpty(); n++) {
      Outcome best = liked(step);
      step.remove(best);
      queue.add(best);
    }
  }

  private Outcome liked(List<Outcome> step) {
    Outcome best = step.get(0);
    for (Outcome outcome : step) {
      best = model.estimate(outcome) > model.estimate(best) ? outcome : best;
    }
    return best;
  }

  /** Accepts what is better than its lowest offer so far, or as good as its next offer. */
  @Override
  public boolean accepts(NegotiationSession session, Outcome next) {
    return session.received() > lowestMade(session)
        || session.received() >= session.outcomes().utility(next);
  }

  private static double lowestMade(NegotiationSession session) {
    double lowest = session.most();
    for (int k = 0; k < session.made(); k++) {
      lowest = Math.min(lowest, session.outcomes().utility(session.made(k)));
    }
    return lowest;
  }
}
