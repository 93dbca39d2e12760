package org.servanda.tournaments.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.rows.RowTable;
import org.servanda.tournaments.design.SeasonPlan;
import org.servanda.tournaments.execution.ClusterExecutor;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.execution.SeasonReputations;
import org.servanda.tournaments.execution.SeasonSums;
import org.servanda.tournaments.io.BadInputException;

/**
 * Plays matches on a Spark cluster. The tournament and its plugins are sent as data; each task
 * plays a part of a season on one thread and returns its sums. Tasks are pure functions, so Spark
 * may repeat them on another worker.
 */
final class SparkExecutor implements ClusterExecutor {
  private final JavaSparkContext context;
  private final SparkAddress address;
  private final List<Path> plugins;
  private final TimeLimit limit;

  private SparkExecutor(
      JavaSparkContext context, SparkAddress address, List<Path> plugins, TimeLimit limit) {
    this.context = context;
    this.address = address;
    this.plugins = List.copyOf(plugins);
    this.limit = limit;
  }

  /**
   * Joins a cluster.
   *
   * @throws BadInputException if it cannot be reached
   */
  static SparkExecutor open(SparkAddress address, List<Path> plugins, TimeLimit limit) {
    address.checkReachable();
    try {
      JavaSparkContext context = new JavaSparkContext(SparkSettings.of(address));
      return new SparkExecutor(context, address, plugins, limit);
    } catch (BadInputException e) {
      throw e;
    } catch (Exception e) {
      // Scala declares no exceptions.
      throw new BadInputException(
          PortableText.format(
              "Spark does not start at '%s': %s",
              address.text(), PortableText.line(e.toString(), 400)),
          e);
    }
  }

  @Override
  public SeasonSums play(SeasonPlan plan, SeasonReputations before, Progress progress) {
    checkCanBeSent(plan);
    List<JarFile> jars = JarFile.read(plugins);
    Shipment shipment = Shipment.of(plan, before, jars, limit, progress.wantsRows());
    SparkRunner runner = new SparkRunner(context, !address.isThisProcess(), shipment);
    try {
      return new ClusterSeason(plan, progress, limit, runner).play();
    } finally {
      runner.close();
    }
  }

  /** Entrants given as objects are known to this process alone. */
  private void checkCanBeSent(SeasonPlan plan) {
    StrategyCatalogue sent = PluginLoader.load(plugins, List.of(), limit);
    plan.design()
        .entrants()
        .forEach(
            entrant -> {
              try {
                sent.entrant(entrant.name());
              } catch (PluginException e) {
                throw new BadInputException(
                    PortableText.format(
                        "'%s' cannot be sent to a cluster, because it is in no jar of the tournament;"
                            + " pack it into a plugin jar",
                        entrant.name()),
                    e);
              }
            });
  }

  @Override
  public void checkParquet() {
    try {
      Class.forName("org.apache.parquet.hadoop.ParquetWriter");
    } catch (ClassNotFoundException e) {
      throw new BadInputException(
          "Spark's folder 'jars' has no Parquet library (parquet-hadoop), which every distribution of"
              + " Spark has; if the launcher fetched it into ~/.cache/servanda, remove that folder, and"
              + " it is fetched again with Parquet",
          e);
    }
  }

  @Override
  public void writeParquet(RowTable<?> table, Path rows, Path file) throws IOException {
    ParquetRows.write(table, rows, file);
  }

  @Override
  public void close() {
    context.close();
  }
}
