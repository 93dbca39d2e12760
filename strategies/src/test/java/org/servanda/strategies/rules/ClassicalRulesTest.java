package org.servanda.strategies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.servanda.engine.match.Match;
import org.servanda.engine.model.Seat;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.MatchResult;

/**
 * Every pair of rules against the exact results of the Axelrod-Python library 4.13.0 (see the
 * resource's notes).
 */
class ClassicalRulesTest {
  private static final int SHOWN = 24;

  /** A row of the reference: names, turns, scores, cooperations, a hash, first moves. */
  private record Row(
      String p1,
      String p2,
      int score1,
      int score2,
      int coop1,
      int coop2,
      String hash,
      String f1,
      String f2) {
    static Row of(String line) {
      String[] cells = line.split(",", -1);
      return new Row(
          cells[0],
          cells[1],
          Integer.parseInt(cells[3]),
          Integer.parseInt(cells[4]),
          Integer.parseInt(cells[5]),
          Integer.parseInt(cells[6]),
          cells[7],
          cells[8],
          cells[9]);
    }
  }

  @Test
  void every_known_pair_plays_exactly_as_in_the_reference() throws IOException {
    List<Row> rows = rows();
    TreeSet<String> seen = new TreeSet<>();
    for (Row row : rows) {
      check(row);
      seen.add(row.p1());
      seen.add(row.p2());
    }
    assertThat(rows).hasSizeGreaterThan(1500);
    assertThat(seen).hasSize(95);
  }

  @Test
  @EnabledIfSystemProperty(named = "servanda.reference", matches = ".+")
  void the_copy_of_the_reference_is_complete() throws IOException {
    Path file = Path.of(System.getProperty("servanda.reference"), "ipd", "pairs_core.csv");
    List<String> wanted = Files.readAllLines(file).stream().skip(1).toList();
    assertThat(lines()).containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static void check(Row row) {
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    MatchResult result =
        Match.play(
            Dilemma.STAGE,
            Dilemma.rule(row.p1()),
            Dilemma.rule(row.p2()),
            Chance.of(1, "pd", 0),
            event -> {
              if (event instanceof MatchEvent.Conducted conducted) {
                (conducted.by() == Seat.A ? first : second)
                    .append(conducted.shortfall() > 0 ? 'D' : 'C');
              }
            });
    String pair = row.p1() + " against " + row.p2();
    assertThat(first.substring(0, SHOWN)).as(pair).isEqualTo(row.f1());
    assertThat(second.substring(0, SHOWN)).as(pair).isEqualTo(row.f2());
    assertThat(result.a().payoff()).as(pair).isEqualTo(row.score1());
    assertThat(result.b().payoff()).as(pair).isEqualTo(row.score2());
    assertThat(hash(first, second)).as(pair).isEqualTo(row.hash());
    assertThat(first.chars().filter(c -> c == 'C').count()).as(pair).isEqualTo(row.coop1());
    assertThat(second.chars().filter(c -> c == 'C').count()).as(pair).isEqualTo(row.coop2());
  }

  /** The reference's hash of all moves: the first eight bytes of SHA-256 over both in turn. */
  private static String hash(StringBuilder first, StringBuilder second) {
    StringBuilder moves = new StringBuilder();
    for (int i = 0; i < first.length(); i++) {
      moves.append(first.charAt(i)).append(second.charAt(i));
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(moves.toString().getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Row> rows() throws IOException {
    return lines().stream().map(Row::of).toList();
  }

  private static List<String> lines() throws IOException {
    return Dilemma.lines("pairs_core.csv");
  }
}
