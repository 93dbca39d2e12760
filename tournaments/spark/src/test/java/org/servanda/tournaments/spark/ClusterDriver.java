package org.servanda.tournaments.spark;

import java.nio.file.Path;
import java.util.List;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.tournaments.ResultsOptions;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.execution.ClusterExecutor;
import org.servanda.tournaments.execution.TournamentListener;

/** A process that plays a tournament on a cluster, as the command would. */
final class ClusterDriver {
  private ClusterDriver() {}

  /** Arguments: the address, the plugin jar, the folder for the results. */
  public static void main(String... args) {
    Path jar = Path.of(args[1]);
    try (ClusterExecutor cluster = ClusterExecutor.at(args[0], List.of(jar), TimeLimit.STANDARD)) {
      ResultsOptions results = ResultsOptions.in(Path.of(args[2])).withParquet();
      tournament(jar).listener(new Counting()).executor(cluster).playIn(results);
    }
    System.out.println("done");
  }

  /** The tournament: half of its matches are slow, so that it lasts as long as the test needs. */
  static Tournament tournament(Path jar) {
    return Tournament.of("reference-dyad")
        .strategies("reciprocal", "wily", "acme.slow")
        .plugins(jar)
        .repetitions(150)
        .seasons(2)
        .formats("csv");
  }

  private static final class Counting implements TournamentListener {
    private int played;

    @Override
    public boolean wantsEvents() {
      return false;
    }

    @Override
    public void played(int matches) {
      played += matches;
      System.out.println("played " + played);
    }

    @Override
    public void stopped(String reason) {
      System.out.println("stopped: " + reason);
    }
  }
}
