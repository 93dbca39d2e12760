package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.conformance.Clause;
import org.servanda.engine.conformance.Conformance;
import org.servanda.engine.conformance.Violation;
import org.servanda.engine.plugin.PluginFiles;
import org.servanda.engine.plugin.PluginLoader;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.plugin.StrategyPlugin;
import org.servanda.engine.plugin.TransformerPlugin;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Strategy;
import org.servanda.tournaments.cli.option.PluginOption;
import org.servanda.tournaments.cli.terminal.ShellWord;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.terminal.WrappedText;
import org.servanda.tournaments.cli.workshop.MatchCost;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks strategies against the plugin contract, sentence by sentence. */
@Command(
    name = "check",
    description = {
      "Check one strategy, or every strategy of a plugin's file, against the plugin contract.",
      "",
      "Each sentence of the contract is tested in "
          + Conformance.SITUATIONS
          + " situations generated from fixed seeds,"
          + " including rare ones. A transformer is checked around 'reciprocal'.",
      "Exit code: 0 if every sentence holds, 1 if not.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  servanda check target/my-leader.jar",
      "  servanda check target/my-leader.jar acme.my-leader --situation 17",
      "  servanda check wily"
    })
final class CheckCommand implements CliCommand {
  private static final String INSIDE = "reciprocal";
  private static final Pattern PLAIN = Pattern.compile("[^+(]*");

  @Parameters(
      index = "0",
      paramLabel = "JAR|STRATEGY",
      description = "The file of a plugin, such as a jar, or a strategy by its expression.")
  private String what = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ID",
      description = "The strategy of the file to check; default: all.")
  private @Nullable String id;

  @Option(
      names = "--situation",
      paramLabel = "N",
      description = "Test only this situation, to reproduce a failure.")
  private @Nullable Integer situation;

  @Mixin private PluginOption plugins = new PluginOption();

  private final Terminal terminal;
  private final ScenarioLibrary library;

  @Inject
  CheckCommand(Terminal terminal, ScenarioLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() {
    if (situation != null && situation < 0) {
      throw new BadInputException(
          PortableText.format("--situation is %d, but must be 0 or more", situation));
    }
    boolean fine = true;
    boolean isFile =
        !what.isEmpty() && (PluginFiles.isPlugin(Path.of(what)) || Files.exists(Path.of(what)));
    if (!isFile && id != null) {
      throw new BadInputException(
          PortableText.format(
              "'%s' is a strategy, not a jar; remove '%s', since an ID names a strategy of a jar",
              what, id));
    }
    for (Map.Entry<String, Strategy> checked : (isFile ? ofJar() : ofCatalogue()).entrySet()) {
      fine &= check(checked.getKey(), checked.getValue(), isFile);
    }
    return fine ? Servanda.DONE : Servanda.FAILED;
  }

  private Map<String, Strategy> ofCatalogue() {
    return Map.of(what, plugins.catalogue(List.of()).entrant(what).strategy());
  }

  /** The jar's strategies, and its transformers around a built-in strategy. */
  private Map<String, Strategy> ofJar() {
    Path jar = Path.of(what);
    StrategyCatalogue own = PluginLoader.inspect(jar, plugins.reading());
    Map<String, Strategy> checked = new TreeMap<>();
    for (StrategyPlugin plugin : own.all()) {
      checked.put(plugin.strategy().id(), plugin.strategy());
    }
    for (TransformerPlugin wrapper : own.transformers()) {
      List<String> inside = Collections.nCopies(wrapper.transformer().least(), INSIDE);
      String entry = wrapper.transformer().id() + "(" + String.join(", ", inside) + ")";
      checked.put(
          wrapper.transformer().id(), plugins.catalogue(List.of(jar)).entrant(entry).strategy());
    }
    if (id == null) {
      return checked;
    }
    Strategy one = checked.get(id);
    if (one == null) {
      throw new BadInputException(
          PortableText.format(
              "'%s' contains no strategy '%s'; it contains %s",
              what, id, String.join(", ", checked.keySet())));
    }
    return Map.of(id, one);
  }

  private boolean check(String name, Strategy strategy, boolean foreign) {
    Map<Clause, Violation> violations = new TreeMap<>();
    List<Violation> seen =
        situation == null
            ? Conformance.violations(strategy)
            : Conformance.violations(strategy, situation);
    seen.forEach(violation -> violations.put(violation.clause(), violation));
    if (!PLAIN.matcher(strategy.id()).matches()) {
      // A composed strategy has no id of its own.
      violations.remove(Clause.ID);
    }
    String problem = foreign ? PluginLoader.idProblem(name) : null;
    if (problem != null) {
      String detail = PortableText.format("Its id is '%s', but %s.", name, problem);
      violations.put(Clause.ID, new Violation(Clause.ID, -1, detail));
    }
    print(name, violations);
    if (!isStopped(violations) && situation == null) {
      MatchCost cost = MatchCost.of(strategy, library, plugins.catalogue(List.of()));
      WrappedText.print(terminal, "  ", "  ", cost.text());
    }
    return violations.isEmpty();
  }

  private void print(String name, Map<Clause, Violation> violations) {
    terminal.out().println(name);
    boolean stopped = isStopped(violations);
    for (Clause clause : Clause.values()) {
      Violation violation = violations.get(clause);
      boolean unseen = stopped && clause.compareTo(Clause.PARAMETERS) > 0;
      String mark = violation != null ? mark("✗", "NO") : unseen ? "?" : mark("✓", "ok");
      String head = PortableText.format("  %s %d. ", mark, clause.number());
      WrappedText.print(terminal, head, "        ", clause.sentence());
      if (violation != null) {
        print(name, violation);
      }
    }
    String end =
        violations.isEmpty()
            ? "  It keeps the contract."
            : PortableText.format(
                "  It breaks %d of %d sentences.", violations.size(), Clause.values().length);
    terminal.out().println(stopped ? end + " Those marked ? were not fully tested." : end);
  }

  /** A match stops at these, so other violations may not have been seen. */
  private static boolean isStopped(Map<Clause, Violation> violations) {
    return violations.containsKey(Clause.NO_FAULTS) || violations.containsKey(Clause.TIME);
  }

  private void print(String name, Violation violation) {
    int seed = violation.situation();
    if (seed < 0) {
      WrappedText.print(terminal, "        -> ", "           ", violation.detail());
      return;
    }
    String text =
        PortableText.format("In situation %d (seed %d): %s", seed, seed, violation.detail());
    WrappedText.print(terminal, "        -> ", "           ", text);
    String which = what.equals(name) ? "" : " " + ShellWord.quoted(name);
    terminal
        .out()
        .println(
            PortableText.format(
                "           To reproduce: %s check %s%s --situation %d%s",
                Servanda.COMMAND, ShellWord.quoted(what), which, seed, plugins.typed()));
  }

  private String mark(String sign, String word) {
    return terminal.unicode() ? sign : word;
  }
}
