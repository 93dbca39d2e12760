package org.servanda.strategies.leaders;

import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.portable.PortableMath;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.strategies.toolkit.Appraisal;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.BetaEstimate;
import org.servanda.strategies.toolkit.CheatingIncentive;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;
import org.servanda.strategies.toolkit.StepByStep;
import org.servanda.strategies.toolkit.Tactic;

/**
 * The calculating leader of the model's reference population: it cheats when this round's saving,
 * temptation included, exceeds the expected penalty plus a personal regard for promises; it leaves
 * when the discounted loss exceeds the breaking cost; and the more patient it is, the harder it
 * bargains. It learns how the other answers a breach. It invokes an escape where that pays better
 * than both compliance and cheating, and derives its trust from the other's record with others.
 *
 * @param id the id
 * @param honour regard for promises, payoff of a full breach
 * @param patience discount factor per year, for a party of the standard patience (.95); a more
 *     patient party raises it
 * @param forgiveness probability of not answering a proven breach
 * @param trust in the other's word, before anything is seen
 */
record ExpectedUtilityLeader(
    String id, double honour, double patience, double forgiveness, double trust)
    implements Strategy {

  private static final double STANDARD_PATIENCE = .95;
  private static final double MAX_PATIENCE = .995;

  /** Rounds until another agreement replaces a broken one. */
  private static final double ROUNDS_TO_REPLACE = 32;

  /** The probability that it holds out is its discount factor per year to this power. */
  private static final double HOLD_OUT_EXPONENT = 12;

  private static final double HOLD_OUT_FLOOR = .6;

  private static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.real("honour", 0, 5, .5, "regard for promises, payoff of a full breach"),
          Parameter.real("patience", 0, .999, .9, "discount factor per year"),
          Parameter.real("forgiveness", 0, 1, .5, "probability of not answering a proven breach"),
          Parameter.real("trust", 0, 1, .6, "in the other's word, before anything is seen"));

  /** The calculating leaders of the default field: a moderate one and two extreme ones. */
  static List<Strategy> family() {
    return List.of(
        new ExpectedUtilityLeader("calculating", .5, .9, .5, .6),
        new ExpectedUtilityLeader("calculating-honourable", 1.5, .95, .7, .7),
        new ExpectedUtilityLeader("calculating-ruthless", 0, .8, .1, .3));
  }

  @Override
  public StrategyDescription description() {
    return StrategyDescription.of(
            "leader",
            PortableText.format(
                "Weighs every promise: honour %s, patience %s, forgiveness %s, trust %s.",
                Parameter.text(honour),
                Parameter.text(patience),
                Parameter.text(forgiveness),
                Parameter.text(trust)))
        .bargaining(
            "Bargains harder the more patient it is; chooses terms by its trust and honour.")
        .keeping(
            "Cheats when that pays after detection, half the breaking cost, the response it has"
                + " learned to expect and its own honour are counted; withdraws when staying would"
                + " cost more than breaking.")
        .citing(
            new Source(
                "Fearon 1998, Bargaining, enforcement, and international cooperation; the reference"
                    + " population of the model's validation",
                "10.1162/002081898753162820"));
  }

  @Override
  public List<Parameter> parameters() {
    return PARAMETERS.stream()
        .map(p -> new Parameter(p.name(), p.kind(), p.min(), p.max(), own(p), p.meaning()))
        .toList();
  }

  private double own(Parameter parameter) {
    return switch (parameter.name()) {
      case "honour" -> honour;
      case "patience" -> patience;
      case "forgiveness" -> forgiveness;
      default -> trust;
    };
  }

  @Override
  public Leader appoint(Brief brief) {
    double regard = brief.parameter("honour");
    double prior = brief.parameter("trust");
    double patient = brief.parameter("patience") * brief.party().patience();
    double delta = Math.min(MAX_PATIENCE, patient / STANDARD_PATIENCE);
    double exponent = Math.max(.15, 4 * (1 - delta));
    Appraisal appraisal =
        Appraisal.of(prior, Math.min(1, .4 + regard / 2)).ahead(1 / (1.05 - delta));
    double round = Math.sqrt(Math.sqrt(delta));
    double horizon = 1 / (1 - round);
    return StepByStep.leader(
            Bargaining.of(brief, appraisal, Tactic.time(exponent), () -> floor(brief, delta)),
            Keepers.prudent(new Calculator(brief, stakeRounds(round)), horizon))
        .coming(Grievance.tolerance(brief, .5 + 3 * prior));
  }

  /**
   * A war of attrition (Fearon 1998): at the start of each round of talks it decides by chance
   * whether to hold out for more than half of the gains. The more patient it is, the likelier it
   * does.
   */
  private static double floor(Brief brief, double delta) {
    return brief.random().nextDouble() < PortableMath.pow(delta, HOLD_OUT_EXPONENT)
        ? HOLD_OUT_FLOOR
        : 0;
  }

  /**
   * The discounted number of rounds lost when an agreement ends: the next one takes eight years.
   */
  private static double stakeRounds(double round) {
    return (1 - PortableMath.pow(round, ROUNDS_TO_REPLACE)) / (1 - round);
  }

  /** Keeps or cheats by calculation. */
  private static final class Calculator implements Keeper {
    private final RandomGenerator random;
    private final double regard;
    private final double forgiving;
    private final double stakeRounds;
    private final BetaEstimate answers = new BetaEstimate(.5, 1.5);
    private @Nullable Outcome probed;
    private boolean awaiting;

    Calculator(Brief brief, double stakeRounds) {
      this.random = brief.random();
      this.regard = brief.parameter("honour");
      this.forgiving = brief.parameter("forgiveness");
      this.stakeRounds = stakeRounds;
    }

    @Override
    public Conduct conduct(Accord accord) {
      learn(accord);
      if (accord.lastSignal().isProven() && random.nextDouble() >= forgiving) {
        return Conduct.breach();
      }
      double stake = Math.max(0, accord.gain(accord.outcome())) * stakeRounds;
      double shade = worth(accord, accord.arguable(), stake);
      double full = worth(accord, 1, stake);
      if (accord.outcome().terms().hasEscape()) {
        double escape = CheatingIncentive.saving(accord, 1) - accord.outcome().terms().escape();
        if (escape > Math.max(0, Math.max(shade, full))) {
          return Conduct.escape();
        }
      }
      if (full > Math.max(0, shade)) {
        return Conduct.breach();
      }
      return shade > 0 ? Conduct.breach(accord.arguable()) : Conduct.comply();
    }

    /**
     * The round after an own proven breach shows whether the other answers; ending the agreement is
     * an answer too.
     */
    private void learn(Accord accord) {
      if (awaiting) {
        boolean ended = accord.age() == 0 || !Objects.equals(probed, accord.outcome());
        answers.observe(ended || accord.lastSignal().isProven() || accord.sanctioned());
        awaiting = false;
      }
      if (accord.age() > 0 && accord.ownSignal().isProven()) {
        awaiting = true;
        probed = accord.outcome();
      }
    }

    private double worth(Accord accord, double shortfall, double stake) {
      return CheatingIncentive.saving(accord, shortfall)
          - CheatingIncentive.penalty(accord, shortfall, answers.mean(), stake)
          - regard * shortfall;
    }
  }
}
