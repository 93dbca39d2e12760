package acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.engine.conformance.Conformance;

class FirstStrategyTest {
  @Test
  void it_keeps_the_contract_of_all_strategies() {
    assertEquals(List.of(), Conformance.violations(new FirstStrategy()));
  }
}
