package org.servanda.tournaments.remote.llm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.PublicIssue;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.portable.PortableText;
import tools.jackson.databind.JsonNode;

/**
 * Outcomes as a model writes them: the number of an option for each issue, and the number of a
 * choice for each part of the terms that has more than one.
 */
final class Choices {
  private static final int LONGEST_NAME = 60;

  private final OutcomeSpace outcomes;
  private final List<Part> parts;

  /**
   * A part of the terms.
   *
   * @param name what it is called
   * @param choices its choices in words
   * @param stride the difference in the index of terms between two neighbouring choices
   */
  private record Part(String name, List<String> choices, int stride) {
    int chosen(int terms) {
      return terms / stride % choices.size();
    }
  }

  Choices(OutcomeSpace outcomes) {
    this.outcomes = outcomes;
    this.parts = parts(outcomes.menu());
  }

  /** In the order in which the menu numbers its terms. */
  private static List<Part> parts(TermsMenu menu) {
    List<Part> all = new ArrayList<>();
    add(
        all,
        "form",
        menu.forms(),
        form ->
            PortableText.format(
                "%s (breaking it costs %s%s)",
                quoted(form.name()),
                number(form.breaking()),
                form.ratified() ? ", legislatures must ratify it" : ""));
    add(
        all,
        "verification",
        menu.verification(),
        level ->
            PortableText.format(
                "%s (proves a full breach with probability %s a round, costs %s a round)",
                quoted(level.name()), number(level.proof()), number(level.cost())));
    add(
        all,
        "precision",
        menu.precision(),
        level ->
            PortableText.format(
                "%s (share never provable %s, false alarms %s, drafting fails %s)",
                quoted(level.name()),
                number(level.arguable()),
                number(level.falseAlarm()),
                number(level.draftingFailure())));
    add(all, "duration", menu.years(), years -> years == 0 ? "for ever" : years + " years");
    add(all, "review", menu.reviews(), years -> years == 0 ? "none" : "every " + years + " years");
    add(
        all,
        "escape clause",
        menu.escapes(),
        price -> Double.isInfinite(price) ? "none" : "at the price " + number(price));
    add(all, "guarantor", menu.guarantors(), there -> there ? "yes" : "no");
    return List.copyOf(all);
  }

  private static <T> void add(
      List<Part> all, String name, List<T> choices, Function<T, String> words) {
    int stride = 1;
    for (Part before : all) {
      stride *= before.choices().size();
    }
    all.add(new Part(name, choices.stream().map(words).toList(), stride));
  }

  /** A name that a scenario's author chose: one line, in quotes that it cannot leave. */
  static String quoted(String name) {
    return '"' + PortableText.line(name, LONGEST_NAME).replace('"', '\'').replace('`', '\'') + '"';
  }

  /** A number with two decimals, and no sign where that shows none. */
  static String number(double value) {
    String text = String.valueOf(PortableText.format("%.2f", value)).toLowerCase(Locale.ROOT);
    return text.equals("-0.00") ? "0.00" : text;
  }

  /** The settled parts, then each open one with its numbered choices. */
  String terms() {
    StringBuilder text = new StringBuilder();
    int open = 0;
    for (Part part : parts) {
      text.append("- ").append(part.name());
      if (part.choices().size() == 1) {
        text.append(", settled: ").append(part.choices().get(0));
      } else {
        text.append(", place ").append(open++).append(" of \"terms\": ");
        for (int i = 0; i < part.choices().size(); i++) {
          text.append(i == 0 ? "" : "; ").append(i).append(' ').append(part.choices().get(i));
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  private List<Part> open() {
    return parts.stream().filter(part -> part.choices().size() > 1).toList();
  }

  /** An outcome: {@code {"options":[0,2],"terms":[1]}}. */
  String text(Outcome outcome) {
    int terms = (int) (outcome.index() % outcomes.terms().size());
    List<Integer> options = new ArrayList<>();
    for (int i = 0; i < outcomes.topics().size(); i++) {
      options.add(outcome.option(i));
    }
    List<Integer> chosen = open().stream().map(part -> part.chosen(terms)).toList();
    return PortableText.format("{\"options\":%s,\"terms\":%s}", compact(options), compact(chosen));
  }

  private static String compact(List<Integer> numbers) {
    return numbers.toString().replace(" ", "");
  }

  /**
   * Reads an outcome.
   *
   * @throws LlmAnswers.Nonsense if it is none, in words for the model
   */
  Outcome read(JsonNode options, JsonNode terms) {
    List<PublicIssue> issues = outcomes.topics();
    List<Integer> sizes = issues.stream().map(issue -> issue.options().size()).toList();
    List<Integer> chosen = numbers("options", "issue", options, sizes);
    List<Part> open = open();
    List<Integer> places =
        open.isEmpty() && terms.isMissingNode()
            ? Collections.emptyList()
            : numbers("terms", "term", terms, open.stream().map(p -> p.choices().size()).toList());
    int index = 0;
    for (int i = 0; i < open.size(); i++) {
      index += places.get(i) * open.get(i).stride();
    }
    int[] picked = chosen.stream().mapToInt(Integer::intValue).toArray();
    return outcomes.of(picked, outcomes.terms().get(index));
  }

  private static List<Integer> numbers(
      String name, String what, JsonNode node, List<Integer> sizes) {
    if (!node.isArray() || node.size() != sizes.size()) {
      throw new LlmAnswers.Nonsense(
          PortableText.format(
              "\"%s\" must be a list of %d whole numbers, one for each %s",
              name, sizes.size(), what));
    }
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      JsonNode number = node.get(i);
      boolean allowed = number.isIntegralNumber() && number.canConvertToInt();
      if (!allowed || number.asInt() < 0 || number.asInt() >= sizes.get(i)) {
        throw new LlmAnswers.Nonsense(
            PortableText.format(
                "place %d of \"%s\" must be a whole number from 0 to %d",
                i, name, sizes.get(i) - 1));
      }
      numbers.add(number.asInt());
    }
    return numbers;
  }
}
