package org.servanda.tournaments.cli;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import java.util.function.IntFunction;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.design.TournamentFileReader;
import org.servanda.tournaments.execution.LocalExecutor;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/** Wires the program: the one place where implementations are chosen. */
final class ServandaModule extends AbstractModule {
  private final Terminal terminal;

  ServandaModule(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  protected void configure() {
    bind(Terminal.class).toInstance(terminal);
    bind(new TypeLiteral<IntFunction<MatchExecutor>>() {}).toInstance(LocalExecutor::new);
  }

  @Provides
  @Singleton
  ScenarioLibrary scenarios() {
    return new ScenarioLibrary();
  }

  @Provides
  @Singleton
  TournamentFileReader tournaments() {
    return new TournamentFileReader();
  }
}
