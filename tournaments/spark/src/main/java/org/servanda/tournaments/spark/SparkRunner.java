package org.servanda.tournaments.spark;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.design.PlanPart;
import org.servanda.tournaments.execution.Progress;

/** Plays parts as tasks of Spark, which repeats those whose worker is lost, and adds up by tree. */
final class SparkRunner implements WaveRunner {
  private static final String GROUP = "servanda";
  private static final long LOOK_MILLIS = 200;
  private static final int LOOKS_WITHOUT_WORKERS = 600;

  private final JavaSparkContext context;
  private final boolean hasWorkers;
  private final Broadcast<Shipment> shipment;
  private int looks;

  /**
   * A runner for a season.
   *
   * @param hasWorkers whether processes other than this one play
   */
  SparkRunner(JavaSparkContext context, boolean hasWorkers, Shipment shipment) {
    this.context = context;
    this.hasWorkers = hasWorkers;
    this.shipment = context.broadcast(shipment);
  }

  @Override
  public int cores() {
    return Math.max(1, context.defaultParallelism());
  }

  @Override
  public @Nullable PartOutcome play(
      List<PlanPart> parts, long matches, Set<String> late, Progress progress) {
    LongAccumulator played = context.sc().longAccumulator();
    PlayPart task = new PlayPart(shipment, late, played);
    CompletableFuture<PartOutcome> job = new CompletableFuture<>();
    Thread waiting = new Thread(() -> run(parts, task, job), "spark-wave");
    waiting.setDaemon(true);
    waiting.start();
    long shown = 0;
    boolean cancelled = false;
    while (true) {
      try {
        PartOutcome outcome = job.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        show(matches - shown, progress);
        return outcome;
      } catch (TimeoutException e) {
        long now = Math.min(matches, played.value());
        show(now - shown, progress);
        shown = Math.max(shown, now);
        noticeWorkers(progress);
        if (progress.isStopped() && !cancelled) {
          context.cancelJobGroup(GROUP);
          cancelled = true;
        }
      } catch (InterruptedException e) {
        progress.stop("it was interrupted");
      } catch (ExecutionException e) {
        if (!progress.isStopped()) {
          progress.stop(reason(e));
        }
        return null;
      }
    }
  }

  private void run(List<PlanPart> parts, PlayPart task, CompletableFuture<PartOutcome> job) {
    try {
      // A property of the thread that runs the job.
      context.setJobGroup(GROUP, "matches", true);
      job.complete(
          context.parallelize(parts, parts.size()).map(task).treeReduce(PartOutcome::plus, 2));
    } catch (Throwable e) {
      job.completeExceptionally(e);
    }
  }

  private static void show(long more, Progress progress) {
    if (more > 0) {
      progress.done(Math.toIntExact(more));
    }
  }

  /** Spark waits for workers for ever, and says so in its log only. */
  private void noticeWorkers(Progress progress) {
    if (hasWorkers && context.sc().getExecutorMemoryStatus().size() <= 1) {
      looks++;
      if (looks == LOOKS_WITHOUT_WORKERS) {
        progress.notice(
            "No worker of the cluster has started to play yet. It may be busy with other work, have"
                + " no worker with as much memory as is asked for (set spark.executor.memory in"
                + " spark-defaults.conf), or not reach this machine (set spark.driver.host).");
      }
    }
  }

  private static String reason(ExecutionException thrown) {
    return PortableText.format(
        "the cluster could not play: %s",
        PortableText.line(String.valueOf(thrown.getCause()), 400));
  }

  /** Removes the season from all workers. */
  void close() {
    shipment.destroy();
  }
}
