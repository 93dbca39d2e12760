package org.servanda.tournaments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.tally.Pair;
import org.servanda.tournaments.execution.TournamentListener;

/** What distrust and reputation do to the default field of Korea 2018 in three seasons. */
@Tag("slow")
@Tag("once")
class TrustInTheFieldTest {
  private static final int SEASONS = 3;
  private static final double SHALLOW = .25;

  private static final Map<String, LongAdder> COUNTS = new ConcurrentHashMap<>();

  @BeforeAll
  static void play() {
    Tournament.of("korea-2018")
        .repetitions(2)
        .seasons(SEASONS)
        .seed(77)
        .listener(
            new TournamentListener() {
              @Override
              public void matchPlayed(Pair pair, int repetition, MatchResult result) {
                count(pair, result);
              }
            })
        .play();
  }

  private static void count(Pair pair, MatchResult result) {
    boolean signed = !result.agreements().isEmpty();
    if (pair.season() == SEASONS) {
      add(pair.a() + " met", true);
      add(pair.b() + " met", true);
      add(pair.a() + " signed with", signed);
      add(pair.b() + " signed with", signed);
    }
    if (pair.season() == 1 && signed) {
      AgreementResult first = result.agreements().get(0);
      add("first", true);
      add("shallow", first.depth() <= SHALLOW);
    }
  }

  private static void add(String what, boolean happened) {
    COUNTS.computeIfAbsent(what, key -> new LongAdder()).add(happened ? 1 : 0);
  }

  private static double share(String some, String of) {
    return count(some) / count(of);
  }

  private static double count(String what) {
    return Objects.requireNonNull(COUNTS.get(what), what).doubleValue();
  }

  private static double signedWith(String strategy) {
    return share(strategy + " signed with", strategy + " met");
  }

  @Test
  void a_fifth_to_three_fifths_of_first_agreements_are_shallow() {
    assertThat(share("shallow", "first")).isBetween(.2, .6);
  }

  @Test
  void hardly_anyone_signs_with_a_cheat_whose_record_is_known() {
    assertThat(signedWith("always-cheat")).isLessThan(1.0 / 3);
    assertThat(signedWith("prober")).isLessThan(1.0 / 3);
  }

  @Test
  void those_who_keep_their_word_are_signed_with_more_than_twice_as_often() {
    for (String strategy : new String[] {"saint", "generous", "verifier", "reciprocal"}) {
      assertThat(signedWith(strategy)).as(strategy).isGreaterThan(.8);
    }
  }
}
