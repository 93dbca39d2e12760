package org.servanda.tournaments.execution;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.result.MatchResult;

/**
 * Compares a match with those that other strategies play in the same place: at the same seat,
 * against the same opponent, with the same random numbers.
 *
 * @param own the match compared
 * @param seat the seat of the leader compared
 * @param peers the other strategies, in the given order; at least one
 */
public record PeerComparison(MatchResult own, Seat seat, List<Peer> peers) {

  /** A strategy that played in the same place, and its match. */
  public record Peer(String name, MatchResult result) {}

  /**
   * A rank among the peers by one measure.
   *
   * @param rank one more than the number of better peers
   * @param value of the match compared
   * @param best the name of the best peer; the first of equal ones
   * @param bestValue its value
   */
  public record Rank(int rank, double value, String best, double bestValue) {}

  /**
   * Plays the matches of the peers.
   *
   * @param own the match compared
   * @param seat the seat of the leader compared
   * @param field the peers
   * @param match plays a peer in the same place: at that seat, in the same scenario, against the
   *     same opponent, with the same random numbers
   * @throws IllegalArgumentException if there are no peers
   */
  public static PeerComparison of(
      MatchResult own, Seat seat, List<Entrant> field, Function<Entrant, MatchResult> match) {
    if (field.isEmpty()) {
      throw new IllegalArgumentException("A comparison needs at least one peer");
    }
    List<Peer> peers =
        field.stream().map(peer -> new Peer(peer.name(), match.apply(peer))).toList();
    return new PeerComparison(own, seat, peers);
  }

  /** The rank by the share of time under an agreement that both kept. */
  public Rank byDurability() {
    return by(MatchResult::durability);
  }

  /** The rank by the payoff of the seat compared. */
  public Rank byPayoff() {
    return by(result -> result.side(seat).payoff());
  }

  /** The rank by one minus the probability of war. */
  public Rank bySafety() {
    return by(result -> 1 - result.danger());
  }

  private Rank by(ToDoubleFunction<MatchResult> measure) {
    double value = measure.applyAsDouble(own);
    long better =
        peers.stream().filter(peer -> measure.applyAsDouble(peer.result()) > value).count();
    Peer best =
        peers.stream()
            .max(Comparator.comparingDouble(peer -> measure.applyAsDouble(peer.result())))
            .orElseThrow();
    return new Rank((int) better + 1, value, best.name(), measure.applyAsDouble(best.result()));
  }
}
