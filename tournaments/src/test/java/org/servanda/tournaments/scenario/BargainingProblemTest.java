package org.servanda.tournaments.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.servanda.engine.model.Seat;
import org.servanda.tournaments.scenario.BargainingProblem.Point;
import org.servanda.tournaments.scenario.genius.ImportedDomain;
import org.servanda.tournaments.scenario.genius.ReferenceDomains;
import org.servanda.tournaments.scenario.genius.ReferenceDomainsTest;

class BargainingProblemTest {
  private static final String REFERENCE = "servanda.reference";

  /** Two issues shared in thousandths: u = .7a + .3b against .4(1 - a) + .6(1 - b). */
  private static BargainingProblem pie(double outsideA, double outsideB) {
    int steps = 1000;
    int shares = steps + 1;
    return BargainingProblem.of(
        (long) shares * shares,
        o -> (7 * Math.floorDiv(o, shares) + 3 * (o % shares)) / (10.0 * steps),
        o -> (4 * (steps - Math.floorDiv(o, shares)) + 6 * (steps - o % shares)) / (10.0 * steps),
        outsideA,
        outsideB);
  }

  private static void assertAt(Optional<Point> point, double a, double b) {
    assertThat(point).isPresent();
    assertThat(point.orElseThrow().a()).isCloseTo(a, within(7e-4));
    assertThat(point.orElseThrow().b()).isCloseTo(b, within(7e-4));
  }

  @Test
  void the_solutions_of_a_textbook_problem_are_those_worked_by_hand() {
    assertAt(pie(0, 0).nash(), .7, .6);
    assertAt(pie(0, 0).kalaiSmorodinsky(), .636364, .636364);
    assertAt(pie(0, 0).egalitarian(), .636364, .636364);
    assertAt(pie(.2, .1).nash(), .7, .6);
    assertAt(pie(.2, .1).kalaiSmorodinsky(), .685294, .608403);
    assertAt(pie(.2, .1).egalitarian(), .7, .6);
    assertAt(pie(.1, .3).nash(), .6625, .621429);
    assertAt(pie(.1, .3).kalaiSmorodinsky(), .55, .685714);
    assertAt(pie(.1, .3).egalitarian(), .509091, .709091);
  }

  @Test
  void the_frontier_is_what_comparing_everything_with_everything_finds() {
    Random chance = new Random(7);
    for (int n : new int[] {1, 2, 50, 400}) {
      double[] a = chance.doubles(n).map(u -> Math.rint(u * 20) - 10).toArray();
      double[] b = chance.doubles(n).map(u -> Math.rint(u * 20) - 10).toArray();
      List<Point> frontier =
          BargainingProblem.of(n, o -> a[(int) o], o -> b[(int) o], 0, 0).frontier();
      int undominated = 0;
      for (int o = 0; o < n; o++) {
        boolean isDominated = false;
        for (int p = 0; p < n; p++) {
          isDominated |= a[p] >= a[o] && b[p] >= b[o] && (a[p] > a[o] || b[p] > b[o]);
        }
        undominated += isDominated ? 0 : 1;
      }
      assertThat(frontier.stream().mapToInt(Point::outcomes).sum()).isEqualTo(undominated);
      assertThat(frontier)
          .allMatch(p -> p.a() == a[(int) p.first()] && p.b() == b[(int) p.first()]);
    }
  }

  @Test
  void without_an_acceptable_outcome_there_is_no_solution_but_still_a_frontier() {
    BargainingProblem hopeless = pie(.9, .9);
    assertThat(hopeless.nash()).isEmpty();
    assertThat(hopeless.kalaiSmorodinsky()).isEmpty();
    assertThat(hopeless.egalitarian()).isEmpty();
    assertThat(hopeless.acceptable()).isZero();
    assertThat(hopeless.frontier()).isNotEmpty();
  }

  @Test
  void a_side_that_can_hope_for_nothing_does_not_hide_the_others_hopes() {
    BargainingProblem gift = BargainingProblem.of(3, o -> 0, o -> o, 0, 0);
    assertThat(gift.kalaiSmorodinsky()).contains(new Point(0, 2, 1, 2));
  }

  @Test
  void what_is_too_large_is_refused_with_its_size() {
    assertThatThrownBy(() -> BargainingProblem.of(1L << 40, o -> 0, o -> 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1,099,511,627,776 outcomes");
  }

  @Test
  void a_domain_of_two_million_outcomes_takes_seconds_only() {
    int n = 2_000_000;
    BargainingProblem large =
        BargainingProblem.of(
            n, o -> (o * 7919) % n / (double) n, o -> (o * 104_729) % n / (double) n, 0, 0);
    assertThat(large.frontier()).isNotEmpty();
    assertThat(large.nash()).isPresent();
  }

  @Test
  @EnabledIfSystemProperty(named = REFERENCE, matches = ".+")
  void every_figure_of_the_reference_domains_is_as_others_found_it() throws IOException {
    for (CSVRecord row : ReferenceDomains.findings().values()) {
      ImportedDomain domain = ReferenceDomains.read(row);
      BargainingProblem reserved =
          bargain(domain, domain.reservation(Seat.A), domain.reservation(Seat.B));
      BargainingProblem plain = bargain(domain, 0, 0);
      assertCounts(row, plain, reserved);
      assertPoint(row, "nash0", domain, plain.nash());
      assertPoint(row, "nashR", domain, reserved.nash());
      assertPoint(row, "ks0", domain, plain.kalaiSmorodinsky());
      assertPoint(row, "ksR", domain, reserved.kalaiSmorodinsky());
      assertPoint(row, "kalai0", domain, plain.egalitarian());
      assertPoint(row, "kalaiR", domain, reserved.egalitarian());
      assertPoint(row, "welfare", domain, Optional.of(plain.welfare()));
      assertPoint(
          row,
          "genius_ks",
          domain,
          BargainingProblem.best(plain.frontier(), (x, y) -> -Math.abs(x - y)));
      double a = domain.reservation(Seat.A);
      double b = domain.reservation(Seat.B);
      assertPoint(
          row,
          "genius_nash",
          domain,
          BargainingProblem.best(plain.frontier(), (x, y) -> (x - a) * (y - b)));
    }
  }

  /** Each solution maximises something over the frontier, so the frontier is all it takes. */
  @Test
  void every_solution_is_found_from_the_reference_frontier_alone() throws IOException {
    for (CSVRecord row : ReferenceDomains.findings().values()) {
      List<CSVRecord> known = frontier(row);
      BargainingProblem plain = bargain(known, 0, 0);
      double a = reservation(row, Seat.A);
      double b = reservation(row, Seat.B);
      BargainingProblem reserved = bargain(known, a, b);
      assertThat(plain.frontier()).as(row.get("domain")).hasSameSizeAs(known);
      assertUtilities(row, "nash0", plain.nash());
      assertUtilities(row, "nashR", reserved.nash());
      assertUtilities(row, "ks0", plain.kalaiSmorodinsky());
      assertUtilities(row, "ksR", reserved.kalaiSmorodinsky());
      assertUtilities(row, "kalai0", plain.egalitarian());
      assertUtilities(row, "kalaiR", reserved.egalitarian());
      assertUtilities(row, "welfare", Optional.of(plain.welfare()));
      assertUtilities(
          row, "genius_ks", BargainingProblem.best(plain.frontier(), (x, y) -> -Math.abs(x - y)));
      assertUtilities(
          row,
          "genius_nash",
          BargainingProblem.best(plain.frontier(), (x, y) -> (x - a) * (y - b)));
    }
  }

  private static double reservation(CSVRecord row, Seat seat) {
    String text = row.get("rv_" + seat);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  /** In the order of outcomes, by which ties are decided. */
  private static List<CSVRecord> frontier(CSVRecord row) throws IOException {
    String file = "frontiers/" + row.get("domain") + ".csv";
    return ReferenceDomains.rows(ReferenceDomains.numbers().resolve(file)).stream()
        .sorted(Comparator.comparingLong(point -> Long.parseLong(point.get("first_outcome_index"))))
        .toList();
  }

  /** Negotiated over a reference frontier and nothing else. */
  private static BargainingProblem bargain(
      List<CSVRecord> known, double outsideA, double outsideB) {
    return BargainingProblem.of(
        known.size(),
        o -> Double.parseDouble(known.get((int) o).get("uA")),
        o -> Double.parseDouble(known.get((int) o).get("uB")),
        outsideA,
        outsideB);
  }

  private static void assertUtilities(CSVRecord row, String what, Optional<Point> point) {
    String as = row.get("domain") + ", " + what;
    assertThat(point.isPresent()).as(as).isEqualTo(!row.get(what + "_uA").isEmpty());
    point.ifPresent(
        found -> {
          assertNear(row, what + "_uA", found.a());
          assertNear(row, what + "_uB", found.b());
        });
  }

  private static BargainingProblem bargain(
      ImportedDomain domain, double outsideA, double outsideB) {
    return BargainingProblem.of(
        domain.outcomes(),
        o -> domain.utility(Seat.A, o),
        o -> domain.utility(Seat.B, o),
        outsideA,
        outsideB);
  }

  private static void assertCounts(
      CSVRecord row, BargainingProblem plain, BargainingProblem reserved) {
    String name = row.get("domain");
    assertThat(plain.outcomes()).as(name).isEqualTo(Integer.parseInt(row.get("outcomes")));
    assertThat(outcomes(plain.frontier())).as(name).isEqualTo(row.get("pareto_outcomes"));
    assertThat(plain.frontier()).as(name).hasSize(Integer.parseInt(row.get("pareto_points")));
    assertThat(outcomes(reserved.rational()))
        .as(name)
        .isEqualTo(row.get("rational_pareto_outcomes"));
    assertNear(row, "uA_min", plain.least()[0]);
    assertNear(row, "uB_min", plain.least()[1]);
    assertNear(row, "uA_max", plain.most()[0]);
    assertNear(row, "uB_max", plain.most()[1]);
    assertNear(row, "opposition_min_dist_to_(1,1)", plain.opposition(0, 1, 0, 1));
    assertThat(plain.correlation())
        .as(name)
        .isCloseTo(Double.parseDouble(row.get("pearson_uA_uB")), within(5e-6));
  }

  private static String outcomes(List<Point> points) {
    return Integer.toString(points.stream().mapToInt(Point::outcomes).sum());
  }

  private static void assertNear(CSVRecord row, String column, double value) {
    assertThat(value)
        .as(row.get("domain") + " " + column)
        .isCloseTo(Double.parseDouble(row.get(column)), within(1.5e-12));
  }

  private static void assertPoint(
      CSVRecord row, String what, ImportedDomain domain, Optional<Point> point) {
    String as = row.get("domain") + " " + what;
    if (row.get(what + "_uA").isEmpty()) {
      assertThat(point).as(as).isEmpty();
      return;
    }
    assertThat(point).as(as).isPresent();
    Point found = point.orElseThrow();
    assertNear(row, what + "_uA", found.a());
    assertNear(row, what + "_uB", found.b());
    assertThat(Integer.toString(found.outcomes())).as(as).isEqualTo(row.get(what + "_ties"));
    assertThat(ReferenceDomainsTest.words(domain, found.first())).isEqualTo(row.get(what + "_bid"));
  }

  @Test
  @EnabledIfSystemProperty(named = REFERENCE, matches = ".+")
  void every_point_of_the_reference_frontiers_is_found_and_no_other() throws IOException {
    for (CSVRecord row : ReferenceDomains.findings().values()) {
      List<Point> frontier = bargain(ReferenceDomains.read(row), 0, 0).frontier();
      String file = "frontiers/" + row.get("domain") + ".csv";
      List<CSVRecord> known = ReferenceDomains.rows(ReferenceDomains.numbers().resolve(file));
      assertThat(frontier).as(file).hasSameSizeAs(known);
      for (int i = 0; i < known.size(); i++) {
        CSVRecord line = known.get(i);
        Point point = frontier.get(i);
        assertThat(point.a()).isCloseTo(Double.parseDouble(line.get("uA")), within(1e-12));
        assertThat(point.b()).isCloseTo(Double.parseDouble(line.get("uB")), within(1e-12));
        assertThat(point.outcomes()).isEqualTo(Integer.parseInt(line.get("n_outcomes_at_point")));
        assertThat(point.first()).isEqualTo(Long.parseLong(line.get("first_outcome_index")));
      }
    }
  }
}
