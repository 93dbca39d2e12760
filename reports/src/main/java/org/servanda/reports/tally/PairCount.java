package org.servanda.reports.tally;

import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.SeatResult;

/** What is summed over all matches of a pair, in counts, thousandths or millionths. */
public enum PairCount implements Metric {
  MATCHES(result -> 1),
  FAULTS_A(result -> isFaultOf(result, Seat.A)),
  FAULTS_B(result -> isFaultOf(result, Seat.B)),
  /** Matches that ended in a fault, an opposition's included. */
  FAULTS(result -> result.fault() != null ? 1 : 0),
  WARS(result -> result.war() ? 1 : 0),
  TALKS(result -> result.talks().held()),
  SIGNED(result -> result.talks().signed()),
  DEADLOCKS(result -> result.talks().deadlocks()),
  WALK_OUTS(result -> result.talks().walkOuts()),
  DRAFTING_FAILURES(result -> result.talks().draftingFailures()),
  REJECTIONS(result -> result.talks().rejections()),
  AGREEMENTS(result -> result.agreements().size()),
  /** Matches in which no agreement ever entered into force. */
  WITHOUT_AGREEMENT(result -> result.agreements().isEmpty() ? 1 : 0),
  ROUNDS_IN_FORCE(Metric.each(AgreementResult::life)),
  BREACHES_A(a(SeatResult::breaches)),
  BREACHES_B(b(SeatResult::breaches)),
  SLIPS_A(a(SeatResult::slips)),
  SLIPS_B(b(SeatResult::slips)),
  WITHDRAWALS_A(a(SeatResult::withdrawals)),
  WITHDRAWALS_B(b(SeatResult::withdrawals)),
  STATEMENTS_A(a(SeatResult::statements)),
  STATEMENTS_B(b(SeatResult::statements)),
  LIES_A(a(SeatResult::lies)),
  LIES_B(b(SeatResult::lies)),
  /** Proven breaches of the seat's approach, as all counts of conduct. */
  PROVEN_A(Metric.each(agreement -> agreement.provenByApproach(Seat.A))),
  PROVEN_B(Metric.each(agreement -> agreement.provenByApproach(Seat.B))),
  /** Agreements in which the seat's approach committed the first serious breach. */
  FIRST_BREACHES_A(Metric.each(agreement -> isFirstBreach(agreement, Seat.A) ? 1 : 0)),
  FIRST_BREACHES_B(Metric.each(agreement -> isFirstBreach(agreement, Seat.B) ? 1 : 0)),
  PROMISES_A(a(seat -> seat.behaviour().promises())),
  PROMISES_B(b(seat -> seat.behaviour().promises())),
  REQUESTS_A(a(seat -> seat.behaviour().requests())),
  REQUESTS_B(b(seat -> seat.behaviour().requests())),
  /** Rounds after a proven breach by the other. */
  PROVOKED_A(a(seat -> seat.behaviour().provoked())),
  PROVOKED_B(b(seat -> seat.behaviour().provoked())),
  ANSWERED_A(a(seat -> seat.behaviour().answered())),
  ANSWERED_B(b(seat -> seat.behaviour().answered())),
  /** Rounds in which the seat could stop retaliating. */
  RECONCILABLE_A(a(seat -> seat.behaviour().reconcilable())),
  RECONCILABLE_B(b(seat -> seat.behaviour().reconcilable())),
  RECONCILED_A(a(seat -> seat.behaviour().reconciled())),
  RECONCILED_B(b(seat -> seat.behaviour().reconciled())),
  /** Matches in which the seat made a first offer. */
  OPENED_A(a(seat -> seat.behaviour().openings() > 0 ? 1 : 0)),
  OPENED_B(b(seat -> seat.behaviour().openings() > 0 ? 1 : 0)),
  /** Verification asked for in first offers, thousandths of the strongest. */
  VERIFICATION_ASKED_A(a(seat -> thousandths(seat.behaviour().verificationAsked()))),
  VERIFICATION_ASKED_B(b(seat -> thousandths(seat.behaviour().verificationAsked()))),
  /** Agreements with gains to share. */
  SHARED(Metric.each(agreement -> Double.isNaN(agreement.shareA()) ? 0 : 1)),
  /** The share of the gains that went to seat A, thousandths. */
  SHARE_OF_FIRST(
      Metric.each(
          agreement -> Double.isNaN(agreement.shareA()) ? 0 : thousandths(agreement.shareA()))),
  ROUNDS(MatchResult::rounds),
  /** Leaders of both sides who left office. */
  SUCCESSIONS(result -> result.a().leaders() + result.b().leaders() - 2),
  /** Rounds with a suspected or proven breach. */
  DISPUTES(Metric.each(AgreementResult::disputes)),
  /** Agreements left or collapsed, or seriously breached. */
  DISHONOURED(Metric.each(agreement -> isDishonoured(agreement) ? 1 : 0)),
  ONE_SIDED(Metric.each(agreement -> isOneSided(agreement) ? 1 : 0)),
  ONE_SIDED_DISHONOURED(
      Metric.each(agreement -> isOneSided(agreement) && isDishonoured(agreement) ? 1 : 0)),
  /** Agreements that one side alone left, and those with a first serious breach by one side. */
  UNDONE_BY_ONE(Metric.each(PairCount::undoneByOne)),
  /** Of these, those undone by the side that gained less. */
  UNDONE_BY_THE_POORER(Metric.each(PairCount::undoneByPoorer)),
  /** Agreements that the leader of an opposition ended or was the first to breach seriously. */
  UNDONE_BY_OPPOSITION(
      Metric.each(
          agreement ->
              agreement.isEndedByOpposition() || agreement.isSeriousByOpposition() ? 1 : 0)),
  /** Agreements in which one side gained nothing over its outside option at signature. */
  UNMET(Metric.each(agreement -> isUnmet(agreement) ? 1 : 0)),
  UNMET_DISHONOURED(
      Metric.each(agreement -> isUnmet(agreement) && isDishonoured(agreement) ? 1 : 0)),
  /** Agreements in which one side gave up more deterrence than the other. */
  EXPOSED(Metric.each(agreement -> armed(agreement) != null ? 1 : 0)),
  /** These that one side alone left, and these with a first serious breach by one side. */
  EXPOSED_UNDONE(
      Metric.each(agreement -> armed(agreement) != null ? undoneByOne(agreement) : 0)),
  /** Of these, those undone by the side that had given up less. */
  EXPOSED_UNDONE_BY_THE_ARMED(
      Metric.each(agreement -> undoneBy(agreement, armed(agreement)))),
  /** The size of both sides' mean positions, millionths. */
  POSITION_MOVED(
      result -> millionths(Math.abs(result.a().position()) + Math.abs(result.b().position()))),
  /** The danger of war in matches without an agreement, millionths. */
  DANGER_WITHOUT_AGREEMENT(
      result -> result.agreements().isEmpty() ? millionths(result.danger()) : 0);

  /** The least sidedness of a one-sided agreement: one side takes three quarters of the gains. */
  private static final double ONE_SIDEDNESS = .5;

  private static final double MILLION = 1e6;
  private static final double THOUSAND = 1000;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final ToLongFunction<MatchResult> of;

  PairCount(ToLongFunction<MatchResult> of) {
    this.of = of;
  }

  @Override
  public long of(MatchResult result) {
    return of.applyAsLong(result);
  }

  /** Whether it also counts matches that ended in a fault. */
  boolean countsFaults() {
    return this == MATCHES || this == FAULTS_A || this == FAULTS_B || this == FAULTS;
  }

  /** The same count of the other seat; counts of no seat are their own. */
  public PairCount mirrored() {
    String name = name();
    String stem = name.substring(0, name.length() - 1);
    return name.endsWith("_A")
        ? valueOf(stem + "B")
        : name.endsWith("_B") ? valueOf(stem + "A") : this;
  }

  private static ToLongFunction<MatchResult> a(ToLongFunction<SeatResult> of) {
    return result -> of.applyAsLong(result.a());
  }

  private static ToLongFunction<MatchResult> b(ToLongFunction<SeatResult> of) {
    return result -> of.applyAsLong(result.b());
  }

  private static boolean isFirstBreach(AgreementResult agreement, Seat seat) {
    return agreement.seriousBy() == seat && !agreement.isSeriousByOpposition();
  }

  private static long isFaultOf(MatchResult result, Seat seat) {
    Fault fault = result.fault();
    return fault != null && fault.isOf(seat) ? 1 : 0;
  }

  private static boolean isDishonoured(AgreementResult agreement) {
    return ConditionMetric.isBroken(agreement) || agreement.serious() >= 0;
  }

  private static boolean isOneSided(AgreementResult agreement) {
    return agreement.sidedness() >= ONE_SIDEDNESS;
  }

  private static long undoneByOne(AgreementResult agreement) {
    return (agreement.endedBy() == null ? 0L : 1L) + (agreement.seriousBy() == null ? 0 : 1);
  }

  private static boolean isUnmet(AgreementResult agreement) {
    return agreement.sidedness() >= 1;
  }

  /** The side that gave up less deterrence; null if both gave up as much. */
  private static @Nullable Seat armed(AgreementResult agreement) {
    return agreement.exposureA() == agreement.exposureB()
        ? null
        : agreement.exposureA() < agreement.exposureB() ? Seat.A : Seat.B;
  }

  private static long undoneBy(AgreementResult agreement, @Nullable Seat seat) {
    return seat == null
        ? 0
        : (agreement.endedBy() == seat ? 1L : 0L) + (agreement.seriousBy() == seat ? 1 : 0);
  }

  private static long undoneByPoorer(AgreementResult agreement) {
    return (ConditionMetric.isPoorer(agreement, agreement.endedBy()) ? 1L : 0L)
        + (ConditionMetric.isPoorer(agreement, agreement.seriousBy()) ? 1 : 0);
  }

  private static long millionths(double value) {
    return Math.round(MILLION * value);
  }

  private static long thousandths(double value) {
    return Math.round(THOUSAND * value);
  }
}
