package org.servanda.reports.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.Termination;
import org.servanda.reports.tally.Pair;
import org.servanda.reports.tally.Samples;
import org.servanda.reports.tally.Tally;

class MechanismFindingTest {
  private static List<MechanismFinding> findings(MatchResult... matches) {
    Tally tally = new Tally();
    for (int repetition = 0; repetition < matches.length; repetition++) {
      tally.add(new Pair("here", "a", "b"), repetition, matches[repetition]);
    }
    return MechanismFinding.of(tally);
  }

  private static double value(List<MechanismFinding> findings, String measure) {
    return findings.stream()
        .filter(found -> found.measure().startsWith(measure))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void what_happened_is_counted_over_all_matches() {
    // One round of talks and one signature each; every agreement gives one side three quarters.
    List<MechanismFinding> findings =
        findings(
            Samples.lasting(8, Termination.WITHDRAWN, Seat.A),
            Samples.lasting(40, Termination.IN_FORCE, null),
            Samples.lasting(40, Termination.IN_FORCE, null),
            Samples.lasting(12, Termination.COLLAPSED, null));
    assertThat(value(findings, "rounds of talks a match")).isEqualTo(1);
    assertThat(value(findings, "matches in which nothing")).isZero();
    assertThat(value(findings, "agreements that gave one side")).isEqualTo(1);
    assertThat(value(findings, "of these, left or seriously breached"))
        .isCloseTo(.5, within(1e-12));
    assertThat(value(findings, "accepted offers that failed")).isZero();
  }

  @Test
  void unmet_objectives_and_what_a_disarmed_rival_tempts_to_are_counted() {
    List<MechanismFinding> findings =
        findings(
            Samples.lasting(8, Termination.WITHDRAWN, Seat.A, 1, 0),
            Samples.lasting(40, Termination.IN_FORCE, null, 1, 0),
            Samples.lasting(8, Termination.WITHDRAWN, Seat.B, .2, 3),
            Samples.lasting(8, Termination.WITHDRAWN, Seat.A, .2, 3),
            Samples.lasting(40, Termination.IN_FORCE, null, .2, 3));
    List<MechanismFinding> minimum =
        findings.stream().filter(f -> f.mechanism().startsWith("Minimum")).toList();
    assertThat(minimum)
        .extracting(MechanismFinding::value)
        .usingElementComparator((x, y) -> Math.abs(x - y) < 1e-12 ? 0 : Double.compare(x, y))
        .containsExactly(.4, .5, 2. / 3);
    assertThat(value(findings, "agreements in which one side gave up more")).isEqualTo(.6);
    assertThat(value(findings, "of those left or first breached by one side alone, by the side"))
        .isEqualTo(.5);
  }

  @Test
  void a_measure_of_nothing_is_left_out_and_so_is_a_tournament_without_talks() {
    List<MechanismFinding> findings = findings(Samples.lasting(8, Termination.WITHDRAWN, Seat.A));
    // Every agreement was one-sided: of the others there is nothing to tell.
    assertThat(findings)
        .noneMatch(
            found ->
                found.mechanism().startsWith("One-sided")
                    && found.measure().startsWith("of the others"))
        .allMatch(found -> Double.isFinite(found.value()));
    assertThat(findings(Samples.played(.5, true))).isEmpty();
  }
}
