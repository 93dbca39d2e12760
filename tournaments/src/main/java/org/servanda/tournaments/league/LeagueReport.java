package org.servanda.tournaments.league;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.HeadlineText;
import org.servanda.reports.findings.PairFinding;
import org.servanda.reports.ranking.PartnerChoice;
import org.servanda.reports.site.LeagueSite;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.tally.FaultNote;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.league.LeagueState.Entry;
import org.servanda.tournaments.league.LeagueState.Place;
import org.servanda.tournaments.league.LeagueState.Run;
import org.servanda.tournaments.league.LeagueState.Status;

/**
 * What the site tells of a competition.
 *
 * @param folder its files
 * @param rules its rules
 * @param secret of the season
 * @param state what is remembered, the last run included
 * @param result of the last run; null before a season's first
 */
record LeagueReport(
    LeagueFolder folder,
    LeagueRules rules,
    SeasonSecret secret,
    LeagueState state,
    @Nullable TournamentResult result) {
  private static final int NAMED = 3;
  private static final int MOST_FAULTS = 5;

  /** The site. */
  LeagueSite site() {
    Run last = state.last();
    List<LeagueSite.Past> past = new ArrayList<>();
    for (LeagueState.Past one : state.past()) {
      String address = PortableText.format("season-%d/index.html", one.season());
      past.add(0, new LeagueSite.Past(one.season(), address, one.first(), one.line()));
    }
    return new LeagueSite(
        rules.title(),
        state.season(),
        last == null ? 0 : last.number(),
        last == null ? "" : last.date(),
        secret.commitment(),
        state.closed() ? secret.line() : "",
        result == null ? "" : String.join(" ", HeadlineText.of(result.summary())),
        measure(),
        rules.sentences(),
        last == null ? List.of() : last.places().stream().map(this::row).toList(),
        last == null ? List.of() : last.news().stream().map(LeagueState.News::text).toList(),
        quarantine(),
        state.authors().stream().map(this::author).toList(),
        history(""),
        past);
  }

  private String measure() {
    PartnerChoice choice = result == null ? PartnerChoice.HEADLINE : result.findings().choice();
    return PortableText.format(
        "Ranked by durability: the share of the time in which an agreement was in force that both"
            + " sides kept, over all cases and both seats, %s%s. Both intervals are 95 %%: a place"
            + " within another's interval may be luck. A match lost by a fault counts 0.",
        choice.words(),
        choice.isLot() ? "" : ": a partner counts the more, the better it does for itself");
  }

  private LeagueSite.Row row(Place place) {
    return new LeagueSite.Row(
        place.rank(),
        place.rankLow() == place.rankHigh()
            ? Integer.toString(place.rankLow())
            : place.rankLow() + "–" + place.rankHigh(),
        place.name(),
        place.author(),
        percent(place.durability()),
        Double.isFinite(place.low())
            ? percent(place.low()) + "–" + percent(place.high())
            : percent(place.low()),
        change(place),
        place.faults());
  }

  private static String percent(double share) {
    return Double.isFinite(share) ? NumberText.plain(100 * share, 1) : "–";
  }

  /** The change of a rank since the run before. */
  private String change(Place place) {
    List<Run> runs = state.ofSeason();
    if (runs.size() < 2) {
      return "";
    }
    int before = runs.get(runs.size() - 2).place(place.name()).map(Place::rank).orElse(0);
    if (before == 0) {
      return "new";
    }
    int up = before - place.rank();
    return up == 0 ? "=" : up > 0 ? "▲" + up : "▼" + -up;
  }

  private List<LeagueSite.Quarantined> quarantine() {
    return state.entries().stream()
        .filter(entry -> entry.status() == Status.QUARANTINED)
        .map(entry -> new LeagueSite.Quarantined(entry.name(), entry.author(), entry.reasons()))
        .toList();
  }

  /**
   * Places by run.
   *
   * @param author whose strategies alone are shown; empty for all
   */
  private LeagueSite.History history(String author) {
    List<Run> runs = state.ofSeason();
    Map<String, String> names = new TreeMap<>();
    runs.forEach(run -> run.places().forEach(place -> names.put(place.name(), place.author())));
    List<LeagueSite.Line> lines = new ArrayList<>();
    names.forEach(
        (name, owner) -> {
          if (author.isEmpty() || author.equals(owner)) {
            List<Integer> ranks =
                runs.stream().map(run -> run.place(name).map(Place::rank).orElse(0)).toList();
            lines.add(new LeagueSite.Line(name, !owner.isEmpty(), ranks));
          }
        });
    lines.sort(Comparator.comparing(line -> !line.submitted()));
    return new LeagueSite.History(
        runs.stream().map(Run::number).toList(),
        List.copyOf(lines),
        runs.stream().mapToInt(run -> run.places().size()).max().orElse(0));
  }

  private LeagueSite.Author author(String name) {
    List<LeagueSite.Submitted> files = new ArrayList<>();
    List<LeagueSite.Played> played = new ArrayList<>();
    for (Entry entry : state.entries()) {
      if (entry.author().equals(name)) {
        String status = words(entry.status());
        files.add(new LeagueSite.Submitted(entry.name(), entry.sha256(), status, entry.reasons()));
        if (entry.isAccepted()) {
          entry.strategies().forEach(id -> played(id, entry, played));
        }
      }
    }
    return new LeagueSite.Author(name, files, played, history(name), news(name));
  }

  private static String words(Status status) {
    return switch (status) {
      case ACCEPTED -> "accepted";
      case QUARANTINED -> "quarantined";
      case WITHDRAWN -> "withdrawn";
    };
  }

  private List<String> news(String author) {
    List<String> news = new ArrayList<>();
    for (Run run : state.runs()) {
      for (LeagueState.News one : run.news()) {
        if (one.author().equals(author)) {
          news.add(
              0,
              PortableText.format("Season %d, run %d: %s", run.season(), run.number(), one.text()));
        }
      }
    }
    return news;
  }

  private void played(String id, Entry entry, List<LeagueSite.Played> played) {
    Run last = state.last();
    if (last == null || result == null) {
      return;
    }
    List<String> partners = partners(id, result.pairs());
    int some = Math.min(NAMED, partners.size() / 2);
    List<String> worst = new ArrayList<>(partners.subList(partners.size() - some, partners.size()));
    worst.sort(Comparator.comparingInt(partner -> -partners.indexOf(partner)));
    List<String> best = partners.subList(0, some);
    last.place(id)
        .ifPresent(
            place ->
                played.add(
                    new LeagueSite.Played(
                        row(place), best, worst, faults(id), commands(id, entry))));
  }

  /** The partners of a strategy with the durability of their agreements, best first. */
  private static List<String> partners(String id, List<PairFinding> pairs) {
    Map<String, double[]> sums = new TreeMap<>();
    for (PairFinding pair : pairs) {
      String a = pair.pair().a();
      String b = pair.pair().b();
      if (a.equals(id) != b.equals(id) && Double.isFinite(pair.durability())) {
        double[] sum = sums.computeIfAbsent(a.equals(id) ? b : a, partner -> new double[2]);
        sum[0] += pair.durability();
        sum[1]++;
      }
    }
    return sums.entrySet().stream()
        .sorted(Comparator.comparingDouble(sum -> -sum.getValue()[0] / sum.getValue()[1]))
        .map(
            sum ->
                PortableText.format(
                    "%s (%s %%)", sum.getKey(), percent(sum.getValue()[0] / sum.getValue()[1])))
        .toList();
  }

  private List<String> faults(String id) {
    Map<FaultNote, Long> all = result == null ? Map.of() : result.tally().faults();
    return all.entrySet().stream()
        .filter(fault -> fault.getKey().entrant().equals(id))
        .sorted(
            Comparator.comparing((Map.Entry<FaultNote, Long> fault) -> -fault.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_FAULTS)
        .map(
            fault ->
                PortableText.format(
                    "Lost %s: it %s.",
                    NumberText.counted(fault.getValue(), "match", "matches"),
                    PortableText.line(fault.getKey().cause(), 300)))
        .toList();
  }

  /** Commands that show matches with another seed: the season's own is hidden. */
  private List<String> commands(String id, Entry entry) {
    List<String> commands = new ArrayList<>();
    String file = entry.name().substring(entry.name().lastIndexOf('/') + 1);
    String isolate = rules.isolate() ? " --isolate" : "";
    String partner = rules.field().isEmpty() ? id : rules.field().get(0);
    for (String scenario : rules.cases().subList(0, Math.min(NAMED, rules.cases().size()))) {
      commands.add(
          PortableText.format(
              "servanda match %s %s --scenario %s --plugins %s%s",
              id, word(partner), scenario, file, isolate));
    }
    return commands;
  }

  /** A strategy as a shell reads it: one with parameters in quotes. */
  private static String word(String strategy) {
    return strategy.matches("[\\w.-]+") ? strategy : "'" + strategy + "'";
  }
}
