package org.servanda.tournaments.league;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.NumberText;
import org.servanda.tournaments.ResultsOptions;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.league.LeagueState.Entry;
import org.servanda.tournaments.league.LeagueState.News;
import org.servanda.tournaments.league.LeagueState.Status;
import org.servanda.tournaments.results.TallyStore;

/**
 * Plays the accepted submissions and the reference field. Matches that are stored are not played
 * again. A submission that turns out late, not repeatable or broken is put into quarantine, and the
 * others are ranked without it.
 */
final class LeaguePlay {
  private static final String AND = " and ";

  private final LeagueFolder folder;
  private final LeagueRules rules;
  private final SeasonSecret secret;
  private final UnaryOperator<Tournament> playing;
  private final List<News> news = new ArrayList<>();

  LeaguePlay(
      LeagueFolder folder,
      LeagueRules rules,
      SeasonSecret secret,
      UnaryOperator<Tournament> playing) {
    this.folder = folder;
    this.rules = rules;
    this.secret = secret;
    this.playing = playing;
  }

  /**
   * What was played.
   *
   * @param result of the tournament; null if there is nobody to play
   * @param entries with those in quarantine that were found out in play
   * @param news about them
   */
  record Played(@Nullable TournamentResult result, List<Entry> entries, List<News> news) {
    /** Whether all matches were played. */
    boolean isComplete() {
      return result == null || result.isComplete();
    }
  }

  /**
   * Plays.
   *
   * @param entries all submissions
   * @throws PluginException if a strategy of the reference field does not exist
   */
  Played play(List<Entry> entries) {
    List<Entry> now = entries;
    while (true) {
      TournamentFile file = file(now);
      if (file.strategies().isEmpty()) {
        return new Played(null, now, news);
      }
      TournamentResult result;
      try {
        result = played(file);
      } catch (PluginException e) {
        now = withoutBroken(now, e);
        continue;
      }
      Map<String, String> guilty = result.isComplete() ? guilty(result, now) : Map.of();
      if (guilty.isEmpty()) {
        return new Played(result, now, news);
      }
      forget(result, guilty);
      now = quarantined(now, guilty);
    }
  }

  private TournamentFile file(List<Entry> entries) {
    List<String> names = new ArrayList<>(rules.field());
    List<String> plugins = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.isAccepted()) {
        names.addAll(entry.strategies());
        plugins.add(path(entry).toString());
      }
    }
    return TournamentFile.standard()
        .withName("league")
        .withScenarios(rules.cases())
        .withStrategies(names)
        .withRepetitions(rules.repetitions())
        .withSeed(secret.seed())
        .withIsolate(rules.isolate())
        .withFormats(List.of("json"))
        .relativeTo(folder.root().toAbsolutePath())
        .withPlugins(plugins);
  }

  private Path path(Entry entry) {
    return folder.copy(entry.name(), entry.sha256());
  }

  private TournamentResult played(TournamentFile file) {
    return playing
        .apply(Tournament.of(file))
        .timeLimit(SubmissionCheck.limit(rules).duration())
        .playIn(ResultsOptions.in(folder.played()).overwriting());
  }

  /** Loads one after the other, and puts those into quarantine that cannot be loaded so. */
  private List<Entry> withoutBroken(List<Entry> entries, PluginException problem) {
    List<Path> fine = new ArrayList<>();
    List<Entry> kept = new ArrayList<>();
    for (Entry entry : entries) {
      List<Path> more = new ArrayList<>(fine);
      more.add(path(entry));
      try {
        if (entry.isAccepted()) {
          PluginLoader.load(more, List.of(), SubmissionCheck.reading(rules));
          fine = more;
        }
        kept.add(entry);
      } catch (PluginException e) {
        String message =
            String.valueOf(e.getMessage()).replace(path(entry).toString(), entry.name());
        kept.add(quarantined(entry, "It cannot be loaded beside the others: " + message));
      }
    }
    if (kept.equals(entries)) {
      throw problem;
    }
    return kept;
  }

  /** The strategies of submissions whose results cannot be relied on, each with the reason. */
  private Map<String, String> guilty(TournamentResult result, List<Entry> entries) {
    Map<String, Entry> own = new TreeMap<>();
    entries.stream()
        .filter(Entry::isAccepted)
        .forEach(entry -> entry.strategies().forEach(id -> own.put(id, entry)));
    Map<String, String> guilty = new TreeMap<>();
    for (String name : result.manifest().late()) {
      if (own.containsKey(name)) {
        guilty.put(
            name,
            PortableText.format(
                "%s did not answer in time in a match (the limit is %s seconds a match).",
                name, NumberText.data(rules.seconds())));
      }
    }
    List<String[]> doubtful = new ArrayList<>();
    for (String pair : result.manifest().unrepeatable()) {
      String[] both = pair.split(AND, 2);
      boolean one = own.containsKey(both[0]);
      boolean other = own.containsKey(both[1]);
      if (one && other && !both[0].equals(both[1])) {
        doubtful.add(both);
      } else {
        String name = one ? both[0] : both[1];
        if (one || other) {
          guilty.put(name, unrepeatable(name, one ? both[1] : both[0]));
        }
      }
    }
    for (String[] both : doubtful) {
      if (!guilty.containsKey(both[0]) && !guilty.containsKey(both[1])) {
        blame(both, own, guilty);
      }
    }
    return guilty;
  }

  /** Of two submissions, the later; if they came together, nobody can tell whose fault it is. */
  private static void blame(String[] both, Map<String, Entry> own, Map<String, String> guilty) {
    int first = since(own, both[0]);
    int second = since(own, both[1]);
    if (first >= second) {
      guilty.put(both[0], unrepeatable(both[0], both[1]));
    }
    if (second >= first) {
      guilty.put(both[1], unrepeatable(both[1], both[0]));
    }
  }

  private static int since(Map<String, Entry> own, String name) {
    Entry entry = own.get(name);
    return entry == null ? 0 : entry.since();
  }

  private static String unrepeatable(String name, String partner) {
    return PortableText.format(
        "A match of %s and %s had another result when it was played again: it must decide by what"
            + " it sees and by the chance it is given, and remember nothing between matches.",
        name, partner);
  }

  private List<Entry> quarantined(List<Entry> entries, Map<String, String> guilty) {
    List<Entry> changed = new ArrayList<>();
    for (Entry entry : entries) {
      List<String> reasons =
          entry.isAccepted()
              ? entry.strategies().stream()
                  .filter(guilty::containsKey)
                  .map(id -> guilty.getOrDefault(id, ""))
                  .toList()
              : List.of();
      changed.add(reasons.isEmpty() ? entry : quarantined(entry, String.join(" ", reasons)));
    }
    return changed;
  }

  private Entry quarantined(Entry entry, String reason) {
    news.add(
        new News(
            entry.author(), PortableText.format("%s is in quarantine: %s", entry.name(), reason)));
    return entry.with(Status.QUARANTINED, List.of(reason));
  }

  /** Stores the sums without the guilty, so that the others need not play again. */
  private void forget(TournamentResult result, Map<String, String> guilty) {
    TreeSet<String> late = new TreeSet<>(result.manifest().late());
    late.removeAll(guilty.keySet());
    TreeSet<String> unrepeatable = new TreeSet<>(result.manifest().unrepeatable());
    unrepeatable.removeIf(
        pair -> {
          String[] both = pair.split(AND, 2);
          return guilty.containsKey(both[0]) || guilty.containsKey(both[1]);
        });
    new TallyStore(folder.played())
        .write(
            result.design().orElseThrow(),
            new TallyStore.Stored(
                result
                    .tally()
                    .only(pair -> !guilty.containsKey(pair.a()) && !guilty.containsKey(pair.b())),
                new TreeMap<>(),
                null,
                late,
                unrepeatable));
  }
}
