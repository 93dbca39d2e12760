package org.servanda.tournaments.scenario.genius;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.servanda.engine.model.UtilityFunction;
import org.servanda.engine.portable.PortableText;

/**
 * Reads the hyper-rectangles of a nonlinear profile. Bounds on an issue's numbers become bounds on
 * the indices of its values, which are in ascending order.
 */
final class HyperRectangles {
  private final List<DomainIssue> issues;
  private final Map<Integer, Integer> places = new HashMap<>();

  private HyperRectangles(List<DomainIssue> issues) {
    this.issues = issues;
    for (int i = 0; i < issues.size(); i++) {
      places.put(issues.get(i).index(), i);
    }
  }

  /** The utility function described by an element {@code <utility maxutility>}. */
  static UtilityFunction read(XmlTree utility, List<DomainIssue> issues) {
    double most = utility.number("maxutility");
    if (!(most > 0)) {
      throw utility.wrong(PortableText.format("'maxutility' is %s, but must be above 0", most));
    }
    HyperRectangles reader = new HyperRectangles(issues);
    List<UtilityFunction.Box> boxes = new ArrayList<>();
    for (XmlTree function : utility.all("ufun")) {
      double weight = function.attribute("weight").isPresent() ? function.number("weight") : 1;
      for (XmlTree box : function.all("hyperrectangle")) {
        double worth = weight * box.number("utility");
        reader.bounds(box).ifPresent(bounds -> boxes.add(new UtilityFunction.Box(worth, bounds)));
      }
    }
    if (boxes.isEmpty()) {
      throw utility.wrong("there is no <hyperRectangle> that contains an outcome");
    }
    return UtilityFunction.ofBoxes(boxes, most);
  }

  /** The bounds of a box; empty if no outcome lies in it. */
  private Optional<List<UtilityFunction.Bound>> bounds(XmlTree box) {
    List<UtilityFunction.Bound> bounds = new ArrayList<>();
    for (XmlTree side : box.children()) {
      boolean includes = side.name().equals("includes");
      if (includes || side.name().equals("excludes")) {
        Optional<UtilityFunction.Bound> bound = bound(side, !includes);
        if (bound.isEmpty() && includes) {
          return Optional.empty();
        }
        bound.ifPresent(bounds::add);
      }
    }
    return Optional.of(bounds);
  }

  private Optional<UtilityFunction.Bound> bound(XmlTree side, boolean outside) {
    Integer place = places.get(side.whole("index"));
    if (place == null) {
      throw side.wrong("there is no issue with index " + side.whole("index"));
    }
    DomainIssue issue = issues.get(place);
    int from = below(issue, side.number("min"), false);
    int to = below(issue, side.number("max"), true) - 1;
    return from <= to
        ? Optional.of(new UtilityFunction.Bound(place, from, to, outside))
        : Optional.empty();
  }

  /** The number of values of an issue that are below a number, or at most equal to it. */
  private static int below(DomainIssue issue, double number, boolean orEqual) {
    int low = 0;
    int high = issue.values().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      double value = issue.number(middle);
      if (value < number || (orEqual && value == number)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
