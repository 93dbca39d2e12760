package org.servanda.reports.table;

import static org.servanda.reports.table.Column.count;
import static org.servanda.reports.table.Column.number;
import static org.servanda.reports.table.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.servanda.reports.dynamics.EvolutionaryOutcome;
import org.servanda.reports.explain.BehaviourProfile;
import org.servanda.reports.explain.Effect;
import org.servanda.reports.findings.PairFinding;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.TermsFinding;
import org.servanda.reports.tally.TerminationCause;

/**
 * The columns of the data files, each with its meaning: the files and their dictionary are made of
 * the same list.
 */
final class ReportColumns {
  private ReportColumns() {}

  static List<Column<RankedEntrant>> standings() {
    List<Column<RankedEntrant>> columns = new ArrayList<>();
    columns.add(count("rank", "place by durability, from 1", s -> (long) s.rank()));
    columns.add(text("strategy", "the entrant, parameters and all", RankedEntrant::name));
    columns.add(count("rank_low", "best rank in its 95 % interval", s -> (long) s.rankLow()));
    columns.add(count("rank_high", "worst rank in its 95 % interval", s -> (long) s.rankHigh()));
    columns.addAll(
        Column.estimate(
            "durability",
            "share of the horizon under a substantive agreement both sides kept, 0 to 1",
            RankedEntrant::durability));
    columns.addAll(
        Column.estimate(
            "kept_gains",
            "joint gain of those rounds as a share of the best there was",
            RankedEntrant::keptGains));
    columns.addAll(
        Column.estimate("payoff", "own discounted payoff a match", RankedEntrant::payoff));
    columns.addAll(
        Column.estimate("danger", "probability of war in a match, 0 to 1", RankedEntrant::danger));
    columns.addAll(
        Column.estimate(
            "position",
            "ally confidence gained less a rival's gain, mean a round",
            RankedEntrant::position));
    columns.add(count("matches", "matches that count for it", RankedEntrant::matches));
    columns.add(count("faults", "matches lost by breaking the rules", RankedEntrant::faults));
    columns.add(
        number(
            "signing_rate",
            "share of matches in which an agreement entered into force, 0 to 1",
            RankedEntrant::signing));
    columns.add(
        number("life_years", "restricted mean life of its agreements, years", RankedEntrant::life));
    columns.add(
        number(
            "honoured_life_years",
            "the same to the first serious breach by either, years",
            RankedEntrant::honouredLife));
    columns.add(
        number(
            "breaches_per_year",
            "own deliberate serious breaches for a year in force",
            RankedEntrant::breaches));
    columns.add(
        number(
            "withdrawal_share",
            "agreements it left as a share of its agreements, 0 to 1",
            RankedEntrant::withdrawals));
    columns.add(number("lies", "promises it broke, a match", RankedEntrant::lies));
    return columns;
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

  static List<Column<TermsFinding>> agreements() {
    List<Column<TermsFinding>> columns = new ArrayList<>();
    columns.add(text("scenario", "the scenario's id", k -> k.kind().scenario()));
    columns.add(text("form", "the form", k -> k.kind().form()));
    columns.add(text("verification", "the verification level", k -> k.kind().verification()));
    columns.add(text("precision", "the precision level", k -> k.kind().precision()));
    columns.add(count("years", "the term in years, 0 for ever", k -> (long) k.kind().years()));
    columns.add(
        count("agreements", "agreements that entered into force", TermsFinding::agreements));
    columns.add(number("years_in_force", "summed years in force", TermsFinding::years));
    columns.add(number("kept_share", "share of that time both kept, 0 to 1", TermsFinding::kept));
    columns.add(
        number(
            "sidedness",
            "mean of |gain A - gain B| / (gain A + gain B) at signature, 0 to 1",
            TermsFinding::sidedness));
    columns.add(
        number(
            "one_sided_share",
            "share with sidedness of at least 0.5, 0 to 1",
            TermsFinding::oneSided));
    columns.add(
        number(
            "proven_per_year",
            "proven breaches of both sides for a year in force",
            TermsFinding::proven));
    columns.add(
        number(
            "dishonoured_share",
            "share that was seriously breached, 0 to 1",
            TermsFinding::dishonoured));
    ends(columns, TermsFinding::ends);
    return columns;
  }

  private static <R> void ends(List<Column<R>> columns, Function<R, List<Long>> ends) {
    for (TerminationCause end : TerminationCause.values()) {
      String name = "ended_" + end.label().replace(' ', '_');
      columns.add(
          count(
              end == TerminationCause.IN_FORCE ? "still_in_force" : name,
              "agreements: " + end.label(),
              row -> ends.apply(row).get(end.ordinal())));
    }
  }

  static List<Column<BehaviourProfile>> behaviours() {
    List<Column<BehaviourProfile>> columns = new ArrayList<>();
    columns.add(text("strategy", "the entrant, parameters and all", BehaviourProfile::name));
    columns.add(
        number(
            "first_to_breach",
            "share of its agreements in which it breached seriously first, willing or not, 0 to 1",
            BehaviourProfile::firstToBreach));
    columns.add(
        number(
            "provocability",
            "share of rounds after a proven breach of the other in which it breached, sanctioned or"
                + " left, 0 to 1",
            BehaviourProfile::provocability));
    columns.add(
        number(
            "forgiveness",
            "share of rounds in which it stopped answering when it could, 0 to 1",
            BehaviourProfile::forgiveness));
    columns.add(
        number(
            "share_claimed",
            "mean share of the gains at signature, 0 to 1",
            BehaviourProfile::shareClaimed));
    columns.add(
        number(
            "verification_asked",
            "mean place of the verification in its first offers, 0 weakest to 1 strongest",
            BehaviourProfile::verificationAsked));
    columns.add(
        number(
            "honesty",
            "share of promises not broken within a year, 0 to 1",
            BehaviourProfile::honesty));
    columns.add(
        number(
            "renegotiation",
            "times it asked for new talks, for a year in force",
            BehaviourProfile::renegotiation));
    return columns;
  }

  static List<Column<Effect>> effects() {
    List<Column<Effect>> columns = new ArrayList<>();
    columns.add(
        text("group", "form, verification, precision, substance or behaviour", Effect::group));
    columns.add(text("name", "of the thing, and what it is held against", Effect::name));
    columns.add(
        number(
            "effect",
            "hazard ratio of breaking; of behaviour, durability for a standard deviation more",
            e -> e.effect().value()));
    columns.add(number("effect_low", "lower end of its 95 % interval", e -> e.effect().low()));
    columns.add(number("effect_high", "upper end of its 95 % interval", e -> e.effect().high()));
    columns.add(number("p", "probability of so much by chance", Effect::pValue));
    columns.add(
        number("p_drift", "p-value of the hazard ratio being the same at all ages", Effect::drift));
    return columns;
  }

  static List<Column<EvolutionaryOutcome>> futures() {
    List<Column<EvolutionaryOutcome>> columns = new ArrayList<>();
    columns.add(text("strategy", "the entrant, parameters and all", EvolutionaryOutcome::name));
    columns.add(
        number(
            "replicator",
            "share where replicators come to rest, 0 to 1",
            EvolutionaryOutcome::replicator));
    columns.add(
        number(
            "equilibrium",
            "weight in the equilibrium of greatest entropy of payoff advantages, 0 to 1",
            EvolutionaryOutcome::equilibrium));
    columns.add(
        number(
            "alpha_rank",
            "share of time a population spends at it, 0 to 1",
            EvolutionaryOutcome::alphaRank));
    columns.add(
        number(
            "moran",
            "share of simulated populations it takes over, 0 to 1",
            EvolutionaryOutcome::moran));
    columns.add(
        count(
            "invaders",
            "how many others could invade a population of it",
            f -> (long) f.invaders()));
    return columns;
  }
}
