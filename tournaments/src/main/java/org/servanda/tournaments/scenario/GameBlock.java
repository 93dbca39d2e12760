package org.servanda.tournaments.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.yaml.Diagnostic;
import org.servanda.tournaments.yaml.StrictYaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The block {@code game} of a scenario file, which stands for parties, issues, terms and a world: a
 * 2×2 game by its payoffs.
 *
 * @param a A's payoffs: a row for each own act, a column for each of the other's, cooperate first
 * @param b B's payoffs, rows for its own acts likewise; null if they are the same as A's
 */
record GameBlock(List<List<Double>> a, @Nullable List<List<Double>> b) {
  static final String KEY = "game";

  /** What a game decides, so that a file with a game must not. */
  private static final List<String> DECIDED =
      List.of("issues", "terms", "standing", "utilities", "history");

  private static final List<String> OF_WORLD = List.of("rounds", "turns");
  private static final List<String> OF_PARTY = List.of("ownDividend", "ownMutualBreach");

  GameBlock {
    a = List.copyOf(a);
    b = b == null ? null : List.copyOf(b);
  }

  /** The mistakes of a file as it was written, in its game and in what goes with it. */
  static List<Diagnostic> mistakes(ObjectNode file) {
    List<Diagnostic> mistakes = new ArrayList<>();
    if (!file.has(KEY)) {
      return mistakes;
    }
    refuse(file, "", DECIDED, mistakes);
    for (String seat : List.of("a", "b")) {
      refuse(file.path(seat), "/" + seat, OF_PARTY, mistakes);
      matrix(file.path(KEY), seat, mistakes);
    }
    List<String> others = new ArrayList<>(file.path("world").propertyNames());
    others.removeAll(OF_WORLD);
    refuse(file.path("world"), "/world", others, mistakes);
    return mistakes;
  }

  private static void refuse(
      JsonNode node, String at, List<String> keys, List<Diagnostic> mistakes) {
    for (String key : keys) {
      if (node.has(key)) {
        mistakes.add(
            new Diagnostic(
                at + "/" + key,
                PortableText.format(
                    "'game' decides this; remove '%s'. Beside 'game', a file may have 'summary', 'a'"
                        + " and 'b' with the parties' names, and of 'world' %s",
                    key, "'rounds' and 'turns'")));
      }
    }
  }

  private static void matrix(JsonNode game, String seat, List<Diagnostic> mistakes) {
    JsonNode rows = game.path(seat);
    if (rows.isMissingNode()) {
      return;
    }
    String at = "/" + KEY + "/" + seat;
    boolean square = rows.size() == 2 && rows.valueStream().allMatch(row -> row.size() == 2);
    if (!square) {
      mistakes.add(
          new Diagnostic(
              at,
              PortableText.format(
                  "'%s' must have two rows of two payoffs, such as [[3, 0], [5, 1]]: a row for each"
                      + " own act and a column for each of the other's, cooperate first. Games with"
                      + " other numbers of acts cannot be played",
                  seat)));
      return;
    }
    try {
      payoffs(rows);
    } catch (IllegalArgumentException e) {
      mistakes.add(new Diagnostic(at, String.valueOf(e.getMessage())));
    }
  }

  private static MatrixGame.Payoffs payoffs(JsonNode rows) {
    return new MatrixGame.Payoffs(
        rows.get(0).get(0).doubleValue(),
        rows.get(0).get(1).doubleValue(),
        rows.get(1).get(0).doubleValue(),
        rows.get(1).get(1).doubleValue());
  }

  /** Adds everything that a game stands for to a file that has one. */
  static void complete(ObjectNode file) {
    if (file.get(KEY) instanceof ObjectNode game) {
      MatrixGame.Payoffs a = payoffs(game.get("a"));
      MatrixGame.Payoffs b = game.has("b") ? payoffs(game.get("b")) : a;
      MatrixGame both = new MatrixGame(a, b);
      StrictYaml.fillIn(
          file, StrictYaml.tree(ScenarioFile.of(both.scenario("game", World.Turns.PLAIN))));
    }
  }
}
