package org.servanda.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.Tenure;
import org.servanda.reports.explain.BehaviourProfile;
import org.servanda.reports.explain.HazardEffect;
import org.servanda.reports.explain.TraitEffect;
import org.servanda.reports.figure.MiniChart;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.OfficeFinding;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.Report;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;

/** Three short stories: what terms, cheating and changes of leaders do to agreements. */
public final class PageStories {
  private static final int ROWS = 4;
  private static final String FIRST_TO_BREACH = "first to breach";

  private final Report report;
  private final Findings findings;
  private final ReplayLinks links;

  private PageStories(Report report) {
    this.report = report;
    this.findings = report.findings();
    this.links = ReplayLinks.of(report);
  }

  /**
   * A story.
   *
   * @param title what it is about
   * @param sentence what holds
   * @param chart a small chart
   * @param link address of a replay; empty if there is none
   * @param linked what the replay shows
   * @param more id of the section with the evidence
   */
  public record Story(
      String title, String sentence, String chart, String link, String linked, String more) {}

  /** The stories that there are data for. */
  static List<Story> of(Report report) {
    PageStories stories = new PageStories(report);
    List<Story> all = new ArrayList<>();
    stories.addTerms(all);
    stories.addCheats(all);
    stories.addLeaders(all);
    return List.copyOf(all);
  }

  private void addTerms(List<Story> all) {
    List<HazardEffect> sure =
        findings.terms().stream()
            .filter(effect -> effect.ratio().low() > 1 || effect.ratio().high() < 1)
            .sorted(Comparator.comparingDouble(e -> -Math.abs(Math.log(e.ratio().value()))))
            .limit(ROWS)
            .toList();
    if (sure.isEmpty()) {
      return;
    }
    HazardEffect first = sure.get(0);
    Estimate ratio = first.ratio();
    List<MiniChart.Row> rows =
        sure.stream().map(e -> new MiniChart.Row(e.name(), e.ratio())).toList();
    all.add(
        new Story(
            "What is written down",
            PortableText.format(
                "With %s, agreements are broken %s times as fast (95 %% interval %s to %s).",
                named(first),
                NumberText.plain(ratio.value(), 2),
                NumberText.plain(ratio.low(), 2),
                NumberText.plain(ratio.high(), 2)),
            MiniChart.rows("How fast agreements are broken, by term", rows, 1),
            links.telling(
                text ->
                    text.startsWith("IN FORCE") && text.matches(".*\\b" + first.level() + "\\b.*")),
            "Watch one: " + first.level(),
            "why"));
  }

  /** The term in words that follow {@code with}. */
  private static String named(HazardEffect effect) {
    String level = effect.term() + " " + effect.level();
    return effect.numeric() ? level : level + " rather than " + effect.reference();
  }

  private void addCheats(List<Story> all) {
    TraitEffect trait =
        findings.traits().stream()
            .filter(effect -> effect.trait().equals(FIRST_TO_BREACH))
            .findFirst()
            .orElse(null);
    if (trait == null) {
      return;
    }
    Map<String, Double> durability = new TreeMap<>();
    for (RankedEntrant entrant : findings.standings()) {
      durability.put(entrant.name(), entrant.durability().value());
    }
    int at = BehaviourProfile.NAMES.indexOf(FIRST_TO_BREACH);
    List<double[]> dots = new ArrayList<>();
    for (BehaviourProfile behaviour : findings.behaviours()) {
      dots.add(
          new double[] {
            behaviour.traits().get(at), durability.getOrDefault(behaviour.name(), Double.NaN)
          });
    }
    Estimate effect = trait.effect();
    String sentence =
        effect.excludesZero()
            ? PortableText.format(
                "Leaders who breach first more often than others (by one standard deviation) keep"
                    + " agreements %s of the time %s (95 %% interval %s to %s).",
                NumberText.percent(Math.abs(effect.value())),
                effect.value() < 0 ? "less" : "more",
                NumberText.percent(Math.min(Math.abs(effect.low()), Math.abs(effect.high()))),
                NumberText.percent(Math.max(Math.abs(effect.low()), Math.abs(effect.high()))))
            : "How often a leader breaches first tells nothing sure about how long its agreements last.";
    all.add(
        new Story(
            "Who cheats first",
            sentence,
            MiniChart.dots("breaches first: share of matches", "kept", dots),
            links.telling(text -> text.contains("delivers nothing, and it is proven")),
            "Watch a proven breach",
            "why"));
  }

  private void addLeaders(List<Story> all) {
    for (OfficeFinding author : findings.offices()) {
      OfficeFinding opposition = opposition(author);
      if (author.holder() == Tenure.Holder.AUTHOR
          && opposition != null
          && Double.isFinite(author.five().value())
          && Double.isFinite(opposition.five().value())) {
        String place = report.scenarios().size() == 1 ? "" : " in " + author.scenario();
        all.add(
            new Story(
                "When leaders change",
                PortableText.format(
                    "Under the leader who signed, %s of agreements would stand after five years"
                        + "%s; under the opposition, %s.",
                    NumberText.percent(author.five().value()),
                    place,
                    NumberText.percent(opposition.five().value())),
                MiniChart.rows(
                    "Share of agreements that would stand after five years",
                    List.of(
                        new MiniChart.Row(author.holder().label(), author.five()),
                        new MiniChart.Row(opposition.holder().label(), opposition.five())),
                    Double.NaN),
                links.telling(text -> text.startsWith("The opposition")),
                "Watch the opposition take office",
                "survival"));
        return;
      }
    }
  }

  private @org.jspecify.annotations.Nullable OfficeFinding opposition(OfficeFinding author) {
    return findings.offices().stream()
        .filter(
            office ->
                office.scenario().equals(author.scenario())
                    && office.seat() == author.seat()
                    && office.holder() == Tenure.Holder.OPPOSITION)
        .findFirst()
        .orElse(null);
  }
}
