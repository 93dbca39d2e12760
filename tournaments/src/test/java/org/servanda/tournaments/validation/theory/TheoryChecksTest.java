package org.servanda.tournaments.validation.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.reports.analysis.validity.TheoryCheck;

class TheoryChecksTest {
  private static final List<TheoryCheck> ALL = TheoryChecks.all();

  @Test
  void the_engine_comes_to_every_published_number() {
    ALL.forEach(c -> System.out.println(c.holds() + " " + c));
    assertThat(ALL)
        .isNotEmpty()
        .allSatisfy(check -> assertThat(check.holds()).as("%s", check).isTrue());
  }
}
