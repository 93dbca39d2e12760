package org.servanda.strategies.leaders;

import java.util.List;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.Traits;
import org.servanda.strategies.toolkit.Appraisal;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;
import org.servanda.strategies.toolkit.Tactic;

/**
 * The leader of an opposition that campaigned against its predecessor's agreement. It leaves what
 * it did not sign if that gives it less than it would settle for, and the better deal it hopes for
 * outweighs the cost of breaking; what it signed itself, it keeps as hawks do.
 *
 * <p>It belongs to no default field: scenarios name it as the leader of a party's opposition.
 */
record Challenger(StrategyDescription description) implements Strategy {
  private static final double ROUNDS_PER_YEAR = 4;

  static Strategy strategy() {
    return new Challenger(
        StrategyDescription.of("opposition", "Campaigned against its predecessor's agreement.")
            .bargaining("Holds out to the end and never settles for less than its floor.")
            .keeping(
                "Leaves an agreement it did not sign if a deal at its floor would gain more within"
                    + " some years than leaving costs. Otherwise it keeps its word, answers"
                    + " suspicion with breach and sanctions, and withdraws early from what costs"
                    + " it.")
            .citing(
                new Source(
                    "Leeds, Mattes and Vogel 2009, Interests, Institutions, and the Reliability of"
                        + " International Commitments",
                    "10.1111/j.1540-5907.2009.00379.x"))
            .being(new Traits(true, true, Traits.UNLIMITED)));
  }

  @Override
  public String id() {
    return "challenger";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.real("floor", 0, 1, .85, "least share of its best deal it settles for"),
        Parameter.real("ahead", 0, 30, 2, "years in which a better deal must pay for leaving"));
  }

  @Override
  public Leader appoint(Brief brief) {
    Bargaining bargaining =
        Bargaining.of(
            brief,
            Appraisal.of(.2, .7).ahead(3).brief(.15),
            Tactic.time(.2),
            brief.parameter("floor"));
    double rounds = brief.parameter("ahead") * ROUNDS_PER_YEAR;
    Keeper own = Keepers.prudent(DeterrenceLeaders::strike, 4);
    return Leader.of(
            bargaining,
            accord -> leaves(accord, bargaining, rounds) ? Conduct.withdraw() : own.conduct(accord))
        .saying(DeterrenceLeaders::menace)
        .coming(Grievance.unlessNotorious(brief));
  }

  private static boolean leaves(Accord accord, Bargaining bargaining, double rounds) {
    boolean inherited = accord.age() > accord.tenure();
    double cost = accord.excused() ? 0 : accord.breakingCost();
    return inherited && rounds * bargaining.shortfall(accord, accord.outcome()) > cost;
  }
}
