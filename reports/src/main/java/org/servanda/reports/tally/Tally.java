package org.servanda.reports.tally;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.servanda.engine.result.MatchResult;

/**
 * A sum of match results. Adding is exact, commutative and associative, so that any split over
 * threads, processes or machines gives the same bits. Its size grows with pairs and horizon, never
 * with matches. Not thread-safe: each thread fills its own tally, and tallies are added.
 */
public final class Tally {
  private final TreeMap<Pair, PairTally> pairs = new TreeMap<>();
  private final TreeMap<Condition, ConditionTally> settings = new TreeMap<>();

  /** An empty sum. */
  public Tally() {}

  /** Adds the result of one match. */
  public void add(Pair pair, long repetition, MatchResult result) {
    own(pair, result.horizon()).add(pair, result, repetition);
    settings
        .computeIfAbsent(pair.setting(), s -> new ConditionTally(result.horizon()))
        .add(result, repetition);
  }

  /** Adds another sum; sums of pairs that only one of them has are shared until either changes. */
  public void add(Tally other) {
    other.pairs.forEach(this::share);
    other.settings.forEach(this::add);
  }

  /**
   * Takes over another sum without copying it, as {@link #put(Pair, PairTally)} does its parts: the
   * other must not be used afterwards.
   */
  public void addAll(Tally other) {
    other.pairs.forEach(this::put);
    other.settings.forEach(this::put);
  }

  /**
   * The sum of this and another, which shares with them the parts that only one of them has. It is
   * valid as long as neither changes.
   */
  public Tally with(Tally other) {
    Tally sum = new Tally();
    sum.pairs.putAll(pairs);
    sum.settings.putAll(settings);
    other.pairs.forEach(
        (pair, part) -> {
          if (sum.pairs.putIfAbsent(pair, part) != null) {
            PairTally both = new PairTally(part.horizon());
            both.add(sum.pairs.get(pair));
            both.add(part);
            sum.pairs.put(pair, both);
          }
        });
    other.settings.forEach(
        (setting, part) -> {
          if (sum.settings.putIfAbsent(setting, part) != null) {
            sum.settings.put(
                setting, ConditionTally.pooled(List.of(sum.settings.get(setting), part)));
          }
        });
    return sum;
  }

  /** The same sums of pairs, shared with this, without the sums by condition. */
  public Tally withoutSettings() {
    Tally part = new Tally();
    part.pairs.putAll(pairs);
    return part;
  }

  /**
   * Takes over a pair's finished sum without copying it: the caller must not change it afterwards.
   * If the pair has a sum already, the two are added.
   */
  public void put(Pair pair, PairTally sum) {
    if (pairs.putIfAbsent(pair, sum) != null) {
      add(pair, sum);
    }
  }

  /** Takes over a condition's finished sum, as {@link #put(Pair, PairTally)} does a pair's. */
  public void put(Condition setting, ConditionTally sum) {
    if (settings.putIfAbsent(setting, sum) != null) {
      add(setting, sum);
    }
  }

  /** Adds the sum of a condition. */
  void add(Condition setting, ConditionTally sum) {
    settings.computeIfAbsent(setting, s -> new ConditionTally(sum.horizon())).add(sum);
  }

  /** Adds a pair's sum. */
  void add(Pair pair, PairTally sum) {
    own(pair, sum.horizon()).add(sum);
  }

  /** Adds a sum of another tally, or holds it together with that tally if the pair had none. */
  private void share(Pair pair, PairTally sum) {
    if (pairs.containsKey(pair)) {
      add(pair, sum);
    } else {
      sum.share();
      pairs.put(pair, sum);
    }
  }

  /** The sum of a pair that this tally alone holds and may change; empty if it had none. */
  private PairTally own(Pair pair, int horizon) {
    PairTally sum = pairs.get(pair);
    if (sum == null || sum.isShared()) {
      sum = sum == null ? new PairTally(horizon) : sum.copy();
      pairs.put(pair, sum);
    }
    return sum;
  }

  /**
   * The sums of the chosen pairs, without the sums by condition, which cannot be split by pair. The
   * sums are shared with this tally until either adds to them, so that choosing takes no memory.
   */
  public Tally only(Predicate<Pair> chosen) {
    Tally part = new Tally();
    pairs.forEach(
        (pair, sum) -> {
          if (chosen.test(pair)) {
            part.share(pair, sum);
          }
        });
    return part;
  }

  /** The sums by pair, in order of scenario, A and B. */
  public SortedMap<Pair, PairTally> pairs() {
    return Collections.unmodifiableSortedMap(pairs);
  }

  /**
   * The sums by condition, in order of scenario and season; empty if they do not cover all matches.
   */
  public SortedMap<Condition, ConditionTally> settings() {
    long told =
        settings.values().stream().mapToLong(sum -> sum.total(ConditionMetric.MATCHES)).sum();
    long faults = pairs.values().stream().mapToLong(pair -> pair.count(PairCount.FAULTS)).sum();
    return told + faults == matches()
        ? Collections.unmodifiableSortedMap(settings)
        : Collections.emptySortedMap();
  }

  /** The sum with all seasons pooled. */
  public Tally overSeasons() {
    if (pairs.keySet().stream().allMatch(pair -> pair.season() == 1)) {
      return this;
    }
    Tally sum = new Tally();
    pairs.forEach((pair, part) -> sum.add(pair.whenever(), part));
    return sum;
  }

  /** The sums by kind of agreement. */
  public SortedMap<AgreementKind, KindTally> kinds() {
    TreeMap<AgreementKind, KindTally> kinds = new TreeMap<>();
    for (PairTally pair : pairs.values()) {
      pair.kinds()
          .forEach((kind, sum) -> kinds.computeIfAbsent(kind, k -> new KindTally()).add(sum));
    }
    return kinds;
  }

  /** Numbers of faults by entrant and cause. */
  public SortedMap<FaultNote, Long> faults() {
    TreeMap<FaultNote, Long> faults = new TreeMap<>();
    for (PairTally pair : pairs.values()) {
      pair.faults().forEach((note, times) -> faults.merge(note, times, Long::sum));
    }
    return faults;
  }

  /** Number of matches of a pair; 0 if it did not meet. */
  public long matches(Pair pair) {
    PairTally sum = pairs.get(pair);
    return sum == null ? 0 : sum.count(PairCount.MATCHES);
  }

  /** Number of all matches. */
  public long matches() {
    return pairs.values().stream().mapToLong(pair -> pair.count(PairCount.MATCHES)).sum();
  }
}
