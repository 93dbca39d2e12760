package org.servanda.tournaments.cli.play;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.World;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.result.MatchEvent;
import org.servanda.engine.spi.Accord;
import org.servanda.engine.spi.PublicRecord;
import org.servanda.engine.spi.Situation;

/** Prints the player's situation: date, tension, payoffs, and signals about the other side. */
final class SituationText {
  private static final int SHOWN = 20;
  private static final String BARS = "▁▂▃▄▅▆▇█";

  private final Scenario scenario;
  private final Seat seat;
  private final boolean unicode;
  private final List<Double> tensions = new ArrayList<>();
  private final StringBuilder signals = new StringBuilder();
  private double payoff;
  private double last;

  SituationText(Scenario scenario, Seat seat, boolean unicode) {
    this.scenario = scenario;
    this.seat = seat;
    this.unicode = unicode;
  }

  /** Records an event. */
  void onEvent(MatchEvent event) {
    if (event instanceof MatchEvent.RoundEnded ended) {
      double now = seat == Seat.A ? ended.payoffA() : ended.payoffB();
      last = now - payoff;
      payoff = now;
      tensions.add(ended.tension());
    } else if (event instanceof MatchEvent.Conducted conducted && conducted.by() != seat) {
      signals.append(
          switch (conducted.signal()) {
            case CLEAN -> '.';
            case SUSPECT -> '?';
            case PROVEN -> '!';
          });
    } else if (event instanceof MatchEvent.Entered) {
      signals.setLength(0);
    }
  }

  /** Prints the state of the world. */
  void show(PlayerConsole console, Situation situation) {
    PublicRecord record = situation.otherRecord();
    console.say("");
    console.say(
        PortableText.format(
            "Year %d, quarter %d",
            situation.round() / World.ROUNDS_PER_YEAR + 1,
            situation.round() % World.ROUNDS_PER_YEAR + 1));
    console.say(
        PortableText.format(
            "  Tension %.2f %s  Your payoff so far %.1f (%+.2f last quarter)",
            situation.tension(), bars(), payoff, last));
    console.say(
        PortableText.format(
            "  Without a deal you get %.2f per quarter, they get %.2f. Their record: %.0f kept,"
                + " %.0f broken, %.0f withdrawn, %.0f lies.",
            situation.outside(),
            situation.otherOutside(),
            record.kept(),
            record.broken(),
            record.withdrawn(),
            record.lies()));
  }

  /** Prints the agreement in force. */
  void showAgreement(PlayerConsole console, Accord accord) {
    console.say(
        PortableText.format(
            "  In force for %s: %s. It costs you %.2f per quarter%s and brings you %.2f;"
                + " breaking it would cost %.1f; a full breach is proven with probability %.0f %%.",
            accord.age() == 1 ? "1 quarter" : accord.age() + " quarters",
            accord.outcome(),
            accord.cost(),
            accord.temptation() == 0
                ? ""
                : PortableText.format(" (%+.2f just now)", accord.temptation()),
            accord.benefit(),
            accord.breakingCost(),
            100 * accord.proofRate()));
    if (!signals.isEmpty()) {
      int from = Math.max(0, signals.length() - SHOWN);
      console.say(
          "  Signals about them (. clean, ? suspect, ! proven): " + signals.substring(from));
    }
  }

  private String bars() {
    if (!unicode) {
      return "";
    }
    StringBuilder bars = new StringBuilder();
    for (double t : tensions.subList(Math.max(0, tensions.size() - SHOWN), tensions.size())) {
      bars.append(BARS.charAt((int) Math.min(BARS.length() - 1, t * BARS.length())));
    }
    return bars.toString();
  }

  /** Prints the scenario and what it is worth to this side. */
  void showBriefing(PlayerConsole console) {
    new ScenarioBriefing(scenario, seat).show(console);
  }
}
