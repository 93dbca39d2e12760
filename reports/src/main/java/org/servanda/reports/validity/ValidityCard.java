package org.servanda.reports.validity;

import java.util.List;
import org.servanda.engine.portable.PortableText;

/**
 * The validity of the model: whether it reproduces stylised facts, agrees with theory under the
 * assumptions of the theory, and is near historical rates.
 *
 * @param facts facts and controls, in order
 * @param theory numbers of published theories
 * @param history published rates
 */
public record ValidityCard(List<Fact> facts, List<TheoryCheck> theory, List<HistoryCheck> history) {
  public ValidityCard {
    facts = List.copyOf(facts);
    theory = List.copyOf(theory);
    history = List.copyOf(history);
  }

  /** A summary in one sentence. */
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
      text.append(
          PortableText.format(", %d of %d theoretical numbers agree", agree, theory.size()));
    }
    if (!history.isEmpty()) {
      long near = history.stream().filter(HistoryCheck::holds).count();
      text.append(PortableText.format(", %d of %d rates are near history", near, history.size()));
    }
    return text.append('.').toString();
  }

  /** Number of facts that hold, without controls. */
  public long holding() {
    return facts.stream().filter(fact -> !fact.isControl() && fact.holds()).count();
  }

  /** Number of facts tested, without controls. */
  public long tested() {
    return facts.stream().filter(fact -> !fact.isControl()).count();
  }
}
