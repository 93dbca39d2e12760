package org.servanda.tournaments.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What hostile plugins reach for, and whether it was reached. */
final class HostileGround {
  private static final String WORDS = "nobody's business\n";

  private final Path folder;
  private final Path secret;
  private final ServerSocketChannel listener;
  private final ServerSocketChannel local;

  /**
   * Files, a port and a socket.
   *
   * @param folder where the plugins are
   */
  HostileGround(Path folder) throws IOException {
    this.folder = folder;
    Path results = Files.createDirectories(folder.resolve("results"));
    secret = Files.writeString(results.resolve("pairs.csv"), WORDS);
    listener = ServerSocketChannel.open();
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    listener.configureBlocking(false);
    local = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    local.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
    local.configureBlocking(false);
  }

  Map<String, String> names() throws IOException {
    InetSocketAddress address = (InetSocketAddress) listener.getLocalAddress();
    return Map.of(
        "SECRET", secret.toString(),
        "CANARY", secret.resolveSibling("canary").toString(),
        "SOCKET", folder.resolve("socket").toString(),
        "NEIGHBOUR", folder.resolve("honest.jar").toString(),
        "HOME", System.getProperty("user.home"),
        "PID", Long.toString(ProcessHandle.current().pid()),
        "PORT", Integer.toString(address.getPort()));
  }

  /** Fails if anything here was reached. */
  void assertUntouched() throws IOException {
    assertThat(secret).hasContent(WORDS.strip());
    assertThat(secret.resolveSibling("canary")).doesNotExist();
    assertThat(folder.resolve("evil")).doesNotExist();
    assertThat(folder.resolve("honest.jar")).isNotEmptyFile();
    assertThat(listener.accept()).isNull();
    assertThat(local.accept()).isNull();
    for (String place : List.of("/usr", "/usr/bin")) {
      String[] files = Objects.requireNonNullElse(Path.of(place).toFile().list(), new String[0]);
      assertThat(Arrays.stream(files).filter(file -> file.startsWith("servanda-evil")))
          .as(place)
          .isEmpty();
    }
  }

  /** Whether a process that this one has started, or that one has, runs a file. */
  static boolean isRunning(Path file) {
    return ProcessHandle.current()
        .descendants()
        .anyMatch(process -> process.info().commandLine().orElse("").contains(file.toString()));
  }

  void close() throws IOException {
    listener.close();
    local.close();
  }
}
