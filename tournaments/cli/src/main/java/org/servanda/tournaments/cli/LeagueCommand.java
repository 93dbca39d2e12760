package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.cli.option.ThreadsOption;
import org.servanda.tournaments.cli.terminal.CancelSignal;
import org.servanda.tournaments.cli.terminal.ProgressDisplay;
import org.servanda.tournaments.cli.terminal.ShellWord;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.league.League;
import org.servanda.tournaments.league.LeagueRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hosts a standing competition in a folder. */
@Command(
    name = "league",
    description = {
      "Host a standing competition: check and play what was dropped into DIR/submissions, and write"
          + " the ladder as a static site to DIR/site.",
      "",
      "A submission is a file named after its author, or a file in a folder named after its author."
          + " Each is checked and plays in a sandbox; what is wrong with one never stops the others."
          + " Only matches that are new are played. Run it again at any time, from cron too: if"
          + " there is nothing new, it does nothing.",
      "Exit code: 0 if all is done, 1 if it was stopped (the next run goes on), 2 for wrong rules.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    sortSynopsis = false,
    footer = {
      "",
      "Examples:",
      "  servanda league my-league --new",
      "  servanda league my-league",
      "  servanda league my-league --date 2026-11-30",
      "  servanda league my-league --reveal",
      "  servanda league my-league --next-season"
    })
final class LeagueCommand implements CliCommand {
  @Parameters(index = "0", paramLabel = "DIR", description = "The competition's folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--new",
      description = "Begin a competition: write the rules, and publish a commitment to the seed.")
  private boolean begin;

  @Option(
      names = "--reveal",
      description =
          "Close the season: publish seed and salt, so that everybody can check them and play it"
              + " again.")
  private boolean reveal;

  @Option(
      names = "--next-season",
      description = "Begin another season with another seed; accepted submissions stay.")
  private boolean next;

  @Option(
      names = "--recheck",
      description = "Check what is in quarantine again, although the files have not changed.")
  private boolean again;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      description = "The date that the site shows for this run, such as 2026-11-30; default: none.")
  private @Nullable String date;

  @Mixin private ThreadsOption threads = new ThreadsOption();

  private final Terminal terminal;
  private final IntFunction<MatchExecutor> executors;

  @Inject
  LeagueCommand(Terminal terminal, IntFunction<MatchExecutor> executors) {
    this.terminal = terminal;
    this.executors = executors;
  }

  @Override
  public Integer call() {
    if (Stream.of(begin, reveal, next).filter(given -> given).count() > 1) {
      throw new BadInputException("Give one of --new, --reveal and --next-season, not several");
    }
    if (begin) {
      League.create(folder);
      printBegun();
      return Servanda.DONE;
    }
    if (next) {
      League.in(folder).nextSeason();
      say("The next season has begun. Its commitment: " + folder.resolve("site/commitment.txt"));
      return Servanda.DONE;
    }
    CancelSignal interrupts = new CancelSignal();
    try {
      League league = league(interrupts);
      return print(reveal ? league.reveal() : league.update());
    } finally {
      interrupts.close();
    }
  }

  private League league(CancelSignal interrupts) {
    League league =
        League.in(folder)
            .executor(executors.apply(threads.get()))
            .listener(new ProgressDisplay(terminal))
            .cancellation(interrupts.cancellation());
    league = date == null ? league : league.date(date);
    return again ? league.checkingAgain() : league;
  }

  private void printBegun() {
    String name = ShellWord.quoted(folder);
    for (String line :
        List.of(
            "A league has begun in " + folder + ".",
            "1. Edit the rules: " + folder.resolve("league.yaml"),
            "2. Publish the commitment to the seed before anybody submits: "
                + folder.resolve("site/commitment.txt"),
            "3. Never publish " + folder.resolve("secret.yaml") + ": it holds the seed.",
            "4. Put submissions into " + folder.resolve("submissions") + ", such as anna.py.",
            PortableText.format(
                "5. Play, as often as you like: %s league %s", Servanda.COMMAND, name))) {
      say(line);
    }
  }

  private int print(LeagueRun run) {
    run.news().forEach(this::say);
    Path page = folder.resolve("site/index.html");
    switch (run.outcome()) {
      case NOTHING ->
          say(PortableText.format("Nothing to do: run %d is up to date.", run.number()));
      case STOPPED -> say("Stopped. The same command goes on.");
      case CLOSED ->
          say(
              reveal
                  ? "The season is closed; seed and salt are published: " + page
                  : "Nothing to do: the season is closed. --next-season begins another.");
      case PLAYED -> {
        List<String> ladder = run.ladder();
        for (int i = 0; i < ladder.size(); i++) {
          terminal.out().println(PortableText.format("%4d %s", i + 1, ladder.get(i)));
        }
        say(PortableText.format("Run %d: %s", run.number(), page));
      }
    }
    return run.outcome() == LeagueRun.Outcome.STOPPED ? Servanda.FAILED : Servanda.DONE;
  }

  private void say(String text) {
    WrappedText.print(terminal, "", "  ", text);
  }
}
