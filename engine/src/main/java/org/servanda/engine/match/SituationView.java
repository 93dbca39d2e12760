package org.servanda.engine.match;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.match.MatchState.IllegalMoveException;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.spi.AgreementEnd;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.CommonTables;
import org.servanda.engine.spi.PublicRecord;
import org.servanda.engine.spi.Rules;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.TalksEnd;

/**
 * What a seat may see of the world and of both sides in any decision. Evaluations of outcomes count
 * against a budget of steps, which is the same on every machine: it stops an endless search.
 *
 * <p>It is a superclass of {@link SeatView} rather than a part of it, so that the most frequent
 * reads take one call.
 */
abstract sealed class SituationView implements Brief, Situation permits SeatView {
  /**
   * Evaluations a seat may make in one match: about a thousand times what a sensible leader needs.
   */
  static final int STEP_BUDGET = 20_000_000;

  final MatchState match;
  final SeatState own;
  final SeatState other;
  private final RandomGenerator random;
  private final ValueFunction estimate;
  private final CommonTables common;

  SituationView(MatchState match, SeatState own, SeatState other, RandomGenerator random) {
    this.match = match;
    this.own = own;
    this.other = other;
    this.random = random;
    double fog = match.world.talks().fog();
    this.estimate = fog > 0 ? estimate(fog) : other.values;
    PreparedScenario scenario = match.scenario;
    TableStore shared = fog > 0 ? new TableStore() : scenario.commonTables(own.seat);
    this.common = new CommonTables(this, shared);
    own.tables = fog > 0 ? shared : null;
  }

  /** A view of the same seat for another role. */
  SituationView(SituationView same) {
    this(same, same.random);
  }

  /** A view of the same seat with other random numbers. */
  SituationView(SituationView same, RandomGenerator random) {
    this.match = same.match;
    this.own = same.own;
    this.other = same.other;
    this.random = random;
    this.estimate = same.estimate;
    this.common = same.common;
  }

  /** The other's values through fog; the same for all leaders of a seat in one match. */
  private ValueFunction estimate(double fog) {
    double[] factors = new double[match.scenario.scenario().issues().size()];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = PortableMath.exp(fog * match.chance.gaussian(ChanceEvent.FOG, i, own.seat));
    }
    return other.values.scaled(factors);
  }

  /**
   * A view tells something only while its own leader is being asked, so that nobody else can read
   * it, and nobody after the match.
   */
  final void checkAsked() {
    if (match.asked() != own || match.isAbandoned()) {
      throw new IllegalStateException(
          "This view belongs to another turn: a leader may read it only while it is asked");
    }
  }

  private void step() {
    checkAsked();
    if (++own.steps > STEP_BUDGET) {
      throw new IllegalMoveException(
          PortableText.format("overran its budget of %,d evaluations in one match", STEP_BUDGET));
    }
  }

  @Override
  public Seat seat() {
    return own.seat;
  }

  @Override
  public void note(String text) {
    checkAsked();
    if (match.listener != null) {
      match.publish(
          new MatchEvent.Noted(
              match.round, own.seat, PortableText.line(text, MatchEvent.Noted.LONGEST)));
    }
  }

  @Override
  public Rules rules() {
    return match.scenario.rules();
  }

  @Override
  public OutcomeSpace outcomes() {
    return match.scenario.space();
  }

  @Override
  public ValueFunction own() {
    checkAsked();
    return own.values;
  }

  @Override
  public ValueFunction other() {
    checkAsked();
    return estimate;
  }

  @Override
  public Party party() {
    return own.party;
  }

  @Override
  public Party otherParty() {
    return other.party;
  }

  @Override
  public PublicRecord reputation() {
    checkAsked();
    return own.priorReputation;
  }

  @Override
  public PublicRecord otherReputation() {
    checkAsked();
    return other.priorReputation;
  }

  @Override
  public int predecessors() {
    checkAsked();
    return own.predecessors;
  }

  @Override
  public double[] handedOver() {
    checkAsked();
    return own.handedOver.clone();
  }

  @Override
  public RandomGenerator random() {
    checkAsked();
    return random;
  }

  @Override
  public <T> T shared(Object key, Supplier<T> maker) {
    checkAsked();
    return own.tables().get(maker.getClass(), key, maker);
  }

  /** The arguments of a strategy are in the brief made {@linkplain #with for it}. */
  @Override
  public double parameter(String name) {
    return Arguments.NONE.value(name);
  }

  @Override
  public Brief with(Arguments arguments) {
    return arguments == Arguments.NONE ? this : Brief.super.with(arguments);
  }

  @Override
  public CommonTables tables() {
    checkAsked();
    return common;
  }

  @Override
  public int round() {
    checkAsked();
    return match.round;
  }

  @Override
  public double tension() {
    checkAsked();
    return match.tension;
  }

  @Override
  public double outside() {
    checkAsked();
    return own.outside;
  }

  @Override
  public double otherOutside() {
    checkAsked();
    return other.outside;
  }

  @Override
  public double mind() {
    checkAsked();
    return own.mind;
  }

  @Override
  public int tenure() {
    checkAsked();
    return match.round - own.appointed;
  }

  @Override
  public @Nullable Outcome inForce() {
    checkAsked();
    return match.inForce == null ? null : match.inForce.outcome;
  }

  @Override
  public int sinceFailure() {
    checkAsked();
    return match.round - match.lastFailure;
  }

  @Override
  public TalksEnd lastTalks() {
    checkAsked();
    return own.lastTalks;
  }

  @Override
  public AgreementEnd lastEnding() {
    checkAsked();
    return own.lastEnding;
  }

  @Override
  public double apparentPayoff() {
    checkAsked();
    return own.apparentPayoff;
  }

  @Override
  public PublicRecord ownRecord() {
    checkAsked();
    return own.record;
  }

  @Override
  public PublicRecord otherRecord() {
    checkAsked();
    return other.record;
  }

  @Override
  public Statement otherStatement() {
    checkAsked();
    return other.statement;
  }

  @Override
  public double gain(Outcome outcome) {
    step();
    return own.gain(outcome);
  }

  @Override
  public double otherGain(Outcome outcome) {
    step();
    return estimate.net(outcome) - other.outside;
  }

  @Override
  public double ratification(Outcome outcome) {
    step();
    return RatificationStep.probability(match, own, outcome)
        * RatificationStep.probability(match, other, outcome);
  }

  @Override
  public String toString() {
    return "view of seat " + own.seat;
  }
}
