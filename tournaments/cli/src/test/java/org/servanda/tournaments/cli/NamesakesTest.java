package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that differ by case only are pointed out where either could be meant. */
class NamesakesTest {
  private static final String OF_THE_LEADER =
      "servanda: 'prober' means the leader. 'Prober' is another strategy, the classical rule; to"
          + " enter that one, type 'prober-rule'.";
  private static final String OF_THE_RULE =
      "servanda: 'Prober' means the classical rule 'prober-rule'. 'prober' is another strategy, the"
          + " leader; to enter that one, type 'prober'.";

  @TempDir private Path folder;

  private Cli run(String scenario, String strategies) {
    String out = folder.resolve("out").toString();
    Cli cli =
        Cli.run(
            "run",
            scenario,
            "--strategies",
            strategies,
            "--repetitions",
            "1",
            "--out",
            out,
            "--force");
    assertThat(cli.exit()).as(cli.err()).isZero();
    return cli;
  }

  private static Cli match(String a, String b, String scenario) {
    Cli cli = Cli.run("match", a, b, "--scenario", scenario);
    assertThat(cli.exit()).as(cli.err()).isZero();
    return cli;
  }

  @Test
  void a_match_of_the_classical_game_points_out_the_other_and_how_to_type_it() {
    assertThat(match("prober", "tit-for-tat", "prisoners-dilemma").err().lines())
        .containsExactly(OF_THE_LEADER);
    assertThat(match("tit-for-tat", "Prober", "prisoners-dilemma").err().lines())
        .containsExactly(OF_THE_RULE);
    assertThat(match("boulware+prober", "noise(Prober)", "prisoners-dilemma").err().lines())
        .containsExactly(OF_THE_LEADER, OF_THE_RULE);
  }

  @Test
  void so_does_a_tournament_of_it() {
    assertThat(run("prisoners-dilemma", "prober,tit-for-tat").err()).contains(OF_THE_LEADER);
    assertThat(run("prisoners-dilemma", "Prober,tit-for-tat").err()).contains(OF_THE_RULE);
  }

  @Test
  void nothing_is_said_where_nothing_is_in_doubt() {
    assertThat(match("prober-rule", "TitForTat", "prisoners-dilemma").err()).isEmpty();
    assertThat(match("prober", "Prober", "reference-dyad").err()).isEmpty();
    assertThat(run("reference-dyad", "prober,tit-for-tat").err()).doesNotContain("Prober");
  }
}
