package org.servanda.tournaments.wasm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.servanda.engine.foreign.ViewNumbers;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Party;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.PublicRecord;
import org.servanda.engine.spi.Rules;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Talks;

/**
 * Writes what a leader sees into its memory. Each writes one part of the block whole, in the order
 * of {@link ViewField}, so that nothing of another leader's is left in it.
 */
final class ViewBlock {
  private final byte[] bytes = new byte[ViewField.BLOCK_BYTES];
  private final ViewNumbers numbers = new ViewNumbers();
  private final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

  /** What it knows when it takes office. */
  void brief(
      Brief brief,
      GameTables game,
      boolean deterministic,
      List<Parameter> parameters,
      LeaderInstance to,
      int view) {
    buffer.position(0);
    OutcomeSpace space = brief.outcomes();
    put(brief.seat().ordinal());
    buffer.putLong(deterministic ? 0 : brief.random().nextLong());
    put((double) space.size(), (double) space.substances());
    put(space.terms().size(), space.topics().size());
    put(game.isTabled());
    put((double) game.numbers());
    put(brief.own().isSettled());
    double[] left = brief.handedOver();
    put(brief.predecessors(), left.length);
    party(brief.party());
    party(brief.otherParty());
    rules(brief.rules());
    end(ViewField.ROUND);
    buffer.position(ViewField.KEPT.offset());
    record(brief.reputation());
    record(brief.otherReputation());
    end(ViewField.OTHER_STATEMENT);
    buffer.position(ViewField.PARAMETER.offset());
    for (Parameter parameter : parameters) {
      put(brief.parameter(parameter.name()));
    }
    zero(ViewField.HANDOVER.offset());
    put(left);
    zero(ViewField.BLOCK_BYTES);
    zero(ViewField.ROUND.offset(), ViewField.KEPT.offset());
    zero(ViewField.OTHER_STATEMENT.offset(), ViewField.PARAMETER.offset());
    to.write(view, bytes, 0, bytes.length);
  }

  private void party(Party party) {
    put(party.outside(), party.audience(), party.succession(), party.hawks());
    put(party.bar(), party.secrecy(), party.prestige(), party.patience());
  }

  private void rules(Rules rules) {
    put(rules.talks().exchanges(), rules.talks().coolingOff(), rules.talks().fog());
    put(rules.keeping().temptation(), rules.keeping().suspicion());
    put(rules.keeping().collapse(), rules.keeping().excuse());
    put(rules.politics().defection());
    put(rules.payoffs().sanctioned(), rules.payoffs().sanctioning());
    put(rules.payoffs().dividend(), rules.payoffs().mutualBreach());
    put(rules.war().hazard(), rules.war().cost());
    put(rules.reputation().forgetting());
  }

  /** What it sees in any decision. */
  void situation(Situation now, LeaderInstance to, int view) {
    numbers.situation(now);
    situation(to, view);
  }

  private void situation(LeaderInstance to, int view) {
    buffer.position(ViewField.ROUND.offset());
    numbers.putInto(buffer, 0, ViewNumbers.SITUATION);
    send(ViewField.ROUND, ViewField.OCCASION, to, view);
  }

  /** What it sees when it negotiates. */
  void talks(Talks talks, LeaderInstance to, int view) {
    numbers.talks(talks);
    situation(to, view);
    numbers.putInto(buffer, ViewNumbers.SITUATION, ViewNumbers.TALKS);
    Outcome offer = talks.offer();
    put(offer == null ? 1 : talks.ratification(offer));
    send(ViewField.OCCASION, ViewField.OUTCOME, to, view);
  }

  /** What it sees when it decides on its conduct. */
  void accord(Accord accord, LeaderInstance to, int view) {
    numbers.accord(accord);
    situation(to, view);
    buffer.position(ViewField.OUTCOME.offset());
    numbers.putInto(buffer, ViewNumbers.SITUATION, ViewNumbers.ACCORD);
    send(ViewField.OUTCOME, ViewField.SHORTFALL, to, view);
  }

  private void record(PublicRecord record) {
    put(record.kept(), record.broken(), record.withdrawn(), record.lies());
    put(record.good());
  }

  private void put(boolean value) {
    buffer.putDouble(value ? 1 : 0);
  }

  private void put(double... values) {
    for (double value : values) {
      buffer.putDouble(value);
    }
  }

  private void zero(int end) {
    zero(buffer.position(), end);
    buffer.position(Math.min(end, buffer.capacity()));
  }

  private void zero(int start, int end) {
    Arrays.fill(bytes, start, end, (byte) 0);
  }

  private void send(ViewField first, ViewField next, LeaderInstance to, int view) {
    end(next);
    to.write(view + first.offset(), bytes, first.offset(), next.offset() - first.offset());
  }

  /** The code above and the fields' order must agree, or leaders would read one as another. */
  private void end(ViewField next) {
    if (buffer.position() != next.offset()) {
      throw new AssertionError("Not all fields before " + next + " are written");
    }
  }

  /** The most numbers that a leader can leave. */
  static int longestHandover() {
    return Math.min(ViewField.HANDOVER.size(), Leader.LONGEST_HANDOVER);
  }
}
