package org.servanda.tournaments.scenario;

import java.util.List;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.Verification;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableText;

/**
 * A repeated 2×2 game. As a scenario it is one standing agreement that each seat keeps (cooperates)
 * or breaks (defects) in every round, with every other mechanism off:
 *
 * <pre>{@code
 * Scenario stagHunt =
 *     MatrixGame.symmetric(new Payoffs(4, 1, 3, 2)).scenario("stag-hunt", World.Turns.PLAIN);
 * }</pre>
 *
 * <p>With benefit b, cost c, dividend k and term of mutual breach e of a seat, a round pays it b −
 * c + k if both cooperate, k − c if it alone does, b + k if the other alone does, and k + e if both
 * defect. So b = R − S, c = T − R, k = S + T − R and e = P − k give any four payoffs, to the
 * rounding of three sums.
 *
 * @param a A's payoffs
 * @param b B's
 */
public record MatrixGame(Payoffs a, Payoffs b) {
  /** The names of the acts, in the order of rows and columns. */
  static final List<String> ACTS = List.of("cooperate", "defect");

  /** The turns of a match, unless another number is set. */
  public static final int TURNS = 200;

  /** The greatest difference between two payoffs whose difference is a benefit or a cost. */
  private static final double WIDEST = 100;

  private static final double LARGEST = 1000;

  /**
   * One seat's payoffs per round.
   *
   * @param reward R: both cooperate
   * @param sucker S: it cooperates, the other defects
   * @param temptation T: it defects, the other cooperates
   * @param punishment P: both defect
   */
  public record Payoffs(double reward, double sucker, double temptation, double punishment) {
    /**
     * Payoffs.
     *
     * @throws IllegalArgumentException if R − S or T − R is not between −100 and 100, or T + S − R
     *     or its difference from P not between −1000 and 1000
     */
    public Payoffs {
      check("R − S", reward - sucker, WIDEST);
      check("T − R", temptation - reward, WIDEST);
      check("S + T − R", sucker + temptation - reward, LARGEST);
      check("P − (S + T − R)", punishment - (sucker + temptation - reward), LARGEST);
    }

    private static void check(String what, double value, double most) {
      if (!(Math.abs(value) <= most)) {
        throw new IllegalArgumentException(
            PortableText.format(
                "%s is %s, but must be from -%.0f to %.0f for payoffs [[R, S], [T, P]]; multiply all"
                    + " payoffs by the same number, which changes the unit and not the game",
                what, PortableText.number(value), most, most));
      }
    }

    double benefit() {
      return reward - sucker;
    }

    double cost() {
      return temptation - reward;
    }

    double dividend() {
      return sucker + temptation - reward;
    }

    double mutualBreach() {
      return punishment - dividend();
    }
  }

  /** A game in which both seats have the same payoffs for the same acts. */
  public static MatrixGame symmetric(Payoffs both) {
    return new MatrixGame(both, both);
  }

  /**
   * The game as a scenario of {@value #TURNS} rounds at most.
   *
   * @param id its id
   * @param turns random length and errors
   */
  public Scenario scenario(String id, World.Turns turns) {
    Terms terms =
        Terms.of(
            new Form("custom", 0, 1, false, 0),
            new Verification("perfect", 1, 0, 1),
            new Precision("exact", 0, 0, 0));
    return Scenario.of(id, issue("what A does", Seat.A, a, b), issue("what B does", Seat.B, b, a))
        .with(party("Row", a), party("Column", b))
        .with(TermsMenu.only(terms))
        .with(World.still(TURNS).with(turns))
        .withStatusQuo(ACTS.get(0), ACTS.get(0));
  }

  private static Issue issue(String name, Seat seat, Payoffs own, Payoffs other) {
    return new Issue(
        name,
        seat,
        1,
        List.of(Option.of(ACTS.get(1), 0, 0), Option.of(ACTS.get(0), own.cost(), other.benefit())));
  }

  private static Party party(String name, Payoffs payoffs) {
    return Party.unitary(name).withOwn(payoffs.dividend(), payoffs.mutualBreach());
  }
}
