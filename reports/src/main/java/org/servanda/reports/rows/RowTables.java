package org.servanda.reports.rows;

import java.util.ArrayList;
import java.util.List;

/** The tables of rows. */
public final class RowTables {
  private static final List<String> KEY = MatchColumns.key().stream().map(RowColumn::name).toList();

  private static final RowTable<RowMatch> MATCHES =
      new RowTable<>("matches", "matches.csv.gz", "One match a row.", KEY, MatchColumns.all());

  private static final RowTable<RowAgreement> AGREEMENTS =
      new RowTable<>(
          "agreements",
          "agreements.csv.gz",
          "One agreement a row: each that entered into force.",
          with(KEY, "agreement"),
          AgreementColumns.all());

  private RowTables() {}

  private static List<String> with(List<String> key, String last) {
    List<String> longer = new ArrayList<>(key);
    longer.add(last);
    return longer;
  }

  /** One row a match. */
  public static RowTable<RowMatch> matches() {
    return MATCHES;
  }

  /** One row an agreement that entered into force, in order of entry within its match. */
  public static RowTable<RowAgreement> agreements() {
    return AGREEMENTS;
  }

  /** All tables. */
  public static List<RowTable<?>> all() {
    return List.of(MATCHES, AGREEMENTS);
  }
}
