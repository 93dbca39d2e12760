package org.servanda.tournaments.remote.child;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.foreign.ViewNumbers;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.AgreementEnd;
import org.servanda.engine.spi.PublicRecord;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Talks;
import org.servanda.engine.spi.TalksEnd;
import org.servanda.tournaments.remote.line.Decision;
import tools.jackson.databind.JsonNode;

/**
 * What a leader sees, as this process was last told it: one object for all of a leader's decisions,
 * so that a view which it keeps shows the present. The places are those of {@link ViewNumbers}.
 */
final class ChildView implements Talks, Accord {
  private static final TalksEnd[] TALKS_ENDS = TalksEnd.values();
  private static final AgreementEnd[] AGREEMENT_ENDS = AgreementEnd.values();
  private static final Statement[] STATEMENTS = Statement.values();
  private static final Signal[] SIGNALS = Signal.values();
  private static final Occasion[] OCCASIONS = Occasion.values();
  private static final int STEP_BUDGET = 20_000_000;

  private final ChildLeader leader;
  private final double[] told = new double[ViewNumbers.ACCORD];
  private @Nullable Decision decision;
  private int steps;

  ChildView(ChildLeader leader) {
    this.leader = leader;
  }

  /** The numbers to be told for a question. */
  double[] asked(Decision question) {
    decision = question;
    return told;
  }

  private double at(int place) {
    return told[place];
  }

  private double inTalks(int place) {
    return its(Decision.NEGOTIATE, "talks", place);
  }

  private double inAccord(int place) {
    return its(Decision.CONDUCT, "an agreement", place);
  }

  private double its(Decision question, String what, int place) {
    if (decision != question) {
      throw new IllegalStateException("This view is not one of " + what);
    }
    return told[ViewNumbers.SITUATION + place];
  }

  private static boolean yes(double number) {
    return number != 0;
  }

  private @Nullable Outcome outcome(double index) {
    return index < 0 ? null : leader.game().outcomes.at((long) index);
  }

  private PublicRecord record(int from) {
    return new ToldRecord(at(from), at(from + 1), at(from + 2), at(from + 3), yes(at(from + 4)));
  }

  private void step() {
    if (++steps > STEP_BUDGET) {
      throw new IllegalStateException(
          PortableText.format("overran its budget of %,d evaluations in one match", STEP_BUDGET));
    }
  }

  @Override
  public int round() {
    return (int) at(0);
  }

  @Override
  public double tension() {
    return at(1);
  }

  @Override
  public double outside() {
    return at(2);
  }

  @Override
  public double otherOutside() {
    return at(3);
  }

  @Override
  public double mind() {
    return at(4);
  }

  @Override
  public int tenure() {
    return (int) at(5);
  }

  @Override
  public @Nullable Outcome inForce() {
    return outcome(at(6));
  }

  @Override
  public int sinceFailure() {
    return (int) at(7);
  }

  @Override
  public TalksEnd lastTalks() {
    return TALKS_ENDS[(int) at(8)];
  }

  @Override
  public AgreementEnd lastEnding() {
    return AGREEMENT_ENDS[(int) at(9)];
  }

  @Override
  public double apparentPayoff() {
    return at(10);
  }

  @Override
  public PublicRecord ownRecord() {
    return record(11);
  }

  @Override
  public PublicRecord otherRecord() {
    return record(16);
  }

  @Override
  public Statement otherStatement() {
    return STATEMENTS[(int) at(21)];
  }

  @Override
  public double gain(Outcome outcome) {
    step();
    // In the order in which the engine does it, to the last bit.
    double net =
        leader.own().benefit(outcome)
            - leader.own().cost(outcome) * mind()
            - leader.own().verification(outcome);
    return net - outside();
  }

  @Override
  public double otherGain(Outcome outcome) {
    step();
    return leader.other().net(outcome) - otherOutside();
  }

  @Override
  public double ratification(Outcome outcome) {
    return leader.ask("ratification", outcome.index());
  }

  @Override
  public Occasion occasion() {
    return OCCASIONS[(int) inTalks(0)];
  }

  @Override
  public @Nullable Outcome offer() {
    return outcome(inTalks(1));
  }

  @Override
  public @Nullable Outcome ownOffer() {
    return outcome(inTalks(2));
  }

  @Override
  public int exchange() {
    return (int) inTalks(3);
  }

  @Override
  public int exchanges() {
    return leader.game().rules.talks().exchanges();
  }

  @Override
  public double time() {
    return inTalks(4);
  }

  @Override
  public Outcome outcome() {
    return leader.game().outcomes.at((long) inAccord(0));
  }

  @Override
  public int age() {
    return (int) inAccord(1);
  }

  @Override
  public int remaining() {
    return (int) inAccord(2);
  }

  @Override
  public Signal lastSignal() {
    return SIGNALS[(int) inAccord(3)];
  }

  @Override
  public Signal ownSignal() {
    return SIGNALS[(int) inAccord(4)];
  }

  @Override
  public double ownShortfall() {
    return inAccord(5);
  }

  @Override
  public boolean slipped() {
    return yes(inAccord(6));
  }

  @Override
  public boolean sanctioned() {
    return yes(inAccord(7));
  }

  @Override
  public boolean otherEscaped() {
    return yes(inAccord(8));
  }

  @Override
  public double temptation() {
    return inAccord(9);
  }

  @Override
  public double cost() {
    return inAccord(10);
  }

  @Override
  public double benefit() {
    return inAccord(11);
  }

  @Override
  public double breakingCost() {
    return inAccord(12);
  }

  @Override
  public boolean excused() {
    return yes(inAccord(13));
  }

  @Override
  public double proofRate() {
    return inAccord(14);
  }

  @Override
  public double otherProofRate() {
    return inAccord(15);
  }

  @Override
  public double arguable() {
    return inAccord(16);
  }

  @Override
  public double falseAlarm() {
    return inAccord(17);
  }

  /** A public record. */
  record ToldRecord(double kept, double broken, double withdrawn, double lies, boolean good)
      implements PublicRecord {
    /** One told by names. */
    static ToldRecord named(JsonNode told) {
      return new ToldRecord(
          told.path("kept").asDouble(),
          told.path("broken").asDouble(),
          told.path("withdrawn").asDouble(),
          told.path("lies").asDouble(),
          told.path("good").asBoolean());
    }
  }
}
