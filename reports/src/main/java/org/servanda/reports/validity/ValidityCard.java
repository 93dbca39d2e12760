package org.servanda.reports.validity;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.servanda.engine.portable.PortableText;

/**
 * The validity of the model: whether it reproduces stylised facts, agrees with theory under the
 * assumptions of the theory, and is near historical rates.
 *
 * @param seeds the seeds with which everything was played
 * @param facts facts and controls, in order
 * @param theory numbers of published theories
 * @param history published rates
 * @param cases the cases of history, each beside the model
 * @param skills how well the model, and simpler things, order these cases by their lives
 * @param places the first places of the default tournament with each seed; empty if not played
 */
public record ValidityCard(
    List<Long> seeds,
    List<Fact> facts,
    List<TheoryCheck> theory,
    List<HistoryCheck> history,
    List<CaseCheck> cases,
    List<CaseSkill> skills,
    List<FirstPlaces> places) {
  private static final double PERCENT = 100;

  /** What to think of the cases, whatever they show. */
  public static final String CAUTION =
      "Some two dozen cases decide little: the intervals are wide, each deal is one reader's"
          + " coding, and the cases marked as seen had been played before the coding rule was"
          + " fixed.";

  public ValidityCard {
    seeds = List.copyOf(seeds);
    facts = List.copyOf(facts);
    theory = List.copyOf(theory);
    history = List.copyOf(history);
    cases = List.copyOf(cases);
    skills = List.copyOf(skills);
    places = List.copyOf(places);
  }

  /** A card without cases and places. */
  public ValidityCard(
      List<Long> seeds, List<Fact> facts, List<TheoryCheck> theory, List<HistoryCheck> history) {
    this(seeds, facts, theory, history, List.of(), List.of(), List.of());
  }

  /** A summary in a few sentences. */
  public String summary() {
    StringBuilder text = new StringBuilder();
    text.append(
        PortableText.format(
            "With %s, %d of %d facts hold among leaders who calculate and %d in the default field"
                + " (%d of %d expectations follow from how the model is built); %d of %d controls are quiet",
            seedsInWords(),
            holding(),
            tested(),
            holdingInField(),
            lines().filter(Fact.Line::built).count(),
            lines().count(),
            count(fact -> fact.isControl() && fact.holds() && fact.holdsInField()),
            count(Fact::isControl)));
    if (!theory.isEmpty()) {
      long agree = theory.stream().filter(TheoryCheck::holds).count();
      text.append(
          PortableText.format("; %d of %d theoretical numbers agree", agree, theory.size()));
    }
    text.append('.');
    if (!history.isEmpty()) {
      text.append(' ').append(historyInWords());
    }
    if (!cases.isEmpty()) {
      text.append(' ').append(casesInWords());
    }
    if (!places.isEmpty()) {
      text.append(' ').append(placesInWords());
    }
    return text.toString();
  }

  private String seedsInWords() {
    return seeds.size() == 1 ? "one seed" : PortableText.format("%d seeds", seeds.size());
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

  private String historyInWords() {
    long stated = history.stream().filter(HistoryCheck::input).count();
    long tried = history.stream().filter(check -> !Double.isNaN(check.constant())).count();
    return PortableText.format(
        "%d of %d rates are near history in the first season%s; a constant hazard is near in %d of"
            + " %d.",
        history.stream().filter(HistoryCheck::holds).count(),
        history.size(),
        stated == 0 ? "" : PortableText.format(" (%d is put in)", stated),
        history.stream().filter(HistoryCheck::isConstantNear).count(),
        tried);
  }

  /** Whether the first places of the default tournament are the same with every seed. */
  private String placesInWords() {
    List<String> first = places.get(0).names();
    long same = places.stream().filter(other -> other.names().equals(first)).count();
    long leads = places.stream().filter(p -> p.names().get(0).equals(first.get(0))).count();
    return PortableText.format(
        "In the default tournament the first three places are %s; with %s the same three lead in"
            + " this order in %d, and %s leads in %d.",
        String.join(", ", first), seedsInWords(), same, first.get(0), leads);
  }

  private Stream<Fact.Line> lines() {
    return facts.stream().flatMap(fact -> fact.lines().stream());
  }

  private long count(Predicate<Fact> which) {
    return facts.stream().filter(which).count();
  }

  /** Number of facts that hold among leaders who calculate, without controls. */
  public long holding() {
    return count(fact -> !fact.isControl() && fact.holds());
  }

  /** Number of facts that hold in the default field, without controls. */
  public long holdingInField() {
    return count(fact -> !fact.isControl() && fact.holdsInField());
  }

  /** Number of facts tested, without controls. */
  public long tested() {
    return count(fact -> !fact.isControl());
  }
}
