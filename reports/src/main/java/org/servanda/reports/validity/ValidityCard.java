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
 * @param cases the cases of history, each beside the model
 * @param skills how well the model, and simpler things, order these cases by their lives
 */
public record ValidityCard(
    List<Fact> facts,
    List<TheoryCheck> theory,
    List<HistoryCheck> history,
    List<CaseCheck> cases,
    List<CaseSkill> skills) {
  private static final double PERCENT = 100;

  /** What to think of the cases, whatever they show. */
  public static final String CAUTION =
      "Some two dozen cases decide little: the intervals are wide, each deal is one reader's"
          + " coding, and the cases marked as seen had been played before the coding rule was"
          + " fixed.";

  public ValidityCard {
    facts = List.copyOf(facts);
    theory = List.copyOf(theory);
    history = List.copyOf(history);
    cases = List.copyOf(cases);
    skills = List.copyOf(skills);
  }

  /** A card without cases. */
  public ValidityCard(List<Fact> facts, List<TheoryCheck> theory, List<HistoryCheck> history) {
    this(facts, theory, history, List.of(), List.of());
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
    return text.append('.').append(cases.isEmpty() ? "" : " " + casesInWords()).toString();
  }

  /** What the cases say of the model, in a sentence. */
  private String casesInWords() {
    CaseSkill model = skills.get(0);
    CaseSkill free = skills.get(1);
    CaseSkill form = skills.get(2);
    return PortableText.format(
        "Of pairs among %d cases of history the model orders %.0f %% rightly with the deal imposed"
            + " and %.0f %% in free talks, form alone %.0f %%: %s.",
        cases.size(),
        PERCENT * model.concordance().value(),
        PERCENT * free.concordance().value(),
        PERCENT * form.concordance().value(),
        model.beyond().low() > 0 || free.beyond().low() > 0
            ? "skill beyond form"
            : "no skill beyond form is shown");
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
