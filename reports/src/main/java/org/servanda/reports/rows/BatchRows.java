package org.servanda.reports.rows;

import java.util.List;
import org.servanda.engine.result.MatchResult;
import org.servanda.reports.tally.Pair;

/**
 * The rows of some consecutive repetitions of one pair, as CSV in UTF-8 without a header.
 *
 * @param matches of {@link RowTables#matches()}
 * @param agreements of {@link RowTables#agreements()}
 */
@SuppressWarnings("ArrayRecordComponent") // It is written and sent, never compared.
public record BatchRows(byte[] matches, byte[] agreements) {
  /**
   * The rows of matches.
   *
   * @param from the first repetition
   * @param results one a repetition, in order
   */
  public static BatchRows of(Pair pair, int from, List<MatchResult> results) {
    RowText rows = new RowText();
    RowText signed = new RowText();
    for (int i = 0; i < results.size(); i++) {
      RowMatch match = new RowMatch(pair, from + i, results.get(i));
      RowTables.matches().addTo(rows, match);
      int order = 0;
      for (var agreement : match.result().agreements()) {
        order++;
        RowTables.agreements().addTo(signed, new RowAgreement(match, order, agreement));
      }
    }
    return new BatchRows(rows.bytes(), signed.bytes());
  }
}
