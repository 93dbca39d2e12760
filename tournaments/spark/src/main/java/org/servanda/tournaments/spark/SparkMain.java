package org.servanda.tournaments.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.plugin.PluginException;
import org.servanda.tournaments.ResultsOptions;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.execution.ClusterExecutor;
import org.servanda.tournaments.execution.TournamentListener;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.OutputException;

/**
 * What {@code spark-submit} starts: plays a tournament file on the cluster that it has chosen, and
 * writes the results.
 */
public final class SparkMain {
  private static final int FAILED = 1;
  private static final int BAD_INPUT = 2;
  private static final String USAGE =
      "Usage: spark-submit --master ADDRESS servanda-spark.jar TOURNAMENT.yaml DIR [PLUGIN.jar…]"
          + " [--rows | --rows-format=parquet]";
  private static final String ROWS = "--rows";
  private static final String PARQUET = "--rows-format=parquet";

  private SparkMain() {}

  /**
   * Plays a tournament; ends with 1 if it is not complete, and with 2 if the input is wrong.
   *
   * @param args the tournament file, the folder for the results, and plugin jars; {@code --rows}
   *     for rows of every match, {@code --rows-format=parquet} for rows that are also written as
   *     Parquet
   */
  public static void main(String... args) {
    int code = run(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  private static int run(String... words) {
    List<String> options = options(words);
    String[] args =
        Arrays.stream(words).filter(word -> !word.startsWith("--")).toArray(String[]::new);
    if (args.length < 2 || !List.of(ROWS, PARQUET).containsAll(options)) {
      System.err.println(USAGE);
      return BAD_INPUT;
    }
    try {
      ResultsOptions results = results(Path.of(args[1]), options);
      TournamentResult result = play(Path.of(args[0]), results, plugins(args));
      System.out.println("Results: " + result.folder().orElseThrow());
      return result.isComplete() && result.manifest().unrepeatable().isEmpty() ? 0 : FAILED;
    } catch (BadInputException | PluginException e) {
      System.err.println("servanda: " + e.getMessage());
      return BAD_INPUT;
    } catch (OutputException e) {
      System.err.println("servanda: " + e.getMessage());
      return FAILED;
    }
  }

  private static List<String> options(String... words) {
    return Arrays.stream(words).filter(word -> word.startsWith("--")).toList();
  }

  private static ResultsOptions results(Path folder, List<String> options) {
    ResultsOptions results = ResultsOptions.in(folder);
    if (options.contains(PARQUET)) {
      return results.withParquet();
    }
    return options.contains(ROWS) ? results.withRows() : results;
  }

  private static Path[] plugins(String... args) {
    List<Path> jars = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      jars.add(Path.of(args[i]));
    }
    return jars.toArray(Path[]::new);
  }

  private static TournamentResult play(Path file, ResultsOptions results, Path... plugins) {
    Tournament tournament =
        Tournament.read(file)
            .plugins(plugins)
            .listener(new Lines())
            .command("servanda run " + quoted(file.toString()));
    List<Path> jars = tournament.file().plugins().stream().map(Path::of).toList();
    try (ClusterExecutor cluster = ClusterExecutor.at("spark", jars, TimeLimit.STANDARD)) {
      return tournament.executor(cluster).playIn(results);
    }
  }

  /** A word as a shell must read it. */
  private static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}_./:=,@%+-]+")
        ? word
        : "'" + word.replace("'", "'\\''") + "'";
  }

  /** Says what happens, a line each. */
  private static final class Lines implements TournamentListener {
    private long total;
    private long played;
    private long tenths;

    @Override
    public boolean wantsEvents() {
      return false;
    }

    @Override
    public void noticed(String notice) {
      System.err.println("servanda: " + notice);
    }

    @Override
    public void started(long matches) {
      total = matches;
      played = 0;
      tenths = 0;
      System.err.println("servanda: " + matches + " matches to play");
    }

    @Override
    public void played(int matches) {
      played += matches;
      if (played * 10 / Math.max(1, total) > tenths) {
        tenths = played * 10 / total;
        System.err.println("servanda: " + played + " of " + total + " matches played");
      }
    }

    @Override
    public void saved(String problem) {
      if (!problem.isEmpty()) {
        System.err.println("servanda: the results so far could not be saved: " + problem);
      }
    }

    @Override
    public void stopped(String reason) {
      System.err.println("servanda: stopped: " + reason);
    }
  }
}
