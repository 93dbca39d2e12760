package org.servanda.testkit;

/** A round as a leader sees it; made by {@link Views#situation()}. */
public final class FakeSituation extends SituationFixture<FakeSituation> {
  FakeSituation() {}

  @Override
  FakeSituation self() {
    return this;
  }
}
