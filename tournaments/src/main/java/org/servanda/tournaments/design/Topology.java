package org.servanda.tournaments.design;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;

/** Who meets whom: everybody everybody, or the pairs that an edge joins, at both seats. */
public final class Topology {
  /** Every entrant meets every entrant, itself included. */
  public static final Topology COMPLETE = new Topology(Set.of());

  private static final Comparator<Edge> ORDER =
      Comparator.comparing(Edge::one).thenComparing(Edge::other);

  private final TreeSet<Edge> edges = new TreeSet<>(ORDER);

  /** Two entrants that meet, in order of name; one that meets itself twice. */
  private record Edge(String one, String other) {
    static Edge of(String a, String b) {
      return a.compareTo(b) <= 0 ? new Edge(a, b) : new Edge(b, a);
    }
  }

  private Topology(Collection<Edge> edges) {
    this.edges.addAll(edges);
  }

  /**
   * The topology of a list of edges.
   *
   * @param edges the two names of each; none for a complete topology
   * @throws BadInputException if an edge has not two names
   */
  public static Topology of(List<List<String>> edges) {
    List<Edge> all = new ArrayList<>();
    for (List<String> edge : edges) {
      if (edge.size() != 2) {
        throw new BadInputException(
            PortableText.format("An edge joins two strategies, but one is %s", edge));
      }
      all.add(Edge.of(edge.get(0), edge.get(1)));
    }
    return new Topology(all);
  }

  /**
   * Each entrant meets the one before it and the one after it; the last is before the first.
   *
   * @throws BadInputException if there are fewer than two
   */
  static Topology ring(List<String> names) {
    if (names.size() < 2) {
      throw new BadInputException("A ring needs at least two strategies, but there is one");
    }
    List<Edge> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      all.add(Edge.of(names.get(i), names.get((i + 1) % names.size())));
    }
    return new Topology(all);
  }

  /**
   * Entrants fill a grid row by row, and each meets those above, below, left and right of it.
   *
   * @throws BadInputException if the grid has not one place for each of at least two entrants
   */
  static Topology grid(List<String> names, int rows, int columns) {
    if (names.size() < 2 || (long) rows * columns != names.size()) {
      throw new BadInputException(
          PortableText.format(
              "A grid of %dx%d has %d places, but %d strategies play. Possible: %s",
              rows, columns, (long) rows * columns, names.size(), sizes(names.size())));
    }
    List<Edge> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (i % columns + 1 < columns) {
        all.add(Edge.of(names.get(i), names.get(i + 1)));
      }
      if (i + columns < names.size()) {
        all.add(Edge.of(names.get(i), names.get(i + columns)));
      }
    }
    return new Topology(all);
  }

  /** The sizes of a grid for a number of entrants. */
  static String sizes(int entrants) {
    List<String> sizes = new ArrayList<>();
    for (int rows = 1; rows * rows <= entrants; rows++) {
      if (entrants % rows == 0) {
        sizes.add("grid:" + rows + "x" + entrants / rows);
      }
    }
    return String.join(", ", sizes);
  }

  /** Whether everybody meets everybody. */
  public boolean isComplete() {
    return edges.isEmpty();
  }

  /** Whether two entrants meet. */
  public boolean joins(String a, String b) {
    return isComplete() || edges.contains(Edge.of(a, b));
  }

  /** The edges in order of names; empty if everybody meets everybody. */
  public List<List<String>> edges() {
    return edges.stream().map(edge -> List.of(edge.one(), edge.other())).toList();
  }

  /** The number of seatings of a field: two for each edge, one where an entrant meets itself. */
  long seatings(int entrants) {
    return isComplete()
        ? (long) entrants * entrants
        : edges.stream().mapToLong(edge -> edge.one().equals(edge.other()) ? 1 : 2).sum();
  }

  /** The entrants that an edge ends at. */
  Set<String> joined() {
    Set<String> names = new TreeSet<>();
    edges.forEach(edge -> names.addAll(List.of(edge.one(), edge.other())));
    return names;
  }
}
