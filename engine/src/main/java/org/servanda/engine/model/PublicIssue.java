package org.servanda.engine.model;

import java.util.List;

/**
 * What everybody knows of an issue: its name, who must deliver, how well that is watched, and the
 * options' names, but not what they are worth to whom.
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
