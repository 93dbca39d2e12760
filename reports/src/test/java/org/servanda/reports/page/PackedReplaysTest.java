package org.servanda.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.result.TalksFailure;
import org.servanda.engine.result.Termination;
import org.servanda.engine.spi.Conduct;
import org.servanda.engine.spi.Signal;
import org.servanda.engine.spi.Talks;
import org.servanda.reports.chronicle.Chronicle;
import org.servanda.reports.chronicle.Chronicles;
import org.servanda.reports.chronicle.Contract;
import org.servanda.reports.chronicle.Replay;
import org.servanda.reports.chronicle.ReplayRecorder;

/** Matches that can be shown moment by moment. */
class PackedReplaysTest {
  private static final PreparedScenario STAGE = Chronicles.STAGE;
  private static final List<Replay.Gains> FRONTIER = ReplayRecorder.frontier(STAGE);

  private static void round(ReplayRecorder witness, int round, double a, double b, double tension) {
    conduct(witness, round, Seat.A, a);
    conduct(witness, round, Seat.B, b);
    witness.onEvent(new MatchEvent.RoundEnded(round, tension, 0, 0));
  }

  private static void conduct(ReplayRecorder witness, int round, Seat by, double shortfall) {
    Conduct conduct = Conduct.breach(shortfall);
    witness.onEvent(new MatchEvent.Conducted(round, by, conduct, shortfall, false, Signal.CLEAN));
  }

  private static Replay watched() {
    ReplayRecorder witness = new ReplayRecorder(STAGE);
    Outcome deal = STAGE.space().at(3);
    witness.onEvent(new MatchEvent.TalksBegan(0, Talks.Occasion.OPEN, Seat.B));
    witness.onEvent(new MatchEvent.Offered(0, 0, Seat.B, deal, .12345, 2));
    witness.onEvent(new MatchEvent.Offered(0, 1, Seat.A, deal, 1, -.5));
    witness.onEvent(new MatchEvent.Accepted(0, 2, Seat.B, deal));
    witness.onEvent(new MatchEvent.Signed(0, deal, .1));
    witness.onEvent(new MatchEvent.RoundEnded(0, .5, 0, 0));
    witness.onEvent(new MatchEvent.Entered(1, deal));
    round(witness, 1, 0, 0, .4999);
    round(witness, 2, 0, 0, .25);
    round(witness, 3, .2, 0, .25);
    round(witness, 4, 0, .5, .75);
    witness.onEvent(new MatchEvent.RoundEnded(5, .75, 0, 0));
    round(witness, 6, 0, 0, .7);
    witness.onEvent(new MatchEvent.TalksBegan(7, Talks.Occasion.REVIEW, Seat.A));
    witness.onEvent(new MatchEvent.Offered(7, 0, Seat.A, deal, 1, -.5));
    return witness.replay("saint", "wily", FRONTIER);
  }

  @Test
  void times_under_an_agreement_are_told_by_the_worse_of_both() {
    assertThat(watched().bands())
        .containsExactly(
            new Replay.Band(1, 3, "kept"),
            new Replay.Band(3, 4, "shaded"),
            new Replay.Band(4, 5, "broken"),
            new Replay.Band(6, 7, "kept"));
  }

  @Test
  void tension_and_gains_are_told_to_a_thousandth() {
    Replay replay = watched();
    assertThat(replay.tension()).containsExactly(.5, .5, .25, .25, .75, .75, .7);
    assertThat(replay.offers())
        .containsExactly(
            new Replay.Offer(0, "B", .123, 2),
            new Replay.Offer(0, "A", 1, -.5),
            new Replay.Offer(7, "A", 1, -.5));
  }

  @Test
  void who_played_whom_is_told_and_the_chronicle_leaves_the_offers_to_the_figure() {
    Replay replay = watched();
    assertThat(List.of(replay.a(), replay.b(), replay.partyA(), replay.partyB()))
        .containsExactly("saint", "wily", "Arden", "Boral");
    assertThat(replay.scenario()).isEqualTo("told");
    assertThat(replay.notes()).hasSize(5);
    assertThat(replay.notes()).noneMatch(note -> note.text().contains("0.12"));
  }

  @Test
  void the_frontier_holds_what_nothing_beats_and_the_best_product_is_marked() {
    for (Replay.Gains point : FRONTIER) {
      for (long i = 0; i < STAGE.space().size(); i++) {
        Outcome outcome = STAGE.space().at(i);
        double a = STAGE.values(Seat.A).gain(outcome);
        double b = STAGE.values(Seat.B).gain(outcome);
        assertThat(a > point.a() + .02 && b > point.b() + .02).isFalse();
      }
    }
    assertThat(FRONTIER).hasSizeGreaterThan(2);
    Replay.Gains nash = watched().nash();
    double most =
        FRONTIER.stream()
            .filter(point -> point.a() > 0 && point.b() > 0)
            .mapToDouble(point -> point.a() * point.b())
            .max()
            .orElseThrow();
    assertThat(nash.a() * nash.b()).isCloseTo(most, within(1e-12));
    assertThat(new ReplayRecorder(STAGE).replay("x", "y", List.of()).nash())
        .isEqualTo(new Replay.Gains(0, 0));
  }

  @Test
  void packed_it_can_be_unpacked_to_what_it_was() {
    Replay first = watched();
    ReplayRecorder other = new ReplayRecorder(STAGE);
    other.onEvent(new MatchEvent.Crisis(2));
    round(other, 2, 0, .1, .125);
    Replay second = other.replay("wily", "nobody", FRONTIER);
    PackedReplays packed =
        PackedReplays.of(List.of(first, second, first), Map.of("saint", 0, "wily", 1));
    List<Replay> replays = List.of(first, second, first);
    for (int i = 0; i < 3; i++) {
      PackedReplays.Packed match = packed.matches().get(i);
      Replay replay = replays.get(i);
      assertThat(tension(match)).isEqualTo(replay.tension());
      assertThat(bands(match)).isEqualTo(replay.bands());
      assertThat(notes(match, packed)).isEqualTo(replay.notes());
      assertThat(offers(match, packed)).isEqualTo(replay.offers());
      assertThat(contracts(match, packed)).isEqualTo(replay.contracts());
    }
    assertThat(packed.matches().get(1).a()).isEqualTo(1);
    assertThat(packed.matches().get(1).b()).isEqualTo(-1);
    assertThat(packed.texts()).doesNotHaveDuplicates();
    assertThat(packed.gains()).doesNotHaveDuplicates().hasSize(2);
    assertThat(packed.stages()).hasSize(1);
    assertThat(packed.stages().get("told"))
        .isEqualTo(new PackedReplays.PackedStage("Arden", "Boral", first.frontier(), first.nash()));
  }

  @Test
  void a_contract_goes_on_while_its_successor_is_signed_and_not_yet_in_force() {
    ReplayRecorder witness = new ReplayRecorder(STAGE);
    Outcome old = STAGE.space().at(STAGE.space().size() - 1);
    Outcome renewed = STAGE.space().at(STAGE.space().size() - 2);
    witness.onEvent(new MatchEvent.TalksBegan(0, Talks.Occasion.OPEN, Seat.A));
    witness.onEvent(new MatchEvent.Signed(0, old, .1));
    witness.onEvent(new MatchEvent.Entered(0, old));
    conduct(witness, 0, Seat.A, 0);
    conduct(witness, 0, Seat.B, 0);
    witness.onEvent(new MatchEvent.TalksBegan(1, Talks.Occasion.REVIEW, Seat.A));
    witness.onEvent(new MatchEvent.Signed(1, renewed, .1));
    conduct(witness, 1, Seat.A, .5);
    conduct(witness, 1, Seat.B, 0);
    witness.onEvent(new MatchEvent.Ended(2, old, Termination.RENEGOTIATED, null));
    witness.onEvent(new MatchEvent.Entered(2, renewed));
    conduct(witness, 2, Seat.A, 0);
    conduct(witness, 2, Seat.B, 0);
    witness.onEvent(new MatchEvent.Ended(3, renewed, Termination.IN_FORCE, null));
    assertThat(witness.replay("saint", "wily", FRONTIER).contracts())
        .extracting(Contract::signed, Contract::entered, Contract::ended, Contract::deedsA)
        .containsExactly(tuple(0, 0, 2, "kw"), tuple(1, 2, 3, "k"));
  }

  @Test
  void what_was_signed_is_told_with_who_owes_what_and_how_it_was_kept() {
    ReplayRecorder witness = new ReplayRecorder(STAGE);
    Outcome deal = STAGE.space().at(STAGE.space().size() - 1);
    witness.onEvent(new MatchEvent.TalksBegan(0, Talks.Occasion.OPEN, Seat.A));
    witness.onEvent(new MatchEvent.Signed(0, deal, .1));
    witness.onEvent(new MatchEvent.TalksFailed(1, TalksFailure.RATIFICATION, Seat.A));
    witness.onEvent(new MatchEvent.Signed(2, deal, .1));
    witness.onEvent(new MatchEvent.Entered(3, deal));
    List<Conduct> conducts =
        List.of(Conduct.comply(), Conduct.comply(), Conduct.breach(), Conduct.escape());
    for (int i = 0; i < conducts.size(); i++) {
      Conduct conduct = conducts.get(i);
      double shortfall = conduct.shortfall();
      witness.onEvent(
          new MatchEvent.Conducted(3 + i, Seat.A, conduct, shortfall, false, Signal.PROVEN));
      conduct(witness, 3 + i, Seat.B, i == 3 ? .5 : 0);
    }
    witness.onEvent(new MatchEvent.Ended(6, deal, Termination.WITHDRAWN, Seat.A));
    List<Contract> contracts = witness.replay("saint", "wily", FRONTIER).contracts();
    assertThat(contracts)
        .extracting(Contract::signed, Contract::entered, Contract::ended)
        .containsExactly(tuple(0, -1, 1), tuple(2, 3, 7));
    assertThat(contracts.get(1).deedsA()).isEqualTo("kkpe");
    assertThat(contracts.get(1).deedsB()).isEqualTo("kkkw");
    assertThat(contracts.get(1).text().duties())
        .containsExactly(
            new Contract.Duty("A", "restraint of A", "full"),
            new Contract.Duty("B", "restraint of B", "full"));
    assertThat(String.join(", ", contracts.get(1).text().terms()))
        .startsWith(deal.terms().toString());
  }

  private static List<Contract> contracts(PackedReplays.Packed match, PackedReplays packed) {
    List<Contract> contracts = new ArrayList<>();
    for (int i = 0; i < match.c().size(); i += 6) {
      List<Object> c = match.c().subList(i, i + 6);
      contracts.add(
          new Contract(
              (int) c.get(0),
              (int) c.get(1),
              (int) c.get(2),
              packed.contracts().get((int) c.get(3)),
              unrolled((String) c.get(4)),
              unrolled((String) c.get(5))));
    }
    return contracts;
  }

  private static String unrolled(String runs) {
    return Pattern.compile("(\\d*)([a-z])")
        .matcher(runs)
        .replaceAll(
            run ->
                run.group(2).repeat(run.group(1).isEmpty() ? 1 : Integer.parseInt(run.group(1))));
  }

  private static List<Double> tension(PackedReplays.Packed match) {
    List<Double> tension = new ArrayList<>();
    long now = 0;
    for (long step : match.t()) {
      now += step;
      tension.add(now / 1000.);
    }
    return tension;
  }

  private static List<Replay.Band> bands(PackedReplays.Packed match) {
    List<Replay.Band> bands = new ArrayList<>();
    List<Integer> g = match.g();
    for (int i = 0; i < g.size(); i += 3) {
      String how = List.of("kept", "shaded", "broken").get(g.get(i + 2));
      bands.add(new Replay.Band(g.get(i), g.get(i) + g.get(i + 1), how));
    }
    return bands;
  }

  private static List<Chronicle.Entry> notes(PackedReplays.Packed match, PackedReplays packed) {
    List<Chronicle.Entry> notes = new ArrayList<>();
    for (int i = 0; i < match.n().size(); i += 2) {
      String text = packed.texts().get(match.n().get(i + 1));
      notes.add(new Chronicle.Entry(match.n().get(i), text));
    }
    return notes;
  }

  private static List<Replay.Offer> offers(PackedReplays.Packed match, PackedReplays packed) {
    List<Replay.Offer> offers = new ArrayList<>();
    for (List<Integer> talks : match.o()) {
      int turn = talks.get(1);
      for (int place : talks.subList(2, talks.size())) {
        List<Long> gains = packed.gains().get(place);
        String by = turn++ % 2 == 0 ? "A" : "B";
        offers.add(new Replay.Offer(talks.get(0), by, gains.get(0) / 1000., gains.get(1) / 1000.));
      }
    }
    return offers;
  }
}
