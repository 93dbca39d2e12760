package org.servanda.tournaments.execution;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.servanda.engine.result.MatchResult;
import org.servanda.engine.result.PriorReputations;
import org.servanda.engine.result.Reputation;
import org.servanda.reports.tally.Pair;

/**
 * The reputations after a season: the mean of the public records at the end of an entrant's
 * matches, and good standing if at least half of them ended in it. Each repetition is a separate
 * history. Sums count billionths, so the order of addition does not matter.
 */
public final class SeasonReputations {
  private static final double UNIT = 1e9;
  private static final int MATCHES = 0;
  private static final int GOOD = 1;
  private static final int KEPT = 2;
  private static final int BROKEN = 3;
  private static final int WITHDRAWN = 4;
  private static final int LIES = 5;
  private static final int SUMS = 6;

  private final Map<Key, long[]> sums = new HashMap<>();

  private record Key(String scenario, int repetition, String entrant) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::scenario)
            .thenComparingInt(Key::repetition)
            .thenComparing(Key::entrant);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** Blank records. */
  public SeasonReputations() {}

  /** Adds the records at the end of a match; a match that ended in a fault has none. */
  public void add(Pair pair, int repetition, MatchResult result) {
    if (result.fault() == null) {
      add(new Key(pair.scenario(), repetition, pair.a()), result.a().reputation());
      add(new Key(pair.scenario(), repetition, pair.b()), result.b().reputation());
    }
  }

  private void add(Key key, Reputation reputation) {
    long[] sum = sums.computeIfAbsent(key, k -> new long[SUMS]);
    sum[MATCHES]++;
    sum[GOOD] += reputation.good() ? 1 : 0;
    sum[KEPT] += Math.round(reputation.kept() * UNIT);
    sum[BROKEN] += Math.round(reputation.broken() * UNIT);
    sum[WITHDRAWN] += Math.round(reputation.withdrawn() * UNIT);
    sum[LIES] += Math.round(reputation.lies() * UNIT);
  }

  /** Adds the records of another sum. */
  public void add(SeasonReputations other) {
    other.sums.forEach(
        (key, more) -> {
          long[] sum = sums.computeIfAbsent(key, k -> new long[SUMS]);
          for (int i = 0; i < SUMS; i++) {
            sum[i] = Math.addExact(sum[i], more[i]);
          }
        });
  }

  /** The prior reputations of a pair. */
  public PriorReputations past(Pair pair, int repetition) {
    if (sums.isEmpty()) {
      return PriorReputations.BLANK;
    }
    return new PriorReputations(
        of(new Key(pair.scenario(), repetition, pair.a())),
        of(new Key(pair.scenario(), repetition, pair.b())));
  }

  /** Writes all sums, in an order that depends on nothing else. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(sums.size());
    for (Map.Entry<Key, long[]> entry : new TreeMap<>(sums).entrySet()) {
      out.writeUTF(entry.getKey().scenario());
      out.writeInt(entry.getKey().repetition());
      out.writeUTF(entry.getKey().entrant());
      for (long number : entry.getValue()) {
        out.writeLong(number);
      }
    }
  }

  /** Reads what {@link #write} has written. */
  public static SeasonReputations read(DataInput in) throws IOException {
    SeasonReputations read = new SeasonReputations();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      Key key = new Key(in.readUTF(), in.readInt(), in.readUTF());
      long[] sum = new long[SUMS];
      for (int j = 0; j < SUMS; j++) {
        sum[j] = in.readLong();
      }
      read.sums.put(key, sum);
    }
    return read;
  }

  private Reputation of(Key key) {
    long[] sum = sums.get(key);
    if (sum == null) {
      return Reputation.BLANK;
    }
    double matches = sum[MATCHES] * UNIT;
    return new Reputation(
        sum[KEPT] / matches,
        sum[BROKEN] / matches,
        sum[WITHDRAWN] / matches,
        sum[LIES] / matches,
        2 * sum[GOOD] >= sum[MATCHES]);
  }
}
