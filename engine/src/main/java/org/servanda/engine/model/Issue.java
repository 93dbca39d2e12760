package org.servanda.engine.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.servanda.engine.portable.PortableText;

/**
 * One thing to agree on: what one seat, the obligor, will do.
 *
 * @param name what it is called at the table
 * @param obligor the seat that must deliver
 * @param observability how easily delivery is watched; at .5 the proof rate of a verification level
 *     is used as it stands
 * @param options from the status quo (no cost, no benefit) to the deepest undertaking
 */
public record Issue(
    String name,
    Seat obligor,
    @Range(value = "ease of watching its delivery", max = 1) double observability,
    List<Option> options) {

  public Issue {
    RangeChecks.name("An issue", name);
    RangeChecks.check(Issue.class, name, obligor, observability, options);
    options = List.copyOf(options);
    if (options.isEmpty()) {
      throw new IllegalArgumentException(
          "Issue '" + name + "' has no options; give it at least one");
    }
    Set<String> names = new HashSet<>();
    for (Option option : options) {
      if (!names.add(option.name())) {
        throw new IllegalArgumentException(
            PortableText.format(
                "Issue '%s' has two options named '%s'; rename one", name, option.name()));
      }
    }
  }

  /** An issue of middling observability, .5. */
  public static Issue of(String name, Seat obligor, Option... options) {
    return new Issue(name, obligor, .5, List.of(options));
  }

  /** This issue with another observability. */
  public Issue withObservability(double other) {
    return new Issue(name, obligor, other, options);
  }

  /** This issue with other options. */
  public Issue withOptions(Option... others) {
    return new Issue(name, obligor, observability, List.of(others));
  }

  /** Returns a copy with the seats exchanged: the other seat is the obligor. */
  Issue mirrored() {
    return new Issue(
        name, obligor.other(), observability, options.stream().map(Option::mirrored).toList());
  }
}
