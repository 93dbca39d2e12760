package org.servanda.tournaments.cli.play;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Situation;

/**
 * Offers of one side in words: the first of a round of talks whole, each later one by what it
 * changes in the one shown before.
 */
final class OfferText {
  private final Scenario scenario;
  private @Nullable Outcome shown;

  OfferText(Scenario scenario) {
    this.scenario = scenario;
  }

  /** New talks begin: the next offer is shown whole. */
  void forget() {
    shown = null;
  }

  /** An offer, and what it is worth to both sides. */
  String of(Situation situation, Outcome offer) {
    Outcome before = shown;
    shown = offer;
    double passes = situation.ratification(offer);
    return PortableText.format(
        "%s: %+.2f per quarter for you, %+.2f for them%s.",
        before == null ? offer : changes(before, offer),
        situation.gain(offer),
        situation.otherGain(offer),
        passes < 1 ? PortableText.format(", ratified with probability %.0f %%", 100 * passes) : "");
  }

  private String changes(Outcome before, Outcome offer) {
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      if (before.option(i) != offer.option(i)) {
        Issue issue = scenario.issues().get(i);
        changes.add(issue.name() + ": " + issue.options().get(offer.option(i)).name());
      }
    }
    if (!before.terms().equals(offer.terms())) {
      changes.add("(" + offer.terms() + ")");
    }
    return changes.isEmpty()
        ? "the same as before"
        : "the rest as before and " + String.join("; ", changes);
  }
}
