package org.servanda.strategies.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Traits;

/** The classical rules that come with the program. */
public final class ClassicalRules {
  private static final Parameter LENGTH =
      Parameter.whole("length", 2, 1_000_000, 200, "turns it takes the match to have");

  private ClassicalRules() {}

  /** All of them. */
  public static List<Strategy> all() {
    List<Strategy> all = new ArrayList<>(written());
    all.addAll(Tables.certain());
    all.addAll(Tables.vectors());
    all.addAll(byChance());
    all.addAll(tuned());
    all.addAll(Machines.pure());
    return all;
  }

  private static List<RuleStrategy> written() {
    return List.of(
        RuleStrategy.of("cooperator", "Always cooperates.", 0, () -> (turn, own, other) -> true)
            .from(Sources.AXELROD)
            .as("Cooperator"),
        RuleStrategy.of("defector", "Always defects.", 0, () -> (turn, own, other) -> false)
            .from(Sources.AXELROD)
            .as("Defector"),
        RuleStrategy.of(
                "tit-for-tat",
                "Cooperates first, then does what the other did.",
                1,
                () -> (turn, own, other) -> other)
            .from(Sources.AXELROD)
            .as("TitForTat"),
        RuleStrategy.of(
                "suspicious-tit-for-tat",
                "Defects first, then does what the other did.",
                1,
                () -> (turn, own, other) -> turn > 0 && other)
            .as("SuspiciousTitForTat"),
        RuleStrategy.of(
                "anti-tit-for-tat",
                "Cooperates first, then does the opposite of what the other did.",
                1,
                () -> (turn, own, other) -> turn == 0 || !other)
            .as("AntiTitForTat"),
        RuleStrategy.of(
                "bully",
                "Defects first, then does the opposite of what the other did.",
                1,
                () -> (turn, own, other) -> turn > 0 && !other)
            .as("Bully"),
        RuleStrategy.of(
                "win-stay-lose-shift",
                "Repeats what paid, and changes what did not.",
                1,
                () -> (turn, own, other) -> own == other)
            .from(Sources.WIN_STAY)
            .as("WinStayLoseShift"),
        RuleStrategy.of(
                "win-shift-lose-stay",
                "Defects first; changes what paid, and repeats what did not.",
                1,
                () -> (turn, own, other) -> turn > 0 && own != other)
            .as("WinShiftLoseStay"),
        RuleStrategy.of(
                "alternator",
                "Cooperates and defects in turn.",
                1,
                () -> (turn, own, other) -> turn == 0 || !own)
            .from(Sources.AXELROD)
            .as("Alternator"),
        RuleStrategy.of(
                "tit-for-2-tats",
                "Defects only after two defections in a row.",
                2,
                Recall::twoInARow)
            .from(Sources.AXELROD)
            .as("TitFor2Tats"),
        RuleStrategy.of(
                "two-tits-for-tat", "Answers a defection twice.", 2, () -> Recall.anyOfLast(2))
            .from(Sources.AXELROD)
            .as("TwoTitsForTat"),
        RuleStrategy.of(
                "hard-tit-for-tat",
                "Answers a defection three times.",
                3,
                () -> Recall.anyOfLast(3))
            .as("HardTitForTat"),
        RuleStrategy.of(
                "hard-tit-for-2-tats",
                "Defects while the other's last three hold two defections in a row.",
                3,
                Recall::twoInARowOfThree)
            .as("HardTitFor2Tats"),
        RuleStrategy.of(
                "slow-tit-for-two-tats-2",
                "Does what the other did twice; otherwise stays as it is.",
                2,
                Recall::slow)
            .as("SlowTitForTwoTats2"),
        RuleStrategy.of(
                "sneaky-tit-for-tat",
                "Tit for tat, but robs whoever has never defected.",
                Traits.UNLIMITED,
                Recall::sneaky)
            .as("SneakyTitForTat"),
        RuleStrategy.of(
                "adaptive-tit-for-tat",
                "Keeps an opinion of the other, moved half-way by each move.",
                Traits.UNLIMITED,
                () -> Recall.adaptiveTitForTat(.5))
            .as("AdaptiveTitForTat"),
        RuleStrategy.of(
                "contrite-tit-for-tat",
                "Tit for tat that takes the punishment for its own slips.",
                3,
                Recall::contrite)
            .from(Sources.CONTRITE)
            .as("ContriteTitForTat"),
        RuleStrategy.of(
                "adaptive",
                "Tries both moves, then makes the one that has brought more.",
                Traits.UNLIMITED,
                Recall::adaptive)
            .from(Sources.LI_KENDALL)
            .as("Adaptive"),
        RuleStrategy.of(
                "appeasing-rule",
                "Cooperates first, and changes its ways whenever the other defects.",
                1,
                Recall::appeasing)
            .as("Appeaser"),
        RuleStrategy.of(
                "doubler",
                "Answers a defection unless the other has cooperated more than twice as often.",
                Traits.UNLIMITED,
                Recall::doubling)
            .as("Doubler"),
        RuleStrategy.of(
                "short-mem",
                "Follows a clear majority of the other's last ten, else its last move.",
                Traits.UNLIMITED,
                Recall::shortMemory)
            .as("ShortMem"),
        RuleStrategy.of(
                "level-punisher",
                "After ten turns defects while over a fifth of the other's moves were defections.",
                Traits.UNLIMITED,
                Recall::levelling)
            .as("LevelPunisher"),
        RuleStrategy.of(
                "tricky-cooperator",
                "Cooperates for three turns, then only with who has lately defected.",
                10,
                Recall::trickyCooperator)
            .as("TrickyCooperator"),
        RuleStrategy.of(
                "tricky-defector",
                "Defects, but for a once friendly partner who has defected three times in a row.",
                Traits.UNLIMITED,
                Recall::trickyDefector)
            .as("TrickyDefector"),
        RuleStrategy.of(
                "retaliate",
                "Defects while cheated more often than a tenth of how often it cheated.",
                Traits.UNLIMITED,
                () -> Recall.retaliating(.1))
            .as("Retaliate"),
        RuleStrategy.of(
                "retaliate-2",
                "The same with .08.",
                Traits.UNLIMITED,
                () -> Recall.retaliating(.08))
            .as("Retaliate2"),
        RuleStrategy.of(
                "retaliate-3",
                "The same with .05.",
                Traits.UNLIMITED,
                () -> Recall.retaliating(.05))
            .as("Retaliate3"),
        RuleStrategy.of(
                "go-by-majority",
                "Does what the other has done most, cooperation on a tie.",
                Traits.UNLIMITED,
                () -> Recall.majority(true))
            .from(Sources.AXELROD)
            .as("GoByMajority"),
        RuleStrategy.of(
                "go-by-majority-5",
                "Does what the other did most in its last five, cooperation on a tie.",
                5,
                () -> Recall.majority(true, 5))
            .from(Sources.AXELROD)
            .as("GoByMajority5"),
        RuleStrategy.of(
                "go-by-majority-10",
                "Does what the other did most in its last ten, cooperation on a tie.",
                10,
                () -> Recall.majority(true, 10))
            .from(Sources.AXELROD)
            .as("GoByMajority10"),
        RuleStrategy.of(
                "go-by-majority-20",
                "Does what the other did most in its last twenty, cooperation on a tie.",
                20,
                () -> Recall.majority(true, 20))
            .from(Sources.AXELROD)
            .as("GoByMajority20"),
        RuleStrategy.of(
                "go-by-majority-40",
                "Does what the other did most in its last forty, cooperation on a tie.",
                40,
                () -> Recall.majority(true, 40))
            .from(Sources.AXELROD)
            .as("GoByMajority40"),
        RuleStrategy.of(
                "hard-go-by-majority",
                "Does what the other has done most, defection on a tie.",
                Traits.UNLIMITED,
                () -> Recall.majority(false))
            .from(Sources.AXELROD)
            .as("HardGoByMajority"),
        RuleStrategy.of(
                "hard-go-by-majority-5",
                "Does what the other did most in its last five, defection on a tie.",
                5,
                () -> Recall.majority(false, 5))
            .from(Sources.AXELROD)
            .as("HardGoByMajority5"),
        RuleStrategy.of(
                "hard-go-by-majority-10",
                "Does what the other did most in its last ten, defection on a tie.",
                10,
                () -> Recall.majority(false, 10))
            .from(Sources.AXELROD)
            .as("HardGoByMajority10"),
        RuleStrategy.of(
                "hard-go-by-majority-20",
                "Does what the other did most in its last twenty, defection on a tie.",
                20,
                () -> Recall.majority(false, 20))
            .from(Sources.AXELROD)
            .as("HardGoByMajority20"),
        RuleStrategy.of(
                "hard-go-by-majority-40",
                "Does what the other did most in its last forty, defection on a tie.",
                40,
                () -> Recall.majority(false, 40))
            .from(Sources.AXELROD)
            .as("HardGoByMajority40"),
        RuleStrategy.of(
                "grudger",
                "Cooperates until the other's first defection, then never again.",
                Traits.UNLIMITED,
                () -> Grudges.unforgiving(1))
            .from(Sources.FRIEDMAN)
            .as("Grudger"),
        RuleStrategy.of(
                "fool-me-once",
                "Forgives the first defection, never the second.",
                Traits.UNLIMITED,
                () -> Grudges.unforgiving(2))
            .as("FoolMeOnce"),
        RuleStrategy.of(
                "forgetful-grudger",
                "Defects for ten turns after a defection, then forgets it.",
                10,
                Grudges::forgetful)
            .as("ForgetfulGrudger"),
        RuleStrategy.of(
                "opposite-grudger",
                "Defects until the other's first cooperation, then cooperates for ever.",
                Traits.UNLIMITED,
                () -> Grudges.turning(false, true))
            .as("OppositeGrudger"),
        RuleStrategy.of(
                "easy-go",
                "Defects until the other's first defection, then cooperates for ever.",
                Traits.UNLIMITED,
                () -> Grudges.turning(false, false))
            .as("EasyGo"),
        RuleStrategy.of(
                "aggravater",
                "Defects three times, then holds every defection against the other for ever.",
                Traits.UNLIMITED,
                () -> Grudges.unforgivingAfter(3, false))
            .as("Aggravater"),
        RuleStrategy.of(
                "spiteful-cc",
                "Cooperates twice, then holds every defection against the other for ever.",
                Traits.UNLIMITED,
                () -> Grudges.unforgivingAfter(2, true))
            .from(Sources.MATHIEU)
            .as("SpitefulCC"),
        RuleStrategy.of(
                "first-by-davis",
                "Cooperates for ten turns, then holds every defection against the other for ever.",
                Traits.UNLIMITED,
                () -> Grudges.unforgivingAfter(10, true))
            .from(Sources.AXELROD)
            .as("FirstByDavis"),
        RuleStrategy.of(
                "spiteful-tit-for-tat",
                "Tit for tat, until two defections in a row end all trust.",
                Traits.UNLIMITED,
                Grudges::spiteful)
            .from(Sources.MATHIEU)
            .as("SpitefulTitForTat"),
        RuleStrategy.of(
                "once-bitten",
                "After two defections in a row defects for eleven turns.",
                12,
                Grudges::onceBitten)
            .as("OnceBitten"),
        RuleStrategy.of(
                "soft-grudger",
                "Answers a defection with four, and makes peace with two cooperations.",
                6,
                () -> Grudges.answering("DDDDCC"))
            .from(Sources.BEAUFILS)
            .as("SoftGrudger"),
        RuleStrategy.of(
                "gradual",
                "Answers the n-th defection with n, and makes peace with two cooperations.",
                Traits.UNLIMITED,
                Grudges::gradual)
            .from(Sources.BEAUFILS)
            .as("Gradual"),
        RuleStrategy.of(
                "first-by-shubik",
                "Answers a defection each time one turn longer.",
                Traits.UNLIMITED,
                Grudges::lengthening)
            .from(Sources.AXELROD)
            .as("FirstByShubik"),
        RuleStrategy.of(
                "punisher",
                "Answers a defection the longer the more there have been.",
                Traits.UNLIMITED,
                () -> Grudges.punishing(false))
            .as("Punisher"),
        RuleStrategy.of(
                "inverse-punisher",
                "Answers a defection the longer the fewer there have been.",
                Traits.UNLIMITED,
                () -> Grudges.punishing(true))
            .as("InversePunisher"),
        RuleStrategy.of("cycler-dc", "Repeats D, C.", 0, () -> Sequences.cycling("DC"))
            .as("CyclerDC"),
        RuleStrategy.of("cycler-ccd", "Repeats C, C, D.", 0, () -> Sequences.cycling("CCD"))
            .from(Sources.MATHIEU)
            .as("CyclerCCD"),
        RuleStrategy.of("cycler-ddc", "Repeats D, D, C.", 0, () -> Sequences.cycling("DDC"))
            .from(Sources.MATHIEU)
            .as("CyclerDDC"),
        RuleStrategy.of("cycler-cccd", "Repeats C, C, C, D.", 0, () -> Sequences.cycling("CCCD"))
            .as("CyclerCCCD"),
        RuleStrategy.of(
                "cycler-cccccd", "Repeats C five times, D.", 0, () -> Sequences.cycling("CCCCCD"))
            .as("CyclerCCCCCD"),
        RuleStrategy.of(
                "cycler-cccdcd", "Repeats C, C, C, D, C, D.", 0, () -> Sequences.cycling("CCCDCD"))
            .as("CyclerCCCDCD"),
        RuleStrategy.of(
                "anti-cycler",
                "Never repeats itself: ever longer runs of cooperation, each ended by a defection.",
                0,
                Sequences::antiCycling)
            .as("AntiCycler"),
        RuleStrategy.of(
                "thue-morse", "Plays the Thue-Morse sequence.", 0, () -> Sequences.thueMorse(true))
            .as("ThueMorse"),
        RuleStrategy.of(
                "thue-morse-inverse",
                "Plays the Thue-Morse sequence, inverted.",
                0,
                () -> Sequences.thueMorse(false))
            .as("ThueMorseInverse"),
        RuleStrategy.of(
                "handshake",
                "Opens with C, D and cooperates only with whoever did the same.",
                Traits.UNLIMITED,
                () -> Sequences.handshake(false))
            .from(Sources.HANDSHAKE)
            .as("Handshake"),
        RuleStrategy.of(
                "collective-strategy",
                "Opens with C, D and cooperates with whoever did the same, until it defects again.",
                Traits.UNLIMITED,
                () -> Sequences.handshake(true))
            .from(Sources.COLLECTIVE)
            .as("CollectiveStrategy"),
        RuleStrategy.of(
                "prober-rule",
                "Opens with D, C, C; robs for ever who answered with two cooperations.",
                Traits.UNLIMITED,
                () -> Sequences.probing("DCC", "CC", false))
            .from(Sources.MATHIEU)
            .as("Prober"),
        RuleStrategy.of(
                "prober-2",
                "Opens with D, C, C; cooperates for ever with who answered D, C.",
                Traits.UNLIMITED,
                () -> Sequences.probing("DCC", "DC", true))
            .from(Sources.MATHIEU)
            .as("Prober2"),
        RuleStrategy.of(
                "prober-3",
                "Opens with D, C; robs for ever who answered with cooperation.",
                Traits.UNLIMITED,
                () -> Sequences.probing("DC", "C", false))
            .from(Sources.MATHIEU)
            .as("Prober3"),
        RuleStrategy.of(
                "prober-4",
                "Opens with twenty moves; robs for ever who seems to answer none of them.",
                Traits.UNLIMITED,
                Sequences::longProbing)
            .from(Sources.MATHIEU)
            .as("Prober4"),
        RuleStrategy.of(
                "hard-prober",
                "Opens with D, D, C, C; robs for ever who answered with two cooperations.",
                Traits.UNLIMITED,
                () -> Sequences.probing("DDCC", "CC", false))
            .from(Sources.MATHIEU)
            .as("HardProber"),
        RuleStrategy.of(
                "mem2",
                "Turns by turns tit for tat, tit for two tats or defector, as the last two turns were.",
                Traits.UNLIMITED,
                Sequences::changing)
            .from(Sources.LI_KENDALL)
            .as("MEM2"),
        RuleStrategy.of(
                "first-by-nydegger",
                "Weighs the last three turns, and defects on certain sums.",
                3,
                FirstTournament::nydegger)
            .from(Sources.AXELROD)
            .as("FirstByNydegger"),
        RuleStrategy.of(
                "first-by-downing",
                "Estimates how the other answers each move, and makes the one that pays more.",
                Traits.UNLIMITED,
                FirstTournament::downing)
            .from(Sources.AXELROD)
            .as("FirstByDowning"));
  }

  private static List<RuleStrategy> byChance() {
    return List.of(
        RuleStrategy.byChance(
                "first-by-grofman",
                "Cooperates after equal moves, else two times in seven.",
                true,
                1,
                FirstTournament::grofman)
            .from(Sources.AXELROD)
            .as("FirstByGrofman"),
        RuleStrategy.byChance(
                "first-by-feld",
                "Tit for tat that returns cooperation less and less often.",
                false,
                Traits.UNLIMITED,
                FirstTournament::feld)
            .from(Sources.AXELROD)
            .as("FirstByFeld"),
        RuleStrategy.byChance(
                "first-by-tullock",
                "Cooperates for eleven turns, then a tenth less often than the other of late.",
                false,
                10,
                FirstTournament::tullock)
            .from(Sources.AXELROD)
            .as("FirstByTullock"),
        RuleStrategy.byChance(
                "first-by-anonymous",
                "Cooperates with a probability drawn anew each turn, from .3 to .7.",
                false,
                0,
                FirstTournament::anonymous)
            .from(Sources.AXELROD)
            .as("FirstByAnonymous"),
        RuleStrategy.byChance(
                "first-by-graaskamp",
                "Tit for tat, one defection to see what happens, then to each as it seems to deserve.",
                false,
                Traits.UNLIMITED,
                FirstTournament::graaskamp)
            .from(Sources.AXELROD)
            .as("FirstByGraaskamp"),
        RuleStrategy.byChance(
                "coin",
                "Tosses a coin.",
                false,
                0,
                random -> (turn, own, other) -> random.nextLong() < 0)
            .from(Sources.AXELROD)
            .as("Random"));
  }

  private static List<RuleStrategy> tuned() {
    return List.of(
        RuleStrategy.tuned(
                "first-by-stein-and-rapoport",
                "Tit for tat that tests whether the other is random, and defects at the end.",
                new Traits(false, true, Traits.UNLIMITED),
                List.of(LENGTH),
                brief -> FirstTournament.steinAndRapoport((int) brief.parameter("length")))
            .from(Sources.AXELROD)
            .as("FirstBySteinAndRapoport"),
        RuleStrategy.tuned(
                "first-by-tideman-and-chieruzzi",
                "Answers each run of defections longer, grants fresh starts, and defects at the end.",
                new Traits(false, true, Traits.UNLIMITED),
                List.of(LENGTH),
                brief -> new Tideman((int) brief.parameter("length")))
            .from(Sources.AXELROD)
            .as("FirstByTidemanAndChieruzzi"),
        RuleStrategy.tuned(
                "memory-one",
                "Cooperates by five probabilities: at first, and after CC, CD, DC, DD (own move first).",
                new Traits(false, false, 1),
                List.of(
                    probability("first", 1, "at first"),
                    probability("cc", 1, "after both cooperated"),
                    probability("cd", 0, "after the other alone defected"),
                    probability("dc", 1, "after it alone defected"),
                    probability("dd", 0, "after both defected")),
                ClassicalRules::memoryOne)
            .from(Sources.STOCHASTIC)
            .as("MemoryOnePlayer"));
  }

  private static Parameter probability(String name, double standard, String when) {
    return Parameter.real(name, 0, 1, standard, "probability of cooperating " + when);
  }

  private static Rule memoryOne(Brief brief) {
    double[] after = {
      brief.parameter("cc"), brief.parameter("cd"), brief.parameter("dc"), brief.parameter("dd")
    };
    return Machines.memoryOne(brief.parameter("first"), after, brief.random());
  }
}
