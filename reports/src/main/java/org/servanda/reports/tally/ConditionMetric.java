package org.servanda.reports.tally;

import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.BehaviourCounts;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.Termination;

/**
 * What is summed over the matches of a condition by block of repetitions, both seats pooled, in
 * counts or billionths.
 */
public enum ConditionMetric implements Metric {
  MATCHES(result -> 1),
  /** Matches in which an agreement entered into force. */
  AGREED(result -> result.agreements().isEmpty() ? 0 : 1),
  /** Matches in which one did within two years. */
  AGREED_SOON(result -> isSoon(result.talks().first()) ? 1 : 0),
  /** The round of the first entry into force, where there was one. */
  FIRST_ENTRY(result -> Math.max(0, result.talks().first())),
  ROUNDS(MatchResult::rounds),
  ROUNDS_IN_FORCE(Metric.each(AgreementResult::life)),
  /** Deliberate serious breaches. */
  BREACHES(result -> result.a().breaches() + result.b().breaches()),
  /** Rounds with a suspected or proven breach. */
  DISPUTES(Metric.each(AgreementResult::disputes)),
  /** The share of obligations withheld, summed over rounds and seats, in billionths. */
  SHORTFALL(
      Metric.each(agreement -> FixedPoint.of(agreement.shortfallA() + agreement.shortfallB()))),
  DURABILITY(result -> FixedPoint.of(result.durability())),
  KEPT_GAINS(result -> FixedPoint.of(result.keptGains())),
  DANGER(result -> FixedPoint.of(result.danger())),
  WARS(result -> result.war() ? 1 : 0),
  PAYOFF(result -> FixedPoint.of(result.a().payoff() + result.b().payoff())),
  PAYOFF_GAP(result -> FixedPoint.of(result.a().payoff() - result.b().payoff())),
  /** Leaders who left office. */
  SUCCESSIONS(result -> result.a().leaders() + result.b().leaders() - 2),
  /** Agreements left or collapsed. */
  BROKEN(Metric.each(agreement -> isBroken(agreement) ? 1 : 0)),
  EXPIRED(Metric.each(agreement -> agreement.ending() == Termination.EXPIRED ? 1 : 0)),
  RENEGOTIATED(Metric.each(agreement -> agreement.ending() == Termination.RENEGOTIATED ? 1 : 0)),
  /** Agreements that one side alone left. */
  LEFT_BY_ONE(Metric.each(agreement -> agreement.endedBy() == null ? 0 : 1)),
  /** Agreements left by one side alone, the side that gained less. */
  LEFT_BY_THE_POORER(Metric.each(agreement -> isLeftByPoorer(agreement) ? 1 : 0)),
  /** Agreements with a first serious breach by one side. */
  BREACHED_BY_ONE(Metric.each(agreement -> agreement.seriousBy() == null ? 0 : 1)),
  /** Of these, those breached by the side that gained less. */
  BREACHED_BY_THE_POORER(
      Metric.each(agreement -> isPoorer(agreement, agreement.seriousBy()) ? 1 : 0)),
  /** Seats that made a first offer. */
  OPENED(result -> opened(result.a().behaviour()) + opened(result.b().behaviour())),
  /** The verification they asked for, from 0 to 1, in billionths. */
  VERIFICATION_ASKED(result -> asked(result.a().behaviour()) + asked(result.b().behaviour())),
  /** Matches whose first agreement was shallow, and no breach of it was proven. */
  SHALLOW_TRUSTED(result -> isShallowFirst(result, false) ? 1 : 0),
  /** Of these, those with a deeper agreement later. */
  SHALLOW_TRUSTED_DEEPENED(result -> isShallowFirst(result, false) && isDeepened(result) ? 1 : 0),
  /** Matches whose first agreement was shallow, and a breach of it was proven. */
  SHALLOW_BREACHED(result -> isShallowFirst(result, true) ? 1 : 0),
  /** Of these, those with a deeper agreement later. */
  SHALLOW_BREACHED_DEEPENED(result -> isShallowFirst(result, true) && isDeepened(result) ? 1 : 0);

  private static final int SOON = 2 * World.ROUNDS_PER_YEAR;

  /** The greatest depth of a shallow agreement, as a share of the greatest possible. */
  private static final double SHALLOW = .25;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final ToLongFunction<MatchResult> of;

  ConditionMetric(ToLongFunction<MatchResult> of) {
    this.of = of;
  }

  @Override
  public long of(MatchResult result) {
    return of.applyAsLong(result);
  }

  private static boolean isSoon(int round) {
    return round >= 0 && round <= SOON;
  }

  static boolean isBroken(AgreementResult agreement) {
    return agreement.ending() == Termination.WITHDRAWN
        || agreement.ending() == Termination.COLLAPSED;
  }

  static boolean isLeftByPoorer(AgreementResult agreement) {
    return isPoorer(agreement, agreement.endedBy());
  }

  /** Whether a seat gained less than the other; false for none. */
  static boolean isPoorer(AgreementResult agreement, @Nullable Seat seat) {
    double share = seat == Seat.A ? agreement.shareA() : 1 - agreement.shareA();
    return seat != null && share < .5;
  }

  private static boolean isShallowFirst(MatchResult result, boolean breached) {
    if (result.agreements().isEmpty() || result.agreements().get(0).depth() > SHALLOW) {
      return false;
    }
    AgreementResult first = result.agreements().get(0);
    return breached == (first.provenA() + first.provenB() > 0);
  }

  private static boolean isDeepened(MatchResult result) {
    double first = result.agreements().get(0).depth();
    return result.agreements().stream().anyMatch(agreement -> agreement.depth() > first);
  }

  private static long opened(BehaviourCounts behaviour) {
    return behaviour.openings() > 0 ? 1 : 0;
  }

  private static long asked(BehaviourCounts behaviour) {
    return FixedPoint.of(behaviour.verificationAsked());
  }
}
