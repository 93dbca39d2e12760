package org.servanda.tournaments.design;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.plugin.Namesake;
import org.servanda.engine.plugin.StrategyCatalogue;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Strategy;

/**
 * Finds strategies entered in a classical game under a name that differs from another strategy's by
 * case only. The user may have meant the other one.
 */
public final class CaseNamesakes {
  private CaseNamesakes() {}

  /**
   * The notices, one or two sentences each; empty if the scenario has talks or no name is
   * ambiguous.
   *
   * @param scenario the scenario
   * @param entries the strategies as typed
   * @param catalogue all strategies
   */
  public static List<String> notices(
      Scenario scenario, List<String> entries, StrategyCatalogue catalogue) {
    List<String> notices = new ArrayList<>();
    if (TournamentPlanner.isClassical(scenario)) {
      for (String entry : entries) {
        catalogue.namesakes(entry).forEach(namesake -> notices.add(text(namesake)));
      }
    }
    return notices.stream().distinct().toList();
  }

  private static String text(Namesake namesake) {
    Strategy meant = namesake.meant().strategy();
    Strategy other = namesake.other().strategy();
    return PortableText.format(
        "'%s' means %s. '%s' is another strategy, the %s; to enter that one, type '%s'.",
        namesake.typed(),
        described(namesake.typed(), meant),
        namesake.alike(),
        other.description().family(),
        other.id());
  }

  private static String described(String typed, Strategy meant) {
    String family = "the " + meant.description().family();
    return meant.id().equals(typed) ? family : family + " '" + meant.id() + "'";
  }
}
