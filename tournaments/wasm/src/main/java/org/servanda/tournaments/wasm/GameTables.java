package org.servanda.tournaments.wasm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.PublicIssue;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.ValueFunction;
import org.servanda.engine.spi.Brief;

/**
 * What is worth what, for a seat in a scenario: terms, issues, options and, where there are not too
 * many, substances. The numbers stand one after the other as doubles, as the guide says.
 *
 * @param bytes the numbers, in the order of WebAssembly's memory
 * @param isTabled whether substances are among them
 */
@SuppressWarnings("ArrayRecordComponent") // shared by all leaders, and never changed
record GameTables(byte[] bytes, boolean isTabled) {
  /** The most substances of which tables are made. */
  static final int MOST_SUBSTANCES = 65_536;

  /** What is told of a set of terms, in order. */
  static final List<String> TERM =
      List.of(
          "breaking",
          "inherited",
          "ratified",
          "lag",
          "proof",
          "verification cost",
          "alarms",
          "arguable",
          "false alarm",
          "drafting failure",
          "years",
          "review",
          "escape",
          "guarantor");

  private static final int PER_ISSUE = 2;
  private static final int PER_OPTION = 4;

  /** Its key among the tables of a scenario: there is one for each seat. */
  private record Key() {}

  /** The numbers of a brief, made once for all matches that have the same. */
  static GameTables of(Brief brief) {
    return brief.shared(new Key(), () -> make(brief));
  }

  /** How many numbers it has. */
  int numbers() {
    return bytes.length / Double.BYTES;
  }

  private static GameTables make(Brief brief) {
    OutcomeSpace space = brief.outcomes();
    boolean tabled = space.substances() <= MOST_SUBSTANCES;
    int options = space.topics().stream().mapToInt(t -> t.options().size()).sum();
    int size =
        space.terms().size() * TERM.size()
            + space.topics().size() * PER_ISSUE
            + options * PER_OPTION
            + (tabled ? (int) space.substances() * PER_OPTION : 0);
    ByteBuffer out = ByteBuffer.allocate(size * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    space.terms().forEach(terms -> put(out, terms));
    for (PublicIssue topic : space.topics()) {
      put(out, topic.obligor() == brief.seat() ? 0 : 1, topic.options().size());
    }
    ValueFunction own = brief.own();
    ValueFunction other = brief.other();
    for (int i = 0; i < space.topics().size(); i++) {
      for (int o = 0; o < space.topics().get(i).options().size(); o++) {
        put(out, own.cost(i, o), own.benefit(i, o), other.cost(i, o), other.benefit(i, o));
      }
    }
    for (int s = 0; tabled && s < space.substances(); s++) {
      put(out, own.costOf(s), own.benefitOf(s), other.costOf(s), other.benefitOf(s));
    }
    return new GameTables(out.array(), tabled);
  }

  private static void put(ByteBuffer out, Terms t) {
    put(out, t.form().breaking(), t.form().inherited(), yes(t.form().ratified()), t.form().lag());
    put(out, t.verification().proof(), t.verification().cost(), t.verification().alarms());
    put(out, t.precision().arguable(), t.precision().falseAlarm());
    put(out, t.precision().draftingFailure(), t.years(), t.review(), t.escape());
    put(out, yes(t.guarantor()));
  }

  private static double yes(boolean value) {
    return value ? 1 : 0;
  }

  private static void put(ByteBuffer out, double... values) {
    for (double value : values) {
      out.putDouble(value);
    }
  }
}
