package org.servanda.tournaments.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.engine.match.Match;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.Verification;
import org.servanda.engine.model.World;
import org.servanda.engine.spi.Strategy;

/** The examples of the protocol are sessions that took place, line by line. */
class SessionsTest {
  private static final Path SESSIONS = Path.of("src", "test", "sessions");
  private static final List<Option> OPTIONS =
      List.of(Option.of("none", 0, 0), Option.of("full", 1, 2));

  /** Two years of two parties with one restraint each. */
  private static final PreparedScenario SCENARIO =
      new PreparedScenario(
          Scenario.of(
                  "two-years",
                  new Issue("restraint of Arden", Seat.A, .5, OPTIONS),
                  new Issue("restraint of Boral", Seat.B, .5, OPTIONS))
              .with(Party.named("Arden"), Party.named("Boral"))
              .with(
                  TermsMenu.standard()
                      .withForms(Form.PLEDGE, Form.TREATY)
                      .withVerification(Verification.THIRD_PARTY)
                      .withPrecision(Precision.PRECISE))
              .with(World.standard().withRounds(8)));

  @ParameterizedTest
  @ValueSource(strings = {"plain", "compact", "asks", "raises"})
  void a_session_is_as_it_is_shown(String manner, @TempDir Path folder) throws IOException {
    Path played = folder.resolve("session");
    String patience = manner.equals("raises") ? "3" : "0";
    Strategy remote =
        ScriptedPrograms.strategy(
            Duration.ofSeconds(20), manner, patience, played.toAbsolutePath().toString());
    Match.of(SCENARIO, remote, ScriptedPrograms.builtIn("reciprocal")).seed(2018).play();
    Path shown = SESSIONS.resolve(manner + ".txt");
    if ("write".equals(System.getProperty("servanda.golden"))) {
      Files.createDirectories(SESSIONS);
      Files.copy(played, shown, StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(Files.readString(played)).isEqualTo(Files.readString(shown));
  }
}
