package org.servanda.tournaments.wasm;

import org.servanda.engine.model.Move;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Talks;

/** A leader whose decisions are made in WebAssembly. */
final class WasmLeader implements Leader {
  private static final int ACCEPT = -1;
  private static final int WALK_OUT = -2;
  private static final int KIND = 3;
  private static final int SANCTION = 4;
  private static final int RENEGOTIATE = 8;

  /** The two fields that are 0 where there is no game block. */
  private static final byte[] NONE = new byte[2 * Double.BYTES];

  private static final Statement[] STATEMENTS = Statement.values();

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
      return answer.of(run(instance, function), instance);
    }
  }

  @Override
  public Move negotiate(Talks talks) {
    return decide(LeaderFunction.NEGOTIATE, talks, ViewBlock::talks, (a, i) -> move(a));
  }

  private Move move(long answer) {
    if (answer == ACCEPT) {
      return Move.ACCEPT;
    }
    if (answer == WALK_OUT) {
      return Move.WALK_OUT;
    }
    if (!(answer >= 0 && answer < outcomes.size())) {
      throw wrong(
          LeaderFunction.NEGOTIATE,
          answer,
          PortableText.format("an outcome from 0 to %,d, -1 or -2", outcomes.size() - 1));
    }
    return outcomes.at(answer);
  }

  @Override
  public Conduct conduct(Accord accord) {
    return decide(LeaderFunction.CONDUCT, accord, ViewBlock::accord, this::conduct);
  }

  private Conduct conduct(long answer, LeaderInstance instance) {
    int code = (int) answer;
    if (!(code >= 0 && code <= (KIND | SANCTION | RENEGOTIATE))) {
      throw wrong(LeaderFunction.CONDUCT, code, "0 to 3, plus 4 or 8 or both");
    }
    Conduct conduct =
        switch (code & KIND) {
          case 0 -> Conduct.comply();
          case 1 -> breach(instance.number(module.view() + ViewField.SHORTFALL.offset()));
          case 2 -> Conduct.escape();
          default -> Conduct.withdraw();
        };
    if ((code & SANCTION) != 0) {
      conduct = conduct.andSanction();
    }
    return (code & RENEGOTIATE) != 0 ? conduct.andRenegotiate() : conduct;
  }

  private static Conduct breach(double shortfall) {
    if (!(shortfall >= 0 && shortfall <= 1)) {
      throw wrong(LeaderFunction.CONDUCT, shortfall, "a shortfall from 0 to 1");
    }
    return Conduct.breach(shortfall);
  }

  @Override
  public boolean comesToTable(Situation situation) {
    return !module.has(LeaderFunction.COMES_TO_TABLE)
        || decide(
            LeaderFunction.COMES_TO_TABLE,
            situation,
            ViewBlock::situation,
            (a, i) -> chosen(LeaderFunction.COMES_TO_TABLE, a, 2) == 1);
  }

  @Override
  public Statement speak(Situation situation) {
    return module.has(LeaderFunction.SPEAK)
        ? decide(
            LeaderFunction.SPEAK,
            situation,
            ViewBlock::situation,
            (a, i) -> STATEMENTS[chosen(LeaderFunction.SPEAK, a, STATEMENTS.length)])
        : Statement.SILENCE;
  }

  @Override
  public double[] handover(Situation situation) {
    return module.has(LeaderFunction.HANDOVER)
        ? decide(
            LeaderFunction.HANDOVER,
            situation,
            ViewBlock::situation,
            (a, i) -> left(chosen(LeaderFunction.HANDOVER, a, LONGEST_HANDOVER + 1), i))
        : new double[0];
  }

  private double[] left(int count, LeaderInstance instance) {
    double[] left = new double[count];
    for (int i = 0; i < count; i++) {
      left[i] = instance.number(module.view() + ViewField.HANDOVER.offset() + i * Double.BYTES);
    }
    return left;
  }

  private static int chosen(LeaderFunction function, long answer, int count) {
    int code = (int) answer;
    if (!(code >= 0 && code < count)) {
      throw wrong(function, code, "0 to " + (count - 1));
    }
    return code;
  }

  private static WebAssemblyTrap wrong(LeaderFunction function, Object answer, String allowed) {
    return new WebAssemblyTrap(
        PortableText.format("%s() answers %s; allowed is %s", function.export(), answer, allowed));
  }
}
