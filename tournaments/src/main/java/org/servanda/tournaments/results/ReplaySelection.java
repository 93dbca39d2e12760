package org.servanda.tournaments.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.limit.TimeLimitException;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.MatchMonitor;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.random.Chance;
import org.servanda.engine.result.PriorReputations;
import org.servanda.reports.chronicle.Replay;
import org.servanda.reports.chronicle.ReplayRecorder;
import org.servanda.reports.findings.Findings;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.tournaments.design.MatchBatch;
import org.servanda.tournaments.design.TournamentDesign;

/**
 * Selects matches to show as replays: the first matches of some pairs among the best, the last and
 * some entrants between, so that a page stays small for any field.
 */
public final class ReplaySelection {
  private static final int ALL = 1800;
  private static final double SOME = 270;
  private static final int BEST = 3;

  private ReplaySelection() {}

  /**
   * The replays for a tournament's page. A strategy that takes too long has no further ones.
   *
   * @param late the entrants that have taken too long already
   * @param limit the longest time that a match may take
   */
  public static List<Replay> of(
      TournamentDesign design, Findings findings, Set<String> late, TimeLimit limit) {
    List<Entrant> chosen = new ArrayList<>(chosen(design, findings));
    chosen.removeIf(entrant -> late.contains(entrant.name()));
    while (true) {
      Recording recording = new Recording(design, List.copyOf(chosen));
      try {
        return limit.call("The replays", recording.monitor::begun, recording::replays);
      } catch (TimeLimitException e) {
        recording.monitor.abandon();
        Entrant asked = recording.asked();
        if (asked == null) {
          throw e;
        }
        chosen.remove(asked);
      }
    }
  }

  /** One attempt to record the replays of all pairs. */
  private static final class Recording {
    final MatchMonitor monitor = new MatchMonitor();
    private final TournamentDesign design;
    private final List<Entrant> entrants;
    private volatile @Nullable Entrant a;
    private volatile @Nullable Entrant b;

    Recording(TournamentDesign design, List<Entrant> entrants) {
      this.design = design;
      this.entrants = entrants;
    }

    @Nullable Entrant asked() {
      Seat seat = monitor.asked().orElse(null);
      return seat == null ? null : seat == Seat.A ? a : b;
    }

    List<Replay> replays() {
      List<Replay> replays = new ArrayList<>();
      for (PreparedScenario stage : design.stages()) {
        List<Replay.Gains> frontier = ReplayRecorder.frontier(stage);
        for (Entrant first : entrants) {
          for (Entrant second : entrants) {
            if (design.topology().joins(first.name(), second.name())) {
              replays.add(replay(stage, first, second, frontier));
            }
          }
        }
      }
      return replays;
    }

    private Replay replay(
        PreparedScenario stage, Entrant first, Entrant second, List<Replay.Gains> frontier) {
      a = first;
      b = second;
      ReplayRecorder witness = new ReplayRecorder(stage);
      Chance chance = MatchBatch.chance(design.seed(), stage.scenario(), 1, 0);
      Match.play(
          stage,
          first.strategy(),
          second.strategy(),
          chance,
          PriorReputations.BLANK,
          witness,
          monitor);
      return witness.replay(first.name(), second.name(), frontier);
    }
  }

  private static List<Entrant> chosen(TournamentDesign design, Findings findings) {
    List<String> names = findings.standings().stream().map(RankedEntrant::name).toList();
    int scenarios = design.scenarios().size();
    if (names.size() * names.size() * scenarios <= ALL) {
      return design.entrants();
    }
    int count = (int) Math.max(BEST, Math.sqrt(SOME / scenarios));
    Set<String> picked = new TreeSet<>(design.newcomers());
    for (int i = 0; i < Math.min(BEST, names.size()); i++) {
      picked.add(names.get(i));
    }
    int rest = count - BEST;
    for (int i = 1; i <= rest && names.size() > BEST; i++) {
      picked.add(names.get((names.size() - 1) * i / rest));
    }
    return design.entrants().stream().filter(e -> picked.contains(e.name())).toList();
  }
}
