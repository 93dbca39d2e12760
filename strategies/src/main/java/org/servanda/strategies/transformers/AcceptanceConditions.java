package org.servanda.strategies.transformers;

import java.util.List;
import java.util.function.Function;
import org.servanda.engine.model.Move;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.Talks;
import org.servanda.engine.spi.Transformer;
import org.servanda.strategies.toolkit.DelegatingLeader;
import org.servanda.strategies.toolkit.negotiation.AcceptanceCondition;
import org.servanda.strategies.toolkit.negotiation.AcceptanceOverride;

/** Acceptance conditions that replace the one of the wrapped strategy. */
final class AcceptanceConditions {
  private static final Source BAARSLAG =
      new Source(
          "Baarslag, Hindriks and Jonker 2013, Acceptance conditions in automated negotiation",
          "10.1007/978-3-642-30737-9_6");

  private AcceptanceConditions() {}

  static List<Transformer> all() {
    Parameter scale = Parameter.real("scale", 0, 10, 1, "factor on the utility of the offer");
    Parameter offset = Parameter.real("offset", -1, 1, 0, "added to the utility of the offer");
    Parameter time =
        Parameter.real("time", 0, 1, .99, "from which the talks are in their late phase");
    return List.of(
        condition(
            "ac-next",
            "Accepts what is as good as its next offer.",
            brief -> AcceptanceCondition.next(brief.parameter("scale"), brief.parameter("offset")),
            scale,
            offset),
        condition(
            "ac-previous",
            "Accepts what is as good as its last offer.",
            brief ->
                AcceptanceCondition.previous(brief.parameter("scale"), brief.parameter("offset")),
            scale,
            offset),
        condition(
            "ac-constant",
            "Accepts what is better than a constant.",
            brief -> AcceptanceCondition.above(brief.parameter("utility")),
            Parameter.real("utility", 0, 1, .9, "that an offer must exceed")),
        condition(
            "ac-time",
            "Accepts anything late in the talks.",
            brief -> AcceptanceCondition.after(brief.parameter("time")),
            time),
        condition(
            "ac-gap",
            "Accepts what is hardly worse than its last offer.",
            brief -> AcceptanceCondition.gap(brief.parameter("gap")),
            Parameter.real("gap", 0, 1, .01, "tolerated, utility")),
        condition(
            "ac-combi",
            "Accepts what is as good as its next offer, and late in the talks anything.",
            brief -> AcceptanceCondition.combi(brief.parameter("time")),
            time),
        condition(
            "ac-combi-max",
            "As ac-next; late in the talks also what is as good as the best offer received.",
            brief -> AcceptanceCondition.combiMax(brief.parameter("time")),
            time),
        condition(
            "ac-combi-window",
            "As ac-next; late in the talks also what is as good as the best recent offer.",
            brief -> AcceptanceCondition.combiWindow(brief.parameter("time")),
            time),
        condition(
            "ac-combi-average",
            "As ac-next; late in the talks also what is as good as the mean of recent offers.",
            brief -> AcceptanceCondition.combiAverage(brief.parameter("time")),
            time),
        condition(
            "ac-combi-best-average",
            "As ac-next; late in the talks also what is as good as the mean of the better recent"
                + " offers.",
            brief -> AcceptanceCondition.combiBestAverage(brief.parameter("time")),
            time),
        condition(
            "ac-combi-expectation",
            "As ac-next; late in the talks, if few offers are to come, also what exceeds those"
                + " expected.",
            brief ->
                AcceptanceCondition.combiExpectation(
                    brief.parameter("time"), (int) brief.parameter("few")),
            time,
            Parameter.whole("few", 0, 1000, 10, "offers that count as few")));
  }

  private static Transformer condition(
      String id,
      String portrait,
      Function<Brief, AcceptanceCondition> condition,
      Parameter... parameters) {
    return TransformerDefinition.around(
        id,
        portrait,
        BAARSLAG,
        traits -> traits,
        (brief, wrapped) ->
            new AcceptanceFilter(brief, wrapped.get(0).appoint(brief), condition.apply(brief)),
        parameters);
  }

  /** Acts as the wrapped leader, except for what it accepts in talks. */
  private static final class AcceptanceFilter extends DelegatingLeader {
    private final AcceptanceOverride bargaining;

    AcceptanceFilter(Brief brief, Leader inner, AcceptanceCondition acceptance) {
      super(inner);
      this.bargaining = new AcceptanceOverride(brief, inner, acceptance);
    }

    @Override
    public Move negotiate(Talks talks) {
      return bargaining.negotiate(talks);
    }
  }
}
