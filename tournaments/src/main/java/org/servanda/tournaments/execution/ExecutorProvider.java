package org.servanda.tournaments.execution;

import java.nio.file.Path;
import java.util.List;
import org.servanda.engine.limit.TimeLimit;

/** A kind of cluster. Providers are found as services; they are asked in any order. */
public interface ExecutorProvider {
  /** Whether an address is one of this kind's. */
  boolean accepts(String address);

  /** The addresses it accepts, to end the sentence "use …". */
  String addresses();

  /**
   * Joins a cluster.
   *
   * @param address one that it accepts
   * @param plugins the tournament's plugin jars, or folders of them
   * @param limit the longest time that one match may take
   * @throws org.servanda.tournaments.io.BadInputException if that is not possible
   */
  ClusterExecutor open(String address, List<Path> plugins, TimeLimit limit);
}
