package org.servanda.reports.rows;

import static org.servanda.reports.rows.MatchColumns.ROUNDS;
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
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.result.AgreementResult;
import org.servanda.engine.result.Tenure.Holder;
import org.servanda.engine.result.Termination;

/** The columns of {@code agreements.csv.gz}. */
final class AgreementColumns {
  private static final List<String> WHO = List.of("A", "B", "both");
  private static final String SHARE = "share, 0 to 1";
  private static final String YEARS = "years";

  private final List<RowColumn<RowAgreement>> columns = new ArrayList<>();

  private AgreementColumns() {}

  static List<RowColumn<RowAgreement>> all() {
    AgreementColumns made = new AgreementColumns();
    MatchColumns.key().forEach(column -> made.columns.add(column.of(RowAgreement::match)));
    made.columns.add(
        whole("agreement", "its number in the match, from 1", "", RowAgreement::order));
    made.columns.add(
        flag(
            "counts",
            "whether it counts in statistics: not if the match ended in a fault",
            row -> row.match().result().fault() == null));
    made.addLife();
    made.addEnd();
    made.addTerms();
    made.addGains();
    made.addConduct();
    return List.copyOf(made.columns);
  }

  private void addLife() {
    addWhole("signed", "the round of signature, from 0", ROUNDS, a -> a.signed());
    addWhole("start", "the round of entry into force", ROUNDS, a -> a.start());
    addWhole("end", "the first round in which it was no longer in force", ROUNDS, a -> a.end());
    addWhole("life", "rounds in force: end - start", ROUNDS, AgreementResult::life);
    addWhole(
        "honoured_life",
        "rounds from entry into force to the first serious breach, or to the end",
        ROUNDS,
        AgreementResult::honouredLife);
    columns.add(
        wholeIfAny(
            "serious",
            "the round of the first serious breach (shortfall of .5 or more); empty if there was"
                + " none",
            ROUNDS,
            row -> row.result().serious()));
    columns.add(
        level(
            "serious_by",
            "who committed it, deliberately or not; empty if there was none",
            WHO,
            of(a -> a.serious() < 0 ? null : who(a.seriousBy()))));
    columns.add(
        flag(
            "serious_by_opposition",
            "whether an opposition's leader held the office of that side",
            row -> row.result().isSeriousByOpposition()));
  }

  private void addEnd() {
    columns.add(
        level(
            "ending",
            "how it ended; in_force: the match ended first",
            RowColumn.levels(Termination.values()),
            of(a -> RowColumn.level(a.ending()))));
    columns.add(
        level(
            "ended_by",
            "who ended it; empty if no side did",
            WHO,
            of(
                a ->
                    a.endedBy() != null || a.ending() == Termination.WITHDRAWN
                        ? who(a.endedBy())
                        : null)));
    columns.add(
        flag(
            "ended_by_opposition",
            "whether an opposition's leader ended it",
            row -> row.result().isEndedByOpposition()));
    for (Seat seat : Seat.values()) {
      columns.add(
          level(
              seat == Seat.A ? "holder_a" : "holder_b",
              "who held " + seat + "'s office at the end; empty if it has no opposition",
              RowColumn.levels(Holder.values()),
              of(a -> holder(a, seat))));
    }
  }

  private void addTerms() {
    columns.add(text("form", "how binding its form is", terms(t -> t.form().name())));
    columns.add(
        text("verification", "how compliance is watched", terms(t -> t.verification().name())));
    columns.add(text("precision", "how exactly it is worded", terms(t -> t.precision().name())));
    columns.add(whole("years", "its term; 0 if indefinite", YEARS, row -> termsOf(row).years()));
    columns.add(
        whole("review", "years between reviews; 0 for none", YEARS, row -> termsOf(row).review()));
    columns.add(
        number(
            "escape",
            "price of having one round's shortfall excused; empty without such a clause",
            "payoff",
            row -> termsOf(row).escape()));
    columns.add(
        flag(
            "guarantor",
            "whether a third party stands behind it",
            row -> termsOf(row).guarantor()));
    columns.add(
        flag(
            "ratified",
            "whether legislatures had to pass it, and did",
            row -> termsOf(row).form().ratified()));
    columns.add(
        text(
            "options",
            "the option taken of each issue, in the scenario's order, from 0; 0 is the status quo",
            of(a -> options(a.outcome()))));
    columns.add(
        flag(
            "substantive",
            "whether each side must deliver something beyond the status quo",
            row -> row.result().outcome().isSubstantive()));
  }

  private void addGains() {
    add("depth", "cost to both, as a share of the greatest possible", SHARE, a -> a.depth());
    add(
        "sidedness",
        "|gain A - gain B| / (gain A + gain B) at signature; 1 if either gains nothing",
        SHARE,
        a -> a.sidedness());
    add(
        "share_a",
        "A's share of the gains at signature; empty if there were none, or if it was in force from"
            + " the start",
        SHARE,
        a -> a.shareA());
  }

  private void addConduct() {
    add(
        "kept",
        "sum over rounds of the share that the less faithful side kept",
        ROUNDS,
        a -> a.kept());
    add("shortfall_a", "A: sum over rounds of its shortfalls", ROUNDS, a -> a.shortfallA());
    add("shortfall_b", "B: sum over rounds of its shortfalls", ROUNDS, a -> a.shortfallB());
    addWhole("proven_a", "A: proven breaches", "", a -> a.provenA());
    addWhole("proven_b", "B: proven breaches", "", a -> a.provenB());
    addWhole(
        "disputes",
        "rounds with a suspect or proven signal on either side",
        ROUNDS,
        a -> a.disputes());
  }

  private void add(
      String name, String meaning, String unit, ToDoubleFunction<AgreementResult> value) {
    columns.add(number(name, meaning, unit, row -> value.applyAsDouble(row.result())));
  }

  private void addWhole(
      String name, String meaning, String unit, ToLongFunction<AgreementResult> value) {
    columns.add(whole(name, meaning, unit, row -> value.applyAsLong(row.result())));
  }

  private static Function<RowAgreement, @Nullable String> of(
      Function<AgreementResult, @Nullable String> part) {
    return row -> part.apply(row.result());
  }

  private static Function<RowAgreement, @Nullable String> terms(Function<Terms, String> part) {
    return row -> part.apply(termsOf(row));
  }

  private static Terms termsOf(RowAgreement row) {
    return row.result().outcome().terms();
  }

  private static String who(@Nullable Seat seat) {
    return seat == null ? "both" : seat.name();
  }

  private static @Nullable String holder(AgreementResult agreement, Seat seat) {
    Holder holder = agreement.holderAtEnd(seat);
    return holder == null ? null : RowColumn.level(holder);
  }

  private static String options(Outcome outcome) {
    StringBuilder options = new StringBuilder();
    for (int issue = 0; issue < outcome.space().topics().size(); issue++) {
      options.append(issue == 0 ? "" : " ").append(outcome.option(issue));
    }
    return options.toString();
  }
}
