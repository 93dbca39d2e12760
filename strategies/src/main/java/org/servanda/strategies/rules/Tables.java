package org.servanda.strategies.rules;

import java.util.List;
import org.servanda.engine.spi.Source;
import org.servanda.engine.spi.Traits;

/** Rules given as tables: facts about them, one line each. */
final class Tables {
  private Tables() {}

  /** Finite-state machines and look-up tables, without chance. */
  static List<RuleStrategy> certain() {
    return List.of(
        machine(
            "evolved-fsm4",
            "EvolvedFSM4",
            "Four states, evolved in tournaments.",
            RuleSources.HARPER,
            Traits.UNLIMITED,
            0,
            'C',
            "0,C,0,C;0,D,2,D;1,C,3,D;1,D,0,C;2,C,2,D;2,D,1,C;3,C,3,D;3,D,1,D"),
        machine(
            "evolved-fsm6",
            "EvolvedFSM6",
            "Eight states, of which it uses six, evolved in tournaments.",
            RuleSources.HARPER,
            Traits.UNLIMITED,
            4,
            'C',
            "2,C,2,D;2,D,7,D;3,C,6,D;3,D,4,C;4,C,4,C;4,D,6,D;5,C,2,D;5,D,7,D;"
                + "6,C,3,C;6,D,5,D;7,C,2,C;7,D,3,D"),
        machine(
            "evolved-fsm16",
            "EvolvedFSM16",
            "Sixteen states, evolved in tournaments.",
            RuleSources.HARPER,
            Traits.UNLIMITED,
            0,
            'C',
            "0,C,0,C;0,D,12,D;1,C,3,D;1,D,6,C;2,C,2,D;2,D,14,D;3,C,3,D;3,D,3,D;"
                + "5,C,12,D;5,D,10,D;6,C,5,C;6,D,12,D;7,C,3,D;7,D,1,C;8,C,5,C;8,D,5,C;"
                + "10,C,11,D;10,D,8,C;11,C,15,D;11,D,5,D;12,C,8,C;12,D,11,D;13,C,13,D;"
                + "13,D,7,D;14,C,13,D;14,D,13,D;15,C,15,D;15,D,2,C"),
        machine(
            "evolved-fsm16-noise-05",
            "EvolvedFSM16Noise05",
            "Sixteen states, evolved in tournaments with noise.",
            RuleSources.HARPER,
            Traits.UNLIMITED,
            0,
            'C',
            "0,C,8,C;0,D,3,D;1,C,13,C;1,D,15,D;2,C,12,C;2,D,3,D;3,C,10,C;3,D,3,D;"
                + "4,C,5,D;4,D,4,D;5,C,4,D;5,D,10,D;6,C,8,C;6,D,6,D;8,C,2,C;8,D,4,D;"
                + "10,C,4,D;10,D,1,D;11,C,14,D;11,D,13,C;12,C,13,C;12,D,2,C;13,C,13,C;"
                + "13,D,6,C;14,C,3,D;14,D,13,D;15,C,5,D;15,D,11,C"),
        machine(
            "tf1",
            "TF1",
            "Sixteen states, trained to win Moran processes.",
            RuleSources.HARPER,
            Traits.UNLIMITED,
            0,
            'C',
            "0,C,7,C;0,D,1,C;1,C,11,D;1,D,11,D;2,C,8,D;2,D,8,C;3,C,3,C;3,D,12,D;"
                + "4,C,6,C;4,D,3,C;5,C,11,C;5,D,8,D;6,C,13,D;6,D,14,C;7,C,4,D;7,D,2,D;"
                + "8,C,14,D;8,D,8,D;9,C,0,C;9,D,10,D;10,C,8,C;10,D,15,C;11,C,6,D;"
                + "11,D,5,D;12,C,6,D;12,D,9,D;13,C,9,D;13,D,8,D;14,C,8,D;14,D,13,D;"
                + "15,C,4,C;15,D,5,C"),
        machine(
            "tf2",
            "TF2",
            "Sixteen states, trained to win Moran processes.",
            RuleSources.HARPER,
            Traits.UNLIMITED,
            0,
            'C',
            "0,C,13,D;0,D,12,D;1,C,3,D;1,D,4,D;2,C,14,D;2,D,9,D;3,C,0,C;3,D,1,D;"
                + "4,C,1,D;4,D,2,D;7,C,12,D;7,D,2,D;8,C,7,D;8,D,9,D;9,C,8,D;9,D,0,D;"
                + "10,C,2,C;10,D,15,C;11,C,7,D;11,D,13,D;12,C,3,C;12,D,8,D;13,C,7,C;"
                + "13,D,10,D;14,C,10,D;14,D,7,D;15,C,15,C;15,D,11,D"),
        machine(
            "tf3",
            "TF3",
            "Eight states, trained to win Moran processes.",
            RuleSources.HARPER,
            Traits.UNLIMITED,
            0,
            'C',
            "0,C,0,C;0,D,3,C;1,C,5,D;1,D,0,C;2,C,3,C;2,D,2,D;3,C,4,D;3,D,6,D;"
                + "4,C,3,C;4,D,1,D;5,C,6,C;5,D,3,D;6,C,6,D;6,D,6,D;7,C,7,D;7,D,5,C"),
        machine(
            "fortress-3",
            "Fortress3",
            "Defects until a partner knocks with two defections in a row, then keeps faith while it"
                + " does.",
            RuleSources.ASHLOCK,
            2,
            1,
            'D',
            "1,C,1,D;1,D,2,D;2,C,1,D;2,D,3,C;3,C,3,C;3,D,1,D"),
        machine(
            "fortress-4",
            "Fortress4",
            "Defects until a partner knocks with three defections in a row, then keeps faith while"
                + " it does.",
            RuleSources.ASHLOCK,
            3,
            1,
            'D',
            "1,C,1,D;1,D,2,D;2,C,1,D;2,D,3,D;3,C,1,D;3,D,4,C;4,C,4,C;4,D,1,D"),
        machine(
            "predator",
            "Predator",
            "Exploits whom it can in nine states, and is polite to its own kind.",
            RuleSources.ASHLOCK,
            Traits.UNLIMITED,
            0,
            'C',
            "0,C,0,D;0,D,1,D;1,C,2,D;1,D,3,D;2,C,4,C;2,D,3,D;3,C,5,D;3,D,4,C;"
                + "4,C,2,C;4,D,6,D;5,C,7,D;5,D,3,D;6,C,7,C;6,D,7,D;7,C,8,D;7,D,7,D;"
                + "8,C,8,D;8,D,6,D"),
        machine(
            "pun-1",
            "Pun1",
            "Alternates between tit-for-tat-like and contrary answers, in two states.",
            RuleSources.ASHLOCK,
            Traits.UNLIMITED,
            1,
            'D',
            "1,C,2,C;1,D,2,C;2,C,1,C;2,D,1,D"),
        machine(
            "raider",
            "Raider",
            "Raids for two turns, then looks what came of it, in four states.",
            RuleSources.ASHLOCK,
            Traits.UNLIMITED,
            0,
            'D',
            "0,C,2,D;0,D,2,D;1,C,1,C;1,D,1,D;2,C,0,D;2,D,3,C;3,C,0,D;3,D,1,C"),
        machine(
            "ripoff",
            "Ripoff",
            "Robs once and again while that goes unanswered, then becomes tit for tat.",
            RuleSources.ASHLOCK,
            3,
            1,
            'D',
            "1,C,2,C;1,D,3,C;2,C,1,D;2,D,3,C;3,C,3,C;3,D,3,D"),
        machine(
            "solution-b1",
            "SolutionB1",
            "Waits for a first cooperation, then forgives one defection for good.",
            RuleSources.ASHLOCK,
            2,
            1,
            'D',
            "1,C,2,D;1,D,1,D;2,C,2,C;2,D,3,C;3,C,3,C;3,D,3,C"),
        machine(
            "solution-b5",
            "SolutionB5",
            "Six states, evolved against a diverse field.",
            RuleSources.ASHLOCK,
            Traits.UNLIMITED,
            1,
            'D',
            "1,C,2,C;1,D,6,D;2,C,2,C;2,D,3,D;3,C,6,C;3,D,1,D;4,C,3,C;4,D,6,D;"
                + "5,C,5,D;5,D,4,D;6,C,3,C;6,D,5,D"),
        machine(
            "thumper",
            "Thumper",
            "Answers a defection with two, whatever comes in between.",
            RuleSources.ASHLOCK,
            Traits.UNLIMITED,
            1,
            'C',
            "1,C,1,C;1,D,2,D;2,C,1,D;2,D,1,D"),
        machine(
            "usually-cooperates",
            "UsuallyCooperates",
            "Cooperates, but for one defection after a partner returns from a defection.",
            RuleSources.ASHLOCK,
            Traits.UNLIMITED,
            1,
            'C',
            "1,C,1,C;1,D,2,C;2,C,1,D;2,D,1,C"),
        machine(
            "usually-defects",
            "UsuallyDefects",
            "Defects, but for one cooperation after a cooperation is followed by a defection.",
            RuleSources.ASHLOCK,
            Traits.UNLIMITED,
            1,
            'D',
            "1,C,2,D;1,D,1,D;2,C,1,D;2,D,1,C"),
        machine(
            "second-by-colbert",
            "SecondByColbert",
            "Opens with one defection on turn five, then answers a defection with two, each pair"
                + " followed by two cooperations.",
            RuleSources.AXELROD_SECOND,
            4,
            0,
            'C',
            "0,C,1,C;0,D,1,C;1,C,2,C;1,D,2,C;2,C,3,C;2,D,3,C;3,C,4,C;3,D,4,C;"
                + "4,C,5,D;4,D,5,D;5,C,6,C;5,D,6,C;6,C,7,C;6,D,7,C;7,C,7,C;7,D,8,D;"
                + "8,C,9,D;8,D,9,D;9,C,10,C;9,D,10,C;10,C,7,C;10,D,7,C"),
        lookUp(
            "winner-12",
            "Winner12",
            "Answers as tit for tat, but robs whoever is quick to forgive; of depth one and two.",
            RuleSources.MATHIEU,
            2,
            "CC",
            1,
            2,
            0,
            "CDCDDCDD"),
        lookUp(
            "winner-21",
            "Winner21",
            "Opens with a defection and then as the best rule of depth one and two.",
            RuleSources.MATHIEU,
            2,
            "DC",
            1,
            2,
            0,
            "CDCDCDDD"),
        lookUp(
            "evolved-looker-up-1-1-1",
            "EvolvedLookerUp1_1_1",
            "Looks at both last moves and the other's first; evolved in tournaments.",
            RuleSources.HARPER,
            Traits.UNLIMITED,
            "C",
            1,
            1,
            1,
            "CDDDDCDD"),
        lookUp(
            "evolved-looker-up-2-2-2",
            "EvolvedLookerUp2_2_2",
            "Looks at both last two moves and the other's first two; evolved in tournaments.",
            RuleSources.HARPER,
            Traits.UNLIMITED,
            "CC",
            2,
            2,
            2,
            "CDDCDCDDCDDDCDDDDDCDCDCCCDDCCDCDDDCCCCCDDDCDDDDDDDDDCCDDCDDDCCCD"),
        lookUp(
            "aon-2",
            "AON2",
            "Cooperates after two turns in which both did the same.",
            RuleSources.HILBE,
            2,
            "CC",
            2,
            2,
            0,
            "CDDDDCDDDDCDDDDC"),
        lookUp(
            "delayed-aon-1",
            "DelayedAON1",
            "Cooperates after a turn of agreement that followed the same of either kind, delayed by"
                + " one.",
            RuleSources.HILBE,
            2,
            "CC",
            2,
            2,
            0,
            "CDDDDCDCDDCDDCDC"));
  }

  /** Memory-one rules that use chance: the probability of cooperating after CC, CD, DC, DD. */
  static List<RuleStrategy> vectors() {
    return List.of(
        vector(
            "firm-but-fair",
            "FirmButFair",
            "Forgives a mutual defection two times in three, and shares no blame for its own.",
            new Source(
                "Frean 1994, The prisoner's dilemma without synchrony", "10.1098/rspb.1994.0096"),
            1.0,
            0.0,
            1.0,
            0.6666666666666666),
        vector(
            "first-by-joss",
            "FirstByJoss",
            "Tit for tat that defects on one cooperation in ten.",
            RuleSources.AXELROD,
            0.9,
            0.0,
            0.9,
            0.0),
        vector(
            "gtft",
            "GTFT",
            "Generous tit for tat: lets a third of all defections pass.",
            RuleSources.NOWAK_SIGMUND,
            1.0,
            0.33333333333333337,
            1.0,
            0.33333333333333337),
        vector(
            "soft-joss",
            "SoftJoss",
            "Tit for tat that lets one defection in ten pass.",
            RuleSources.LIBRARY,
            1.0,
            0.09999999999999998,
            1.0,
            0.09999999999999998),
        vector(
            "stochastic-cooperator",
            "StochasticCooperator",
            "Cooperates by probabilities found to spread among reactive rules.",
            new Source(
                "Adami and Hintze 2013, Evolutionary instability of zero-determinant strategies",
                "10.1038/ncomms3193"),
            0.935,
            0.229,
            0.266,
            0.42),
        vector(
            "stochastic-wsls",
            "StochasticWSLS",
            "Win-stay, lose-shift that errs one time in twenty.",
            RuleSources.WIN_STAY,
            0.95,
            0.05,
            0.05,
            0.95),
        vector(
            "zd-extort-2",
            "ZDExtort2",
            "Extorts twice the other's surplus over mutual defection.",
            RuleSources.STEWART_PLOTKIN,
            0.8888888888888888,
            0.5,
            0.3333333333333333,
            0.0),
        vector(
            "zd-extort-2v-2",
            "ZDExtort2v2",
            "Extorts twice the other's surplus, by other probabilities.",
            RuleSources.STEWART_PLOTKIN,
            0.875,
            0.4375,
            0.375,
            0.0),
        vector(
            "zd-extort-3",
            "ZDExtort3",
            "Extorts three times the other's surplus.",
            RuleSources.PRESS_DYSON,
            0.8461538461538461,
            0.5,
            0.2692307692307692,
            0.0),
        vector(
            "zd-extort-4",
            "ZDExtort4",
            "Extorts four times the other's surplus.",
            RuleSources.STEWART_PLOTKIN,
            0.6470588235294118,
            0.0,
            0.47058823529411764,
            0.0),
        vector(
            "zd-extortion",
            "ZDExtortion",
            "Extorts five times the other's surplus.",
            RuleSources.PRESS_DYSON,
            0.6399999999999999,
            0.18000000000000005,
            0.27999999999999997,
            0.0),
        vector(
            "zdgtft2",
            "ZDGTFT2",
            "Zero-determinant and generous: takes half the other's loss upon itself.",
            RuleSources.STEWART_PLOTKIN,
            1.0,
            0.125,
            1.0,
            0.25),
        vector(
            "zd-gen-2",
            "ZDGen2",
            "Zero-determinant and generous, with probabilities of its own.",
            RuleSources.STEWART_PLOTKIN_GENEROUS,
            1.0,
            0.5625,
            0.5,
            0.125),
        vector(
            "zd-mischief",
            "ZDMischief",
            "Zero-determinant, and ready to lose if the other loses more.",
            RuleSources.PRESS_DYSON,
            0.8,
            0.6,
            0.1,
            0.0),
        vector(
            "zd-set-2",
            "ZDSet2",
            "Zero-determinant: sets the other's payoff to two a turn, whatever it does.",
            RuleSources.PRESS_DYSON,
            0.75,
            0.25,
            0.5,
            0.25));
  }

  private static RuleStrategy machine(
      String id,
      String name,
      String portrait,
      Source source,
      int memory,
      int start,
      char first,
      String table) {
    return RuleStrategy.of(id, portrait, memory, () -> Machines.machine(start, first, table))
        .from(source)
        .as(name);
  }

  private static RuleStrategy lookUp(
      String id,
      String name,
      String portrait,
      Source source,
      int memory,
      String opening,
      int own,
      int other,
      int openings,
      String moves) {
    return RuleStrategy.of(
            id, portrait, memory, () -> Machines.lookUp(opening, own, other, openings, moves))
        .from(source)
        .as(name);
  }

  private static RuleStrategy vector(
      String id, String name, String portrait, Source source, double... after) {
    return RuleStrategy.byChance(
            id, portrait, after[0] == 1, 1, random -> Machines.memoryOne(1, after, random))
        .from(source)
        .as(name);
  }
}
