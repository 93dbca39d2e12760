package org.servanda.tournaments.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.GivenUtilities;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.StatusQuoAgreement;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.World;
import org.servanda.tournaments.yaml.TextPattern;

/**
 * A scenario file: the {@link Scenario}, key by key, and the historical record, which no match
 * uses.
 *
 * @param game the game that its parties, issues, terms and world were made from
 * @param history what was signed in history, and how it ended
 */
record ScenarioFile(
    @TextPattern(
            value = "lower-case letters, digits, dots and hyphens, such as korea-2018",
            pattern = "[a-z0-9]+([.-][a-z0-9]+)*(\\[[^\\[\\]]{1,200}])?")
        String id,
    String title,
    String summary,
    Party a,
    Party b,
    List<Issue> issues,
    TermsMenu terms,
    World world,
    @Nullable StatusQuoAgreement standing,
    @Nullable GivenUtilities utilities,
    @Nullable GameBlock game,
    @Nullable HistoricalRecord history) {

  ScenarioFile {
    issues = List.copyOf(issues);
  }

  /** The file of a scenario built in code, without a historical record. */
  static ScenarioFile of(Scenario scenario) {
    return new ScenarioFile(
        scenario.id(),
        scenario.title(),
        scenario.summary(),
        scenario.a(),
        scenario.b(),
        scenario.issues(),
        scenario.terms(),
        scenario.world(),
        scenario.statusQuo(),
        scenario.utilities(),
        null,
        null);
  }

  Scenario scenario() {
    return new Scenario(id, title, summary, a, b, issues, terms, world, standing, utilities);
  }
}
