package org.servanda.tournaments.execution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.rows.RowTable;
import org.servanda.tournaments.io.BadInputException;

/**
 * Plays matches on other machines. The result is the same as on this one, to the last byte. Closing
 * it leaves the cluster.
 */
public interface ClusterExecutor extends MatchExecutor, AutoCloseable {
  /**
   * An executor for a cluster's address.
   *
   * @param address such as {@code spark://HOST:7077}
   * @param plugins the tournament's plugin jars, or folders of them, to be sent there
   * @param limit the longest time that one match may take
   * @throws BadInputException if no kind of cluster has such an address, the program for that kind
   *     is missing, or the cluster cannot be reached
   */
  static ClusterExecutor at(String address, List<Path> plugins, TimeLimit limit) {
    StringBuilder allowed = new StringBuilder();
    for (ExecutorProvider provider : ServiceLoader.load(ExecutorProvider.class)) {
      if (provider.accepts(address)) {
        return provider.open(address, plugins, limit);
      }
      allowed.append(allowed.isEmpty() ? "" : ", or ").append(provider.addresses());
    }
    throw new BadInputException(
        PortableText.format(
            "'%s' is not the address of a cluster; %s",
            address, allowed.isEmpty() ? "this program has no support for any" : "use " + allowed));
  }

  /**
   * Writes a table of rows as Parquet, with the libraries of the cluster's program. Columns have
   * the types of the data dictionary; a missing value is null.
   *
   * @param rows the table's CSV, compressed with gzip, with its header
   * @param file the Parquet file to write
   * @throws BadInputException if this program cannot write Parquet
   * @throws IOException if the rows cannot be read, or the file cannot be written
   */
  default void writeParquet(RowTable<?> table, Path rows, Path file) throws IOException {
    checkParquet();
  }

  /**
   * Checks that it can write Parquet.
   *
   * @throws BadInputException if not, which is so by default
   */
  default void checkParquet() {
    throw new BadInputException(
        "The program of this cluster brings no writer of Parquet; leave --rows-format out");
  }

  @Override
  void close();
}
