package org.servanda.tournaments.spark;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.plugin.Entrant;
import org.servanda.reports.tally.Tally;
import org.servanda.tournaments.design.PlanPart;
import org.servanda.tournaments.design.SeasonPlan;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.execution.SeasonReputations;
import org.servanda.tournaments.execution.SeasonSums;

/**
 * A season played in waves, each by the whole cluster. Only whole waves count, so that the sums
 * hold the first repetitions of every pair without a gap.
 */
final class ClusterSeason {
  private final SeasonPlan plan;
  private final Progress progress;
  private final TimeLimit limit;
  private final WaveRunner runner;
  private final Tally tally = new Tally();
  private final SeasonReputations after = new SeasonReputations();

  ClusterSeason(SeasonPlan plan, Progress progress, TimeLimit limit, WaveRunner runner) {
    this.plan = plan;
    this.progress = progress;
    this.limit = limit;
    this.runner = runner;
  }

  /** Plays the season, or as many whole waves of it as there are before it is stopped. */
  SeasonSums play() {
    Pace pace = new Pace(plan, progress.wantsRows());
    while (pace.hasNext() && !progress.isStopped()) {
      List<PlanPart> wave = pace.next(runner.cores()).stream().filter(this::hasMatches).toList();
      if (!wave.isEmpty()) {
        long begun = System.nanoTime();
        add(runner.play(wave, matches(wave), progress.late(), progress));
        pace.took((System.nanoTime() - begun) / 1e9);
        if (progress.isSaveDue()) {
          progress.save(sums());
        }
      }
    }
    return sums();
  }

  private boolean hasMatches(PlanPart part) {
    return plan.part(part).matches() > 0;
  }

  private long matches(List<PlanPart> wave) {
    return wave.stream().mapToLong(part -> plan.part(part).matches()).sum();
  }

  private void add(@Nullable PartOutcome outcome) {
    if (outcome == null) {
      return;
    }
    tell(outcome);
    if (outcome.stopped().isEmpty()) {
      outcome.rows().forEach(this::addRows);
      tally.addAll(outcome.sums().tally());
      after.add(outcome.sums().reputations());
    }
  }

  private void addRows(byte[] packed) {
    if (!progress.isStopped()) {
      try {
        PartRows.unpack(packed, progress::rowsPlayed);
      } catch (RuntimeException e) {
        progress.fail("the rows could not be added", e);
      }
    }
  }

  /** Tells the progress here what the workers told theirs. */
  private void tell(PartOutcome outcome) {
    List<Entrant> field = plan.design().entrants();
    field.stream()
        .filter(entrant -> outcome.late().contains(entrant.name()))
        .forEach(entrant -> progress.late(entrant, limit));
    if (!outcome.unrepeatable().isEmpty()) {
      for (Entrant a : field) {
        field.stream()
            .filter(b -> outcome.unrepeatable().contains(a.name() + " and " + b.name()))
            .forEach(b -> progress.differs(a, b));
      }
    }
    if (outcome.isFailed()) {
      progress.fail(
          "the program failed on the cluster", new IllegalStateException(outcome.stopped()));
    } else if (!outcome.stopped().isEmpty()) {
      progress.stop(outcome.stopped());
    }
  }

  private SeasonSums sums() {
    return new SeasonSums(tally, after);
  }
}
