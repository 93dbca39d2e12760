package org.servanda.reports.rows;

import static org.servanda.reports.rows.RowColumn.flag;
import static org.servanda.reports.rows.RowColumn.level;
import static org.servanda.reports.rows.RowColumn.number;
import static org.servanda.reports.rows.RowColumn.text;
import static org.servanda.reports.rows.RowColumn.whole;
import static org.servanda.reports.rows.RowColumn.wholeIfAny;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Seat;
import org.servanda.engine.result.BehaviourCounts;
import org.servanda.engine.result.Fault;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.SeatResult;
import org.servanda.engine.result.TalksResult;

/** The columns of {@code matches.csv.gz}. */
final class MatchColumns {
  static final List<String> SEATS = List.of("A", "B");
  static final String ROUNDS = "quarters";
  private static final String PAYOFF = "payoff";
  private static final String SHARE = "share, 0 to 1";

  private final List<RowColumn<RowMatch>> columns = new ArrayList<>(key());

  private MatchColumns() {}

  static List<RowColumn<RowMatch>> all() {
    MatchColumns made = new MatchColumns();
    made.addOutcome();
    made.addTalks();
    made.addFault();
    made.addConduct();
    made.addBehaviour();
    return List.copyOf(made.columns);
  }

  /** The columns that name a match. */
  static List<RowColumn<RowMatch>> key() {
    return List.of(
        text("scenario", "the scenario's id, its condition included", m -> m.pair().scenario()),
        whole("season", "the season, from 1", "", m -> m.pair().season()),
        text("strategy_a", "the entrant at seat A, with its parameters", m -> m.pair().a()),
        text("strategy_b", "the entrant at seat B, with its parameters", m -> m.pair().b()),
        whole(
            "repetition",
            "the repetition, from 0, as in 'servanda match --repetition'; all pairs of a scenario"
                + " and season share its random events",
            "",
            RowMatch::repetition));
  }

  private void addOutcome() {
    columns.add(
        text(
            "condition",
            "the parameters in which the scenario differs from its file; empty if in none",
            m -> m.pair().setting().condition()));
    columns.add(whole("horizon", "rounds that the match could last", ROUNDS, of(r -> r.horizon())));
    columns.add(whole("rounds", "rounds that it lasted", ROUNDS, of(r -> r.rounds())));
    addNumber(
        "durability",
        "share of the horizon with a substantive agreement in force that both sides kept; 0 after a"
            + " fault",
        SHARE,
        MatchResult::durability);
    addNumber(
        "kept_gains",
        "joint gain of those rounds, as a share of the best possible; 0 after a fault",
        SHARE,
        MatchResult::keptGains);
    addNumber(
        "danger",
        "expected probability of war: its sum over rounds",
        "probability",
        MatchResult::danger);
    columns.add(flag("war", "whether war broke out", m -> m.result().war()));
    addSeats("payoff", "discounted sum of payoffs", PAYOFF, SeatResult::payoff);
    addSeats(
        "position",
        "confidence of allies gained minus the rival's gain, mean per round",
        "payoff per round",
        SeatResult::position);
    columns.add(
        whole(
            "agreements",
            "agreements that entered into force",
            "",
            of(r -> r.agreements().size())));
  }

  private void addTalks() {
    talks("talks", "rounds of talks", TalksResult::held);
    talks("signed", "agreements signed", TalksResult::signed);
    talks("deadlocks", "talks without an accepted offer", TalksResult::deadlocks);
    talks("walk_outs", "talks that a side walked out of", TalksResult::walkOuts);
    talks(
        "drafting_failures",
        "accepted offers that failed in drafting",
        TalksResult::draftingFailures);
    talks("rejections", "signed agreements that a legislature rejected", TalksResult::rejections);
    columns.add(
        wholeIfAny(
            "first_in_force",
            "the round of the first entry into force, from 0; empty if there was none",
            ROUNDS,
            of(r -> r.talks().first())));
  }

  private void addFault() {
    for (Seat seat : Seat.values()) {
      columns.add(
          flag(
              named("counts_for", seat),
              "whether the match counts for "
                  + seat
                  + ": not if the other side, or an opposition's leader, committed a fault; after"
                  + " its own fault every measure counts as 0",
              m -> m.countsFor(seat)));
    }
    columns.add(
        level(
            "fault_by",
            "the seat whose strategy broke the rules, which ended the match; empty if none did",
            SEATS,
            fault(fault -> fault.seat().name())));
    columns.add(
        text(
            "fault_opposition",
            "the opposition's leader at fault; empty if it was the entrant, or nobody",
            fault(Fault::opposition)));
    columns.add(
        wholeIfAny(
            "fault_round",
            "the round of the fault, from 0; empty if there was none",
            ROUNDS,
            m -> m.result().fault() == null ? -1 : m.result().fault().round()));
    columns.add(
        text(
            "fault_cause",
            "what it did, to be read after its name; empty if there was none",
            fault(Fault::cause)));
  }

  private void addConduct() {
    addCounts(
        "breaches", "deliberate serious breaches (shortfall of .5 or more)", s -> s.breaches());
    addCounts("slips", "involuntary defections", s -> s.slips());
    addCounts("withdrawals", "agreements that it left", s -> s.withdrawals());
    addCounts("statements", "public statements other than silence", s -> s.statements());
    addCounts("lies", "promises followed within a year by a deliberate breach", s -> s.lies());
    addCounts("leaders", "leaders that it had", s -> s.leaders());
  }

  private void addBehaviour() {
    behaviour("promises", "public promises", BehaviourCounts::promises);
    behaviour("requests", "rounds in which it asked to renegotiate", BehaviourCounts::requests);
    behaviour("provoked", "rounds after a proven breach of the other", BehaviourCounts::provoked);
    behaviour("answered", "of these, rounds in which it retaliated", BehaviourCounts::answered);
    behaviour(
        "reconcilable", "rounds in which it could stop retaliating", BehaviourCounts::reconcilable);
    behaviour("reconciled", "of these, rounds in which it stopped", BehaviourCounts::reconciled);
    behaviour("openings", "first offers in talks", BehaviourCounts::openings);
    addSeats(
        "verification_asked",
        "mean place of the verification in these offers, from 0 (weakest) to 1 (strongest)",
        SHARE,
        s -> s.behaviour().verificationAsked());
  }

  private void talks(String name, String meaning, ToLongFunction<TalksResult> of) {
    columns.add(whole(name, meaning, "", m -> of.applyAsLong(m.result().talks())));
  }

  private void behaviour(String name, String meaning, ToLongFunction<BehaviourCounts> of) {
    addCounts(name, meaning, s -> of.applyAsLong(s.behaviour()));
  }

  private void addCounts(String name, String meaning, ToLongFunction<SeatResult> of) {
    for (Seat seat : Seat.values()) {
      columns.add(
          whole(
              named(name, seat),
              seat + ": " + meaning,
              "",
              m -> of.applyAsLong(m.result().side(seat))));
    }
  }

  private void addSeats(String name, String meaning, String unit, ToDoubleFunction<SeatResult> of) {
    for (Seat seat : Seat.values()) {
      columns.add(
          number(
              named(name, seat),
              seat + ": " + meaning,
              unit,
              m -> of.applyAsDouble(m.result().side(seat))));
    }
  }

  private void addNumber(
      String name, String meaning, String unit, ToDoubleFunction<MatchResult> of) {
    columns.add(number(name, meaning, unit, m -> of.applyAsDouble(m.result())));
  }

  private static ToLongFunction<RowMatch> of(ToLongFunction<MatchResult> part) {
    return match -> part.applyAsLong(match.result());
  }

  private static Function<RowMatch, @Nullable String> fault(
      Function<Fault, @Nullable String> part) {
    return match -> {
      Fault fault = match.result().fault();
      return fault == null ? null : part.apply(fault);
    };
  }

  private static String named(String name, Seat seat) {
    return name + (seat == Seat.A ? "_a" : "_b");
  }
}
