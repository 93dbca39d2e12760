package org.servanda.tournaments.scenario.genius;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.servanda.engine.model.UtilityFunction;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;

/**
 * Reads domains and profiles as GENIUS 10.4 writes them, and files by hand as leniently as GENIUS
 * reads them: issue numbers may have gaps; objectives, types and tags may be missing; counts may be
 * wrong.
 */
final class GeniusReader {
  /** The number of steps into which a real issue is divided. */
  private static final int REAL_STEPS = 20;

  private static final int MOST_VALUES = 1_000_000;

  private GeniusReader() {}

  static ImportedDomain read(Path domain, Path a, Path b) {
    List<DomainIssue> issues = issues(XmlTree.read(domain));
    return new ImportedDomain(name(domain), issues, profile(a, issues), profile(b, issues));
  }

  private static String name(Path path) {
    String file = path.getFileName().toString();
    int dot = file.lastIndexOf('.');
    return dot <= 0 ? file : file.substring(0, dot);
  }

  /**
   * Whether a file is a profile, because it gives values. Any other file with a utility space is a
   * domain.
   */
  static boolean isProfile(XmlTree root) {
    XmlTree space = space(root);
    return !root.name().equals("negotiation_template")
        && (!under(space, "utility").isEmpty()
            || under(space, "issue").stream().anyMatch(GeniusReader::isValued));
  }

  private static boolean isValued(XmlTree issue) {
    return issue.first("evaluator").isPresent()
        || issue.all("item").stream().anyMatch(item -> item.attribute("evaluation").isPresent());
  }

  private static XmlTree space(XmlTree root) {
    if (root.name().equals("utility_space")) {
      return root;
    }
    return root.first("utility_space")
        .orElseThrow(
            () ->
                root.wrong(
                    PortableText.format(
                        "<%s> contains no <utility_space>, so the file is neither a domain nor a"
                            + " profile",
                        root.name())));
  }

  /** The elements with a name in a space and in its objectives, at any depth. */
  private static List<XmlTree> under(XmlTree space, String name) {
    List<XmlTree> found = new ArrayList<>(space.all(name));
    for (XmlTree objective : space.all("objective")) {
      found.addAll(under(objective, name));
    }
    return found;
  }

  static List<DomainIssue> issues(XmlTree root) {
    XmlTree space = space(root);
    List<DomainIssue> issues = new ArrayList<>();
    Set<Integer> indices = new HashSet<>();
    for (XmlTree issue : under(space, "issue")) {
      DomainIssue dimension = dimension(issue);
      if (!indices.add(dimension.index())) {
        throw issue.wrong("there are two issues with index " + dimension.index());
      }
      issues.add(dimension);
    }
    if (issues.isEmpty()) {
      throw space.wrong("the domain has no <issue>");
    }
    issues.sort(Comparator.comparingInt(DomainIssue::index));
    return issues;
  }

  private static DomainIssue dimension(XmlTree issue) {
    int index = issue.whole("index");
    String name = issue.attribute("name").orElse("issue " + index);
    return switch (kind(issue)) {
      case DISCRETE -> discrete(issue, index, name);
      case INTEGER -> integer(issue, index, name);
      case REAL -> real(issue, index, name);
    };
  }

  private static DomainIssue.Kind kind(XmlTree issue) {
    String declared =
        issue
            .attribute("type")
            .or(() -> issue.attribute("etype"))
            .or(() -> issue.attribute("vtype"))
            .orElse(issue.first("range").isPresent() ? "real" : "discrete");
    String bounded = issue.attribute("lowerbound").isPresent() ? "integer" : declared;
    try {
      return DomainIssue.Kind.valueOf(
          (issue.attribute("type").isPresent() ? declared : bounded).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          PortableText.format(
              "%s:%d: an issue has the type '%s'; allowed are discrete, integer and real",
              issue.file(), issue.line(), declared),
          e);
    }
  }

  private static DomainIssue discrete(XmlTree issue, int index, String name) {
    List<String> values = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (XmlTree item : issue.all("item")) {
      String value = item.text("value");
      if (!known.add(value)) {
        throw item.wrong(PortableText.format("issue '%s' has the value '%s' twice", name, value));
      }
      values.add(value);
    }
    if (values.isEmpty()) {
      throw issue.wrong(PortableText.format("issue '%s' has no <item>", name));
    }
    return new DomainIssue(index, name, DomainIssue.Kind.DISCRETE, values, List.of());
  }

  private static DomainIssue integer(XmlTree issue, int index, String name) {
    XmlTree bounds =
        issue.attribute("lowerbound").isPresent() ? issue : issue.first("range").orElse(issue);
    int lower = bounds.whole("lowerbound");
    int upper = bounds.whole("upperbound");
    if (upper < lower || (long) upper - lower >= MOST_VALUES) {
      throw bounds.wrong(
          PortableText.format(
              "issue '%s' runs from %d to %d, but must have from 1 to %d values",
              name, lower, upper, MOST_VALUES));
    }
    List<String> values = new ArrayList<>();
    List<Double> numbers = new ArrayList<>();
    for (int value = lower; value <= upper; value++) {
      numbers.add((double) value);
      values.add(Integer.toString(value));
    }
    return new DomainIssue(index, name, DomainIssue.Kind.INTEGER, values, numbers);
  }

  private static DomainIssue real(XmlTree issue, int index, String name) {
    XmlTree range = issue.first("range").orElse(issue);
    double lower = range.number("lowerbound");
    double upper = range.number("upperbound");
    if (!(upper >= lower)) {
      throw range.wrong(
          PortableText.format(
              "issue '%s' runs from %s to %s, but its lower bound must be below its upper bound",
              name, lower, upper));
    }
    List<String> values = new ArrayList<>();
    List<Double> numbers = new ArrayList<>();
    for (int v = 0; v <= REAL_STEPS; v++) {
      double number = lower + (upper - lower) * v / REAL_STEPS;
      numbers.add(number);
      values.add(Double.toString(number));
    }
    return new DomainIssue(index, name, DomainIssue.Kind.REAL, values, numbers);
  }

  private static ImportedDomain.Profile profile(Path path, List<DomainIssue> issues) {
    XmlTree space = space(XmlTree.read(path));
    double reservation = valueOf(space, "reservation", 0);
    double discount = valueOf(space, "discount_factor", 1);
    Optional<XmlTree> nonlinear = under(space, "utility").stream().findFirst();
    try {
      return new ImportedDomain.Profile(
          name(path),
          nonlinear.isPresent()
              ? HyperRectangles.read(nonlinear.get(), issues)
              : UtilityFunction.ofSum(additive(space, issues)),
          reservation,
          discount > 0 && discount <= 1 ? discount : 1);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(PortableText.format("%s: %s", path, e.getMessage()), e);
    }
  }

  private static double valueOf(XmlTree space, String tag, double otherwise) {
    return space
        .first(tag)
        .filter(found -> found.attribute("value").isPresent())
        .map(found -> found.number("value"))
        .orElse(otherwise);
  }

  private static List<List<Double>> additive(XmlTree space, List<DomainIssue> issues) {
    Map<Integer, Double> weights = weights(space);
    Map<Integer, XmlTree> described = new HashMap<>();
    for (XmlTree issue : under(space, "issue")) {
      if (described.put(issue.whole("index"), issue) != null) {
        throw issue.wrong("there are two issues with index " + issue.whole("index"));
      }
    }
    List<List<Double>> weighted = new ArrayList<>();
    for (DomainIssue issue : issues) {
      XmlTree element = described.get(issue.index());
      if (element == null) {
        throw space.wrong(
            PortableText.format(
                "the profile does not mention issue '%s' (index %d)", issue.name(), issue.index()));
      }
      double weight = weights.getOrDefault(issue.index(), 0.0);
      weighted.add(
          Arrays.stream(IssueEvaluators.evaluations(element, issue))
              .mapToObj(evaluation -> weight * evaluation)
              .toList());
    }
    return weighted;
  }

  /** The weights by issue index; an issue without a weight has weight 0, as in GENIUS. */
  private static Map<Integer, Double> weights(XmlTree space) {
    Map<Integer, Double> weights = new HashMap<>();
    for (XmlTree weight : under(space, "weight")) {
      int index = weight.whole("index");
      double value = weight.number("value");
      if (!(value >= 0)) {
        throw weight.wrong(
            PortableText.format(
                "the weight with index %d is %s, but must be at least 0", index, value));
      }
      if (weights.put(index, value) != null) {
        throw weight.wrong("there are two weights with index " + index);
      }
    }
    if (weights.isEmpty()) {
      throw space.wrong("the profile has no <weight>; add one for each issue");
    }
    return weights;
  }
}
