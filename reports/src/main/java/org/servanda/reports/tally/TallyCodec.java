package org.servanda.reports.tally;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A tally as bytes, without loss: equal tallies give equal bytes. Numbers are zigzag varints (seven
 * bits per byte, least significant first); a run of zeros is a zero and its length. Each pair is
 * followed by its moves in a repeated game, kinds of agreement, single agreements and faults.
 */
public final class TallyCodec {
  private static final int FORMAT = 5;

  private TallyCodec() {}

  /** Writes a tally. */
  public static void write(Tally tally, DataOutput out) throws IOException {
    putNumber(out, FORMAT);
    // So that a file from before a metric was added is not misread.
    putNumber(out, PairCount.values().length);
    putNumber(out, MatchMetric.values().length);
    putNumber(out, TerminationCause.values().length);
    putNumber(out, ConditionMetric.values().length);
    putSettings(out, tally);
    putNumber(out, tally.pairs().size());
    for (Map.Entry<Pair, PairTally> entry : tally.pairs().entrySet()) {
      Pair pair = entry.getKey();
      PairTally sum = entry.getValue();
      out.writeUTF(pair.scenario());
      putNumber(out, pair.season());
      out.writeUTF(pair.a());
      out.writeUTF(pair.b());
      putNumber(out, sum.horizon());
      put(out, sum::pass);
      putGame(out, sum.game());
      putKinds(out, sum);
      putDetails(out, sum);
      putNumber(out, sum.faults().size());
      for (Map.Entry<FaultNote, Long> fault : sum.faults().entrySet()) {
        out.writeUTF(fault.getKey().entrant());
        out.writeUTF(fault.getKey().cause());
        putNumber(out, fault.getValue());
      }
    }
  }

  private static void putSettings(DataOutput out, Tally tally) throws IOException {
    putNumber(out, tally.settings().size());
    for (Map.Entry<Condition, ConditionTally> entry : tally.settings().entrySet()) {
      out.writeUTF(entry.getKey().scenario());
      putNumber(out, entry.getKey().season());
      putNumber(out, entry.getValue().horizon());
      put(out, entry.getValue()::pass);
    }
  }

  private static void getSettings(DataInput in, Tally tally) throws IOException {
    long settings = getNumber(in);
    for (long i = 0; i < settings; i++) {
      Condition setting = new Condition(in.readUTF(), small(in));
      ConditionTally sum = new ConditionTally(small(in));
      get(in, sum::pass);
      tally.put(setting, sum);
    }
  }

  private static void putGame(DataOutput out, @Nullable GameTally game) throws IOException {
    putNumber(out, game == null ? 0 : 1);
    if (game != null) {
      put(out, game::pass);
    }
  }

  private static void getGame(DataInput in, PairTally sum) throws IOException {
    if (getNumber(in) != 0) {
      GameTally game = new GameTally();
      get(in, game::pass);
      sum.put(game);
    }
  }

  private static void putKinds(DataOutput out, PairTally sum) throws IOException {
    putNumber(out, sum.kinds().size());
    for (Map.Entry<AgreementKind, KindTally> kind : sum.kinds().entrySet()) {
      out.writeUTF(kind.getKey().form());
      out.writeUTF(kind.getKey().verification());
      out.writeUTF(kind.getKey().precision());
      putNumber(out, kind.getKey().years());
      put(out, kind.getValue()::pass);
    }
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @throws IOException if it is damaged or of another version
   */
  public static Tally read(DataInput in) throws IOException {
    boolean known =
        getNumber(in) == FORMAT
            && getNumber(in) == PairCount.values().length
            && getNumber(in) == MatchMetric.values().length
            && getNumber(in) == TerminationCause.values().length
            && getNumber(in) == ConditionMetric.values().length;
    if (!known) {
      throw new IOException("it was written by another version");
    }
    Tally tally = new Tally();
    getSettings(in, tally);
    long pairs = getNumber(in);
    // Every name stands in as many pairs as there are entrants.
    Map<String, String> names = new HashMap<>();
    UnaryOperator<String> once = name -> names.computeIfAbsent(name, n -> n);
    for (long i = 0; i < pairs; i++) {
      Pair pair =
          new Pair(
              once.apply(in.readUTF()),
              small(in),
              once.apply(in.readUTF()),
              once.apply(in.readUTF()));
      PairTally sum = new PairTally(Math.toIntExact(getNumber(in)));
      get(in, sum::pass);
      getGame(in, sum);
      getKinds(in, pair, sum);
      getDetails(in, sum);
      long faults = getNumber(in);
      for (long f = 0; f < faults; f++) {
        FaultNote note = new FaultNote(in.readUTF(), in.readUTF());
        sum.put(note, getNumber(in));
      }
      tally.put(pair, sum);
    }
    return tally;
  }

  private static void getKinds(DataInput in, Pair pair, PairTally sum) throws IOException {
    long kinds = getNumber(in);
    for (long i = 0; i < kinds; i++) {
      AgreementKind kind =
          new AgreementKind(
              pair.scenario(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              Math.toIntExact(getNumber(in)));
      KindTally tally = new KindTally();
      get(in, tally::pass);
      sum.put(kind, tally);
    }
  }

  private static void putDetails(DataOutput out, PairTally sum) throws IOException {
    List<AgreementKind> kinds = List.copyOf(sum.kinds().keySet());
    putNumber(out, sum.details().size());
    for (Map.Entry<Integer, List<AgreementRow>> match : sum.details().entrySet()) {
      putNumber(out, match.getKey());
      putNumber(out, match.getValue().size());
      for (AgreementRow row : match.getValue()) {
        putNumber(out, kinds.indexOf(row.kind()));
        putNumber(out, row.sidedness());
        putNumber(out, row.depth());
        putNumber(out, row.life());
        putNumber(out, row.end().ordinal());
        putNumber(out, row.honoured());
        putNumber(out, row.broken() ? 1 : 0);
        putNumber(out, row.offices());
      }
    }
  }

  private static void getDetails(DataInput in, PairTally sum) throws IOException {
    List<AgreementKind> kinds = List.copyOf(sum.kinds().keySet());
    long matches = getNumber(in);
    for (long i = 0; i < matches; i++) {
      int repetition = small(in);
      List<AgreementRow> rows = new ArrayList<>();
      int count = small(in);
      for (int r = 0; r < count; r++) {
        rows.add(
            new AgreementRow(
                kinds.get(small(in)),
                small(in),
                small(in),
                small(in),
                TerminationCause.values()[small(in)],
                small(in),
                small(in) == 1,
                small(in)));
      }
      sum.put(repetition, List.copyOf(rows));
    }
  }

  private static int small(DataInput in) throws IOException {
    return Math.toIntExact(getNumber(in));
  }

  /** A sum whose numbers can be written or read. */
  @FunctionalInterface
  private interface Numbers {
    void pass(LongCodec passage) throws IOException;
  }

  private static void put(DataOutput out, Numbers numbers) throws IOException {
    long[] zeros = {0};
    numbers.pass(
        number -> {
          if (number == 0) {
            zeros[0]++;
          } else {
            putZeros(out, zeros);
            putNumber(out, number);
          }
          return number;
        });
    putZeros(out, zeros);
  }

  private static void putZeros(DataOutput out, long[] zeros) throws IOException {
    if (zeros[0] > 0) {
      putNumber(out, 0);
      putNumber(out, zeros[0]);
      zeros[0] = 0;
    }
  }

  private static void get(DataInput in, Numbers numbers) throws IOException {
    long[] zeros = {0};
    numbers.pass(
        old -> {
          if (zeros[0] == 0) {
            long number = getNumber(in);
            if (number != 0) {
              return number;
            }
            zeros[0] = getNumber(in);
          }
          zeros[0]--;
          return 0;
        });
  }

  private static void putNumber(DataOutput out, long number) throws IOException {
    long rest = (number << 1) ^ (number >> 63);
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  private static long getNumber(DataInput in) throws IOException {
    long rest = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = in.readByte();
      rest |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return (rest >>> 1) ^ -(rest & 1);
      }
    }
    throw new IOException("a number is too long");
  }
}
