package org.servanda.reports.validity;

import java.util.List;
import org.servanda.engine.portable.PortableText;

/**
 * How far the model can be believed: whether it shows the facts it must, agrees with theory where
 * it can be configured to it, and comes near history.
 *
 * @param facts and controls, in order
 * @param theory numbers of published theories
 * @param history published rates
 */
public record ValidityCard(List<Fact> facts, List<TheoryCheck> theory, List<HistoryCheck> history) {
  public ValidityCard {
    facts = List.copyOf(facts);
    theory = List.copyOf(theory);
    history = List.copyOf(history);
  }

  /** In a sentence or two. */
  public String summary() {
    long controls = facts.size() - tested();
    long quiet = facts.stream().filter(fact -> fact.isControl() && fact.holds()).count();
    StringBuilder text = new StringBuilder();
    text.append(
        PortableText.format(
            "%d of %d facts hold, %d of %d controls are quiet",
            holding(), tested(), quiet, controls));
    if (!theory.isEmpty()) {
      long agree = theory.stream().filter(TheoryCheck::holds).count();
      text.append(PortableText.format(", %d of %d numbers of theory agree", agree, theory.size()));
    }
    if (!history.isEmpty()) {
      long near = history.stream().filter(HistoryCheck::holds).count();
      text.append(PortableText.format(", %d of %d rates come near history", near, history.size()));
    }
    return text.append('.').toString();
  }

  /** How many facts hold, controls not counted. */
  public long holding() {
    return facts.stream().filter(fact -> !fact.isControl() && fact.holds()).count();
  }

  /** How many facts were tested, controls not counted. */
  public long tested() {
    return facts.stream().filter(fact -> !fact.isControl()).count();
  }
}
