package org.servanda.engine.spi;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.ValueFunction;

/**
 * A brief that passes every call on to another one; a subclass overrides what differs. Only {@link
 * #tables} is not passed on, because tables that depend on overridden values must not be shared
 * with everyone.
 */
public class ForwardingBrief implements Brief {
  private final Brief brief;

  /**
   * Creates a brief that forwards to another one.
   *
   * @param brief the other
   */
  public ForwardingBrief(Brief brief) {
    this.brief = brief;
  }

  @Override
  public Seat seat() {
    return brief.seat();
  }

  @Override
  public Rules rules() {
    return brief.rules();
  }

  @Override
  public OutcomeSpace outcomes() {
    return brief.outcomes();
  }

  @Override
  public ValueFunction own() {
    return brief.own();
  }

  @Override
  public ValueFunction other() {
    return brief.other();
  }

  @Override
  public Party party() {
    return brief.party();
  }

  @Override
  public Party otherParty() {
    return brief.otherParty();
  }

  @Override
  public PublicRecord reputation() {
    return brief.reputation();
  }

  @Override
  public PublicRecord otherReputation() {
    return brief.otherReputation();
  }

  @Override
  public int predecessors() {
    return brief.predecessors();
  }

  @Override
  public double[] handedOver() {
    return brief.handedOver();
  }

  @Override
  public RandomGenerator random() {
    return brief.random();
  }

  @Override
  public double parameter(String name) {
    return brief.parameter(name);
  }

  @Override
  public <T> T shared(Object key, Supplier<T> maker) {
    return brief.shared(key, maker);
  }

  @Override
  public void note(String text) {
    brief.note(text);
  }
}
