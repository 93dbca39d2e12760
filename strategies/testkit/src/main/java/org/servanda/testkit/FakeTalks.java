package org.servanda.testkit;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Talks;

/** Talks as a leader sees them; made by {@link Views#talks()}. */
public final class FakeTalks extends SituationFixture<FakeTalks> implements Talks {
  private @Nullable Outcome offer;
  private @Nullable Outcome ownOffer;
  private Occasion occasion = Occasion.OPEN;
  private int exchange = 0;
  private int exchanges = 40;

  FakeTalks() {}

  @Override
  FakeTalks self() {
    return this;
  }

  /** With a standing offer of the other; null for none. */
  public FakeTalks offer(@Nullable Outcome outcome) {
    offer = outcome;
    return this;
  }

  /** With its own last offer; null for none. */
  public FakeTalks ownOffer(@Nullable Outcome outcome) {
    ownOffer = outcome;
    return this;
  }

  /** With the occasion of the talks. */
  public FakeTalks occasion(Occasion value) {
    occasion = value;
    return this;
  }

  /** With the number of moves already made by both sides. */
  public FakeTalks exchange(int value) {
    exchange = value;
    return this;
  }

  /** With the greatest number of moves by both sides. */
  public FakeTalks exchanges(int value) {
    exchanges = value;
    return this;
  }

  /** With a share of the time used up, from 0 to 1; also sets {@link #exchange}. */
  public FakeTalks time(double share) {
    exchange = (int) Math.round(share * (exchanges - 1));
    return this;
  }

  @Override
  public @Nullable Outcome offer() {
    return offer;
  }

  @Override
  public @Nullable Outcome ownOffer() {
    return ownOffer;
  }

  @Override
  public Occasion occasion() {
    return occasion;
  }

  @Override
  public int exchange() {
    return exchange;
  }

  @Override
  public int exchanges() {
    return exchanges;
  }

  @Override
  public double time() {
    return exchanges < 2 ? 1 : (double) exchange / (exchanges - 1);
  }
}
