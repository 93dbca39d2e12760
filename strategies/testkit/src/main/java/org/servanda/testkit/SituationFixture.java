package org.servanda.testkit;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.spi.AgreementEnd;
import org.servanda.engine.spi.PublicRecord;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.TalksEnd;

/**
 * The part common to all views: the world as a seat sees it.
 *
 * @param <S> the kind of view
 */
public abstract sealed class SituationFixture<S extends SituationFixture<S>> implements Situation
    permits FakeSituation, FakeTalks, FakeAccord {
  private ValueFunction own = ReferenceDyad.prepared().values(Seat.A);
  private ValueFunction other = ReferenceDyad.prepared().values(Seat.B);
  private @Nullable Outcome inForce;
  private double ratification = 1;
  private int round = 8;
  private double tension = .2;
  private double outside = 0;
  private double otherOutside = 0;
  private double mind = 1;
  private int tenure = 8;
  private int sinceFailure = 1000;
  private TalksEnd lastTalks = TalksEnd.NONE;
  private AgreementEnd lastEnding = AgreementEnd.NONE;
  private double apparentPayoff;
  private PublicRecord ownRecord = FakeRecord.BLANK;
  private PublicRecord otherRecord = FakeRecord.BLANK;
  private Statement otherStatement = Statement.SILENCE;

  SituationFixture() {}

  abstract S self();

  /** As a seat of a scenario sees it: gains are computed from its values. */
  public S seenBy(PreparedScenario scenario, Seat seat) {
    own = scenario.values(seat);
    other = scenario.values(seat.other());
    outside = scenario.scenario().party(seat).outside();
    otherOutside = scenario.scenario().party(seat.other()).outside();
    return self();
  }

  /** With an agreement in force; null for none. */
  public S inForce(@Nullable Outcome agreement) {
    inForce = agreement;
    return self();
  }

  /** With the probability that both legislatures ratify, the same for every outcome. */
  public S ratification(double probability) {
    ratification = probability;
    return self();
  }

  /** With a round, from 0. */
  public S round(int value) {
    round = value;
    return self();
  }

  /** With tension from 0 to 1. */
  public S tension(double value) {
    tension = value;
    return self();
  }

  /** With its current outside option. */
  public S outside(double value) {
    outside = value;
    return self();
  }

  /** With the other's current outside option. */
  public S otherOutside(double value) {
    otherOutside = value;
    return self();
  }

  /** With the factor on its costs since the last change of mind. */
  public S mind(double value) {
    mind = value;
    return self();
  }

  /** With the number of rounds since it took office. */
  public S tenure(int value) {
    tenure = value;
    return self();
  }

  /** With the number of rounds since an agreement last ended or talks last failed. */
  public S sinceFailure(int value) {
    sinceFailure = value;
    return self();
  }

  /** With the end of the last talks. */
  public S lastTalks(TalksEnd how) {
    lastTalks = how;
    return self();
  }

  /** With the reason why the last agreement ended. */
  public S lastEnding(AgreementEnd why) {
    lastEnding = why;
    return self();
  }

  /** With what the last round was worth as far as it can know, payoff. */
  public S apparentPayoff(double value) {
    apparentPayoff = value;
    return self();
  }

  /** With a public record of its party. */
  public S ownRecord(PublicRecord value) {
    ownRecord = value;
    return self();
  }

  /** With a public record of the other party. */
  public S otherRecord(PublicRecord value) {
    otherRecord = value;
    return self();
  }

  /** With the other's last public statement. */
  public S otherStatement(Statement value) {
    otherStatement = value;
    return self();
  }

  @Override
  public @Nullable Outcome inForce() {
    return inForce;
  }

  @Override
  public int round() {
    return round;
  }

  @Override
  public double tension() {
    return tension;
  }

  @Override
  public double outside() {
    return outside;
  }

  @Override
  public double otherOutside() {
    return otherOutside;
  }

  @Override
  public double mind() {
    return mind;
  }

  @Override
  public int tenure() {
    return tenure;
  }

  @Override
  public int sinceFailure() {
    return sinceFailure;
  }

  @Override
  public TalksEnd lastTalks() {
    return lastTalks;
  }

  @Override
  public AgreementEnd lastEnding() {
    return lastEnding;
  }

  @Override
  public double apparentPayoff() {
    return apparentPayoff;
  }

  @Override
  public PublicRecord ownRecord() {
    return ownRecord;
  }

  @Override
  public PublicRecord otherRecord() {
    return otherRecord;
  }

  @Override
  public Statement otherStatement() {
    return otherStatement;
  }

  @Override
  public double gain(Outcome outcome) {
    double net = own.benefit(outcome) - own.cost(outcome) * mind - own.verification(outcome);
    return net - outside;
  }

  @Override
  public double otherGain(Outcome outcome) {
    return other.net(outcome) - otherOutside;
  }

  @Override
  public double ratification(Outcome outcome) {
    return ratification;
  }

  final double costOf(Outcome outcome) {
    return own.cost(outcome) * mind;
  }

  final double benefitOf(Outcome outcome) {
    return own.benefit(outcome);
  }
}
