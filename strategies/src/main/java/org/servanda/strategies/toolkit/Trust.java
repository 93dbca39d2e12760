package org.servanda.strategies.toolkit;

import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.spi.PublicRecord;

/**
 * How far a leader trusts the other to keep its word: the mean of a Beta distribution that starts
 * from the leader's prior trust, worth four years of conduct, and learns from the public record.
 * Years kept raise it, at most four of them; the {@linkplain Grievance grievance} lowers it. Of
 * each, what the record says now counts, or what it said on taking office if that is more: a record
 * fades, a leader's memory does not.
 *
 * <p>Kydd 2005, Trust and Mistrust in International Relations; the public record is all that a
 * leader can learn from, and its years under agreement with the other are on it.
 */
public final class Trust {
  /** The weight of prior trust, in years of observed conduct. */
  private static final double PRIOR_YEARS = 4;

  /** Trust moves in steps of this size, because tables are kept for each value. */
  private static final double STEP = .2;

  private final double prior;
  private final PublicRecord past;

  /**
   * Begins with a prior.
   *
   * @param past the record that the party to be trusted brings into the match
   * @param prior from 0 to 1
   */
  public Trust(PublicRecord past, double prior) {
    this.past = past;
    this.prior = prior;
  }

  /** The trust that a record deserves by a prior, from 0 to 1. */
  public static double in(PublicRecord record, double prior) {
    return mean(prior, kept(record), Grievance.of(record));
  }

  private static double kept(PublicRecord record) {
    return Math.min(record.kept() / World.ROUNDS_PER_YEAR, PRIOR_YEARS);
  }

  private static double mean(double prior, double kept, double grievance) {
    return (prior * PRIOR_YEARS + kept) / (PRIOR_YEARS + kept + grievance);
  }

  /**
   * How many steps of .2 trust has risen above the prior, or below it if negative.
   *
   * @param now the party's record now
   */
  public int level(PublicRecord now) {
    double kept = Math.max(kept(now), kept(past));
    double grievance = Math.max(Grievance.of(now), Grievance.of(past));
    return (int) PortableMath.rint((mean(prior, kept, grievance) - prior) / STEP);
  }

  /** The trust at a level, from 0 to 1; at level 0 the prior itself. */
  public double at(int level) {
    return level == 0 ? prior : Math.max(0, Math.min(1, prior + level * STEP));
  }
}
