package org.servanda.tournaments.cli.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.servanda.engine.conformance.Conformance;
import org.servanda.engine.conformance.Violation;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.plugin.StrategyPlugin;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.Placement;
import org.servanda.tournaments.ResultsOptions;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.cli.terminal.ShellWord;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;
import org.servanda.tournaments.io.UserFiles;

/**
 * Checks the strategies of a project's jar and plays a small tournament with them. The field's own
 * matches are kept in the project's {@code target} folder, so that only the first build plays them.
 */
public final class ProjectTrial {
  private final Terminal terminal;
  private final Tournament tournament;
  private final Path work;
  private final String command;
  private final LastPlaces last;
  private int builds;

  /**
   * A trial.
   *
   * @param tournament the field, which the project's strategies join
   * @param settings what the field is, in words: places are compared only where it is the same
   * @param project the project's folder
   * @param command the command to type for the program
   */
  public ProjectTrial(
      Terminal terminal, Tournament tournament, String settings, Path project, String command) {
    this.terminal = terminal;
    this.tournament = tournament;
    this.work = project.resolve("target").resolve("servanda-dev");
    this.command = command;
    this.last = LastPlaces.in(work.resolve("places.csv"), settings);
  }

  /**
   * Checks and plays a jar.
   *
   * @return whether it keeps the contract
   * @throws org.servanda.engine.plugin.PluginException if the jar cannot be loaded
   */
  public boolean play(Path jar) {
    Path copy = copy(jar);
    StrategyCatalogue own = PluginLoader.inspect(copy);
    boolean fine = true;
    for (StrategyPlugin plugin : own.all()) {
      fine &= check(plugin, jar);
    }
    List<String> ids = own.all().stream().map(plugin -> plugin.strategy().id()).toList();
    if (ids.isEmpty()) {
      terminal.out().println("The jar has transformers only; 'servanda check' tries them.");
      return fine;
    }
    Path results = work.resolve("results");
    TournamentResult result =
        tournament
            .plugins(copy)
            .only(ids.toArray(String[]::new))
            .playIn(ResultsOptions.under(results).overwriting());
    if (result.isComplete()) {
      ids.forEach(id -> result.summary().findings().placement(id).ifPresent(this::print));
      last.save();
    }
    return fine;
  }

  /** A copy of its own for each build: a loaded jar must not change. */
  private Path copy(Path jar) {
    Path copy = work.resolve("build-" + ++builds).resolve(jar.getFileName());
    try {
      Files.createDirectories(work.resolve("build-" + builds));
      return Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw UserFiles.unwritable(copy, e);
    }
  }

  private boolean check(StrategyPlugin plugin, Path jar) {
    String id = plugin.strategy().id();
    List<Violation> violations = Conformance.violations(plugin.strategy());
    if (violations.isEmpty()) {
      terminal.out().println(id + " keeps the contract.");
    }
    for (Violation violation : violations) {
      WrappedText.print(terminal, "", "  ", id + " breaks sentence " + violation);
      if (violation.situation() >= 0) {
        terminal
            .out()
            .println(
                PortableText.format(
                    "  To reproduce: %s check %s %s --situation %d",
                    command, ShellWord.quoted(jar), ShellWord.quoted(id), violation.situation()));
      }
    }
    return violations.isEmpty();
  }

  private void print(Placement placement) {
    WrappedText.print(terminal, "", "  ", last.compared(placement));
  }
}
