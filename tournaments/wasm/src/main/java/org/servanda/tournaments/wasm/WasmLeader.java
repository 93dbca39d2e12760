package org.servanda.tournaments.wasm;

import org.servanda.engine.foreign.AnswerNumbers;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Talks;

/** A leader whose decisions are made in WebAssembly. */
final class WasmLeader implements Leader {
  /** The two fields that are 0 where there is no game block. */
  private static final byte[] NONE = new byte[2 * Double.BYTES];

  private final LeaderModule module;
  private final InstanceSlot slot;
  private final OutcomeSpace outcomes;
  private Image kept;
  private long left = LeaderModule.OFFICE;

  private WasmLeader(LeaderModule module, InstanceSlot slot, OutcomeSpace outcomes) {
    this.module = module;
    this.slot = slot;
    this.outcomes = outcomes;
    this.kept = module.start();
  }

  static WasmLeader appointed(LeaderModule module, InstanceSlot slot, Brief brief) {
    WasmLeader leader = new WasmLeader(module, slot, brief.outcomes());
    GameTables game = GameTables.of(brief);
    synchronized (slot) {
      LeaderInstance instance = slot.instance(leader);
      LeaderText text = module.text();
      boolean deterministic = text.description().traits().deterministic();
      slot.view().brief(brief, game, deterministic, text.parameters(), instance, module.view());
      leader.write(game, instance);
      leader.run(instance, LeaderFunction.APPOINT);
    }
    return leader;
  }

  /** Writes the game block; a leader that has no room for it finds that it has no numbers. */
  private void write(GameTables game, LeaderInstance instance) {
    int room = (int) run(instance, LeaderFunction.GAME, game.numbers());
    if (room != 0) {
      instance.write(room, game.bytes(), 0, game.bytes().length);
    } else {
      instance.write(module.view() + ViewField.TABLED.offset(), NONE, 0, NONE.length);
    }
  }

  /** Its memory, while another leader uses the instance. */
  Image kept() {
    return kept;
  }

  /** Keeps its memory. */
  void keep(Image image) {
    kept = image;
  }

  private long run(LeaderInstance instance, LeaderFunction function, long... arguments) {
    boolean thinks = function == LeaderFunction.GAME || function == LeaderFunction.APPOINT;
    long budget = Math.min(left, thinks ? LeaderModule.APPOINTMENT : LeaderModule.DECISION);
    long answer = instance.run(function, budget, arguments);
    left -= budget - instance.left();
    return answer;
  }

  private interface Seen<T> {
    void write(ViewBlock block, T view, LeaderInstance instance, int address);
  }

  private interface Answer<R> {
    R of(long answer, LeaderInstance instance);
  }

  private <T, R> R decide(LeaderFunction function, T view, Seen<T> seen, Answer<R> answer) {
    synchronized (slot) {
      LeaderInstance instance = slot.instance(this);
      seen.write(slot.view(), view, instance, module.view());
      try {
        long number = run(instance, function);
        // All numbers but that of an offer have 32 bits.
        long known = function == LeaderFunction.NEGOTIATE ? number : (int) number;
        return answer.of(known, instance);
      } catch (AnswerNumbers.NoAnswerException e) {
        throw new WebAssemblyTrap(function.export() + "() answers " + e.getMessage());
      }
    }
  }

  @Override
  public Move negotiate(Talks talks) {
    return decide(
        LeaderFunction.NEGOTIATE,
        talks,
        ViewBlock::talks,
        (answer, instance) -> AnswerNumbers.move(answer, outcomes));
  }

  @Override
  public Conduct conduct(Accord accord) {
    return decide(
        LeaderFunction.CONDUCT,
        accord,
        ViewBlock::accord,
        (answer, instance) ->
            AnswerNumbers.conduct(
                answer, instance.number(module.view() + ViewField.SHORTFALL.offset())));
  }

  @Override
  public boolean comesToTable(Situation situation) {
    return !module.has(LeaderFunction.COMES_TO_TABLE)
        || decide(
            LeaderFunction.COMES_TO_TABLE,
            situation,
            ViewBlock::situation,
            (answer, instance) -> AnswerNumbers.comes(answer));
  }

  @Override
  public Statement speak(Situation situation) {
    return module.has(LeaderFunction.SPEAK)
        ? decide(
            LeaderFunction.SPEAK,
            situation,
            ViewBlock::situation,
            (answer, instance) -> AnswerNumbers.statement(answer))
        : Statement.SILENCE;
  }

  @Override
  public double[] handover(Situation situation) {
    return module.has(LeaderFunction.HANDOVER)
        ? decide(
            LeaderFunction.HANDOVER,
            situation,
            ViewBlock::situation,
            (answer, instance) -> left(AnswerNumbers.handedOver(answer), instance))
        : new double[0];
  }

  private double[] left(int count, LeaderInstance instance) {
    double[] left = new double[count];
    for (int i = 0; i < count; i++) {
      left[i] = instance.number(module.view() + ViewField.HANDOVER.offset() + i * Double.BYTES);
    }
    return left;
  }
}
