package org.servanda.tournaments.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Opposition;
import org.servanda.engine.model.Seat;
import org.servanda.engine.plugin.Entrant;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.yaml.Diagnostic;
import org.servanda.tournaments.yaml.YamlLocations;

/** Finds the strategies that scenarios name as leaders of oppositions, as entrants are found. */
public final class OppositionLeaders {
  private OppositionLeaders() {}

  /**
   * A scenario, ready to be played with the oppositions it names.
   *
   * @throws BadInputException if a leader is no strategy of the catalogue; the message names the
   *     file, the line and the nearest name
   */
  public static PreparedScenario prepared(
      ScenarioLibrary.Entry entry, StrategyCatalogue catalogue) {
    check(entry, catalogue);
    return new PreparedScenario(entry.scenario(), leader -> catalogue.entrant(leader).strategy());
  }

  /**
   * Checks the leaders that a scenario names, even of an opposition that is off.
   *
   * @throws BadInputException as {@link #prepared}
   */
  public static void check(ScenarioLibrary.Entry entry, StrategyCatalogue catalogue) {
    List<Diagnostic> mistakes = new ArrayList<>();
    for (Seat seat : Seat.values()) {
      Opposition opposition = entry.scenario().party(seat).opposition();
      if (opposition != null) {
        try {
          catalogue.entrant(opposition.leader());
        } catch (PluginException e) {
          String pointer = "/" + seat.name().toLowerCase(Locale.ROOT) + "/opposition/leader";
          mistakes.add(new Diagnostic(pointer, String.valueOf(e.getMessage())));
        }
      }
    }
    if (!mistakes.isEmpty()) {
      throw new BadInputException(YamlLocations.of(entry.name(), entry.text()).report(mistakes));
    }
  }

  /** The leaders of all oppositions that may take office in some scenarios, in order of name. */
  public static List<Entrant> of(
      Collection<ScenarioLibrary.Entry> scenarios, StrategyCatalogue catalogue) {
    TreeMap<String, Entrant> leaders = new TreeMap<>();
    for (ScenarioLibrary.Entry entry : scenarios) {
      for (Seat seat : Seat.values()) {
        Opposition opposition = entry.scenario().party(seat).opposition();
        if (opposition != null && entry.scenario().party(seat).hasOpposition()) {
          Entrant leader = catalogue.entrant(opposition.leader());
          leaders.put(leader.name(), leader);
        }
      }
    }
    return List.copyOf(leaders.values());
  }
}
