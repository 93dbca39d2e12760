package org.servanda.reports.chronicle;

import java.util.List;

/**
 * Breaks text into lines between words.
 *
 * @param width columns that a line does not exceed, unless a single word is longer
 */
record LineWrapper(int width) {
  /** Adds a text: the first line starts with the head, further lines with the indent. */
  void add(List<String> lines, String head, String indent, String text) {
    StringBuilder line = new StringBuilder(head);
    boolean first = true;
    for (String word : text.split(" ", -1)) {
      if (!first && line.length() + word.length() + 1 > width) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
      first = false;
    }
    lines.add(line.toString());
  }
}
