package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.cli.option.SeedOption;
import org.servanda.tournaments.cli.option.ThreadsOption;
import org.servanda.tournaments.cli.terminal.CancelSignal;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.workshop.ProjectBuild;
import org.servanda.tournaments.cli.workshop.ProjectFiles;
import org.servanda.tournaments.cli.workshop.ProjectTrial;
import org.servanda.tournaments.execution.Cancellation;
import org.servanda.tournaments.execution.TournamentListener;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.OutputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Builds, checks and plays an author's project whenever a file of it is saved. */
@Command(
    name = "dev",
    description = {
      "Watch the project of a strategy: on every save, build it with its own Maven build, check the"
          + " strategies against the contract, play a small tournament, and print their places and"
          + " what has changed. Ctrl-C ends it.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  servanda dev my-leader",
      "  servanda dev my-leader --against wily,grim,hawk --scenario reference-dyad",
      "  servanda dev my-leader --once"
    })
final class DevCommand implements CliCommand {
  /** The time between two looks at the project's files, in milliseconds. */
  private static final long LOOK = 500;

  @Parameters(
      index = "0",
      paramLabel = "PROJECT",
      description = "The project's folder, such as 'new-strategy' writes.")
  private Path project = Path.of("");

  @Option(
      names = "--against",
      paramLabel = "A,B",
      defaultValue = "all",
      description =
          "The field, as in 'run --strategies'; default: ${DEFAULT-VALUE}, the default field.")
  private String against = "";

  @Option(
      names = "--scenario",
      paramLabel = "ID|FILE",
      defaultValue = "korea-2018",
      description = "The scenario to play; default: ${DEFAULT-VALUE}.")
  private String scenario = "";

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      defaultValue = "8",
      description = "Matches of each pair of seats; default: ${DEFAULT-VALUE}.")
  private int repetitions;

  @Mixin private SeedOption seed = new SeedOption();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Option(
      names = "--once",
      description =
          "Build, check and play once, and end. Exit code: 0 if it builds and keeps the contract.")
  private boolean once;

  private final Terminal terminal;

  @Inject
  DevCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ProjectBuild build = ProjectBuild.of(project);
    CancelSignal interrupts = new CancelSignal();
    try {
      Cancellation cancellation = interrupts.cancellation();
      ProjectTrial trial = trial(cancellation);
      ProjectFiles files = new ProjectFiles(project);
      Map<Path, String> built = files.state();
      boolean fine = tryOut(build, trial);
      if (once) {
        return fine ? Servanda.DONE : Servanda.FAILED;
      }
      while (!cancellation.isCancelled()) {
        terminal.complain("waiting for a file of the project to be saved; Ctrl-C ends");
        built = changed(files, built, cancellation);
        if (!cancellation.isCancelled()) {
          tryOut(build, trial);
        }
      }
      return Servanda.DONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Servanda.DONE;
    } finally {
      interrupts.close();
    }
  }

  private ProjectTrial trial(Cancellation cancellation) {
    Tournament tournament =
        Tournament.of(scenario)
            .strategies(StrategyCatalogue.split(against).toArray(String[]::new))
            .repetitions(repetitions)
            .seed(seed.get())
            .threads(threads.get())
            .formats("csv")
            .cancellation(cancellation)
            .listener(
                new TournamentListener() {
                  @Override
                  public void noticed(String notice) {
                    terminal.complain(notice);
                  }

                  @Override
                  public boolean wantsEvents() {
                    return false;
                  }
                });
    // Mistakes of the command line end it here, not at every save.
    tournament.design();
    String settings =
        PortableText.format(
            "%s against %s, %d repetitions, seed %d", scenario, against, repetitions, seed.get());
    return new ProjectTrial(terminal, tournament, settings, project, Servanda.COMMAND);
  }

  /** Builds, checks and plays; whether all is well. What is wrong with the project is printed. */
  private boolean tryOut(ProjectBuild build, ProjectTrial trial) throws InterruptedException {
    try {
      ProjectBuild.Outcome outcome = build.build();
      if (outcome.jar() == null) {
        terminal.out().println("It does not build:");
        outcome.errors().forEach(line -> terminal.out().println("  " + line));
        return false;
      }
      return trial.play(outcome.jar());
    } catch (PluginException | BadInputException | OutputException e) {
      if (once) {
        throw e;
      }
      terminal.complain(String.valueOf(e.getMessage()));
      return false;
    }
  }

  /** Waits until files differ from what was built, and no longer change. */
  private static Map<Path, String> changed(
      ProjectFiles files, Map<Path, String> built, Cancellation cancellation)
      throws InterruptedException {
    Map<Path, String> before = built;
    while (!cancellation.isCancelled()) {
      Thread.sleep(LOOK);
      Map<Path, String> now = files.state();
      if (now.equals(before) && !now.equals(built)) {
        return now;
      }
      before = now;
    }
    return before;
  }
}
