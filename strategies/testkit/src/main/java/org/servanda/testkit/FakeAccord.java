package org.servanda.testkit;

import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Terms;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Signal;

/**
 * An agreement in force as a leader sees it; made by {@link Views#accord()}. Costs and benefits are
 * those of the agreement; values that depend on its terms follow from them until they are set.
 */
public final class FakeAccord extends SituationFixture<FakeAccord> implements Accord {
  private final Outcome outcome;
  private int age = 4;
  private int remaining = Integer.MAX_VALUE;
  private Signal lastSignal = Signal.CLEAN;
  private Signal ownSignal = Signal.CLEAN;
  private double ownShortfall = 0;
  private boolean slipped = false;
  private boolean sanctioned = false;
  private boolean otherEscaped = false;
  private double temptation = 0;
  private double breakingCost;
  private boolean excused = false;
  private double proofRate;
  private double otherProofRate;
  private double arguable;
  private double falseAlarm;

  FakeAccord(Outcome outcome) {
    this.outcome = outcome;
    Terms terms = outcome.terms();
    breakingCost = terms.form().breaking();
    proofRate = terms.verification().proof();
    otherProofRate = proofRate;
    arguable = terms.precision().arguable();
    falseAlarm = terms.precision().falseAlarm() * terms.verification().alarms();
    inForce(outcome);
  }

  @Override
  FakeAccord self() {
    return this;
  }

  /** A breach of the other was proven last round. */
  public FakeAccord provenBreach() {
    return lastSignal(Signal.PROVEN);
  }

  /** The other's conduct looked suspect last round. */
  public FakeAccord suspicion() {
    return lastSignal(Signal.SUSPECT);
  }

  /** With the number of rounds in force; 0 in the first. */
  public FakeAccord age(int value) {
    age = value;
    return this;
  }

  /** With the number of rounds until it expires; {@link Integer#MAX_VALUE} for never. */
  public FakeAccord remaining(int value) {
    remaining = value;
    return this;
  }

  /** With the public signal about the other's conduct last round. */
  public FakeAccord lastSignal(Signal value) {
    lastSignal = value;
    return this;
  }

  /** With the public signal about its own conduct last round. */
  public FakeAccord ownSignal(Signal value) {
    ownSignal = value;
    return this;
  }

  /** With its own shortfall last round, from 0 to 1. */
  public FakeAccord ownShortfall(double value) {
    ownShortfall = value;
    return this;
  }

  /** Whether domestic politics forced that shortfall. */
  public FakeAccord slipped(boolean value) {
    slipped = value;
    return this;
  }

  /** Whether the other sanctioned last round. */
  public FakeAccord sanctioned(boolean value) {
    sanctioned = value;
    return this;
  }

  /** Whether the other invoked the escape clause last round. */
  public FakeAccord otherEscaped(boolean value) {
    otherEscaped = value;
    return this;
  }

  /** With the extra cost of compliance this round. */
  public FakeAccord temptation(double value) {
    temptation = value;
    return this;
  }

  /** With the cost of withdrawing. */
  public FakeAccord breakingCost(double value) {
    breakingCost = value;
    return this;
  }

  /** Whether a proven breach of the other excuses a withdrawal. */
  public FakeAccord excused(boolean value) {
    excused = value;
    return this;
  }

  /** With the probability that its own full breach is proven. */
  public FakeAccord proofRate(double value) {
    proofRate = value;
    return this;
  }

  /** With the probability that the other's full breach is proven. */
  public FakeAccord otherProofRate(double value) {
    otherProofRate = value;
    return this;
  }

  /** With the arguable share of the obligations, whose breach cannot be proven. */
  public FakeAccord arguable(double value) {
    arguable = value;
    return this;
  }

  /** With the probability that full compliance looks suspect. */
  public FakeAccord falseAlarm(double value) {
    falseAlarm = value;
    return this;
  }

  @Override
  public Outcome outcome() {
    return outcome;
  }

  @Override
  public double cost() {
    return costOf(outcome);
  }

  @Override
  public double benefit() {
    return benefitOf(outcome);
  }

  @Override
  public int age() {
    return age;
  }

  @Override
  public int remaining() {
    return remaining;
  }

  @Override
  public Signal lastSignal() {
    return lastSignal;
  }

  @Override
  public Signal ownSignal() {
    return ownSignal;
  }

  @Override
  public double ownShortfall() {
    return ownShortfall;
  }

  @Override
  public boolean slipped() {
    return slipped;
  }

  @Override
  public boolean sanctioned() {
    return sanctioned;
  }

  @Override
  public boolean otherEscaped() {
    return otherEscaped;
  }

  @Override
  public double temptation() {
    return temptation;
  }

  @Override
  public double breakingCost() {
    return breakingCost;
  }

  @Override
  public boolean excused() {
    return excused;
  }

  @Override
  public double proofRate() {
    return proofRate;
  }

  @Override
  public double otherProofRate() {
    return otherProofRate;
  }

  @Override
  public double arguable() {
    return arguable;
  }

  @Override
  public double falseAlarm() {
    return falseAlarm;
  }
}
