package org.servanda.tournaments.remote;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.PublicRecord;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Talks;
import tools.jackson.core.JsonGenerator;

/** Writes what a leader sees: an object with the names of the views' methods. */
final class ViewWriter {
  private final JsonGenerator json;

  ViewWriter(JsonGenerator json) {
    this.json = json;
  }

  /** An enumeration's constant as it is written: {@code other-walked-out}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A number, or null for infinity. */
  static void writeFinite(JsonGenerator json, double value) {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }

  /** What is seen in every decision. */
  void situation(Situation view) {
    json.writeStartObject();
    always(view);
    json.writeEndObject();
  }

  /** What is seen in talks. */
  void talks(Talks view) {
    json.writeStartObject();
    always(view);
    word("occasion", view.occasion());
    outcome("offer", view.offer());
    outcome("ownOffer", view.ownOffer());
    number("exchange", view.exchange());
    number("exchanges", view.exchanges());
    number("time", view.time());
    json.writeEndObject();
  }

  /** What is seen under an agreement. */
  void accord(Accord view) {
    json.writeStartObject();
    always(view);
    outcome("outcome", view.outcome());
    number("age", view.age());
    json.writeName("remaining");
    if (view.remaining() == Integer.MAX_VALUE) {
      json.writeNull();
    } else {
      json.writeNumber(view.remaining());
    }
    word("lastSignal", view.lastSignal());
    word("ownSignal", view.ownSignal());
    number("ownShortfall", view.ownShortfall());
    flag("slipped", view.slipped());
    flag("sanctioned", view.sanctioned());
    flag("otherEscaped", view.otherEscaped());
    number("temptation", view.temptation());
    number("cost", view.cost());
    number("benefit", view.benefit());
    number("breakingCost", view.breakingCost());
    flag("excused", view.excused());
    number("proofRate", view.proofRate());
    number("otherProofRate", view.otherProofRate());
    number("arguable", view.arguable());
    number("falseAlarm", view.falseAlarm());
    json.writeEndObject();
  }

  private void always(Situation view) {
    number("round", view.round());
    number("tension", view.tension());
    number("outside", view.outside());
    number("otherOutside", view.otherOutside());
    number("mind", view.mind());
    number("tenure", view.tenure());
    outcome("inForce", view.inForce());
    number("sinceFailure", view.sinceFailure());
    word("lastTalks", view.lastTalks());
    word("lastEnding", view.lastEnding());
    number("apparentPayoff", view.apparentPayoff());
    record("ownRecord", view.ownRecord());
    record("otherRecord", view.otherRecord());
    word("otherStatement", view.otherStatement());
  }

  /** A public record. */
  void record(String name, PublicRecord record) {
    json.writeName(name);
    json.writeStartObject();
    number("kept", record.kept());
    number("broken", record.broken());
    number("withdrawn", record.withdrawn());
    number("lies", record.lies());
    flag("good", record.good());
    json.writeEndObject();
  }

  private void number(String name, int value) {
    json.writeName(name);
    json.writeNumber(value);
  }

  private void number(String name, double value) {
    json.writeName(name);
    writeFinite(json, value);
  }

  private void flag(String name, boolean value) {
    json.writeName(name);
    json.writeBoolean(value);
  }

  private void word(String name, Enum<?> value) {
    json.writeName(name);
    json.writeString(word(value));
  }

  private void outcome(String name, @Nullable Outcome value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value.index());
    }
  }
}
