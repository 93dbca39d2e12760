package org.servanda.engine.match;

import org.servanda.engine.match.MatchState.IllegalMoveException;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.random.ChanceEvent;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.spi.Arguments;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.CompoundStrategy;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Strategy;

/**
 * A leader leaves office at its party's yearly rate. The successor has the same strategy, or is the
 * opposition's leader, and knows only what the last leader of its strategy left for it. It inherits
 * the form's share of the breaking cost, and its costs are multiplied by 1 + N(0, sd)·(1 − d/2)·(1
 * − what is inherited).
 *
 * <p>With the last factor, whatever ties a successor's hands also limits its change of mind.
 * Without it, treaties would lose more years to successions than pledges, contrary to the evidence
 * (Leeds, Mattes and Vogel 2009; Mattes 2012).
 */
final class SuccessionStep implements Round.Step {
  private final boolean on;
  private final double changeOfMind;

  SuccessionStep(PreparedScenario scenario) {
    on = scenario.scenario().a().succession() > 0 || scenario.scenario().b().succession() > 0;
    changeOfMind = scenario.world().politics().changeOfMind();
  }

  @Override
  public boolean isOn() {
    return on;
  }

  /**
   * Both old leaders are asked for what they leave before either party changes its mind, and both
   * parties change it before a new leader is called, so that none sees only one change.
   */
  @Override
  public void play(MatchState match) {
    boolean firstLeaves = leaves(match, match.first);
    boolean secondLeaves = leaves(match, match.second);
    if (firstLeaves) {
      changeMind(match, match.first);
    }
    if (secondLeaves) {
      changeMind(match, match.second);
    }
    if (firstLeaves) {
      appoint(match, match.first);
    }
    if (secondLeaves) {
      appoint(match, match.second);
    }
  }

  private static boolean leaves(MatchState match, SeatState side) {
    double probability = side.party.succession() / World.ROUNDS_PER_YEAR;
    boolean leaves =
        match.chance.happens(ChanceEvent.SUCCESSION, match.round, side.seat, probability);
    if (leaves) {
      handOver(match, side);
    }
    return leaves;
  }

  private static void handOver(MatchState match, SeatState side) {
    double[] left = match.ask(side).handover(match.view(side, SeatView.Role.SITUATION));
    if (left == null) {
      throw new IllegalMoveException("left null for its successor; an empty array leaves nothing");
    }
    if (left.length > Leader.LONGEST_HANDOVER) {
      throw new IllegalMoveException(
          PortableText.format(
              "left %,d numbers for its successor; at most %d are allowed",
              left.length, Leader.LONGEST_HANDOVER));
    }
    side.handedOver = left.length == 0 ? left : left.clone();
    match.heard();
  }

  private void changeMind(MatchState match, SeatState side) {
    double inherited = match.inForce == null ? 0 : match.inForce.outcome.terms().form().inherited();
    double sd = changeOfMind * (1 - side.party.audience() / 2) * (1 - inherited);
    if (sd > 0) {
      double shock = match.chance.gaussian(ChanceEvent.MIND, match.round, side.seat);
      side.mind = Math.max(0, 1 + sd * shock);
    }
    if (match.inForce != null) {
      side.obligations.inherit(inherited);
    }
    if (side.office != null) {
      side.office.succeed(match);
      match.show(side, side.office.views());
    }
    if (match.listener != null) {
      String opposition = OppositionOffice.leader(side);
      match.publish(new MatchEvent.Succeeded(match.round, side.seat, side.mind, opposition));
    }
  }

  /** Brings a new leader into office. */
  static void appoint(MatchState match, SeatState side) {
    side.predecessors = side.leaders();
    match.asking(side);
    Leader leader = side.strategy.appoint(brief(match, side));
    if (leader == null) {
      throw new IllegalMoveException("appointed null instead of a leader");
    }
    side.leader = leader;
    side.appointed = match.round;
    side.behaviour.leaders++;
    match.heard();
  }

  /** The brief for a strategy; a compound strategy sets its parts' arguments itself. */
  private static Brief brief(MatchState match, SeatState side) {
    Strategy strategy = side.strategy;
    return strategy instanceof CompoundStrategy
        ? match.view(side, SeatView.Role.BRIEF)
        : match.view(side, SeatView.Role.BRIEF).with(Arguments.standard(strategy.parameters()));
  }
}
