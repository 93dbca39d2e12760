package org.servanda.tournaments.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.random.Chance;
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

  /** The replays for a tournament's page. */
  public static List<Replay> of(TournamentDesign design, Findings findings) {
    List<Entrant> chosen = chosen(design, findings);
    List<Replay> replays = new ArrayList<>();
    for (PreparedScenario stage : design.stages()) {
      List<Replay.Gains> frontier = ReplayRecorder.frontier(stage);
      for (Entrant a : chosen) {
        for (Entrant b : chosen) {
          ReplayRecorder witness = new ReplayRecorder(stage);
          Chance chance = MatchBatch.chance(design.seed(), stage.scenario(), 1, 0);
          Match.play(stage, a.strategy(), b.strategy(), chance, witness);
          replays.add(witness.replay(a.name(), b.name(), frontier));
        }
      }
    }
    return replays;
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
