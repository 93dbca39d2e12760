package org.servanda.reports.chronicle;

import java.util.List;
import org.servanda.engine.match.PreparedScenario;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Party;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.World;
import org.servanda.engine.result.MatchEvent;

/** A small scenario to tell of, and chronicles of events made up in it. */
public final class Chronicles {
  public static final PreparedScenario STAGE =
      new PreparedScenario(
          new Scenario(
              "told",
              "Told",
              "",
              Party.named("Arden"),
              Party.named("Boral"),
              List.of(issue(Seat.A), issue(Seat.B)),
              TermsMenu.standard(),
              World.standard(),
              null));

  private Chronicles() {}

  private static Issue issue(Seat obligor) {
    return new Issue(
        "restraint of " + obligor,
        obligor,
        .5,
        List.of(Option.of("none", 0, 0), Option.of("half", .25, 1), Option.of("full", 1, 2)));
  }

  public static Chronicle chronicle(MatchEvent... events) {
    Chronicle chronicle = new Chronicle(STAGE.scenario(), 100);
    for (MatchEvent event : events) {
      chronicle.onEvent(event);
    }
    return chronicle;
  }
}
