package org.servanda.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.portable.PortableRandom;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.PublicRecord;
import org.servanda.engine.spi.Rules;

/** A brief on the {@link ReferenceDyad}, or on another scenario; made by {@link Views#brief()}. */
public final class FakeBrief implements Brief {
  private final Map<Map.Entry<Class<?>, Object>, Object> tables = new HashMap<>();
  private final Map<String, Double> parameters = new HashMap<>();
  private Arguments declared = Arguments.NONE;
  private PreparedScenario scenario = ReferenceDyad.prepared();
  private Seat seat = Seat.A;
  private PublicRecord reputation = FakeRecord.BLANK;
  private PublicRecord otherReputation = FakeRecord.BLANK;
  private int predecessors;
  private double[] handedOver = {};
  private RandomGenerator random = PortableRandom.of(1);

  FakeBrief() {}

  /** With another scenario; discards the tables made by {@link #shared}. */
  public FakeBrief scenario(PreparedScenario prepared) {
    scenario = prepared;
    tables.clear();
    return this;
  }

  /** With another seat; discards the tables made by {@link #shared}. */
  public FakeBrief seat(Seat own) {
    seat = own;
    tables.clear();
    return this;
  }

  /** With declared parameters, at their defaults. */
  public FakeBrief parameters(List<Parameter> all) {
    declared = Arguments.standard(all);
    return this;
  }

  /**
   * With a value of a parameter.
   *
   * @throws IllegalArgumentException if parameters are declared, and this is not one of them or the
   *     value is not allowed
   */
  public FakeBrief parameter(String name, double value) {
    if (declared == Arguments.NONE) {
      parameters.put(name, value);
    } else {
      declared = declared.with(name, value);
    }
    return this;
  }

  /** With a public record of its party from earlier seasons. */
  public FakeBrief reputation(PublicRecord own) {
    reputation = own;
    return this;
  }

  /** With a public record of the other party from earlier seasons. */
  public FakeBrief otherReputation(PublicRecord other) {
    otherReputation = other;
    return this;
  }

  /** With a number of leaders before it, the last of whom left some numbers for it. */
  public FakeBrief successor(int leaders, double... left) {
    predecessors = leaders;
    handedOver = left.clone();
    return this;
  }

  /** With a new random generator from a seed; without this call the seed is 1. */
  public FakeBrief seed(long value) {
    random = PortableRandom.of(value);
    return this;
  }

  @Override
  public double parameter(String name) {
    Double value = parameters.get(name);
    return value == null ? declared.value(name) : value;
  }

  @Override
  public Seat seat() {
    return seat;
  }

  @Override
  public Rules rules() {
    return Rules.of(scenario.scenario().world());
  }

  @Override
  public OutcomeSpace outcomes() {
    return scenario.space();
  }

  @Override
  public ValueFunction own() {
    return scenario.values(seat);
  }

  @Override
  public ValueFunction other() {
    return scenario.values(seat.other());
  }

  @Override
  public Party party() {
    return scenario.scenario().party(seat);
  }

  @Override
  public Party otherParty() {
    return scenario.scenario().party(seat.other());
  }

  @Override
  public PublicRecord reputation() {
    return reputation;
  }

  @Override
  public PublicRecord otherReputation() {
    return otherReputation;
  }

  @Override
  public int predecessors() {
    return predecessors;
  }

  @Override
  public double[] handedOver() {
    return handedOver.clone();
  }

  @Override
  public RandomGenerator random() {
    return random;
  }

  @Override
  @SuppressWarnings("unchecked") // the same code makes the same type
  public <T> T shared(Object key, Supplier<T> maker) {
    Map.Entry<Class<?>, Object> full = Map.entry(maker.getClass(), key);
    Object known = tables.get(full);
    if (known == null) {
      known = maker.get();
      tables.put(full, known);
    }
    return (T) known;
  }
}
