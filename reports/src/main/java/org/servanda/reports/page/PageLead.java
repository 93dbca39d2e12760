package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.explain.TraitEffect;
import org.servanda.reports.findings.ExperimentText;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.HeadlineText;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.Report;
import org.servanda.reports.front.PageFront;
import org.servanda.reports.site.LiveLinks;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;

/**
 * What the page opens with, in words.
 *
 * @param simulated what was simulated, one line
 * @param headline the finding in plain words
 * @param steps sentences for each step of the first figure
 * @param sure how sure the finding is, in sentences
 * @param watch address of a recorded match in which an agreement ends; empty if there is none
 * @param seat a command with which the reader leads one side
 * @param button attributes of the button that leads to the seat
 * @param live how to lead one side in a browser, as HTML
 */
public record PageLead(
    String simulated,
    String headline,
    List<List<String>> steps,
    List<String> sure,
    String watch,
    String seat,
    String button,
    String live) {
  private static final int TOGETHER = 2;

  /** What leaders do if a trait goes with durability, and if it goes against it. */
  private static final Map<String, List<String>> TRAITS =
      Map.of(
          "first to breach", List.of("cheat first", "do not cheat first"),
          "provocability", List.of("answer a breach", "let a breach pass"),
          "forgiveness", List.of("forgive", "do not forgive"),
          "share claimed", List.of("claim more for themselves", "claim less for themselves"),
          "verification asked", List.of("ask to verify", "do not ask to verify"),
          "honesty", List.of("say what they mean", "do not say what they mean"),
          "renegotiation", List.of("ask for new talks", "do not ask for new talks"));

  /**
   * The words of a report.
   *
   * @param links of the matches that the page can replay
   */
  static PageLead of(Report report, PageFront front, ReplayLinks links) {
    List<RankedEntrant> standings = report.findings().standings();
    return new PageLead(
        simulated(report),
        headline(report.findings()),
        front.steps().stream().map(step -> sentences(step, front, report)).toList(),
        sure(report),
        links.ending(),
        standings.isEmpty() ? "" : seat(report),
        LiveLinks.button(report),
        LiveLinks.alone());
  }

  static String simulated(Report report) {
    Findings findings = report.findings();
    boolean varied = !ExperimentText.headline(findings).isEmpty();
    int places = report.scenarios().size();
    String where =
        places == 1
            ? "in " + report.scenarios().get(0).title()
            : varied ? "under " + places + " conditions" : "in " + places + " cases";
    String time = HeadlineText.time(report);
    return PortableText.format(
        "%s between %s %s%s.",
        NumberText.counted(findings.matches(), "simulated negotiation", "simulated negotiations"),
        NumberText.counted(findings.standings().size(), "kind of leader", "kinds of leaders"),
        where,
        time.equals("time") ? "" : ", each over " + time);
  }

  /**
   * What varying the conditions did, if they were varied; otherwise who leads the ranking that was
   * asked for, if one was; otherwise what the most durable have in common if a trait's interval
   * excludes 0; otherwise who leads, or how many chance cannot tell from the first.
   */
  static String headline(Findings findings) {
    if (findings.standings().isEmpty()) {
      return "No matches were played.";
    }
    String experiment = ExperimentText.headline(findings);
    if (!experiment.isEmpty()) {
      return experiment;
    }
    String chosen = HeadlineText.chosen(findings);
    if (!chosen.isEmpty()) {
      return chosen;
    }
    List<String> traits =
        findings.traits().stream()
            .filter(trait -> trait.effect().excludesZero() && TRAITS.containsKey(trait.trait()))
            .sorted(Comparator.comparingDouble(trait -> -Math.abs(trait.effect().value())))
            .limit(TOGETHER)
            .map(PageLead::habit)
            .toList();
    if (!traits.isEmpty()) {
      return "Agreements last with leaders who " + String.join(" and ", traits) + ".";
    }
    RankedEntrant first = findings.standings().get(0);
    long rivals = rivals(findings);
    return rivals == 0
        ? "Agreements with " + first.name() + " last longest."
        : PortableText.format(
            "Agreements last longest with %s or %s: chance cannot tell them apart.",
            first.name(), rivals == 1 ? "another" : "one of " + rivals + " others");
  }

  /** How many others chance cannot tell from the first. */
  private static long rivals(Findings findings) {
    return findings.standings().stream().filter(s -> s.rank() > 1 && s.rankLow() == 1).count();
  }

  private static String habit(TraitEffect trait) {
    List<String> habits = TRAITS.getOrDefault(trait.trait(), List.of("", ""));
    return habits.get(trait.effect().value() > 0 ? 0 : 1);
  }

  private static List<String> sentences(PageFront.Step step, PageFront front, Report report) {
    if (step.places().isEmpty()) {
      return List.of("", "");
    }
    PageFront.Place first =
        step.places().stream().min(Comparator.comparingInt(PageFront.Place::rank)).orElseThrow();
    PageFront.Place richest =
        step.places().stream()
            .max(Comparator.comparingDouble(place -> place.own().value()))
            .orElseThrow();
    String where = step.choice().words();
    String lead =
        PortableText.format(
            "%s%s, agreements with %s last longest: in %s of the %s, one was in force and both"
                + " sides kept it%s.",
            where.substring(0, 1).toUpperCase(Locale.ROOT),
            where.substring(1),
            first.name(),
            NumberText.percent(first.durability().value()),
            HeadlineText.time(report),
            within(first.durability()));
    List<String> experiment = ExperimentText.sentences(report.findings());
    if (!experiment.isEmpty()) {
      return List.of(experiment.get(0), lead);
    }
    String gain = NumberText.signed(richest.own().value(), 1);
    boolean headline = step.choice().equals(report.findings().choice());
    List<String> said = new ArrayList<>();
    said.add(lead);
    said.add(
        richest.name().equals(first.name())
            ? PortableText.format("It also has the greatest %s (%s).", front.horizontal(), gain)
            : PortableText.format(
                "The greatest %s is that of %s: %s, with agreements kept %s of the time; that of %s"
                    + " is %s.",
                front.horizontal(),
                richest.name(),
                gain,
                NumberText.percent(richest.durability().value()),
                first.name(),
                NumberText.signed(first.own().value(), 1)));
    if (headline && rivals(report.findings()) > 0) {
      said.add("First place is not settled.");
    }
    return List.copyOf(said);
  }

  private static String within(Estimate estimate) {
    return Double.isFinite(estimate.low()) && Double.isFinite(estimate.high())
        ? PortableText.format(
            " (95 %% interval %s to %s)",
            NumberText.percent(Math.max(0, estimate.low())).replace(" %", ""),
            NumberText.percent(Math.min(1, estimate.high())))
        : "";
  }

  private static List<String> sure(Report report) {
    List<String> sure = new ArrayList<>();
    ExperimentText.sentences(report.findings()).stream().skip(1).forEach(sure::add);
    sure.addAll(HeadlineText.beyondLead(report));
    if (report.findings().traits().stream().anyMatch(t -> t.effect().excludesZero())) {
      sure.add(
          "What leaders have in common is an association over the field, not proof of a cause.");
    }
    if (report.validity() != null) {
      long tested = report.validity().tested();
      sure.add(
          PortableText.format(
              "The model was tested against %s from the literature: %d fail in the field shown"
                  + " here, %d among leaders who calculate.",
              NumberText.counted(tested, "fact", "facts"),
              tested - report.validity().holdingInField(),
              tested - report.validity().holding()));
    }
    return List.copyOf(sure);
  }

  private static String seat(Report report) {
    List<RankedEntrant> standings = report.findings().standings();
    // Somebody who is hard to lead: from the middle of the ranking.
    String against = standings.get(standings.size() / 2).name();
    String quoted = against.matches("[A-Za-z0-9.-]+") ? against : "'" + against + "'";
    String where =
        report.scenarios().isEmpty() ? "" : " --scenario " + report.scenarios().get(0).id();
    return "servanda play " + quoted + where;
  }
}
