package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.plugin.Provenance;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.plugin.StrategyFilter;
import org.servanda.engine.plugin.StrategyPlugin;
import org.servanda.engine.plugin.TransformerPlugin;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import org.servanda.engine.spi.StrategyDescription;
import org.servanda.engine.spi.Transformer;
import org.servanda.tournaments.cli.option.PluginOption;
import org.servanda.tournaments.cli.terminal.ShellWord;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the strategies, or describes one. */
@Command(
    name = "strategies",
    description = {"List all strategies and transformers, or describe one.", ""},
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Enter a strategy by its id, with parameters, combined with another, or inside a"
          + " transformer:",
      "  wily    wily(greed=0.3)    wily(greed=0.1..0.9 step 0.2)",
      "  boulware(exponent=0.2)+tit-for-tat    trembling-hand(grim, rate=0.05)",
      "",
      "Examples:",
      "  servanda strategies",
      "  servanda strategies wily",
      "  servanda strategies --nice --deterministic --memory 1",
      "  servanda strategies --family leader --source Axelrod --until 1984"
    })
final class StrategiesCommand implements CliCommand {
  private static final String TRANSFORMER = "transformer";

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      description = "The strategy to describe.")
  private @Nullable String id;

  @Option(names = "--family", paramLabel = "F", description = "Only this family.")
  private @Nullable String family;

  @Option(
      names = "--nice",
      description = "Only strategies that are never the first to withhold anything.")
  private boolean nice;

  @Option(names = "--deterministic", description = "Only strategies that use no randomness.")
  private boolean deterministic;

  @Option(
      names = "--memory",
      paramLabel = "N",
      description = "Only strategies whose conduct depends on the last N rounds at most.")
  private @Nullable Integer memory;

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description =
          "Only strategies whose source contains this text: an author, a word of the title, a DOI.")
  private String source = "";

  @Option(
      names = "--since",
      paramLabel = "YEAR",
      description = "Only sources of this year or later.")
  private int since = Integer.MIN_VALUE;

  @Option(
      names = "--until",
      paramLabel = "YEAR",
      description = "Only sources of this year or earlier.")
  private int until = Integer.MAX_VALUE;

  @Mixin private PluginOption plugins = new PluginOption();

  private final Terminal terminal;
  private final ScenarioLibrary library;

  @Inject
  StrategiesCommand(Terminal terminal, ScenarioLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  /** A line of the list. */
  private record Line(String id, String family, StrategyDescription description) {}

  @Override
  public Integer call() {
    if (memory != null && memory < 0) {
      throw new BadInputException(
          PortableText.format("--memory is %d, but must be 0 or more", memory));
    }
    StrategyCatalogue catalogue = plugins.catalogue(List.of());
    if (id == null) {
      list(catalogue);
    } else {
      print(catalogue, id);
    }
    return Servanda.DONE;
  }

  private void list(StrategyCatalogue catalogue) {
    List<Line> lines = new ArrayList<>();
    for (StrategyPlugin plugin : catalogue.all()) {
      StrategyDescription description = plugin.strategy().description();
      lines.add(new Line(plugin.strategy().id(), description.family(), description));
    }
    for (TransformerPlugin wrapper : catalogue.transformers()) {
      lines.add(
          new Line(wrapper.transformer().id(), TRANSFORMER, wrapper.transformer().description()));
    }
    checkFamily(lines);
    StrategyFilter filter = filter();
    Map<String, List<Line>> families =
        lines.stream()
            .filter(line -> family == null || line.family().equals(family))
            .filter(line -> filter.test(line.description()))
            .collect(Collectors.groupingBy(Line::family, TreeMap::new, Collectors.toList()));
    if (families.isEmpty()) {
      terminal
          .out()
          .println(
              PortableText.format(
                  "None of the %d strategies and transformers matches.", lines.size()));
    }
    int widest = lines.stream().mapToInt(line -> line.id().length()).max().orElse(0);
    families.forEach(
        (name, members) -> {
          terminal.out().print(PortableText.format("%s (%d)%n", name, members.size()));
          for (Line line : members) {
            String head = "  " + line.id() + " ".repeat(widest - line.id().length() + 2);
            WrappedText.print(terminal, head, " ".repeat(widest + 4), summary(line.description()));
          }
        });
  }

  private void checkFamily(List<Line> lines) {
    TreeSet<String> known =
        lines.stream().map(Line::family).collect(Collectors.toCollection(TreeSet::new));
    if (family != null && !known.contains(family)) {
      throw new BadInputException(
          PortableText.format(
              "There is no family '%s'.%s The families are %s.",
              family, NearestName.hint(family, known), String.join(", ", known)));
    }
  }

  private StrategyFilter filter() {
    StrategyFilter filter = StrategyFilter.ANY.source(source).since(since).until(until);
    filter = nice ? filter.nice() : filter;
    filter = deterministic ? filter.deterministic() : filter;
    return memory == null ? filter : filter.memory(memory);
  }

  /** The portrait, with traits and year in brackets. */
  private static String summary(StrategyDescription description) {
    List<String> notes = new ArrayList<>();
    if (!description.traits().toString().isEmpty()) {
      notes.add(description.traits().toString());
    }
    description.source().year().ifPresent(year -> notes.add(Integer.toString(year)));
    return notes.isEmpty()
        ? description.portrait()
        : description.portrait() + " [" + String.join(", ", notes) + "]";
  }

  private void print(StrategyCatalogue catalogue, String name) {
    for (TransformerPlugin wrapper : catalogue.transformers()) {
      if (wrapper.transformer().id().equals(name)) {
        print(wrapper);
        new DemonstrationMatch(terminal, library, plugins.typed())
            .around(catalogue, wrapper.transformer());
        return;
      }
    }
    String id = name.replaceAll("[(+].*", "");
    if (!id.equals(name)) {
      throw new BadInputException(
          PortableText.format(
              "'%s' is an expression; describe its first strategy with: %s strategies %s%s",
              name, Servanda.COMMAND, ShellWord.quoted(id), plugins.typed()));
    }
    StrategyPlugin plugin = catalogue.plugin(name);
    Strategy strategy = plugin.strategy();
    StrategyDescription description = strategy.description();
    head(strategy.id(), description.family(), description);
    line("Holds:    ", description.traits().toString());
    line("Also:     ", String.join(", ", description.aliases()));
    parameters(strategy.parameters());
    from(plugin.provenance());
    new DemonstrationMatch(terminal, library, plugins.typed()).of(catalogue, strategy);
  }

  private void print(TransformerPlugin wrapper) {
    Transformer transformer = wrapper.transformer();
    head(transformer.id(), TRANSFORMER, transformer.description());
    String inside =
        transformer.most() == 1
            ? "a strategy"
            : transformer.least() == transformer.most()
                ? transformer.least() + " strategies"
                : PortableText.format(
                    "%d to %d strategies", transformer.least(), transformer.most());
    line("Around:   ", inside);
    parameters(transformer.parameters());
    from(wrapper.provenance());
  }

  private void head(String name, String kind, StrategyDescription description) {
    terminal.out().println(name + " (" + kind + ")");
    line("", description.portrait());
    line("Bargains: ", description.bargains());
    line("Keeps:    ", description.keeps());
    line("Source:   ", description.source().toString());
  }

  private void parameters(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      line(
          "Takes:    ",
          PortableText.format(
              "%s, %s; %s by default: %s",
              parameter.name(),
              parameter.allowed(),
              Parameter.text(parameter.standard()),
              parameter.meaning()));
    }
  }

  private void from(Provenance provenance) {
    line("From:     ", provenance.jar() + ", version " + provenance.version());
  }

  private void line(String label, String text) {
    if (!text.isEmpty()) {
      WrappedText.print(terminal, "  " + label, "            ", text);
    }
  }
}
