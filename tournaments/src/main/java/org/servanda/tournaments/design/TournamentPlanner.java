package org.servanda.tournaments.design;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.plugin.StrategyPlugin;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.NumberText;
import org.servanda.reports.tally.ConditionTally;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/** Turns a tournament file into a design: looks up the scenarios and entrants it names. */
public final class TournamentPlanner {
  /** The family of the default field. */
  private static final String LEADERS = "leader";

  /**
   * The family of strategies that define conduct only: the default field of scenarios without
   * talks.
   */
  private static final String RULES = "classical rule";

  /** The family of strategies that define bargaining only. */
  private static final String TACTICS = "bargaining tactic";

  /** One part in so many of the memory is for counts by age. */
  private static final int SHARE = 4;

  private static final int MEGABYTE = 20;
  private static final int GIGABYTE = 30;

  private static final Comparator<Entrant> SHORTEST =
      Comparator.comparing((Entrant entrant) -> entrant.name().length())
          .thenComparing(Entrant::name);

  private final ScenarioLibrary library;

  /** Creates a planner with a library of scenarios. */
  public TournamentPlanner(ScenarioLibrary library) {
    this.library = library;
  }

  /**
   * The design of a tournament.
   *
   * @param file the tournament file
   * @param catalogue all strategies
   * @throws BadInputException if a scenario is unknown or named twice, or no strategy is left to
   *     play
   */
  public TournamentDesign plan(TournamentFile file, StrategyCatalogue catalogue) {
    Map<String, ScenarioLibrary.Entry> scenarios = new LinkedHashMap<>();
    for (String name : file.scenarios()) {
      for (ScenarioLibrary.Entry entry : ConditionGrid.of(library, library.get(name), file)) {
        if (scenarios.put(entry.scenario().id(), entry) != null) {
          throw new BadInputException(
              PortableText.format(
                  "Scenario '%s' is named twice; name it once", entry.scenario().id()));
        }
      }
    }
    if (scenarios.isEmpty()) {
      throw new BadInputException("The tournament names no scenario; name at least one");
    }
    checkMemory(scenarios.values(), Runtime.getRuntime().maxMemory());
    boolean talks = scenarios.values().stream().anyMatch(e -> hasTalks(e.scenario()));
    Map<String, Entrant> entrants = entrants(file, catalogue, talks);
    for (String name : file.only()) {
      catalogue.entrants(name).forEach(entrant -> add(entrants, entrant));
    }
    Set<String> newcomers = names(file.only(), catalogue, entrants);
    if (entrants.isEmpty()) {
      throw new BadInputException("No strategy is left to play; name at least one");
    }
    Topology topology = new TopologyReader(entrants, catalogue).read(file.topology());
    String name = file.name().isBlank() ? String.join("+", bases(scenarios)) : file.name();
    return new TournamentDesign(
            checkName(name),
            file.seed(),
            file.repetitions(),
            file.seasons(),
            List.copyOf(scenarios.values()),
            List.copyOf(entrants.values()),
            newcomers,
            catalogue)
        .withTopology(topology);
  }

  /**
   * Refuses matches so long that their counts by age would not fit into memory, where a run keeps
   * them more than once.
   *
   * @param most the memory Java may use, in bytes
   */
  static void checkMemory(Collection<ScenarioLibrary.Entry> scenarios, long most) {
    long needed =
        scenarios.stream()
            .mapToLong(entry -> ConditionTally.bytes(entry.scenario().world().rounds()))
            .sum();
    long allowed = most / SHARE;
    if (needed > allowed) {
      int longest = scenarios.stream().mapToInt(e -> e.scenario().world().rounds()).max().orElse(0);
      throw new BadInputException(
          PortableText.format(
              "Counts of agreements by their age, with matches of up to %,d rounds under %s, take"
                  + " %,d MB; of the %,d MB that Java may use, they may take %,d. Reduce 'rounds' to"
                  + " about %,d, or give Java more memory with JDK_JAVA_OPTIONS=-Xmx%dg",
              longest,
              NumberText.counted(scenarios.size(), "condition", "conditions"),
              needed >> MEGABYTE,
              most >> MEGABYTE,
              allowed >> MEGABYTE,
              (long) ((double) longest * allowed / needed),
              1 + ((needed * SHARE) >> GIGABYTE)));
    }
  }

  private static Set<String> bases(Map<String, ScenarioLibrary.Entry> scenarios) {
    return scenarios.values().stream()
        .map(entry -> entry.scenario().base())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The default field of a scenario. */
  public static List<Entrant> field(Scenario scenario, StrategyCatalogue catalogue) {
    return hasTalks(scenario) ? defaultField(catalogue) : family(catalogue, RULES);
  }

  /** Whether a scenario has no talks: a classical game between rules. */
  public static boolean isClassical(Scenario scenario) {
    return !hasTalks(scenario);
  }

  private static boolean hasTalks(Scenario scenario) {
    return scenario.world().talks().exchanges() > 0;
  }

  private static String checkName(String name) {
    if (!name.matches("[\\w+.,() =-]{1,100}") || name.startsWith(".")) {
      throw new BadInputException(
          PortableText.format(
              "The tournament's name '%s' cannot name its results folder; use at most 100 letters,"
                  + " digits, hyphens and dots",
              name));
    }
    return name;
  }

  /** Adds an entrant; of two that differ in defaults written out only, the shorter name stays. */
  private static void add(Map<String, Entrant> entrants, Entrant entrant) {
    entrants.merge(entrant.fullName(), entrant, BinaryOperator.minBy(SHORTEST));
  }

  /** By full name. */
  private static Map<String, Entrant> entrants(
      TournamentFile file, StrategyCatalogue catalogue, boolean talks) {
    Map<String, Entrant> entrants = new LinkedHashMap<>();
    for (String entry : file.strategies()) {
      for (Entrant entrant : named(entry, catalogue, talks)) {
        add(entrants, entrant);
      }
    }
    for (String entry : file.without()) {
      named(entry, catalogue, talks).forEach(entrant -> entrants.remove(entrant.fullName()));
    }
    return entrants;
  }

  private static Set<String> names(
      List<String> entries, StrategyCatalogue catalogue, Map<String, Entrant> entrants) {
    return entries.stream()
        .flatMap(entry -> catalogue.entrants(entry).stream())
        .map(Entrant::fullName)
        .map(entrants::get)
        .map(Entrant::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Entrant> named(String entry, StrategyCatalogue catalogue, boolean talks) {
    return switch (entry) {
      case "all" -> talks ? defaultField(catalogue) : family(catalogue, RULES);
      case "rules" -> family(catalogue, RULES);
      case "tactics" -> family(catalogue, TACTICS);
      default -> catalogue.entrants(entry);
    };
  }

  /** The leaders, and every plugin strategy that is not in another known family. */
  private static List<Entrant> defaultField(StrategyCatalogue catalogue) {
    return catalogue.all().stream()
        .filter(TournamentPlanner::isLeader)
        .map(plugin -> catalogue.entrant(plugin.strategy().id()))
        .toList();
  }

  /** Whether a strategy belongs to the default field. */
  public static boolean isLeader(StrategyPlugin plugin) {
    String id = plugin.strategy().id();
    String family = plugin.strategy().description().family();
    boolean foreign = id.contains(".");
    return family.equals(LEADERS) || (foreign && !family.equals(RULES) && !family.equals(TACTICS));
  }

  private static List<Entrant> family(StrategyCatalogue catalogue, String family) {
    return catalogue.all().stream()
        .filter(plugin -> plugin.strategy().description().family().equals(family))
        .map(plugin -> catalogue.entrant(plugin.strategy().id()))
        .toList();
  }

  /**
   * Whether a file is a scenario rather than a tournament: only scenarios have issues or a game.
   */
  public static boolean isScenario(String text) {
    return text.lines().anyMatch(line -> line.startsWith("issues:") || line.startsWith("game:"));
  }
}
