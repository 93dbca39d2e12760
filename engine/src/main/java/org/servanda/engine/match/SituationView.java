package org.servanda.engine.match;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.CommonTables;
import org.servanda.engine.spi.PublicRecord;
import org.servanda.engine.spi.Rules;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;

/**
 * What a seat may see of the world and of both sides, at whatever it is asked. Evaluating outcomes
 * counts against a budget of steps, the same on every machine, so that a leader that searches
 * without end is stopped.
 *
 * <p>A superclass and not a part of {@link SeatView}: what leaders read most is read without a
 * detour.
 */
abstract sealed class SituationView implements Brief, Situation permits SeatView {
  /** Evaluations a leader may make in one match: some thousand times what a sensible one needs. */
  static final int STEP_BUDGET = 20_000_000;

  final MatchState game;
  final SeatState own;
  final SeatState other;
  private final RandomGenerator random;
  private final ValueFunction estimate;
  private final CommonTables common;
  private final TableStore tables;
  private int steps;

  SituationView(MatchState game, SeatState own, SeatState other, RandomGenerator random) {
    this.game = game;
    this.own = own;
    this.other = other;
    this.random = random;
    double fog = game.world.talks().fog();
    this.estimate = fog > 0 ? estimate(fog) : other.values;
    PreparedScenario stage = game.stage;
    TableStore all = fog > 0 ? new TableStore() : stage.commonTables(own.seat);
    this.common = new CommonTables(this, all);
    this.tables = fog > 0 ? all : stage.tables(own.seat, CodeOwners.of(own.strategy));
  }

  /** Whoever looks through the same fog from the same seat sees the same. */
  private ValueFunction estimate(double fog) {
    double[] factors = new double[game.stage.scenario().issues().size()];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = PortableMath.exp(fog * game.chance.gaussian(ChanceEvent.FOG, i, own.seat));
    }
    return other.values.scaled(factors);
  }

  private void step() {
    if (++steps > STEP_BUDGET) {
      throw new IllegalMoveException(
          PortableText.format("overran its budget of %,d evaluations in one match", STEP_BUDGET));
    }
  }

  @Override
  public Seat seat() {
    return own.seat;
  }

  @Override
  public Rules rules() {
    return game.stage.rules();
  }

  @Override
  public OutcomeSpace outcomes() {
    return game.stage.space();
  }

  @Override
  public ValueFunction own() {
    return own.values;
  }

  @Override
  public ValueFunction other() {
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
    return own.reputation;
  }

  @Override
  public PublicRecord otherReputation() {
    return other.reputation;
  }

  @Override
  public RandomGenerator random() {
    return random;
  }

  @Override
  public <T> T shared(Object key, Supplier<T> maker) {
    return tables.get(maker.getClass(), key, maker);
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
    return common;
  }

  @Override
  public int round() {
    return game.round;
  }

  @Override
  public double tension() {
    return game.tension;
  }

  @Override
  public double outside() {
    return own.outside;
  }

  @Override
  public double otherOutside() {
    return other.outside;
  }

  @Override
  public double mind() {
    return own.mind;
  }

  @Override
  public int tenure() {
    return game.round - own.appointed;
  }

  @Override
  public @Nullable Outcome inForce() {
    return game.inForce == null ? null : game.inForce.outcome;
  }

  @Override
  public int sinceFailure() {
    return game.round - game.lastFailure;
  }

  @Override
  public PublicRecord standing() {
    return own.record;
  }

  @Override
  public PublicRecord otherStanding() {
    return other.record;
  }

  @Override
  public Statement otherStatement() {
    return other.statement;
  }

  @Override
  public double gain(Outcome outcome) {
    step();
    return own.net(outcome) - own.outside;
  }

  @Override
  public double otherGain(Outcome outcome) {
    step();
    return estimate.net(outcome) - other.outside;
  }

  @Override
  public double ratification(Outcome outcome) {
    step();
    return RatificationStep.probability(game, own, outcome)
        * RatificationStep.probability(game, other, outcome);
  }

  @Override
  public String toString() {
    return "view of seat " + own.seat + " in round " + game.round;
  }
}
