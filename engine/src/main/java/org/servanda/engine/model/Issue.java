package org.servanda.engine.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.servanda.engine.portable.PortableText;

/**
 * A matter to be agreed on: what one seat, the obligor, will do.
 *
 * @param name what it is called at the table
 * @param obligor the seat that must deliver
 * @param observability how easily its delivery is watched; .5 leaves a verification level's proof
 *     rate as it is
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

  /** The same with the seats exchanged: the other is obliged. */
  Issue mirrored() {
    return new Issue(
        name, obligor.other(), observability, options.stream().map(Option::mirrored).toList());
  }
}
