package org.servanda.strategies.leaders;

import java.util.List;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.Brief;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Keeper;
import org.servanda.engine.spi.Leader;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Situation;
import org.servanda.engine.spi.Statement;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.Talks;
import org.servanda.strategies.toolkit.Appraisal;
import org.servanda.strategies.toolkit.AssembledLeader;
import org.servanda.strategies.toolkit.Bargaining;
import org.servanda.strategies.toolkit.Grievance;
import org.servanda.strategies.toolkit.Keepers;
import org.servanda.strategies.toolkit.Tactic;

/** Leaders who have a way out of quarrels. */
final class Peacemakers {
  private Peacemakers() {}

  static List<Strategy> all() {
    return List.of(
        LeaderStrategy.of(
                "grit",
                "Graduated reciprocation in tension reduction: makes the first small gift, says so,"
                    + " and gives more when it is answered.",
                "Gives a little each turn unasked, and more when the other has given.",
                "Answers a proven breach once, in kind, and begins again; soothes when tension is"
                    + " high.",
                "Osgood 1962, An Alternative to War or Surrender; Lindskold 1978, Trust"
                    + " development, the GRIT proposal",
                brief -> grit(brief, brief.parameter("gift")),
                Parameter.real("gift", 0, .5, .02, "aspiration given unasked each turn"))
            .nice(),
        LeaderStrategy.of(
                "penance",
                "Whoever broke its word owes rounds of keeping it alone; then all is forgiven.",
                "On a straight line.",
                "Withholds until the other has paid, and pays itself without a murmur.",
                "van Damme 1989, Renegotiation-proof equilibria in repeated prisoners' dilemma",
                brief -> penance(brief, (int) brief.parameter("rounds")),
                Parameter.whole("rounds", 1, 40, 2, "a breach costs"))
            .nice()
            .doi("10.1016/0022-0531(89)90013-5"),
        LeaderStrategy.of(
                "gradualist",
                "Starts small: no great bargain before the small one was kept.",
                "Offers and takes only deals of the size trust has grown to.",
                "Keeps its word; after two quiet years asks for more, after a breach makes do with"
                    + " less.",
                "Watson 1999, Starting small and renegotiation; Kydd 2005, Trust and Mistrust in"
                    + " International Relations",
                brief -> new Gradualist(brief, brief.parameter("start")).leader(),
                Parameter.real("start", .05, 1, .3, "share of full size of the first deal"))
            .nice()
            .doi("10.1006/jeth.1998.2498"),
        LeaderStrategy.of(
                "zd-generous",
                "Would rather bear the larger share of a loss than see it grow.",
                "Concedes a little faster than it must.",
                "By a zero-determinant rule: always keeps after keeping on both sides, lets some"
                    + " breaches pass.",
                "Stewart and Plotkin 2013, From extortion to generosity",
                brief ->
                    AssembledLeader.of(
                            Characters.diplomatic(brief, .7, 1, 5, 1.5),
                            Keepers.prudent(
                                ZeroDeterminant.generosity(
                                    brief.random(), brief.parameter("factor")),
                                Characters.LOOKS_AHEAD))
                        .coming(Grievance.tolerance(2.5)),
                Parameter.real("factor", 1, 50, 2, "its loss over the other's"))
            .nice()
            .byChance()
            .doi("10.1073/pnas.1306246110"));
  }

  private static Leader grit(Brief brief, double gift) {
    Appraisal likes = Appraisal.of(.7, 1).ahead(6).liking(0, 0, Characters.LEAVES_ROOM);
    return AssembledLeader.of(
            Bargaining.of(brief, likes, new Initiatives(gift), 0),
            Keepers.prudent(new AnswersOnce(), Characters.LOOKS_AHEAD))
        .saying(Peacemakers::soothe)
        .coming(Grievance.tolerance(3));
  }

  private static Statement soothe(Situation situation) {
    boolean hostile = situation.otherStatement() == Statement.THREAT;
    return situation.tension() > .25 && !hostile ? Statement.PRAISE : Statement.SILENCE;
  }

  /** A gift each turn, and whatever the other has given since. */
  private static final class Initiatives implements Tactic {
    private final double gift;
    private double aspiration;
    private double heard;

    Initiatives(double gift) {
      this.gift = gift;
    }

    @Override
    public double aspiration(Talks talks, double received) {
      if (talks.exchange() <= 1) {
        aspiration = 1;
        heard = Math.max(0, received);
        return aspiration;
      }
      double given = Math.max(0, received - heard);
      heard = Math.max(heard, received);
      aspiration = Math.max(0, aspiration - gift - given);
      return aspiration;
    }
  }

  /** In kind, once; a second breach in a row is let pass, to break the circle. */
  private static final class AnswersOnce implements Keeper {
    private boolean answered;

    @Override
    public Conduct conduct(Accord accord) {
      boolean answers = accord.lastSignal().isProven() && !answered;
      answered = answers;
      return answers ? Conduct.breach() : Conduct.comply();
    }
  }

  private static Leader penance(Brief brief, int rounds) {
    return AssembledLeader.of(
            Characters.diplomatic(brief, .6, 1, 4, 1),
            Keepers.prudent(new Penance(rounds), Characters.LOOKS_AHEAD))
        .coming(Grievance.tolerance(2));
  }

  /** Who owes whom rounds of keeping alone. */
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
