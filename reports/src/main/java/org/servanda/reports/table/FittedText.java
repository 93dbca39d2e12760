package org.servanda.reports.table;

import java.util.ArrayList;
import java.util.List;

/** Texts fitted to the width of a terminal without losing anything. */
final class FittedText {
  private FittedText() {}

  /** Breaks a text between words; further lines are indented by two. */
  static void wrap(String words, int width, StringBuilder text) {
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        text.append(line).append('\n');
        line = new StringBuilder(" ");
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    text.append(line).append('\n');
  }

  /** A name whole, in as many lines of a width as it takes. */
  static List<String> lines(String name, int width) {
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < name.length(); from += width) {
      lines.add(name.substring(from, Math.min(name.length(), from + width)));
    }
    return lines;
  }

  static String shortened(String text, int width, boolean unicode) {
    String dots = unicode ? "…" : "...";
    if (text.length() <= width) {
      return text;
    }
    int kept = width - dots.length();
    int end = kept * 2 / 3;
    return text.substring(0, kept - end) + dots + text.substring(text.length() - end);
  }

  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
