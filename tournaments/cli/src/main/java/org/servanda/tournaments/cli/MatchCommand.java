package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.chronicle.Chronicle;
import org.servanda.reports.chronicle.MatchJson;
import org.servanda.tournaments.cli.option.ChanceOptions;
import org.servanda.tournaments.cli.option.PluginOption;
import org.servanda.tournaments.cli.option.RecordedOptions;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;
import org.servanda.tournaments.design.TournamentFile;
import org.servanda.tournaments.execution.PairEvaluation;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.io.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays one match and prints its chronicle, or its events as JSON lines. */
@Command(
    name = "match",
    description = {
      "Play one match and print its chronicle, or every event as JSON; or play it many times and"
          + " print the means.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  servanda match reciprocal wily",
      "  servanda match hawk appeaser --scenario reference-dyad --seed 7",
      "  servanda match 'calculating(honour=0.1)' saint --repetition 3 --full",
      "  servanda match reciprocal wily --format json --out match.jsonl",
      "  servanda match reciprocal wily --count 200",
      "  servanda match grim wily --from results/korea-2018 --repetition 17",
      "  servanda match --from results/korea-2018 --worst wily --by payoff"
    })
final class MatchCommand implements CliCommand {
  /** How a match is written. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "A",
      description = "The strategy at seat A.")
  private @Nullable String a;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "B",
      description = "The strategy at seat B.")
  private @Nullable String b;

  @Mixin private ChanceOptions which = new ChanceOptions();

  @Mixin private RecordedOptions recorded = new RecordedOptions();

  @Option(
      names = "--count",
      paramLabel = "N",
      description =
          "Play N repetitions and print means with 95 %% intervals instead of a chronicle.")
  private @Nullable Integer count;

  @Option(
      names = "--full",
      description = "Sum up and leave out nothing: every offer, conduct and payoff of every round.")
  private boolean full;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "text",
      description =
          "text, or json: JSON lines with every event and the result, as --schema describes them;"
              + " with --count one object. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.TEXT;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file instead of the standard output.")
  private @Nullable Path out;

  @Option(names = "--schema", description = "Print the JSON Schema of the JSON lines.")
  private boolean schema;

  @Mixin private PluginOption plugins = new PluginOption();

  private final Terminal terminal;
  private final MatchChoice choice;

  @Inject
  MatchCommand(Terminal terminal, MatchChoice choice) {
    this.terminal = terminal;
    this.choice = choice;
  }

  @Override
  public Integer call() {
    if (schema) {
      terminal.out().print(MatchJson.schema());
      return Servanda.DONE;
    }
    check();
    MatchSeries series = series(plugins.catalogue(List.of()));
    if (out == null) {
      write(series, terminal);
    } else {
      writeTo(out, series);
    }
    return Servanda.DONE;
  }

  private void check() {
    MatchChoice.check(which, recorded);
    if (recorded.worst() == null && (a == null || b == null)) {
      throw new BadInputException(
          "A match needs two strategies, one for each seat, such as: "
              + Servanda.COMMAND
              + " match reciprocal wily");
    }
    if (recorded.worst() != null && (a != null || count != null)) {
      throw new BadInputException(
          "--worst chooses both strategies and one repetition; leave A, B and --count out");
    }
    if (count != null && !(count >= 1 && count <= TournamentFile.MOST_REPETITIONS)) {
      throw new BadInputException(
          PortableText.format(
              "--count is %d, but must be from 1 to %d", count, TournamentFile.MOST_REPETITIONS));
    }
    if (full && (format == Format.JSON || count != null)) {
      throw new BadInputException(
          "--full is for the chronicle; JSON leaves nothing out, and --count prints means only");
    }
  }

  private MatchSeries series(StrategyCatalogue catalogue) {
    Path folder = recorded.folder();
    String worst = recorded.worst();
    if (folder != null && worst != null) {
      return choice.worst(catalogue, folder, worst, which, recorded, plugins.typed());
    }
    String first = Objects.requireNonNull(a);
    String second = Objects.requireNonNull(b);
    return folder == null
        ? choice.fresh(catalogue, first, second, which)
        : choice.recorded(
            catalogue, folder, first, second, which, recorded.season(), count == null ? 1 : count);
  }

  /** Writes into a file, whole or not at all. */
  private void writeTo(Path file, MatchSeries series) {
    UserFiles.prepare(file);
    try {
      WholeFile.write(file, content -> write(series, inFile(content)));
    } catch (IOException e) {
      throw UserFiles.unwritable(file, e);
    }
    terminal.out().println("Match: " + file);
  }

  /** The terminal with its output in a file, in UTF-8. */
  private Terminal inFile(OutputStream content) throws IOException {
    Charset charset = StandardCharsets.UTF_8;
    return new Terminal(
        terminal.in(),
        new PrintStream(content, false, charset),
        terminal.err(),
        terminal.inIsTerminal(),
        false,
        terminal.errIsTerminal(),
        terminal.width(),
        false,
        charset);
  }

  private void write(MatchSeries series, Terminal to) {
    if (count != null) {
      evaluate(series, count, to);
    } else if (format == Format.JSON) {
      writeLines(series, to.out());
    } else {
      tell(series, to);
    }
    to.out().flush();
  }

  private void evaluate(MatchSeries series, int times, Terminal to) {
    PairEvaluation means = new PairEvaluation();
    for (long i = series.first(); i < series.first() + times; i++) {
      means.add(series.play(i, null));
    }
    EvaluationText text = new EvaluationText(series, means);
    if (format == Format.JSON) {
      to.out().print(text.json() + "\n");
    } else {
      WrappedText.print(to, "", "  ", text.headline());
      text.lines().forEach(to.out()::println);
    }
  }

  /** Streams a match: each line is written when the event happens. */
  private static void writeLines(MatchSeries series, PrintStream to) {
    MatchJson json = new MatchJson(series.scenario(), line -> to.print(line + "\n"));
    json.begin(series.start());
    json.end(series.play(series.first(), json));
  }

  private void tell(MatchSeries series, Terminal to) {
    Chronicle chronicle =
        full
            ? Chronicle.full(series.scenario(), to.width())
            : new Chronicle(series.scenario(), to.width());
    MatchResult result = series.play(series.first(), chronicle);
    WrappedText.print(to, "", "  ", series.headline());
    chronicle.lines().forEach(to.out()::println);
    to.out().println();
    chronicle.summary(result).forEach(to.out()::println);
  }
}
