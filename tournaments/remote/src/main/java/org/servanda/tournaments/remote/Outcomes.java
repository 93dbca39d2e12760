package org.servanda.tournaments.remote;

import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.LeaderFault;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Situation;
import tools.jackson.databind.JsonNode;

/** Answers what a program asks about outcomes while it decides. */
final class Outcomes {
  /** The most outcomes in one question. */
  static final int MOST = 4096;

  private Outcomes() {}

  /**
   * The values of the outcomes that a question names.
   *
   * @param situation what the leader sees; null while it is appointed
   * @throws LeaderFault if the question cannot be answered
   */
  static double[] values(JsonNode asked, Brief brief, @Nullable Situation situation) {
    String what = asked.path("ask").asString("");
    JsonNode named = asked.path("outcomes");
    if (!named.isArray() || named.size() > MOST) {
      throw new LeaderFault(
          PortableText.format(
              "asked '%s' without a list of at most %,d outcomes",
              PortableText.line(what, 40), MOST));
    }
    double[] values = new double[named.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(what, JsonAnswer.outcome(named.get(i), brief.outcomes()), brief, situation);
    }
    return values;
  }

  private static double value(
      String what, Outcome outcome, Brief brief, @Nullable Situation situation) {
    return switch (what) {
      case "cost" -> brief.own().cost(outcome);
      case "benefit" -> brief.own().benefit(outcome);
      case "otherCost" -> brief.other().cost(outcome);
      case "otherBenefit" -> brief.other().benefit(outcome);
      default -> inDecision(what, outcome, situation);
    };
  }

  private static double inDecision(String what, Outcome outcome, @Nullable Situation situation) {
    if (situation != null && what.equals("ratification")) {
      return situation.ratification(outcome);
    }
    if (situation != null && what.equals("gain")) {
      return situation.gain(outcome);
    }
    if (situation != null && what.equals("otherGain")) {
      return situation.otherGain(outcome);
    }
    throw new LeaderFault(
        PortableText.format(
            "asked '%s'; it may ask cost, benefit, otherCost and otherBenefit, and in a decision"
                + " also ratification, gain and otherGain",
            PortableText.line(what, 40)));
  }
}
