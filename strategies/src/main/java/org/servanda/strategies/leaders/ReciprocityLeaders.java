package org.servanda.strategies.leaders;

import java.util.List;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.strategies.toolkit.Appraisal;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;
import org.servanda.strategies.toolkit.SignalReading;
import org.servanda.strategies.toolkit.StepByStep;
import org.servanda.strategies.toolkit.Tactic;

/** Leaders of direct reciprocity: they respond to what the other did to them. */
final class ReciprocityLeaders {
  private ReciprocityLeaders() {}

  static List<Strategy> all() {
    return List.of(
        LeaderStrategy.of(
                "reciprocal",
                "Treats others as they treat it: wants a fair deal and gives what it gets.",
                "Concedes as the other concedes.",
                "Answers a proven breach in kind, ignores suspicion, and withdraws from an"
                    + " agreement that only costs it.",
                "Axelrod and Hamilton 1981, The evolution of cooperation",
                ReciprocityLeaders::reciprocal)
            .nice()
            .doi("10.1126/science.7466396"),
        LeaderStrategy.of(
                "generous",
                "Values peace above justice: forgives a third of all proven breaches.",
                "Concedes slightly faster than linearly.",
                "Answers two of three proven breaches.",
                "Nowak and Sigmund 1992, Tit for tat in heterogeneous populations",
                brief -> generous(brief, brief.parameter("generosity")),
                Parameter.real("generosity", 0, 1, 1.0 / 3, "share of proven breaches it forgives"))
            .nice()
            .byChance()
            .doi("10.1038/355250a0"),
        LeaderStrategy.of(
                "grim",
                "Trusts once: a proven breach ends the agreement.",
                "Concedes linearly; trusts little, so it prefers close verification.",
                "Keeps its word to the letter; withdraws at the first proven breach.",
                "Friedman 1971, A non-cooperative equilibrium for supergames",
                ReciprocityLeaders::grim)
            .nice()
            .doi("10.2307/2296617"),
        LeaderStrategy.of(
                "contrite",
                "Accepts punishment for its own breaches, and expects the same of others.",
                "Concedes linearly.",
                "Answers a proven breach in kind; after a proven breach of its own it complies for"
                    + " a year, whatever the other does.",
                "Boyd 1989; Wu and Axelrod 1995, How to cope with noise",
                ReciprocityLeaders::contrite)
            .nice()
            .doi("10.1016/S0022-5193(89)80188-2"),
        LeaderStrategy.of(
                "saint",
                "Keeps its word to everyone, always.",
                "Concedes linearly; meets everyone, whatever their record, because it expects the"
                    + " best of all.",
                "Always complies, even when it is cheated.",
                "Axelrod 1984 (unconditional cooperation)",
                brief -> Leader.of(LeaderParts.bargaining(brief, .9, 1, 4, 1), Keepers.comply()))
            .nice(),
        LeaderStrategy.of(
            "always-cheat",
            "Signs anything and keeps nothing.",
            "Concedes early; wants vague wording and little verification; asks for nobody's record,"
                + " because it risks nothing.",
            "Never delivers.",
            "Axelrod 1984 (unconditional defection)",
            brief -> Leader.of(LeaderParts.bargaining(brief, .4, 0, 1, 2), Keepers.breach())),
        LeaderStrategy.of(
                "avenger",
                "Forgets nothing: repays every breach with interest, even under the next"
                    + " agreement.",
                "Concedes linearly.",
                "Repays each proven breach with several rounds of breach and sanctions; withdraws"
                    + " when more than twelve breaches are unpaid.",
                "Frank 1988, Passions within Reason",
                brief -> avenger(brief, (int) brief.parameter("interest")),
                Parameter.whole("interest", 1, 40, 2, "rounds of revenge for a breach"))
            .nice(),
        LeaderStrategy.of(
                "penance",
                "After a breach, the guilty side must comply alone for some rounds; then the breach"
                    + " is forgiven.",
                "Concedes linearly.",
                "Withholds until the other has done its penance, and does its own without protest.",
                "van Damme 1989, Renegotiation-proof equilibria in repeated prisoners' dilemma",
                brief -> penance(brief, (int) brief.parameter("rounds")),
                Parameter.whole("rounds", 1, 40, 2, "of penance for a breach"))
            .nice()
            .doi("10.1016/0022-0531(89)90013-5"),
        LeaderStrategy.of(
                "zd-generous",
                "Would rather bear the larger share of a loss than let it grow.",
                "Concedes slightly faster than linearly.",
                "Follows a zero-determinant rule: always complies after both complied, and forgives"
                    + " some breaches.",
                "Stewart and Plotkin 2013, From extortion to generosity",
                brief ->
                    StepByStep.leader(
                            LeaderParts.diplomatic(brief, .7, 1, 5, 1.5),
                            Keepers.prudent(
                                ZeroDeterminant.generosity(
                                    brief.random(), brief.parameter("factor")),
                                LeaderParts.LOOKS_AHEAD))
                        .coming(Grievance.tolerance(brief, 2.5)),
                Parameter.real("factor", 1, 50, 2, "ratio of its loss to the other's"))
            .nice()
            .byChance()
            .doi("10.1073/pnas.1306246110"),
        LeaderStrategy.of(
                "zd-extortioner",
                "Lets the other gain only if it gains more itself.",
                "Holds out, and concedes late.",
                "Follows a zero-determinant rule: complies just often enough that compliance pays"
                    + " the other, and cheats otherwise.",
                "Press and Dyson 2012, Iterated prisoner's dilemma contains strategies that"
                    + " dominate any evolutionary opponent",
                brief ->
                    StepByStep.leader(
                            LeaderParts.diplomatic(brief, .5, .6, 4, .4),
                            ZeroDeterminant.extortion(brief.random(), brief.parameter("factor")))
                        .coming(Grievance.tolerance(brief, 3)),
                Parameter.real("factor", 1, 50, 2, "ratio of its surplus to the other's"))
            .byChance()
            .doi("10.1073/pnas.1206569109"));
  }

  private static Leader reciprocal(Brief brief) {
    return StepByStep.leader(
            Bargaining.of(brief, Appraisal.of(.6, 1).ahead(5), Tactic.mirroring(.6), 0),
            Keepers.prudent(Keepers.titForTat(SignalReading.LENIENT), LeaderParts.LOOKS_AHEAD))
        .saying(LeaderParts::praiseInPeace)
        .coming(Grievance.tolerance(brief, 1.5));
  }

  private static Leader generous(Brief brief, double generosity) {
    return StepByStep.leader(
            LeaderParts.bargaining(brief, .8, 1, 6, 1.5),
            Keepers.prudent(Keepers.generous(generosity, brief.random()), LeaderParts.LOOKS_AHEAD))
        .saying(LeaderParts::praiseInPeace)
        .coming(Grievance.tolerance(brief, 3));
  }

  private static Leader grim(Brief brief) {
    return StepByStep.leader(LeaderParts.bargaining(brief, .4, 1, 8, 1), Keepers.grim())
        .coming(Grievance.tolerance(brief, .5));
  }

  private static Leader contrite(Brief brief) {
    return StepByStep.leader(
            LeaderParts.bargaining(brief, .6, 1, 4, 1),
            Keepers.prudent(Keepers.contrite(), LeaderParts.LOOKS_AHEAD))
        .coming(Grievance.tolerance(brief, 2));
  }

  private static Leader avenger(Brief brief, int interest) {
    Avenger memory = new Avenger(interest);
    return StepByStep.leader(LeaderParts.bargaining(brief, .5, 1, 4, 1), memory)
        .saying(s -> memory.owed > 0 ? Statement.DENUNCIATION : Statement.SILENCE)
        .coming(Grievance.unlessNotorious(brief));
  }

  /** Counts the rounds of revenge it still owes. */
  private static final class Avenger implements Keeper {
    private static final int TOO_LONG = 12;

    private final int interest;
    private int owed;

    Avenger(int interest) {
      this.interest = interest;
    }

    @Override
    public Conduct conduct(Accord accord) {
      if (accord.lastSignal().isProven()) {
        owed += interest;
      }
      if (owed == 0) {
        return Conduct.comply();
      }
      if (owed > TOO_LONG * interest) {
        return Conduct.withdraw();
      }
      owed--;
      return Conduct.breach().andSanction();
    }
  }

  private static Leader penance(Brief brief, int rounds) {
    return StepByStep.leader(
            LeaderParts.diplomatic(brief, .6, 1, 4, 1),
            Keepers.prudent(new Penance(rounds), LeaderParts.LOOKS_AHEAD))
        .coming(Grievance.tolerance(brief, 2));
  }

  /** Counts the rounds for which each side must comply alone. */
  private static final class Penance implements Keeper {
    private final int rounds;
    private int owing;
    private int owed;
    private boolean punished;

    Penance(int rounds) {
      this.rounds = rounds;
    }

    @Override
    public Conduct conduct(Accord accord) {
      if (accord.age() == 0) {
        owing = 0;
        owed = 0;
        punished = false;
      }
      if (accord.ownSignal().isProven() && !punished) {
        owing = rounds;
      }
      if (accord.lastSignal().isProven()) {
        owed = owing > 0 ? owed : rounds;
      } else if (punished) {
        owed = Math.max(0, owed - 1);
      }
      punished = owing == 0 && owed > 0;
      owing = Math.max(0, owing - 1);
      return punished ? Conduct.breach() : Conduct.comply();
    }
  }
}
