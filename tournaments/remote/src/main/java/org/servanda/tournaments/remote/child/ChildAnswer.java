package org.servanda.tournaments.remote.child;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.foreign.AnswerNumbers;
import org.servanda.engine.model.Move;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Statement;
import org.servanda.tournaments.remote.line.Decision;
import tools.jackson.core.JsonGenerator;

/** What a leader has answered, in both forms. */
final class ChildAnswer {
  private static final long NONE = Long.MIN_VALUE;

  private final Consumer<JsonGenerator> words;
  private final long number;
  private final double[] beside;

  /**
   * An answer.
   *
   * @param words writes it into an object
   * @param number its {@linkplain AnswerNumbers number}; {@link #NONE} if it has none
   * @param beside the numbers that belong to it
   */
  private ChildAnswer(Consumer<JsonGenerator> words, long number, double... beside) {
    this.words = words;
    this.number = number;
    this.beside = beside;
  }

  /** Asks a leader. */
  static ChildAnswer of(Decision decision, Leader leader, ChildView view) {
    return switch (decision) {
      case NEGOTIATE -> move(leader.negotiate(view));
      case CONDUCT -> conduct(leader.conduct(view));
      case TABLE -> comes(leader.comesToTable(view));
      case SPEAK -> statement(leader.speak(view));
      case HANDOVER -> left(leader.handover(view));
    };
  }

  /** Writes it into an object. */
  void write(JsonGenerator json) {
    words.accept(json);
  }

  /** Whether it can be told in numbers alone. */
  boolean isNumbers() {
    return number != NONE;
  }

  /** It as a row of doubles: the decision, how many random numbers were drawn, and the answer. */
  byte[] row(Decision decision, long drew) {
    int count = 3 + beside.length;
    ByteBuffer bytes = ByteBuffer.allocate(count * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putDouble(decision.ordinal()).putDouble((double) drew).putDouble((double) number);
    for (double more : beside) {
      bytes.putDouble(more);
    }
    return bytes.array();
  }

  private static ChildAnswer move(@Nullable Move move) {
    if (move == null) {
      return new ChildAnswer(json -> json.writeStringProperty("move", "null"), NONE);
    }
    long number = AnswerNumbers.of(move);
    return new ChildAnswer(
        json -> {
          if (move instanceof Outcome) {
            json.writeNumberProperty("offer", number);
          } else {
            json.writeStringProperty("move", word((Enum<?>) move));
          }
        },
        number);
  }

  private static ChildAnswer conduct(Conduct conduct) {
    return new ChildAnswer(
        json -> {
          switch (conduct.kind()) {
            case KEEP -> {
              boolean full = conduct.shortfall() == 0;
              json.writeStringProperty("conduct", full ? "comply" : "breach");
              json.writeNumberProperty("shortfall", conduct.shortfall());
            }
            case ESCAPE -> json.writeStringProperty("conduct", "escape");
            case WITHDRAW -> json.writeStringProperty("conduct", "withdraw");
          }
          json.writeBooleanProperty("sanction", conduct.sanctions());
          json.writeBooleanProperty("renegotiate", conduct.renegotiates());
        },
        AnswerNumbers.of(conduct),
        conduct.shortfall());
  }

  private static ChildAnswer comes(boolean comes) {
    return new ChildAnswer(json -> json.writeBooleanProperty("comes", comes), comes ? 1 : 0);
  }

  private static ChildAnswer statement(Statement said) {
    return new ChildAnswer(json -> json.writeStringProperty("say", word(said)), said.ordinal());
  }

  private static ChildAnswer left(double[] left) {
    return new ChildAnswer(
        json -> {
          json.writeArrayPropertyStart("leave");
          for (double value : left) {
            json.writeNumber(value);
          }
          json.writeEndArray();
        },
        left.length,
        left);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
