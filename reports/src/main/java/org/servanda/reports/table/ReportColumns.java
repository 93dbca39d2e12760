package org.servanda.reports.table;

import static org.servanda.reports.table.Column.count;
import static org.servanda.reports.table.Column.number;
import static org.servanda.reports.table.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.servanda.reports.dynamics.EvolutionaryOutcome;
import org.servanda.reports.explain.BehaviourProfile;
import org.servanda.reports.findings.PairFinding;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.TermsFinding;
import org.servanda.reports.ranking.PartnerChoice;
import org.servanda.reports.tally.TerminationCause;

/**
 * The columns of the data files, each with its meaning; both the files and {@code columns.csv} are
 * made from these lists.
 */
final class ReportColumns {
  private ReportColumns() {}

  static List<Column<RankedEntrant>> standings(PartnerChoice choice) {
    List<Column<RankedEntrant>> columns = new ArrayList<>();
    columns.add(
        count("rank", "rank by durability " + choice.words() + ", from 1", s -> (long) s.rank()));
    columns.add(text("strategy", "the entrant, with its parameters", RankedEntrant::name));
    columns.add(count("rank_low", "best rank in its 95 % interval", s -> (long) s.rankLow()));
    columns.add(count("rank_high", "worst rank in its 95 % interval", s -> (long) s.rankHigh()));
    columns.addAll(
        Column.estimate(
            "durability",
            "share of the horizon with a substantive agreement in force that both sides kept, 0 to 1; "
                + choice.words()
                + ", like kept_gains, payoff, danger, position and surplus",
            RankedEntrant::durability));
    columns.addAll(
        Column.estimate(
            "durability_lot",
            "the same with partners drawn by lot (kappa = 0)",
            s -> s.otherChoices().lot()));
    columns.add(
        count("rank_lot", "rank by durability_lot", s -> (long) s.otherChoices().lotRank()));
    columns.add(
        number(
            "durability_best_reply",
            "the same against the partners that earn most against it; empty if choices are not known",
            s -> s.otherChoices().bestReply()));
    columns.add(
        count(
            "rank_best_reply",
            "rank by durability_best_reply; 0 if choices are not known",
            s -> (long) s.otherChoices().bestReplyRank()));
    columns.add(
        number(
            "kappa_from",
            "least kappa of the grid around the headline in which it holds its rank",
            s -> s.otherChoices().from()));
    columns.add(
        number(
            "kappa_to",
            "greatest such kappa; empty if the headline is the best reply",
            s -> s.otherChoices().to()));
    columns.addAll(
        Column.estimate(
            "kept_gains",
            "joint gain of those rounds, as a share of the best possible",
            RankedEntrant::keptGains));
    columns.addAll(
        Column.estimate("payoff", "own discounted payoff per match", RankedEntrant::payoff));
    columns.addAll(
        Column.estimate(
            "danger", "expected probability of war per match, 0 to 1", RankedEntrant::danger));
    columns.addAll(
        Column.estimate(
            "position",
            "ally confidence gained minus a rival's gain, mean per round",
            RankedEntrant::position));
    columns.addAll(
        Column.estimate(
            "surplus",
            "payoff less that of a match in which neither side ever comes to the table; not above 0: not worth it to its own side",
            RankedEntrant::surplus));
    columns.add(
        count(
            "partners_lost",
            "partners (by scenario, season and seat) without weight, because all matches with them ended in its own fault",
            s -> (long) s.partnersLost()));
    columns.add(count("matches", "matches counted for it", RankedEntrant::matches));
    columns.add(count("faults", "matches lost by a fault", RankedEntrant::faults));
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
            "restricted mean time to the first serious breach by either side, years",
            RankedEntrant::honouredLife));
    columns.add(
        number(
            "breaches_per_year",
            "own deliberate serious breaches per year in force",
            RankedEntrant::breaches));
    columns.add(
        number(
            "withdrawal_share",
            "share of its agreements that it left, 0 to 1",
            RankedEntrant::withdrawals));
    columns.add(number("lies", "promises it broke, per match", RankedEntrant::lies));
    return columns;
  }

  static List<Column<PairFinding>> pairs() {
    List<Column<PairFinding>> columns = new ArrayList<>();
    columns.add(text("scenario", "the scenario's id", p -> p.pair().scenario()));
    columns.add(text("strategy_a", "the entrant at seat A", p -> p.pair().a()));
    columns.add(text("strategy_b", "the entrant at seat B", p -> p.pair().b()));
    columns.add(count("matches", "matches played", PairFinding::matches));
    columns.add(number("durability", "mean durability, 0 to 1", PairFinding::durability));
    columns.add(number("kept_gains", "mean kept gains", PairFinding::keptGains));
    columns.add(number("payoff_a", "A's mean discounted payoff per match", PairFinding::payoffA));
    columns.add(number("payoff_b", "B's mean discounted payoff per match", PairFinding::payoffB));
    columns.add(
        number("danger", "mean expected probability of war per match", PairFinding::danger));
    columns.add(
        number(
            "signing_rate",
            "share of matches in which an agreement entered into force, 0 to 1",
            PairFinding::signing));
    columns.add(count("agreements", "agreements that entered into force", PairFinding::agreements));
    columns.add(
        number("life_years", "restricted mean life of the agreements, years", PairFinding::life));
    half(columns, "even", PairFinding::even);
    half(columns, "odd", PairFinding::odd);
    ends(columns, PairFinding::ends);
    return columns;
  }

  private static void half(
      List<Column<PairFinding>> columns, String half, Function<PairFinding, PairFinding.Half> of) {
    String over = ", mean over repetitions (mod 64) of " + half + " number";
    columns.add(
        number(
            "durability_a_" + half,
            "durability in matches that count for A" + over,
            p -> of.apply(p).durabilityA()));
    columns.add(
        number(
            "durability_b_" + half,
            "durability in matches that count for B" + over,
            p -> of.apply(p).durabilityB()));
    columns.add(number("payoff_a_" + half, "A's payoff" + over, p -> of.apply(p).payoffA()));
    columns.add(number("payoff_b_" + half, "B's payoff" + over, p -> of.apply(p).payoffB()));
  }

  static List<Column<TermsFinding>> kinds() {
    List<Column<TermsFinding>> columns = new ArrayList<>();
    columns.add(text("scenario", "the scenario's id", k -> k.kind().scenario()));
    columns.add(text("form", "form of the agreement", k -> k.kind().form()));
    columns.add(text("verification", "verification level", k -> k.kind().verification()));
    columns.add(text("precision", "precision level", k -> k.kind().precision()));
    columns.add(count("years", "term in years; 0 if indefinite", k -> (long) k.kind().years()));
    columns.add(
        count("agreements", "agreements that entered into force", TermsFinding::agreements));
    columns.add(number("years_in_force", "total years in force", TermsFinding::years));
    columns.add(
        number(
            "kept_share",
            "share of the time in force that both sides kept it, 0 to 1",
            TermsFinding::kept));
    columns.add(
        number(
            "sidedness",
            "mean of |gain A - gain B| / (gain A + gain B) at signature, 0 to 1",
            TermsFinding::sidedness));
    columns.add(
        number(
            "one_sided_share",
            "share of agreements with sidedness of at least 0.5, 0 to 1",
            TermsFinding::oneSided));
    columns.add(
        number(
            "proven_per_year",
            "proven breaches of both sides per year in force",
            TermsFinding::proven));
    columns.add(
        number(
            "dishonoured_share",
            "share of agreements that were seriously breached, 0 to 1",
            TermsFinding::dishonoured));
    ends(columns, TermsFinding::ends);
    return columns;
  }

  private static <R> void ends(List<Column<R>> columns, Function<R, List<Long>> ends) {
    for (TerminationCause end : TerminationCause.values()) {
      String name = "ended_" + end.name().toLowerCase(Locale.ROOT);
      columns.add(
          count(
              end == TerminationCause.IN_FORCE ? "still_in_force" : name,
              "agreements: " + end.label(),
              row -> ends.apply(row).get(end.ordinal())));
    }
  }

  static List<Column<BehaviourProfile>> behaviours() {
    List<Column<BehaviourProfile>> columns = new ArrayList<>();
    columns.add(text("strategy", "the entrant, with its parameters", BehaviourProfile::name));
    columns.add(
        number(
            "first_to_breach",
            "share of its agreements in which it committed the first serious breach, deliberate or not, 0 to 1",
            BehaviourProfile::firstToBreach));
    columns.add(
        number(
            "provocability",
            "share of rounds after a proven breach by the other in which it breached, sanctioned or left, 0 to 1",
            BehaviourProfile::provocability));
    columns.add(
        number(
            "forgiveness",
            "share of rounds in which it stopped retaliating when it could, 0 to 1",
            BehaviourProfile::forgiveness));
    columns.add(
        number(
            "share_claimed",
            "mean own share of the gains at signature, 0 to 1",
            BehaviourProfile::shareClaimed));
    columns.add(
        number(
            "verification_asked",
            "mean verification level in its first offers, from 0 (weakest) to 1 (strongest)",
            BehaviourProfile::verificationAsked));
    columns.add(
        number(
            "honesty",
            "share of its promises not broken within a year, 0 to 1",
            BehaviourProfile::honesty));
    columns.add(
        number(
            "renegotiation",
            "requests to renegotiate per year in force",
            BehaviourProfile::renegotiation));
    return columns;
  }

  static List<Column<EvolutionaryOutcome>> futures() {
    List<Column<EvolutionaryOutcome>> columns = new ArrayList<>();
    columns.add(text("strategy", "the entrant, with its parameters", EvolutionaryOutcome::name));
    columns.add(
        number(
            "replicator",
            "share at the rest point of the replicator dynamics, 0 to 1",
            EvolutionaryOutcome::replicator));
    columns.add(
        number(
            "equilibrium",
            "weight in the maximum-entropy Nash equilibrium of payoff advantages, 0 to 1",
            EvolutionaryOutcome::equilibrium));
    columns.add(
        number(
            "alpha_rank",
            "share of time that a population of 50 spends at it under strong selection (alpha-rank; alpha = 20 / widest gap between payoffs), 0 to 1",
            EvolutionaryOutcome::alphaRank));
    columns.add(
        number(
            "moran",
            "share of time that a population of 50 spends at it under the Moran process with rare mutants and fitness exp(0.002 * mean payoff); with equal payoffs 1 / number of strategies; 0 to 1",
            EvolutionaryOutcome::moran));
    columns.add(
        count(
            "invaders",
            "number of other strategies that could invade a population of it",
            f -> (long) f.invaders()));
    return columns;
  }
}
