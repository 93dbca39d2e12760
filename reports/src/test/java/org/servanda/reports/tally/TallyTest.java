package org.servanda.reports.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.RankedEntrant;

class TallyTest {
  private record Played(Pair pair, long repetition, long seed) {}

  private static List<Played> matches() {
    List<Played> matches = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      Pair pair = new Pair("s" + i % 2, "a" + i % 3, "b" + i % 5);
      matches.add(new Played(pair, i / 10, i));
    }
    return matches;
  }

  private static Tally sum(List<Played> matches) {
    Tally tally = new Tally();
    matches.forEach(m -> tally.add(m.pair(), m.repetition(), Samples.result(m.seed(), true)));
    return tally;
  }

  @Test
  void a_fault_of_an_opposition_is_named_and_counts_for_neither_side() {
    long seed = 0;
    while (Samples.result(seed, true).fault() == null) {
      seed++;
    }
    MatchResult faulty = Samples.result(seed, true);
    PairTally sum = new PairTally(faulty.horizon());
    sum.add(
        new Pair("s", 1, "a", "b"),
        new MatchResult(
            faulty.horizon(),
            faulty.rounds(),
            faulty.a(),
            faulty.b(),
            faulty.talks(),
            faulty.agreements(),
            0,
            0,
            faulty.danger(),
            faulty.war(),
            Objects.requireNonNull(faulty.fault()).by("acme.bad")),
        0);
    assertThat(sum.matchesFor(Seat.A)).isZero();
    assertThat(sum.matchesFor(Seat.B)).isZero();
    assertThat(sum.count(PairCount.FAULTS)).isEqualTo(1);
    assertThat(sum.count(PairCount.FAULTS_A) + sum.count(PairCount.FAULTS_B)).isZero();
    assertThat(sum.faults().firstKey().isOfOpposition()).isTrue();
    assertThat(sum.faults().firstKey().entrant()).contains("acme.bad");
  }

  @Test
  void any_split_and_any_order_comes_to_the_same_bytes_and_findings() throws IOException {
    byte[] bytes = bytes(sum(matches()));
    Findings whole = Findings.of(sum(matches()), 1);
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Played> shuffled = new ArrayList<>(matches());
      Collections.shuffle(shuffled, random);
      Tally merged = new Tally();
      int from = 0;
      while (from < shuffled.size()) {
        int to = Math.min(shuffled.size(), from + 1 + random.nextInt(100));
        Tally part = sum(shuffled.subList(from, to));
        if (random.nextBoolean()) {
          merged.add(part);
        } else {
          part.add(merged);
          merged = part;
        }
        from = to;
      }
      assertThat(bytes(merged)).isEqualTo(bytes);
      if (seed == 0) {
        assertThat(Findings.of(merged, 1)).isEqualTo(whole);
      }
    }
  }

  @Test
  void a_sum_shared_by_two_tallies_changes_in_neither_when_the_other_grows() throws IOException {
    Tally whole = sum(matches());
    byte[] before = bytes(whole.only(pair -> true));
    Tally part = whole.only(pair -> true);
    part.add(new Pair("s0", "a0", "b0"), 63, Samples.result(7, false));
    assertThat(bytes(whole.only(pair -> true))).isEqualTo(before);
    byte[] grown = bytes(part);
    whole.add(new Pair("s0", "a0", "b0"), 62, Samples.result(8, false));
    assertThat(bytes(part)).isEqualTo(grown).isNotEqualTo(before);
  }

  @Test
  void what_is_written_is_read_again_to_the_last_bit() throws IOException {
    Tally tally = sum(matches());
    byte[] bytes = bytes(tally);
    Tally read = TallyCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    assertThat(Findings.of(read, 1)).isEqualTo(Findings.of(tally, 1));
    assertThat(bytes(read)).isEqualTo(bytes);
    bytes[0] = 99;
    assertThatThrownBy(() -> TallyCodec.read(new DataInputStream(new ByteArrayInputStream(bytes))))
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_sum_taken_over_is_the_same_as_one_added_match_by_match() {
    Tally tally = new Tally();
    for (Played m : matches()) {
      MatchResult result = Samples.result(m.seed(), true);
      PairTally pair = new PairTally(result.horizon());
      pair.add(m.pair(), result, m.repetition());
      ConditionTally setting = new ConditionTally(result.horizon());
      setting.add(result, m.repetition());
      tally.put(m.pair(), pair);
      tally.put(m.pair().setting(), setting);
    }
    assertThat(Findings.of(tally, 1)).isEqualTo(Findings.of(sum(matches()), 1));
  }

  private static byte[] bytes(Tally tally) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TallyCodec.write(tally, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Test
  void a_fault_counts_against_the_seat_at_fault_and_not_against_the_other() {
    Tally tally = new Tally();
    long seed = 0;
    while (Samples.result(seed, true).fault() == null) {
      seed++;
    }
    tally.add(new Pair("s", "a", "b"), 0, Samples.result(seed, true));
    Findings findings = Findings.of(tally, 1);
    assertThat(findings.standings()).extracting(RankedEntrant::name).containsExactly("b", "a");
    assertThat(findings.standings()).extracting(RankedEntrant::matches).containsExactly(1L, 0L);
    assertThat(findings.standings()).extracting(RankedEntrant::faults).containsExactly(1L, 0L);
    assertThat(findings.faults()).containsEntry(new FaultNote("b", "answered null"), 1L);
  }

  @Test
  void equal_durability_is_ranked_in_order_of_name() {
    Tally tally = new Tally();
    for (String name : List.of("zeta", "alpha", "mu")) {
      tally.add(new Pair("s", name, name), 0, Samples.result(5, false));
    }
    assertThat(Findings.of(tally, 1).standings())
        .extracting(RankedEntrant::name)
        .containsExactly("alpha", "mu", "zeta");
  }
}
