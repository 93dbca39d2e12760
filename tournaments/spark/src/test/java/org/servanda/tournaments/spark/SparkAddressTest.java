package org.servanda.tournaments.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.engine.limit.TimeLimit;
import org.servanda.tournaments.execution.ClusterExecutor;
import org.servanda.tournaments.io.BadInputException;

class SparkAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark://cluster:7077",
        "spark://a:7077,b:7077",
        "local-cluster[2,1,1024]",
        "local[2]",
        "local[*]",
        "spark"
      })
  void these_are_addresses(String text) {
    assertThat(SparkAddress.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark://cluster",
        "cluster:7077",
        "yarn",
        "local[]",
        "local-cluster[2,1]",
        "",
        "spark:// :1"
      })
  void another_address_is_refused_with_those_that_are_allowed(String text) {
    assertThatThrownBy(() -> ClusterExecutor.at(text, List.of(), TimeLimit.STANDARD))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(
            "'" + text + "' is not the address of a cluster; use spark://HOST:PORT")
        .hasMessageContaining("local-cluster[WORKERS,CORES,MEGABYTES]");
  }

  @Test
  void a_master_that_does_not_answer_is_named_at_once() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String address = "spark://127.0.0.1:" + port;
    assertThatThrownBy(() -> ClusterExecutor.at(address, List.of(), TimeLimit.STANDARD))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("No Spark master answers at '" + address + "' (Connection refused");
  }
}
