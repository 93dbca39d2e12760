package org.servanda.reports.figure;

import java.util.ArrayList;
import java.util.List;

/** Names beside a figure, in as many lines as they need: nothing of a name is cut. */
final class NameRows {
  /** Between the lines of a name. */
  private static final int LINE = 14;

  private static final int ROW = 20;

  /** Longest line, in characters, that fits beside a figure. */
  private static final int LONGEST = 34;

  private static final String BREAKS = " ,;:(+/_-=";

  private final List<List<String>> names;
  private final int[] tops;

  /** Rows for names, from the top down. */
  NameRows(List<String> names) {
    this.names = names.stream().map(NameRows::lines).toList();
    this.tops = new int[names.size() + 1];
    for (int i = 0; i < names.size(); i++) {
      tops[i + 1] = tops[i] + ROW + LINE * (this.names.get(i).size() - 1);
    }
  }

  /**
   * The lines of a name, each of at most {@value #LONGEST} characters. Lines end after a space or
   * another sign that parts words, unless that leaves them less than half full.
   */
  static List<String> lines(String name) {
    List<String> lines = new ArrayList<>();
    String rest = name;
    while (rest.length() > LONGEST) {
      int end = end(rest);
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    lines.add(rest);
    return lines;
  }

  private static int end(String text) {
    for (int end = LONGEST; end > LONGEST / 2; end--) {
      // A space may stand behind a full line.
      if (BREAKS.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end) == ' ') {
        return end;
      }
    }
    return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }

  /** The longest line, in characters. */
  int longest() {
    return names.stream().flatMap(List::stream).mapToInt(String::length).max().orElse(6);
  }

  /** Height of all rows. */
  int height() {
    return tops[names.size()];
  }

  /** The middle of a row, from the top of the first. */
  double middle(int place) {
    return (tops[place] + tops[place + 1]) / 2.0;
  }

  /** A line of a name; its baseline is measured from the top of the first row. */
  record Line(double baseline, String text) {}

  /** All lines, from the top down. */
  List<Line> lines() {
    List<Line> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      double baseline = middle(i) + 4 - LINE * (names.get(i).size() - 1) / 2.0;
      for (String text : names.get(i)) {
        all.add(new Line(baseline, text));
        baseline += LINE;
      }
    }
    return all;
  }
}
