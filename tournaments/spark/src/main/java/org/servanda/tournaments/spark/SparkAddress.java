package org.servanda.tournaments.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;

/**
 * Where Spark is: one or more masters of a standalone cluster, this machine, or whatever {@code
 * spark-submit} has chosen.
 *
 * @param text such as {@code spark://HOST:7077}
 */
record SparkAddress(String text) {
  private static final String SUBMITTED = "spark";
  private static final String STANDALONE = "spark://";
  private static final Pattern MASTERS =
      Pattern.compile("spark://[^\\s,:/]+:\\d{1,5}(,[^\\s,:/]+:\\d{1,5})*");
  private static final Pattern HERE =
      Pattern.compile("local(\\[(\\d{1,4}|\\*)]|-cluster\\[\\d{1,3},\\d{1,3},\\d{1,6}])");
  private static final int PATIENCE_MILLIS = 10_000;

  /** Whether Spark could understand an address. */
  static boolean isValid(String text) {
    return text.equals(SUBMITTED)
        || MASTERS.matcher(text).matches()
        || HERE.matcher(text).matches();
  }

  /** Whether the address is in the settings that {@code spark-submit} has made. */
  boolean isSubmitted() {
    return text.equals(SUBMITTED);
  }

  /** Whether all of it runs in this process. */
  boolean isThisProcess() {
    return text.startsWith("local[");
  }

  /** Whether all of it runs on this machine, so that no other has to reach this one. */
  boolean isThisMachine() {
    return HERE.matcher(text).matches()
        || masters().stream()
            .anyMatch(m -> m.getHostString().equals("localhost") || isLoopback(m.getHostString()));
  }

  private static boolean isLoopback(String host) {
    return host.startsWith("127.");
  }

  /**
   * Tries to reach a master, because Spark itself would try for minutes.
   *
   * @throws BadInputException if none answers
   */
  void checkReachable() {
    List<String> reasons = new ArrayList<>();
    for (InetSocketAddress master : masters()) {
      try (Socket socket = new Socket()) {
        InetSocketAddress found = new InetSocketAddress(master.getHostString(), master.getPort());
        socket.connect(found, PATIENCE_MILLIS);
        return;
      } catch (IOException | IllegalArgumentException e) {
        reasons.add(reason(e));
      }
    }
    if (!reasons.isEmpty()) {
      throw new BadInputException(
          PortableText.format(
              "No Spark master answers at '%s' (%s); start one, or name the address that its log and"
                  + " its web page show",
              text, String.join("; ", reasons)));
    }
  }

  private static String reason(Exception e) {
    if (e instanceof UnknownHostException) {
      return "there is no such host";
    }
    return PortableText.line(e.getMessage() == null ? e.toString() : e.getMessage(), 200);
  }

  /** The masters of a standalone cluster; none for other addresses. */
  private List<InetSocketAddress> masters() {
    List<InetSocketAddress> masters = new ArrayList<>();
    if (text.startsWith(STANDALONE)) {
      for (String master : text.substring(STANDALONE.length()).split(",", -1)) {
        int colon = master.lastIndexOf(':');
        int port = Math.min(65535, Integer.parseInt(master.substring(colon + 1)));
        masters.add(InetSocketAddress.createUnresolved(master.substring(0, colon), port));
      }
    }
    return masters;
  }
}
