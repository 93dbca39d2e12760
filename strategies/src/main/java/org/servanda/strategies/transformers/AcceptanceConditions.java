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

/** Acceptance conditions, to be put around whoever makes the offers. */
final class AcceptanceConditions {
  private static final Source BAARSLAG =
      new Source(
          "Baarslag, Hindriks and Jonker 2013, Acceptance conditions in automated negotiation",
          "10.1007/978-3-642-30737-9_6");

  private AcceptanceConditions() {}

  static List<Transformer> all() {
    Parameter scale = Parameter.real("scale", 0, 10, 1, "multiplies what is offered");
    Parameter offset = Parameter.real("offset", -1, 1, 0, "added to what is offered");
    Parameter time = Parameter.real("time", 0, 1, .99, "from which it is late");
    return List.of(
        condition(
            "ac-next",
            "Takes what is as good as its next offer.",
            brief -> AcceptanceCondition.next(brief.parameter("scale"), brief.parameter("offset")),
            scale,
            offset),
        condition(
            "ac-previous",
            "Takes what is as good as its last offer.",
            brief ->
                AcceptanceCondition.previous(brief.parameter("scale"), brief.parameter("offset")),
            scale,
            offset),
        condition(
            "ac-constant",
            "Takes what is better than a constant.",
            brief -> AcceptanceCondition.above(brief.parameter("utility")),
            Parameter.real("utility", 0, 1, .9, "that must be exceeded")),
        condition(
            "ac-time",
            "Takes anything once it is late.",
            brief -> AcceptanceCondition.after(brief.parameter("time")),
            time),
        condition(
            "ac-gap",
            "Takes what is hardly worse than its last offer.",
            brief -> AcceptanceCondition.gap(brief.parameter("gap")),
            Parameter.real("gap", 0, 1, .01, "it does not mind, utility")),
        condition(
            "ac-combi",
            "Takes what is as good as its next offer or, once it is late, anything.",
            brief -> AcceptanceCondition.combi(brief.parameter("time")),
            time),
        condition(
            "ac-combi-max",
            "As ac-next or, once it is late, what is as good as the best it ever heard.",
            brief -> AcceptanceCondition.combiMax(brief.parameter("time")),
            time),
        condition(
            "ac-combi-window",
            "As ac-next or, once it is late, what is as good as the best of late.",
            brief -> AcceptanceCondition.combiWindow(brief.parameter("time")),
            time),
        condition(
            "ac-combi-average",
            "As ac-next or, once it is late, what is as good as the mean of late.",
            brief -> AcceptanceCondition.combiAverage(brief.parameter("time")),
            time),
        condition(
            "ac-combi-best-average",
            "As ac-next or, once it is late, what is as good as the mean of the better ones of"
                + " late.",
            brief -> AcceptanceCondition.combiBestAverage(brief.parameter("time")),
            time),
        condition(
            "ac-combi-expectation",
            "As ac-next or, once it is late and few offers are to come, what beats those expected.",
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
            new Choosy(brief, wrapped.get(0).appoint(brief), condition.apply(brief)),
        parameters);
  }

  /** Keeps and speaks as the wrapped leader, and is choosier at the table. */
  private static final class Choosy extends DelegatingLeader {
    private final AcceptanceOverride bargaining;

    Choosy(Brief brief, Leader inner, AcceptanceCondition acceptance) {
      super(inner);
      this.bargaining = new AcceptanceOverride(brief, inner, acceptance);
    }

    @Override
    public Move negotiate(Talks talks) {
      return bargaining.negotiate(talks);
    }
  }
}
