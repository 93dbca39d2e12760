package org.servanda.engine.model;

import java.util.List;

/**
 * What is public about an issue: everything but the values of its options.
 *
 * @param name what it is called
 * @param obligor the seat that must deliver
 * @param observability how easily delivery is watched, from 0 to 1
 * @param options the names of its options, from the status quo to the deepest undertaking
 */
public record PublicIssue(String name, Seat obligor, double observability, List<String> options) {
  static PublicIssue of(Issue issue) {
    return new PublicIssue(
        issue.name(),
        issue.obligor(),
        issue.observability(),
        issue.options().stream().map(Option::name).toList());
  }
}
