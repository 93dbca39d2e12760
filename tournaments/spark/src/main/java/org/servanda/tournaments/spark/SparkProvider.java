package org.servanda.tournaments.spark;

import java.nio.file.Path;
import java.util.List;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.tournaments.execution.ClusterExecutor;
import org.servanda.tournaments.execution.ExecutorProvider;
import org.servanda.tournaments.io.BadInputException;

/** Apache Spark. Its own jars are not part of Servanda. */
public final class SparkProvider implements ExecutorProvider {
  /** Creates the provider, as a service. */
  public SparkProvider() {}

  @Override
  public boolean accepts(String address) {
    return SparkAddress.isValid(address);
  }

  @Override
  public String addresses() {
    return "spark://HOST:PORT for a standalone cluster, local-cluster[WORKERS,CORES,MEGABYTES] or"
        + " local[THREADS] for Spark on this machine, or spark within spark-submit";
  }

  @Override
  public ClusterExecutor open(String address, List<Path> plugins, TimeLimit limit) {
    try {
      Class.forName("org.apache.spark.SparkContext");
    } catch (ClassNotFoundException e) {
      throw new BadInputException(
          "There is no Apache Spark to reach '"
              + address
              + "' with; set SPARK_HOME to the folder of Spark 4.2, whose 'jars' folder the launcher"
              + " 'servanda' then adds",
          e);
    }
    return SparkExecutor.open(new SparkAddress(address), plugins, limit);
  }
}
