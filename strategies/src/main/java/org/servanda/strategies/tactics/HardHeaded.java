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
 * Hardly concedes until the very end; each time it goes a step down it first offers what the
 * opponent is thought to like best of that step.
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
  public Outcome next(NegotiationSession table) {
    SortedOutcomes menu = table.menu();
    if (table.made() == 0) {
      queue.clear();
      place = 0;
      return menu.outcome(0);
    }
    if (queue.isEmpty()) {
      refill(table);
    }
    if (table.isOffered()) {
      Outcome best = table.bestHeard();
      if (menu.utility(queue.getFirst()) < menu.utility(best)) {
        queue.addFirst(best);
      }
    }
    return queue.removeFirst();
  }

  /** The utility it holds out for. */
  private static double held(NegotiationSession table) {
    double least = Math.max(LEAST, table.reservation());
    double conceded = INITIAL + (1 - INITIAL) * PortableMath.pow(table.time(), 1 / EXPONENT);
    return least + (1 - conceded) * (table.most() - least);
  }

  private void refill(NegotiationSession table) {
    SortedOutcomes menu = table.menu();
    double held = held(table);
    int next = Math.min(place + 1, menu.size() - 1);
    if (menu.utility(next) < held) {
      queue.add(table.made((int) (table.random().nextDouble() * table.made())));
      return;
    }
    double from = Math.max(held, menu.utility(next) - STEP);
    List<Outcome> step = new ArrayList<>();
    int end = next;
    while (end < menu.size() && menu.utility(end) >= from) {
      step.add(menu.outcome(end++));
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

  /** Better than the least it has offered, or as good as what it would offer next. */
  @Override
  public boolean accepts(NegotiationSession table, Outcome next) {
    return table.received() > lowestMade(table) || table.received() >= table.menu().utility(next);
  }

  private static double lowestMade(NegotiationSession table) {
    double lowest = table.most();
    for (int k = 0; k < table.made(); k++) {
      lowest = Math.min(lowest, table.menu().utility(table.made(k)));
    }
    return lowest;
  }
}
