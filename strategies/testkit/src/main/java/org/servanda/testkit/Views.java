package org.servanda.testkit;

import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Strategy;

/**
 * Makes views for tests: what a leader sees. Every view starts from an ordinary round of the {@link
 * ReferenceDyad}; methods change single values, which stay until they are changed again.
 *
 * <pre>{@code
 * Leader leader = new MyStrategy().appoint(Views.brief(new MyStrategy()).parameter("greed", .2));
 * Conduct answer = leader.conduct(Views.accord().provenBreach().age(12));
 * Move move = leader.negotiate(Views.talks().offer(ReferenceDyad.agreement()).time(1));
 * boolean comes = leader.comesToTable(Views.situation().tension(.8));
 * }</pre>
 */
public final class Views {
  private Views() {}

  /** A brief of seat A, without parameters. */
  public static FakeBrief brief() {
    return new FakeBrief();
  }

  /** A brief of seat A, with the defaults of a strategy's parameters. */
  public static FakeBrief brief(Strategy strategy) {
    return new FakeBrief().parameters(strategy.parameters());
  }

  /** A round without an agreement, as A sees it. */
  public static FakeSituation situation() {
    return new FakeSituation();
  }

  /** Talks before the first offer, at A's move. */
  public static FakeTalks talks() {
    return new FakeTalks();
  }

  /** The reference agreement after one year in force, kept by both, as A sees it. */
  public static FakeAccord accord() {
    return new FakeAccord(ReferenceDyad.agreement());
  }

  /** An agreement of the reference dyad after one year in force, kept by both, as A sees it. */
  public static FakeAccord accord(Outcome agreement) {
    return new FakeAccord(agreement);
  }
}
