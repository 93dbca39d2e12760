package org.servanda.tournaments.cli;

import static java.util.stream.Collectors.joining;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.PluginException;
import org.servanda.tournaments.cli.option.OptionConverters;
import org.servanda.tournaments.cli.terminal.ShellWord;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.OutputException;
import org.servanda.tournaments.results.ServandaVersion;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The {@code servanda} command. Exit codes: 0 done, 1 failed, 2 bad input, 130 interrupted, 141 if
 * nobody reads the output any more.
 */
@Command(
    name = "servanda",
    description = {
      "A tournament engine for leaders who negotiate agreements and then keep or break them.",
      "It ranks which approaches keep agreements durable.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Servanda.Version.class,
    subcommands = {
      RunCommand.class,
      ReportCommand.class,
      CompareCommand.class,
      SiteCommand.class,
      LeagueCommand.class,
      LiveCommand.class,
      MatchCommand.class,
      PlayCommand.class,
      StrategiesCommand.class,
      ScenariosCommand.class,
      ImportCommand.class,
      NewStrategyCommand.class,
      TuneCommand.class,
      DevCommand.class,
      CheckCommand.class,
      ValidateCommand.class,
      GenerateCompletion.class
    },
    footer = {
      "",
      "Examples:",
      "  servanda run                      all leaders on Korea 2018",
      "  servanda match hawk appeaser      one match as a chronicle",
      "  servanda strategies wily          one strategy, described"
    })
public final class Servanda implements Runnable {
  /** The command succeeded. */
  static final int DONE = 0;

  /** The command failed or was stopped. */
  static final int FAILED = 1;

  /** The user's input cannot be used. */
  static final int BAD_INPUT = 2;

  /** Nobody reads the output any more: what a shell shows of a program that ends so, silently. */
  static final int CLOSED_PIPE = 141;

  /** The command to type for the program, for messages that suggest what to type next. */
  static final String COMMAND =
      ShellWord.quoted(System.getProperty("servanda.command", "servanda"));

  private boolean debug;

  /** Tells formats of plugins, which know no command, that everything is to be shown. */
  private static final String DEBUG = "servanda.debug";

  private final Terminal terminal;
  private @Nullable CommandLine line;
  private String typed = "";

  private Servanda(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The command line, as it may be typed again. */
  String typed() {
    return typed;
  }

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description =
          "Print the stack trace of an error, of what strategies throw, and what programs that"
              + " lead print.")
  void setDebug(boolean wanted) {
    debug = wanted;
    System.setProperty(DEBUG, String.valueOf(wanted));
  }

  /** Whether stack traces are wanted. */
  boolean isDebug() {
    return debug;
  }

  /** Runs the program. */
  public static void main(String... args) {
    // Our own text does not depend on the locale; picocli, the progress bar and plugins may.
    Locale.setDefault(Locale.ROOT);
    Completion.followLauncher();
    Terminal terminal = Terminal.system();
    terminal.protect();
    Completion.end(checked(terminal, execute(terminal, args)));
  }

  /** The exit code, unless the output could not be written. */
  private static int checked(Terminal terminal, int code) {
    boolean lost = terminal.out().checkError();
    if (lost && terminal.isPipeClosed()) {
      return code == DONE ? CLOSED_PIPE : code;
    }
    if (lost && code == DONE) {
      terminal.complain("the output cannot be written: its device is full, or closed");
      return FAILED;
    }
    return code;
  }

  /** Runs the program and returns its exit code. */
  static int execute(Terminal terminal, String... args) {
    if (args.length == 1 && args[0].equals("--version")) {
      // Scripts ask for the version often: answer before anything is loaded.
      terminal.out().println("servanda " + ServandaVersion.number());
      return DONE;
    }
    System.clearProperty(DEBUG);
    Servanda program = new Servanda(terminal);
    CommandLine line = new CommandLine(program, new LazyFactory(terminal));
    program.line = line;
    program.typed =
        COMMAND + Stream.of(args).map(word -> " " + ShellWord.quoted(word)).collect(joining());
    line.setOut(new PrintWriter(terminal.out(), true, terminal.charset()));
    line.setErr(new PrintWriter(terminal.err(), true, terminal.charset()));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setUsageHelpWidth(Math.max(80, terminal.width()));
    OptionConverters.register(line);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // Not RunLast itself: where System.out is replaced meanwhile, as a check of a strategy does,
    // picocli would print help to the stream that RunLast found, not to this terminal.
    line.setExecutionStrategy(parsed -> new CommandLine.RunLast().execute(parsed));
    line.setParameterExceptionHandler((e, a) -> program.badArguments(e));
    line.setExecutionExceptionHandler((e, c, parsed) -> program.failed(e, c));
    return line.execute(args);
  }

  @Override
  public void run() {
    if (line != null) {
      line.usage(terminal.out());
    }
  }

  private int badArguments(CommandLine.ParameterException e) {
    terminal.complain(OptionConverters.problem(e));
    terminal
        .err()
        .println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return BAD_INPUT;
  }

  private int failed(Exception e, CommandLine command) {
    if (e instanceof InvalidPathException path) {
      return failed(new BadInputException(OptionConverters.unnameable(path), e), command);
    }
    boolean bad = e instanceof BadInputException || e instanceof PluginException;
    boolean known = bad || e instanceof OutputException;
    boolean elsewhere = command.getCommandSpec().findOption("--out") != null;
    if (e instanceof OutputException output && !elsewhere) {
      terminal.complain(output.what());
    } else {
      terminal.complain(known ? String.valueOf(e.getMessage()) : "failed: " + e);
    }
    if (debug) {
      e.printStackTrace(terminal.err());
    } else if (!known) {
      terminal
          .err()
          .println("This is a bug in the program; run it again with --debug for the stack trace.");
    }
    return bad ? BAD_INPUT : FAILED;
  }

  /** The line that {@code --version} prints. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"servanda " + ServandaVersion.number()};
    }
  }

  /** Creates commands with Guice, which is started only when one is needed. */
  private static final class LazyFactory implements CommandLine.IFactory {
    private final Terminal terminal;
    private final CommandLine.IFactory plain = CommandLine.defaultFactory();
    private @Nullable Injector injector;

    LazyFactory(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
      if (!CliCommand.class.isAssignableFrom(type)) {
        return plain.create(type);
      }
      if (injector == null) {
        injector = Guice.createInjector(new ServandaModule(terminal));
      }
      return injector.getInstance(type);
    }
  }
}
