package org.servanda.tournaments.remote.child;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.AgreementEnd;
import org.servanda.engine.spi.PublicRecord;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Talks;
import org.servanda.engine.spi.TalksEnd;
import tools.jackson.databind.JsonNode;

/**
 * What a leader sees, as this process was last told it: one object for all of a leader's decisions,
 * so that a view which it keeps shows the present. The places are those of the compact form.
 */
final class ChildView implements Talks, Accord {
  private static final int COMMON = 14;
  private static final int STEP_BUDGET = 20_000_000;

  private final ChildLeader leader;
  private JsonNode told;
  private String decision = "";
  private int steps;

  ChildView(ChildLeader leader, JsonNode told) {
    this.leader = leader;
    this.told = told;
  }

  void show(String question, JsonNode view) {
    decision = question;
    told = view;
  }

  private JsonNode at(int place) {
    return told.path(place);
  }

  private JsonNode inTalks(int place) {
    return its("negotiate", "talks", place);
  }

  private JsonNode inAccord(int place) {
    return its("conduct", "an agreement", place);
  }

  private JsonNode its(String question, String what, int place) {
    if (!decision.equals(question)) {
      throw new IllegalStateException("This view is not one of " + what);
    }
    return told.path(COMMON + place);
  }

  private static <E extends Enum<E>> E word(Class<E> type, JsonNode word) {
    return Enum.valueOf(type, word.asString().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private @Nullable Outcome outcome(JsonNode index) {
    return index.isNumber() ? leader.game().outcomes.at(index.asLong()) : null;
  }

  private void step() {
    if (++steps > STEP_BUDGET) {
      throw new IllegalStateException(
          PortableText.format("overran its budget of %,d evaluations in one match", STEP_BUDGET));
    }
  }

  @Override
  public int round() {
    return at(0).asInt();
  }

  @Override
  public double tension() {
    return at(1).asDouble();
  }

  @Override
  public double outside() {
    return at(2).asDouble();
  }

  @Override
  public double otherOutside() {
    return at(3).asDouble();
  }

  @Override
  public double mind() {
    return at(4).asDouble();
  }

  @Override
  public int tenure() {
    return at(5).asInt();
  }

  @Override
  public @Nullable Outcome inForce() {
    return outcome(at(6));
  }

  @Override
  public int sinceFailure() {
    return at(7).asInt();
  }

  @Override
  public TalksEnd lastTalks() {
    return word(TalksEnd.class, at(8));
  }

  @Override
  public AgreementEnd lastEnding() {
    return word(AgreementEnd.class, at(9));
  }

  @Override
  public double apparentPayoff() {
    return at(10).asDouble();
  }

  @Override
  public PublicRecord ownRecord() {
    return ToldRecord.of(at(11));
  }

  @Override
  public PublicRecord otherRecord() {
    return ToldRecord.of(at(12));
  }

  @Override
  public Statement otherStatement() {
    return word(Statement.class, at(13));
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
    return word(Occasion.class, inTalks(0));
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
    return inTalks(3).asInt();
  }

  @Override
  public int exchanges() {
    return leader.game().rules.talks().exchanges();
  }

  @Override
  public double time() {
    return inTalks(5).asDouble();
  }

  @Override
  public Outcome outcome() {
    return leader.game().outcomes.at(inAccord(0).asLong());
  }

  @Override
  public int age() {
    return inAccord(1).asInt();
  }

  @Override
  public int remaining() {
    JsonNode rounds = inAccord(2);
    return rounds.isNull() ? Integer.MAX_VALUE : rounds.asInt();
  }

  @Override
  public Signal lastSignal() {
    return word(Signal.class, inAccord(3));
  }

  @Override
  public Signal ownSignal() {
    return word(Signal.class, inAccord(4));
  }

  @Override
  public double ownShortfall() {
    return inAccord(5).asDouble();
  }

  @Override
  public boolean slipped() {
    return inAccord(6).asBoolean();
  }

  @Override
  public boolean sanctioned() {
    return inAccord(7).asBoolean();
  }

  @Override
  public boolean otherEscaped() {
    return inAccord(8).asBoolean();
  }

  @Override
  public double temptation() {
    return inAccord(9).asDouble();
  }

  @Override
  public double cost() {
    return inAccord(10).asDouble();
  }

  @Override
  public double benefit() {
    return inAccord(11).asDouble();
  }

  @Override
  public double breakingCost() {
    return inAccord(12).asDouble();
  }

  @Override
  public boolean excused() {
    return inAccord(13).asBoolean();
  }

  @Override
  public double proofRate() {
    return inAccord(14).asDouble();
  }

  @Override
  public double otherProofRate() {
    return inAccord(15).asDouble();
  }

  @Override
  public double arguable() {
    return inAccord(16).asDouble();
  }

  @Override
  public double falseAlarm() {
    return inAccord(17).asDouble();
  }

  /** A public record. */
  record ToldRecord(double kept, double broken, double withdrawn, double lies, boolean good)
      implements PublicRecord {
    static ToldRecord of(JsonNode told) {
      return new ToldRecord(
          told.path(0).asDouble(),
          told.path(1).asDouble(),
          told.path(2).asDouble(),
          told.path(3).asDouble(),
          told.path(4).asBoolean());
    }

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
