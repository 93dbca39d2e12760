package org.servanda.tournaments.scenario;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.servanda.engine.model.Range;
import org.servanda.engine.model.Terms;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.yaml.Diagnostic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules between the parts of a scenario file, which no schema can express. */
final class ScenarioRules {
  private static final List<String> MENUS =
      List.of("forms", "verification", "precision", "years", "reviews", "escapes", "guarantors");

  private final ObjectNode file;
  private final List<Diagnostic> mistakes = new ArrayList<>();

  private ScenarioRules(ObjectNode file) {
    this.file = file;
  }

  /** The mistakes in a completed file. */
  static List<Diagnostic> broken(ObjectNode file) {
    ScenarioRules rules = new ScenarioRules(file);
    rules.distinct("/issues", "issue");
    for (int i = 0; i < file.get("issues").size(); i++) {
      rules.distinct("/issues/" + i + "/options", "option of this issue");
    }
    MENUS.forEach(menu -> rules.distinct("/terms/" + menu, "entry of this menu"));
    rules.inRange("years", "years");
    rules.inRange("reviews", "review");
    rules.inRange("escapes", "escape");
    rules.options("/standing");
    if (file.get("history") instanceof ObjectNode) {
      rules.options("/history/signed");
      rules.terms("/history/signed");
      rules.day("/history/date");
      rules.day("/history/ended");
    }
    return rules.mistakes;
  }

  /** A list must not be empty or hold an entry twice. */
  private void distinct(String pointer, String what) {
    JsonNode list = file.at(pointer);
    Set<String> seen = new HashSet<>();
    if (list.isEmpty()) {
      mistakes.add(new Diagnostic(pointer, "The list is empty; add at least one " + what));
    }
    for (int i = 0; i < list.size(); i++) {
      String name = name(list.get(i));
      if (name.isBlank()) {
        mistakes.add(
            new Diagnostic(pointer + "/" + i, PortableText.format("Every %s needs a name", what)));
      } else if (!seen.add(name)) {
        String text =
            PortableText.format(
                "There is another %s named '%s'; rename or remove one of them", what, name);
        mistakes.add(new Diagnostic(pointer + "/" + i, text));
      }
    }
  }

  private static String name(JsonNode entry) {
    return entry.isObject() ? entry.path("name").asString("") : entry.asString();
  }

  /** The numbers of a menu must be in the range of the term. */
  private void inRange(String menu, String term) {
    Range range =
        Arrays.stream(Terms.class.getRecordComponents())
            .filter(component -> component.getName().equals(term))
            .findFirst()
            .orElseThrow()
            .getAnnotation(Range.class);
    JsonNode list = file.at("/terms/" + menu);
    for (int i = 0; i < list.size(); i++) {
      double value = list.get(i).asDouble();
      if (!(value >= range.min() && value <= range.max())) {
        mistakes.add(
            new Diagnostic(
                "/terms/" + menu + "/" + i,
                PortableText.format(
                    "%s is out of range; it must be %s (%s)",
                    plain(list.get(i)),
                    PortableText.range(range.min(), range.max()),
                    range.value())));
      }
    }
  }

  private void day(String pointer) {
    JsonNode day = file.at(pointer);
    try {
      if (day.isString()) {
        LocalDate.parse(day.asString());
      }
    } catch (DateTimeParseException e) {
      mistakes.add(new Diagnostic(pointer, "The date " + day.asString() + " does not exist"));
    }
  }

  /** An agreement must take one option of each issue. */
  private void options(String agreement) {
    JsonNode chosen = file.at(agreement + "/options");
    JsonNode issues = file.get("issues");
    if (chosen.isMissingNode()) {
      return;
    }
    if (chosen.size() != issues.size()) {
      mistakes.add(
          new Diagnostic(
              agreement + "/options",
              PortableText.format(
                  "The number of options, %d, must be the number of issues, %d; name one option for each of: %s",
                  chosen.size(), issues.size(), String.join(", ", names(issues)))));
    }
    for (int i = 0; i < Math.min(chosen.size(), issues.size()); i++) {
      mustBeAmong(
          agreement + "/options/" + i,
          chosen.get(i).asString(),
          names(issues.get(i).get("options")),
          PortableText.format("Issue '%s' has no option", name(issues.get(i))));
    }
  }

  /** The terms signed must be on the menu. */
  private void terms(String signed) {
    among(signed + "/form", "forms");
    among(signed + "/verification", "verification");
    among(signed + "/precision", "precision");
    among(signed + "/years", "years");
    among(signed + "/review", "reviews");
    among(signed + "/escape", "escapes");
    among(signed + "/guarantor", "guarantors");
  }

  private void among(String pointer, String menu) {
    JsonNode value = file.at(pointer);
    if (!value.isMissingNode() && !value.isNull()) {
      mustBeAmong(
          pointer,
          plain(value),
          names(file.at("/terms/" + menu)),
          PortableText.format("The menu of %s does not offer", menu));
    }
  }

  private void mustBeAmong(String pointer, String value, List<String> allowed, String what) {
    if (!allowed.contains(value) && !allowed.isEmpty()) {
      mistakes.add(
          new Diagnostic(
              pointer,
              PortableText.format(
                  "%s '%s'.%s Allowed: %s",
                  what, value, NearestName.hint(value, allowed), String.join(", ", allowed))));
    }
  }

  private static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(entry -> names.add(entry.isObject() ? name(entry) : plain(entry)));
    return names;
  }

  /** Formats equal numbers alike, however they are written: 1 and 1.0. */
  private static String plain(JsonNode value) {
    if (!value.isNumber()) {
      return value.asString();
    }
    double number = value.asDouble();
    return Double.isInfinite(number) ? "none" : Double.toString(number).replaceAll("\\.0$", "");
  }
}
