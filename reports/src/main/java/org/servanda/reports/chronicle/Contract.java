package org.servanda.reports.chronicle;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Terms;

/**
 * What was signed, and how each side kept it.
 *
 * @param signed the round in which it was signed
 * @param entered the first round in force; −1 if it never was
 * @param ended the first round in which it is gone
 * @param text duties and terms
 * @param deedsA how A kept it, one letter for each round in force, see {@link ContractRecorder}
 * @param deedsB the same of B
 */
public record Contract(
    int signed, int entered, int ended, Text text, String deedsA, String deedsB) {

  /**
   * What is written.
   *
   * @param duties what each side has to do beyond the status quo
   * @param terms form, verification, precision, years and clauses, in words
   */
  public record Text(List<Duty> duties, List<String> terms) {
    static Text of(Scenario scenario, Outcome outcome) {
      List<Duty> duties = new ArrayList<>();
      for (int i = 0; i < scenario.issues().size(); i++) {
        if (outcome.option(i) > 0) {
          Issue issue = scenario.issues().get(i);
          String option = issue.options().get(outcome.option(i)).name();
          duties.add(new Duty(issue.obligor().name(), issue.name(), option));
        }
      }
      Terms terms = outcome.terms();
      List<String> words = new ArrayList<>(List.of(terms.toString().split(", ", -1)));
      if (terms.years() == 0) {
        words.add("without a term");
      }
      return new Text(List.copyOf(duties), List.copyOf(words));
    }
  }

  /**
   * One obligation.
   *
   * @param by the seat that has to deliver, {@code A} or {@code B}
   * @param issue what it is about
   * @param option what is to be delivered
   */
  public record Duty(String by, String issue, String option) {}
}
