package org.servanda.reports.table;

import static org.servanda.reports.table.Column.count;
import static org.servanda.reports.table.Column.number;
import static org.servanda.reports.table.Column.text;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.IncidenceFinding;
import org.servanda.reports.findings.LifetimeFinding;
import org.servanda.reports.findings.OfficeFinding;
import org.servanda.reports.survival.EntrantSurvival;
import org.servanda.reports.tally.TerminationCause;

/** The columns of the tables about lives: {@code survival.csv} and others. */
final class SurvivalColumns {
  private SurvivalColumns() {}

  /** The cumulative incidence of one way to end at an age. */
  record Ended(TerminationCause end, double years, double share, double low, double high) {}

  /** One row per way to end and year. */
  static List<Ended> rows(List<IncidenceFinding> findings) {
    List<Ended> rows = new ArrayList<>();
    for (IncidenceFinding finding : findings) {
      for (int i = 0; i < finding.years().size(); i++) {
        rows.add(
            new Ended(
                finding.end(),
                finding.years().get(i),
                finding.share().get(i),
                finding.low().get(i),
                finding.high().get(i)));
      }
    }
    return rows;
  }

  static List<Column<Ended>> incidence() {
    return List.of(
        text("end", "how agreements ended", row -> row.end().label()),
        number("years", "age of the agreement, years since entry into force", Ended::years),
        number(
            "share",
            "share of all agreements that had ended this way by that age, with the other ways as competing risks (Aalen-Johansen), 0 to 1",
            Ended::share),
        number(
            "share_low",
            "lower end of its 95 % interval, which assumes independent agreements although they share random events; empty while none has ended this way",
            Ended::low),
        number(
            "share_high", "upper end of its 95 % interval, with the same assumption", Ended::high));
  }

  /** An age in an entrant's survival curve. */
  record Age(String strategy, EntrantSurvival.Quarter quarter) {}

  /** One row per entrant and quarter. */
  static List<Age> ages(List<EntrantSurvival> curves) {
    return curves.stream()
        .flatMap(curve -> curve.quarters().stream().map(q -> new Age(curve.name(), q)))
        .toList();
  }

  static List<Column<Age>> survival() {
    return List.of(
        text("strategy", "the entrant, with its parameters", Age::strategy),
        count("quarter", "age of the agreement, quarters in force", a -> (long) a.quarter().age()),
        number(
            "years", "the same in years", a -> (double) a.quarter().age() / World.ROUNDS_PER_YEAR),
        count(
            "at_risk",
            "agreements in force until that age, at least; those with itself count at both seats",
            a -> a.quarter().atRisk()),
        count("ended", "of these, agreements that ended at that age", a -> a.quarter().ended()),
        number(
            "survival",
            "share of agreements in force after that age (Kaplan-Meier), 0 to 1; it falls where"
                + " some ended",
            a -> a.quarter().survival()),
        number(
            "honoured",
            "share that neither side had breached seriously by that age (Kaplan-Meier), 0 to 1;"
                + " agreements that ended before are censored",
            a -> a.quarter().honoured()));
  }

  static List<Column<LifetimeFinding>> lives() {
    List<Column<LifetimeFinding>> columns = new ArrayList<>();
    columns.add(
        text(
            "strategy",
            "the entrant, with its parameters; '" + LifetimeFinding.ALL + "' for all agreements",
            LifetimeFinding::name));
    columns.add(
        count(
            "agreements",
            "agreements that entered into force; those with itself counted once",
            LifetimeFinding::agreements));
    columns.add(
        count(
            "endings", "how many of them ended before their match did", LifetimeFinding::endings));
    columns.addAll(
        Column.estimate(
            "shape",
            "Weibull shape of their lives; below 1 the hazard of ending falls with age; intervals"
                + PortableText.format(
                    " as in incidence.csv; empty with fewer than %d endings, or if all ended at the same age",
                    LifetimeFinding.FEWEST_ENDINGS),
            LifetimeFinding::shape));
    columns.addAll(
        Column.estimate(
            "scale_years",
            "Weibull scale, years: the age by which 63 % have ended",
            LifetimeFinding::scale));
    columns.addAll(
        Column.estimate(
            "rate",
            "endings per year in force under a constant hazard (exponential)",
            LifetimeFinding::rate));
    columns.add(
        number(
            "aic_gain",
            "AIC of the exponential minus AIC of the Weibull distribution; above 0 Weibull fits better",
            LifetimeFinding::aicGain));
    return columns;
  }

  static List<Column<OfficeFinding>> offices() {
    List<Column<OfficeFinding>> columns = new ArrayList<>();
    columns.add(text("scenario", "the scenario's id", OfficeFinding::scenario));
    columns.add(text("seat", "the party, A or B", row -> row.seat().name()));
    columns.add(
        text(
            "leader",
            "who held the party's office: the agreement's author, a like-minded successor, or the"
                + " opposition; of agreements that the approach signed",
            row -> row.holder().label()));
    columns.add(
        count(
            "tenures",
            "how often such a leader held the office under an agreement",
            OfficeFinding::tenures));
    columns.add(number("years", "years in force under such leaders", OfficeFinding::years));
    columns.add(count("left", "agreements that such a leader left", OfficeFinding::left));
    columns.add(
        count("ended", "agreements that ended in any way in its time", OfficeFinding::ended));
    columns.add(
        number("leaving_rate", "agreements left per year in force", OfficeFinding::leavingRate));
    columns.addAll(
        Column.estimate(
            "survival_5",
            "share of agreements in force five years after entry into force, if such leaders held the"
                + " office throughout (Kaplan-Meier with delayed entry); intervals as in"
                + " incidence.csv; empty if none was at risk so long",
            OfficeFinding::five));
    columns.addAll(Column.estimate("survival_10", "the same after ten years", OfficeFinding::ten));
    return columns;
  }
}
