package org.servanda.tournaments.scenario;

import java.util.List;
import java.util.Objects;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.StatusQuoAgreement;
import org.servanda.engine.model.TermsMenu;

/**
 * A case of history: a scenario, and what was signed.
 *
 * @param scenario the scenario
 * @param history what was signed, and how it ended
 */
public record HistoricalCase(Scenario scenario, HistoricalRecord history) {
  /** All cases of the library, in order of their ids. */
  public static List<HistoricalCase> all(ScenarioLibrary library) {
    return ScenarioLibrary.IDS.stream()
        .map(library::get)
        .filter(entry -> entry.history() != null)
        .map(entry -> new HistoricalCase(entry.scenario(), Objects.requireNonNull(entry.history())))
        .toList();
  }

  /** What history signed. */
  public Outcome signed() {
    return FactSheet.outcome(scenario, OutcomeSpace.of(scenario), history.signed());
  }

  /**
   * The case with what history signed in force from the start, and its terms the only ones. Leaders
   * may still leave it, or renegotiate what each side does.
   */
  public Scenario imposed() {
    return new Scenario(
        scenario.id() + "[signed]",
        scenario.title() + " (signed)",
        scenario.summary(),
        scenario.a(),
        scenario.b(),
        scenario.issues(),
        TermsMenu.only(signed().terms()),
        scenario.world(),
        new StatusQuoAgreement(history.signed().options()),
        scenario.utilities());
  }
}
