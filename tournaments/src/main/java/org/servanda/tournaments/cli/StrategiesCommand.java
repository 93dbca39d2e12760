package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.Catalogue;
import org.servanda.engine.plugin.Plugin;
import org.servanda.engine.spi.Card;
import org.servanda.engine.spi.Parameter;
import org.servanda.engine.spi.Strategy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the strategies, or tells of one. */
@Command(
    name = "strategies",
    description = {"List every strategy, or tell of one.", ""},
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  servanda strategies", "  servanda strategies wily"})
final class StrategiesCommand implements CliCommand {
  @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "Which to tell of.")
  private @Nullable String id;

  @Mixin private PluginOption plugins = new PluginOption();

  private final Terminal terminal;

  @Inject
  StrategiesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = plugins.catalogue(List.of());
    if (id == null) {
      list(catalogue);
    } else {
      tell(catalogue.plugin(id));
    }
    return Servanda.DONE;
  }

  private void list(Catalogue catalogue) {
    Map<String, List<Plugin>> families =
        catalogue.all().stream()
            .collect(
                Collectors.groupingBy(
                    p -> p.strategy().card().family(), TreeMap::new, Collectors.toList()));
    int widest = catalogue.all().stream().mapToInt(p -> p.strategy().id().length()).max().orElse(0);
    families.forEach(
        (family, members) -> {
          terminal.out().printf("%s (%d)%n", family, members.size());
          for (Plugin plugin : members) {
            Strategy strategy = plugin.strategy();
            String head = "  " + strategy.id() + " ".repeat(widest - strategy.id().length() + 2);
            Text.print(terminal, head, " ".repeat(widest + 4), strategy.card().portrait());
          }
        });
  }

  private void tell(Plugin plugin) {
    Strategy strategy = plugin.strategy();
    Card card = strategy.card();
    terminal.out().println(strategy.id() + " (" + card.family() + ")");
    line("", card.portrait());
    line("Bargains: ", card.bargains());
    line("Keeps:    ", card.keeps());
    line("Source:   ", card.source().toString());
    for (Parameter parameter : strategy.parameters()) {
      line(
          "Takes:    ",
          "%s, %s; %s by default: %s"
              .formatted(
                  parameter.name(),
                  parameter.allowed(),
                  Parameter.text(parameter.standard()),
                  parameter.meaning()));
    }
    line("From:     ", plugin.provenance().jar() + ", version " + plugin.provenance().version());
  }

  private void line(String label, String text) {
    if (!text.isEmpty()) {
      Text.print(terminal, "  " + label, "            ", text);
    }
  }
}
