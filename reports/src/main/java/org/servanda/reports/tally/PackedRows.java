package org.servanda.reports.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The agreements of some matches one by one, as numbers in the order they came: for each match its
 * repetition and how many agreements it had, then the numbers of each agreement.
 */
final class PackedRows {
  private static final byte[] NONE = {};

  private byte[] bytes = NONE;
  private int length;

  /** Adds the agreements of a repetition, their kinds numbered by the pair. */
  void add(int repetition, List<AgreementRow> rows, PairKinds kinds) {
    put(repetition);
    put(rows.size());
    for (AgreementRow row : rows) {
      put(kinds.number(row.kind()));
      put(row.sidedness());
      put(row.depth());
      put(row.life());
      put(row.end().ordinal());
      put(row.honoured());
      put(row.broken() ? 1 : 0);
      put(row.offices());
    }
  }

  /** The agreements by repetition. */
  SortedMap<Integer, List<AgreementRow>> rows(PairKinds kinds) {
    TreeMap<Integer, List<AgreementRow>> all = new TreeMap<>();
    Reader reader = new Reader();
    while (reader.at < length) {
      List<AgreementRow> rows = all.computeIfAbsent(reader.next(), r -> new ArrayList<>());
      for (int left = reader.next(); left > 0; left--) {
        rows.add(reader.row(kinds));
      }
    }
    return all;
  }

  /** A number as seven bits a byte, the least first, each but the last with its sign bit set. */
  private void put(int number) {
    if (length + 5 > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + 5, length + length / 4));
    }
    int rest = number;
    while ((rest & ~0x7F) != 0) {
      bytes[length++] = (byte) ((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  private final class Reader {
    private int at;

    int next() {
      int number = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = bytes[at++];
        number |= (next & 0x7F) << shift;
        if (next >= 0) {
          return number;
        }
      }
    }

    AgreementRow row(PairKinds kinds) {
      return new AgreementRow(
          kinds.kind(next()),
          next(),
          next(),
          next(),
          TerminationCause.values()[next()],
          next(),
          next() == 1,
          next());
    }
  }
}
