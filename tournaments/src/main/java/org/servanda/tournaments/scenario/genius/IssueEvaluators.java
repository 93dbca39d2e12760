package org.servanda.tournaments.scenario.genius;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;

/** Reads how a GENIUS profile evaluates the values of an issue. */
final class IssueEvaluators {
  private static final double NOTHING = 1e-5;

  /** The most values listed in a message. */
  private static final int LISTED = 20;

  /** The most characters of a value shown in a message. */
  private static final int LONGEST = 60;

  private IssueEvaluators() {}

  /** The evaluation of each value of an issue, from 0 to 1, before weighting. */
  static double[] evaluations(XmlTree element, DomainIssue issue) {
    return switch (issue.kind()) {
      case DISCRETE -> items(element, issue);
      case INTEGER -> integers(element, issue);
      case REAL -> reals(element, issue);
    };
  }

  /** Evaluations are always divided by the greatest of the issue; a value without one has 0. */
  private static double[] items(XmlTree element, DomainIssue issue) {
    double[] evaluations = new double[issue.values().size()];
    Map<String, Integer> places = new HashMap<>();
    issue.values().forEach(value -> places.put(value, places.size()));
    double greatest = 0;
    Set<String> known = new HashSet<>();
    for (XmlTree item : element.all("item")) {
      if (item.attribute("evaluation").isPresent()) {
        double evaluation = item.number("evaluation");
        Integer place = places.get(item.text("value"));
        if (place == null) {
          throw unknown(item, issue);
        }
        if (!known.add(item.text("value"))) {
          throw item.wrong(
              PortableText.format(
                  "issue '%s' evaluates the value '%s' twice; remove one",
                  issue.name(), shown(item.text("value"))));
        }
        evaluations[place] = evaluation;
        greatest = Math.max(greatest, evaluation);
      }
    }
    for (int v = 0; v < evaluations.length; v++) {
      evaluations[v] = greatest < NOTHING ? 0 : evaluations[v] / greatest;
    }
    return evaluations;
  }

  private static BadInputException unknown(XmlTree item, DomainIssue issue) {
    String value = shown(item.text("value"));
    List<String> some = issue.values().stream().limit(LISTED).map(IssueEvaluators::shown).toList();
    return item.wrong(
        PortableText.format(
            "issue '%s' has no value '%s'.%s It has %s%s",
            issue.name(),
            value,
            NearestName.hint(value, some),
            String.join(", ", some),
            some.size() < issue.values().size() ? " and more" : ""));
  }

  private static String shown(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
  }

  private static XmlTree evaluator(XmlTree element, DomainIssue issue) {
    return element
        .first("evaluator")
        .orElseThrow(
            () ->
                element.wrong(PortableText.format("issue '%s' has no <evaluator>", issue.name())));
  }

  private static double[] integers(XmlTree element, DomainIssue issue) {
    XmlTree evaluator = evaluator(element, issue);
    XmlTree bounds =
        element.attribute("lowerbound").isPresent()
            ? element
            : element.first("range").orElse(element);
    checkType(evaluator, evaluator.attribute("ftype").orElse("linear"), List.of("linear"));
    double lower = bounds.number("lowerbound");
    double slope = evaluator.number("slope");
    double offset = evaluator.number("offset");
    double[] evaluations = new double[issue.values().size()];
    for (int v = 0; v < evaluations.length; v++) {
      evaluations[v] = clamp(slope * (issue.number(v) - lower) + offset);
    }
    return evaluations;
  }

  private static double[] reals(XmlTree element, DomainIssue issue) {
    XmlTree evaluator = evaluator(element, issue);
    String type = evaluator.attribute("ftype").orElse("linear");
    checkType(evaluator, type, List.of("linear", "constant", "triangular"));
    double p0 = evaluator.number("parameter0");
    double p1 = type.equals("constant") ? 0 : evaluator.number("parameter1");
    double p2 = type.equals("triangular") ? evaluator.number("parameter2") : 0;
    double[] evaluations = new double[issue.values().size()];
    for (int v = 0; v < evaluations.length; v++) {
      double number = issue.number(v);
      evaluations[v] =
          switch (type) {
            case "linear" -> clamp(p1 * number + p0);
            case "constant" -> p0;
            default -> triangle(number, p0, p1, p2);
          };
    }
    return evaluations;
  }

  private static void checkType(XmlTree evaluator, String type, List<String> allowed) {
    if (!allowed.contains(type)) {
      throw evaluator.wrong(
          PortableText.format(
              "an evaluator has the type '%s'; allowed here: %s",
              shown(type), String.join(", ", allowed)));
    }
  }

  private static double triangle(double number, double lower, double upper, double top) {
    if (number < lower || number > upper) {
      return 0;
    }
    if (number == top) {
      return 1;
    }
    return number < top ? (number - lower) / (top - lower) : 1 - (number - top) / (upper - top);
  }

  private static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
