package org.servanda.reports.rows;

import java.util.ArrayList;
import java.util.List;

/** What every column of the rows means, in Markdown: {@code data-dictionary.md}. */
public final class DataDictionary {
  /** Its file inside the results folder. */
  public static final String FILE = "data-dictionary.md";

  private DataDictionary() {}

  /** The text of the file. */
  public static String text() {
    List<String> lines = new ArrayList<>();
    lines.add("# Data dictionary");
    lines.add("");
    lines.add(
        "Two tables as CSV in UTF-8, compressed with gzip. Numbers have at most nine decimals, a"
            + " decimal point and no exponent; a missing value is empty; 1 is yes and 0 is no.");
    for (RowTable<?> table : RowTables.all()) {
      lines.add("");
      lines.add("## " + table.file());
      lines.add("");
      lines.add(table.meaning() + " The key is " + String.join(", ", table.key()) + ".");
      lines.add("");
      lines.add("| column | type | unit | levels | meaning |");
      lines.add("|---|---|---|---|---|");
      table.columns().forEach(column -> lines.add(row(column)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String row(RowColumn<?> column) {
    return "| `"
        + String.join(
            " | ",
            column.name() + "`",
            column.type().schema(),
            column.unit(),
            String.join(", ", column.levels()),
            column.meaning().replace("|", "\\|"))
        + " |";
  }
}
