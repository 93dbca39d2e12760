package org.servanda.tournaments.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.model.Issue;
import org.servanda.engine.model.Option;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.Scenario;
import org.servanda.engine.model.Seat;
import org.servanda.engine.model.Terms;
import org.servanda.engine.result.MatchEvent;

/** A signed agreement: what each side owes, on which terms, and in which quarters. */
final class Deal {
  private final Scenario scenario;
  private final int signed;
  private final Outcome outcome;
  private int from = -1;
  private int to = -1;
  private String end = "";

  Deal(Scenario scenario, int signed, Outcome outcome) {
    this.scenario = scenario;
    this.signed = signed;
    this.outcome = outcome;
  }

  boolean entered() {
    return from >= 0;
  }

  boolean inForce() {
    return entered() && to < 0;
  }

  void enter(int round) {
    from = round;
  }

  void end(MatchEvent.Ended ended) {
    to = ended.round();
    end = ended.how().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("signed", signed);
    told.put("from", from);
    told.put("to", to);
    told.put("end", end);
    told.put("clauses", clauses(scenario, outcome));
    told.put("terms", terms(outcome.terms()));
    return told;
  }

  /** What is agreed on each issue, by whom it is owed, and its cost and benefit a quarter. */
  static List<Map<String, @Nullable Object>> clauses(Scenario scenario, Outcome outcome) {
    List<Map<String, @Nullable Object>> clauses = new ArrayList<>();
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      Option option = issue.options().get(outcome.option(i));
      boolean owed = scenario.utilities() == null;
      Map<String, @Nullable Object> clause = new LinkedHashMap<>();
      clause.put("issue", issue.name());
      clause.put("option", option.name());
      clause.put("by", owed ? issue.obligor() == Seat.A ? "A" : "B" : null);
      clause.put("cost", option.cost());
      clause.put("benefit", option.benefit());
      clauses.add(clause);
    }
    return clauses;
  }

  /** Form, verification, precision, duration and what else the contract says of itself. */
  static Map<String, Object> terms(Terms terms) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("form", terms.form().name());
    told.put("verification", terms.verification().name());
    told.put("precision", terms.precision().name());
    told.put("years", terms.years());
    told.put("review", terms.review());
    told.put("escape", terms.hasEscape());
    told.put("guarantor", terms.guarantor());
    return told;
  }
}
