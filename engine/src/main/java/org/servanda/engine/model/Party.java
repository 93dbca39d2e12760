package org.servanda.engine.model;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One side of a conflict: its position and its institutions, which stay when its leaders change.
 *
 * @param name what it is called
 * @param outside payoff per round without an agreement at the start, ω⁰
 * @param audience how strongly domestic institutions make a leader pay for breaking a promise and
 *     tie a successor, d
 * @param succession leader exits per year
 * @param hawks how much the legislature's pivotal member minds the other side's gain, h
 * @param bar payoff per round that the pivotal member demands beyond the status quo
 * @param secrecy multiplier of the cost of being verified
 * @param prestige payoff of each round of talks, once
 * @param patience discount factor per year, δ
 * @param opposition who takes office instead of a leader of the same approach, or null if nobody
 *     does
 * @param ownDividend payoff per round in force, beyond the world's dividend
 * @param ownMutualBreach payoff of a round of mutual breach, beyond the world's
 */
public record Party(
    String name,
    @Range(value = "payoff per round without an agreement", min = -100, max = 100) double outside,
    @Range(value = "strength of domestic institutions", max = 1) double audience,
    @Range(value = "leader exits per year", max = 4) double succession,
    @Range(value = "weight of the other's gain to the legislature", max = 10) double hawks,
    @Range(value = "payoff per round the legislature demands", min = -100, max = 100) double bar,
    @Range(value = "multiplier of verification cost", max = 100) double secrecy,
    @Range(value = "payoff for a round of talks", min = -100, max = 100) double prestige,
    @Range(value = "discount factor per year", max = 1) double patience,
    @Nullable Opposition opposition,
    @Range(value = "payoff per round in force, beyond the world's", min = -1000, max = 1000)
        double ownDividend,
    @Range(value = "payoff of mutual breach, beyond the world's", min = -1000, max = 1000)
        double ownMutualBreach) {

  public Party {
    RangeChecks.name("A party", name);
    RangeChecks.check(
        Party.class,
        name,
        outside,
        audience,
        succession,
        hawks,
        bar,
        secrecy,
        prestige,
        patience,
        "",
        ownDividend,
        ownMutualBreach);
  }

  /** A party without an opposition. */
  public Party(
      String name,
      double outside,
      double audience,
      double succession,
      double hawks,
      double bar,
      double secrecy,
      double prestige,
      double patience) {
    this(name, outside, audience, succession, hawks, bar, secrecy, prestige, patience, null, 0, 0);
  }

  /**
   * The default party: leaders last five years on average, institutions are of middle strength,
   * there are no hawks, δ = .95.
   */
  public static Party named(String name) {
    return new Party(name, 0, .5, .2, 0, 0, 1, 0, .95);
  }

  /**
   * A unitary actor, as in a textbook game: no institutions, no succession, no secrecy, outside
   * option 0, and no discounting (δ = 1).
   */
  public static Party unitary(String name) {
    return new Party(name, 0, 0, 0, 0, 0, 0, 0, 1);
  }

  /** This party with another outside option. */
  public Party withOutside(double other) {
    return changed(draft -> draft.outside = other);
  }

  /** This party with another strength of domestic institutions. */
  public Party withAudience(double other) {
    return changed(draft -> draft.audience = other);
  }

  /** This party with another rate of leader exits per year. */
  public Party withSuccession(double other) {
    return changed(draft -> draft.succession = other);
  }

  /** This party with another weight of the other's gain to the legislature. */
  public Party withHawks(double other) {
    return changed(draft -> draft.hawks = other);
  }

  /** This party with another demand of the legislature, payoff per round. */
  public Party withBar(double other) {
    return changed(draft -> draft.bar = other);
  }

  /** This party with another multiplier of verification cost. */
  public Party withSecrecy(double other) {
    return changed(draft -> draft.secrecy = other);
  }

  /** This party with another payoff of a round of talks. */
  public Party withPrestige(double other) {
    return changed(draft -> draft.prestige = other);
  }

  /** This party with another discount factor per year. */
  public Party withPatience(double other) {
    return changed(draft -> draft.patience = other);
  }

  /** This party with another opposition; null for none. */
  public Party withOpposition(@Nullable Opposition other) {
    return changed(draft -> draft.opposition = other);
  }

  /**
   * This party with constants of its own, beyond the world's.
   *
   * @param dividend payoff per round in force
   * @param mutualBreach payoff of a round of mutual breach
   */
  public Party withOwn(double dividend, double mutualBreach) {
    return changed(
        draft -> {
          draft.ownDividend = dividend;
          draft.ownMutualBreach = mutualBreach;
        });
  }

  /** Whether the office may pass to an opposition: it has a share, and leaders leave office. */
  public boolean hasOpposition() {
    return opposition != null && opposition.share() > 0 && succession > 0;
  }

  private Party changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.party();
  }

  /** A party while one of its parts is replaced. */
  private static final class Draft {
    private String name;
    private double outside;
    private double audience;
    private double succession;
    private double hawks;
    private double bar;
    private double secrecy;
    private double prestige;
    private double patience;
    private @Nullable Opposition opposition;
    private double ownDividend;
    private double ownMutualBreach;

    Draft(Party party) {
      this.name = party.name;
      this.outside = party.outside;
      this.audience = party.audience;
      this.succession = party.succession;
      this.hawks = party.hawks;
      this.bar = party.bar;
      this.secrecy = party.secrecy;
      this.prestige = party.prestige;
      this.patience = party.patience;
      this.opposition = party.opposition;
      this.ownDividend = party.ownDividend;
      this.ownMutualBreach = party.ownMutualBreach;
    }

    Party party() {
      return new Party(
          name,
          outside,
          audience,
          succession,
          hawks,
          bar,
          secrecy,
          prestige,
          patience,
          opposition,
          ownDividend,
          ownMutualBreach);
    }
  }
}
