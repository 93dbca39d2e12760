package org.servanda.tournaments.scenario.genius;

import java.util.List;

/**
 * An issue of an imported domain.
 *
 * @param index its number in the files, which may have gaps
 * @param name its name
 * @param kind discrete, integer or real
 * @param values its values, as written in the file
 * @param numbers its values as numbers; empty for a discrete issue
 */
record DomainIssue(int index, String name, Kind kind, List<String> values, List<Double> numbers) {
  /** The kinds of issues. */
  enum Kind {
    DISCRETE,
    INTEGER,
    REAL
  }

  /** A value as a number; for a discrete issue, its index. */
  double number(int value) {
    return numbers.isEmpty() ? value : numbers.get(value);
  }
}
