package org.servanda.tournaments.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.tournaments.design.PlanPart;
import org.servanda.tournaments.design.SeasonPlan;
import org.servanda.tournaments.execution.Cancellation;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.execution.SeasonReputations;
import org.servanda.tournaments.execution.SeasonSums;
import org.servanda.tournaments.execution.SharedExecutor;
import org.servanda.tournaments.execution.TournamentListener;

/** A season unpacked in a worker's process, with its tables made, for all tasks of that process. */
final class Workshop {
  private static @Nullable Workshop latest;

  private final String id;
  private final SeasonPlan plan;
  private final SeasonReputations before;
  private final TimeLimit limit;
  private final boolean wantsRows;
  private final Map<String, Entrant> entrants;

  /** Entrants that some task of this process has found to be late. */
  private final Set<String> late = ConcurrentHashMap.newKeySet();

  Workshop(Shipment shipment) {
    this.id = shipment.id();
    this.limit = shipment.limit();
    this.wantsRows = shipment.rows();
    try {
      this.plan =
          shipment.plan(
              PluginLoader.load(JarFile.write(shipment.plugins()), List.of(), shipment.limit()));
    } catch (IOException e) {
      throw new UncheckedIOException("The plugins cannot be unpacked", e);
    }
    this.before = shipment.reputations();
    this.entrants =
        plan.design().entrants().stream()
            .collect(Collectors.toUnmodifiableMap(Entrant::name, Function.identity()));
  }

  /** The workshop of a shipment, which stays until the next shipment comes. */
  static synchronized Workshop of(Shipment shipment) {
    Workshop known = latest;
    if (known == null || !known.id.equals(shipment.id())) {
      known = new Workshop(shipment);
      latest = known;
    }
    return known;
  }

  /**
   * Plays a part of the season on one thread.
   *
   * @param knownLate entrants known to be late, which are not asked again
   */
  PartOutcome play(PlanPart part, Set<String> knownLate) {
    PartRows rows = wantsRows ? new PartRows(plan) : null;
    TournamentListener listener = rows == null ? TournamentListener.SILENT : rows;
    Progress progress = new Progress(listener, new Cancellation());
    late.addAll(knownLate);
    late.forEach(name -> progress.late(entrant(name), limit));
    SeasonSums sums = new SharedExecutor(limit).play(plan.part(part), before, progress);
    late.addAll(progress.late());
    return PartOutcome.of(sums, progress, rows == null ? new byte[0] : rows.packed());
  }

  private Entrant entrant(String name) {
    Entrant entrant = entrants.get(name);
    if (entrant == null) {
      throw new IllegalStateException("There is no entrant '" + name + "'");
    }
    return entrant;
  }
}
