package org.servanda.tournaments.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.Verification;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.NumberText;
import org.servanda.tournaments.scenario.FactSheet.Deal;

/** Describes a scenario's fact sheet in words. */
public final class FactSheetText {
  private static final double EVEN = .1;
  private static final double ONE_SIDED = .25;

  private static final Paragraph BLANK = new Paragraph(0, "");

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final Scenario scenario;
  private final @Nullable HistoricalRecord history;
  private final FactSheet sheet;

  /**
   * A paragraph of the description.
   *
   * @param indent the spaces before its first line
   * @param text its words; empty for a blank line
   */
  public record Paragraph(int indent, String text) {}

  private FactSheetText(Scenario scenario, @Nullable HistoricalRecord history) {
    this.scenario = scenario;
    this.history = history;
    this.sheet = FactSheet.of(scenario, history);
  }

  /**
   * Describes a scenario's agreements, the solutions of bargaining theory, and what was signed.
   *
   * @param scenario a scenario of at most {@link BargainingProblem#LIMIT} outcomes
   * @param history what was signed, if it is known
   * @throws IllegalArgumentException if there are too many outcomes
   */
  public static List<Paragraph> of(Scenario scenario, @Nullable HistoricalRecord history) {
    FactSheetText text = new FactSheetText(scenario, history);
    text.describe();
    return List.copyOf(text.paragraphs);
  }

  private void describe() {
    BargainingProblem bargain = sheet.bargain();
    int best = bargain.frontier().stream().mapToInt(BargainingProblem.Point::outcomes).sum();
    say(
        PortableText.format(
            "%s, of which %,d (%.0f %%) are better for both sides than none;"
                + " the Pareto frontier has %s (%s).",
            NumberText.counted(bargain.outcomes(), "possible agreement", "possible agreements"),
            bargain.acceptable(),
            100.0 * bargain.acceptable() / bargain.outcomes(),
            NumberText.counted(bargain.frontier().size(), "point", "points"),
            NumberText.counted(best, "agreement", "agreements")));
    if (!Double.isNaN(sheet.opposition())) {
      say(
          PortableText.format(
              "Opposition %.2f: the distance of the frontier from the best agreement for both sides"
                  + " at once (0 would be no conflict).",
              sheet.opposition()));
    }
    paragraphs.add(BLANK);
    say(
        PortableText.format(
            "Gains per round over no agreement, %s / %s. Form, wording and clauses are worth"
                + " nothing by themselves, so deals tie:",
            scenario.a().name(), scenario.b().name()));
    sheet.solutions().forEach(deal -> describe(deal, same(deal)));
    sheet.signed().ifPresent(this::describeSigned);
  }

  private void say(String text) {
    paragraphs.add(new Paragraph(2, text));
  }

  private void describe(Deal deal, String terms) {
    say(
        PortableText.format(
            "%s: %.2f / %.2f, joint %.2f%s",
            capital(deal.names()), deal.gainA(), deal.gainB(), deal.joint(), share(deal)));
    paragraphs.add(new Paragraph(6, substance(deal.outcome()) + " (" + terms + ")"));
  }

  private String share(Deal deal) {
    double share = sheet.share(deal);
    return Double.isNaN(share) ? "" : PortableText.format(" (%.0f %%)", 100 * share);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private String substance(Outcome outcome) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      if (outcome.option(i) > 0) {
        parts.add(
            scenario.issues().get(i).name()
                + ": "
                + scenario.issues().get(i).options().get(outcome.option(i)).name());
      }
    }
    return parts.isEmpty() ? "nothing beyond the status quo" : String.join("; ", parts);
  }

  /** The terms that matter to a solution: only verification has a price. */
  private static String same(Deal deal) {
    Terms terms = deal.outcome().terms();
    String level = terms.verification().name();
    return deal.alike() == 1
        ? terms.toString()
        : PortableText.format(
            "%s verification; %,d tie",
            level.equals(Verification.NONE.name()) ? "no" : level, deal.alike());
  }

  private void describeSigned(Deal deal) {
    Terms terms = deal.outcome().terms();
    paragraphs.add(BLANK);
    describe(deal, terms.toString());
    say(judgement(deal));
    if (history != null) {
      say(ending(history));
    }
  }

  private String judgement(Deal deal) {
    String distance =
        PortableText.format(
            "It lies %.2f from the frontier (verification costs both sides %.2f)",
            sheet.distance(deal), sheet.verification(deal));
    return distance + "; " + evenness(deal) + ".";
  }

  private String evenness(Deal deal) {
    List<String> worse = new ArrayList<>();
    for (Seat seat : Seat.values()) {
      if (!(deal.gain(seat) > 0)) {
        worse.add(scenario.party(seat).name());
      }
    }
    if (!worse.isEmpty()) {
      return "it left " + String.join(" and ", worse) + " no better off than no agreement";
    }
    String lesser = scenario.party(deal.lesser()).name();
    double sidedness = deal.sidedness();
    String verdict =
        sidedness < EVEN
            ? "both gained about the same"
            : lesser + (sidedness < ONE_SIDED ? " gained somewhat less" : " was short-changed");
    return PortableText.format("%s (sidedness %.2f)", verdict, sidedness);
  }

  private String ending(HistoricalRecord record) {
    StringBuilder text = new StringBuilder();
    text.append(
        record.how().equals("in force")
            ? "It is in force"
            : "It ended " + orUnknown(record.ended()));
    if (!record.how().equals("in force")) {
      text.append(": ").append(record.how());
    }
    if (record.by() != null) {
      text.append(" (by ").append(scenario.party(record.by()).name()).append(')');
    }
    if (record.years() != null) {
      text.append(
          record.how().equals("in force")
              ? PortableText.format(", for %.1f years so far", record.years())
              : PortableText.format(", after %.1f years in force", record.years()));
    }
    text.append('.');
    return record.note() == null ? text.toString() : text + " " + record.note();
  }

  private static String orUnknown(@Nullable String date) {
    return date == null ? "at an unknown date" : date;
  }
}
