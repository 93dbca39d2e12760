package org.servanda.strategies.toolkit.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Talks;

/**
 * What a negotiator knows on its turn: the outcomes, the time, and every offer made in these talks.
 * Offers are counted from 0.
 */
public final class NegotiationSession {
  private static final double MIND_STEP = .25;

  private final Brief brief;
  private final NegotiationTime timing;
  private final List<Outcome> heard = new ArrayList<>();
  private final List<Double> received = new ArrayList<>();
  private final List<Double> heardAt = new ArrayList<>();
  private final List<Outcome> made = new ArrayList<>();
  private SortedOutcomes outcomes;
  private double mind = 1;
  private int exchange = Integer.MAX_VALUE;
  private int exchanges;
  private double time;
  private double reservation;
  private double aim = 1;

  NegotiationSession(Brief brief, NegotiationTime timing) {
    this.brief = brief;
    this.timing = timing;
    this.outcomes = SortedOutcomes.of(brief, mind);
  }

  /**
   * Takes in the state of the talks at an own turn; returns whether these talks have just begun.
   */
  boolean update(Talks talks) {
    boolean begins = talks.exchange() <= exchange || talks.exchange() <= 1;
    if (begins) {
      heard.clear();
      received.clear();
      heardAt.clear();
      made.clear();
      aim = 1;
      takeStock(talks);
    }
    exchange = talks.exchange();
    exchanges = talks.exchanges();
    time = timing.time(talks);
    reservation = outcomes.reservation(talks);
    Outcome offer = talks.offer();
    if (offer != null) {
      heard.add(offer);
      received.add(outcomes.utility(offer));
      heardAt.add(time);
    }
    return begins;
  }

  /** Updates own costs, to the nearest quarter, because outcomes are kept sorted for each. */
  private void takeStock(Talks talks) {
    double now = PortableMath.rint(talks.mind() / MIND_STEP) * MIND_STEP;
    double rounded = Math.max(MIND_STEP, Math.min(2, now));
    if (rounded != mind) {
      mind = rounded;
      outcomes = SortedOutcomes.of(brief, mind);
    }
  }

  void record(Outcome offer) {
    made.add(offer);
  }

  /** The outcomes to choose from. */
  public SortedOutcomes outcomes() {
    return outcomes;
  }

  /** The time, from 0 to 1. */
  public double time() {
    return time;
  }

  /** Own turns so far in these talks, without this one. */
  public int turn() {
    return exchange / 2;
  }

  /** The greatest number of own turns in these talks. */
  public int turns() {
    return (exchanges + 1) / 2;
  }

  /** Moves made so far by both sides. */
  public int exchange() {
    return exchange;
  }

  /** The reservation value: the utility of what one has without a new deal. */
  public double reservation() {
    return reservation;
  }

  /** The least utility worth asking for: the reservation value or that of the worst outcome. */
  public double least() {
    return Math.max(reservation, outcomes.utility(outcomes.size() - 1));
  }

  /** The utility of the best outcome. */
  public double most() {
    return outcomes.utility(0);
  }

  /** Whether an offer stands. */
  public boolean isOffered() {
    return !heard.isEmpty();
  }

  /** The standing offer; null if there is none. */
  public @Nullable Outcome offer() {
    return heard.isEmpty() ? null : heard.get(heard.size() - 1);
  }

  /** Own utility of the standing offer; call only if there is one. */
  public double received() {
    return received.get(received.size() - 1);
  }

  /** The number of offers received. */
  public int heard() {
    return heard.size();
  }

  /** An offer received, by its number from 0. */
  public Outcome heard(int k) {
    return heard.get(k);
  }

  /** Own utility of an offer received. */
  public double received(int k) {
    return received.get(k);
  }

  /** The time an offer was received. */
  public double heardAt(int k) {
    return heardAt.get(k);
  }

  /**
   * The received offer of the greatest own utility, the first of equals; call only if there is one.
   */
  public Outcome bestHeard() {
    int best = 0;
    for (int k = 1; k < received.size(); k++) {
      best = received.get(k) > received.get(best) ? k : best;
    }
    return heard.get(best);
  }

  /** The number of own offers. */
  public int made() {
    return made.size();
  }

  /** An own offer, by its number from 0. */
  public Outcome made(int k) {
    return made.get(k);
  }

  /** The last own offer; call only if there is one. */
  public Outcome lastMade() {
    return Objects.requireNonNull(made.get(made.size() - 1));
  }

  /** Whether one has offered an outcome before. */
  public boolean hasMade(Outcome outcome) {
    return made.contains(outcome);
  }

  /** The last target utility; 1 at the start of talks. */
  public double aim() {
    return aim;
  }

  /** Records the target utility. */
  void aimAt(double utility) {
    aim = utility;
  }

  /** The leader's own random generator. */
  public RandomGenerator random() {
    return brief.random();
  }

  /** The leader's brief. */
  public Brief brief() {
    return brief;
  }
}
