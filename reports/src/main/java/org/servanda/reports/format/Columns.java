package org.servanda.reports.format;

import static org.servanda.reports.format.Column.count;
import static org.servanda.reports.format.Column.number;
import static org.servanda.reports.format.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.servanda.reports.analysis.End;
import org.servanda.reports.analysis.Estimate;
import org.servanda.reports.analysis.KindFinding;
import org.servanda.reports.analysis.PairFinding;
import org.servanda.reports.analysis.Standing;

/**
 * The columns of the data files, each with its meaning: the files and their dictionary are made of
 * the same list.
 */
final class Columns {
  private Columns() {}

  static List<Column<Standing>> standings() {
    List<Column<Standing>> columns = new ArrayList<>();
    columns.add(count("rank", "place by durability, from 1", s -> (long) s.rank()));
    columns.add(text("strategy", "the entrant, parameters and all", Standing::name));
    estimate(
        columns,
        "durability",
        "share of the horizon under a substantive agreement both sides kept, 0 to 1",
        Standing::durability);
    estimate(
        columns,
        "kept_gains",
        "joint gain of those rounds as a share of the best there was",
        Standing::keptGains);
    estimate(columns, "payoff", "own discounted payoff a match", Standing::payoff);
    estimate(columns, "danger", "probability of war in a match, 0 to 1", Standing::danger);
    estimate(
        columns,
        "position",
        "ally confidence gained less a rival's gain, mean a round",
        Standing::position);
    columns.add(count("matches", "matches that count for it", Standing::matches));
    columns.add(count("faults", "matches lost by breaking the rules", Standing::faults));
    columns.add(
        number(
            "signing_rate",
            "share of matches in which an agreement entered into force, 0 to 1",
            Standing::signing));
    columns.add(
        number("life_years", "restricted mean life of its agreements, years", Standing::life));
    columns.add(
        number(
            "honoured_life_years",
            "the same to the first serious breach by either, years",
            Standing::honouredLife));
    columns.add(
        number(
            "breaches_per_year",
            "own deliberate serious breaches for a year in force",
            Standing::breaches));
    columns.add(
        number(
            "withdrawal_share",
            "agreements it left as a share of its agreements, 0 to 1",
            Standing::withdrawals));
    columns.add(number("lies", "promises it broke, a match", Standing::lies));
    return columns;
  }

  private static void estimate(
      List<Column<Standing>> columns,
      String name,
      String meaning,
      Function<Standing, Estimate> estimate) {
    columns.add(number(name, meaning, s -> estimate.apply(s).value()));
    columns.add(
        number(
            name + "_low",
            "lower end of the 95 % interval of " + name + "; empty if unbounded",
            s -> estimate.apply(s).low()));
    columns.add(
        number(
            name + "_high",
            "upper end of the 95 % interval of " + name + "; empty if unbounded",
            s -> estimate.apply(s).high()));
  }

  static List<Column<PairFinding>> pairs() {
    List<Column<PairFinding>> columns = new ArrayList<>();
    columns.add(text("scenario", "the scenario's id", p -> p.pair().scenario()));
    columns.add(text("a", "the entrant at seat A", p -> p.pair().a()));
    columns.add(text("b", "the entrant at seat B", p -> p.pair().b()));
    columns.add(count("matches", "matches played", PairFinding::matches));
    columns.add(number("durability", "mean, 0 to 1", PairFinding::durability));
    columns.add(number("kept_gains", "mean", PairFinding::keptGains));
    columns.add(number("payoff_a", "A's mean discounted payoff a match", PairFinding::payoffA));
    columns.add(number("payoff_b", "B's mean discounted payoff a match", PairFinding::payoffB));
    columns.add(number("danger", "mean probability of war in a match", PairFinding::danger));
    columns.add(
        number(
            "signing_rate",
            "share of matches in which an agreement entered into force, 0 to 1",
            PairFinding::signing));
    columns.add(count("agreements", "agreements that entered into force", PairFinding::agreements));
    columns.add(number("life_years", "their restricted mean life, years", PairFinding::life));
    ends(columns, PairFinding::ends);
    return columns;
  }

  static List<Column<KindFinding>> agreements() {
    List<Column<KindFinding>> columns = new ArrayList<>();
    columns.add(text("scenario", "the scenario's id", k -> k.kind().scenario()));
    columns.add(text("form", "the form", k -> k.kind().form()));
    columns.add(text("verification", "the verification level", k -> k.kind().verification()));
    columns.add(text("precision", "the precision level", k -> k.kind().precision()));
    columns.add(count("years", "the term in years, 0 for ever", k -> (long) k.kind().years()));
    columns.add(count("agreements", "agreements that entered into force", KindFinding::agreements));
    columns.add(number("years_in_force", "summed years in force", KindFinding::years));
    columns.add(number("kept_share", "share of that time both kept, 0 to 1", KindFinding::kept));
    columns.add(
        number(
            "sidedness",
            "mean of |gain A - gain B| / (gain A + gain B) at signature, 0 to 1",
            KindFinding::sidedness));
    columns.add(
        number(
            "one_sided_share",
            "share with sidedness of at least 0.5, 0 to 1",
            KindFinding::oneSided));
    columns.add(
        number(
            "proven_per_year",
            "proven breaches of both sides for a year in force",
            KindFinding::proven));
    columns.add(
        number(
            "dishonoured_share",
            "share that was seriously breached, 0 to 1",
            KindFinding::dishonoured));
    ends(columns, KindFinding::ends);
    return columns;
  }

  private static <R> void ends(List<Column<R>> columns, Function<R, List<Long>> ends) {
    for (End end : End.values()) {
      String name = "ended_" + end.label().replace(' ', '_');
      columns.add(
          count(
              end == End.IN_FORCE ? "still_in_force" : name,
              "agreements: " + end.label(),
              row -> ends.apply(row).get(end.ordinal())));
    }
  }
}
