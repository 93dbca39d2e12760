package org.servanda.reports.survival;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.servanda.engine.portable.PortableText;

/**
 * Right-censored lifetimes as counts: at each distinct time, the numbers at risk, of events by
 * cause, and censored. A lifetime censored at a time is still at risk then.
 */
public final class CensoredSample {
  private static final double HALF = .5;

  private final double[] times;
  private final long[][] events;
  private final long[] censored;
  private final long[] atRisk;

  private CensoredSample(double[] times, long[][] events, long[] censored) {
    this.times = times;
    this.events = events;
    this.censored = censored;
    this.atRisk = new long[times.length];
    long alive = 0;
    for (int i = times.length - 1; i >= 0; i--) {
      alive += censored[i] + eventsAt(i);
      atRisk[i] = alive;
    }
  }

  /**
   * Creates a sample of single observations.
   *
   * @param times the time of each event or censoring
   * @param causes the cause of each event, from 1; 0 if censored
   * @throws IllegalArgumentException if the lengths differ, a time is negative or NaN, or a cause
   *     is negative
   */
  public static CensoredSample of(double[] times, int[] causes) {
    long[] ones = new long[times.length];
    Arrays.fill(ones, 1);
    return counted(times, causes, ones);
  }

  /**
   * Creates a sample of counted observations, each of which stands for several equal ones.
   *
   * @throws IllegalArgumentException as {@link #of}, or if a count is negative
   */
  public static CensoredSample counted(double[] times, int[] causes, long[] counts) {
    if (times.length != causes.length || times.length != counts.length) {
      throw new IllegalArgumentException(
          PortableText.format(
              "%d times, %d causes, %d counts", times.length, causes.length, counts.length));
    }
    int most = 0;
    TreeMap<Double, Integer> places = new TreeMap<>();
    for (int i = 0; i < times.length; i++) {
      if (!(times[i] >= 0) || causes[i] < 0 || counts[i] < 0) {
        throw new IllegalArgumentException(
            PortableText.format(
                "Observation %d: time %s, cause %d, count %d; none may be negative",
                i, times[i], causes[i], counts[i]));
      }
      if (counts[i] > 0) {
        most = Math.max(most, causes[i]);
        places.put(times[i], 0);
      }
    }
    int next = 0;
    double[] distinct = new double[places.size()];
    for (Map.Entry<Double, Integer> place : places.entrySet()) {
      distinct[next] = place.getKey();
      place.setValue(next++);
    }
    long[][] events = new long[Math.max(1, most)][distinct.length];
    long[] censored = new long[distinct.length];
    for (int i = 0; i < times.length; i++) {
      Integer place = places.get(times[i]);
      if (place != null && counts[i] > 0) {
        (causes[i] == 0 ? censored : events[causes[i] - 1])[place] += counts[i];
      }
    }
    return new CensoredSample(distinct, events, censored);
  }

  /**
   * Creates a sample from counts by age in whole rounds: the events and the censored lifetimes at
   * each age.
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  public static CensoredSample byAge(long[] events, long[] censored) {
    return byAge(new long[][] {events}, censored);
  }

  /**
   * Creates the same sample with competing causes.
   *
   * @param events the number of events at each age, by cause; the first is cause 1
   * @param censored the number censored at each age
   * @throws IllegalArgumentException if the lengths differ
   */
  public static CensoredSample byAge(long[][] events, long[] censored) {
    return tabled(events, censored, 0);
  }

  /**
   * Creates the same sample with every event or censoring in the middle of its round, for models of
   * continuous time, in which no lifetime is 0.
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  public static CensoredSample midRounds(long[] events, long[] censored) {
    return tabled(new long[][] {events}, censored, HALF);
  }

  private static CensoredSample tabled(long[][] events, long[] censored, double before) {
    int ages = censored.length;
    int rows = ages * (events.length + 1);
    double[] times = new double[rows];
    int[] causes = new int[rows];
    long[] counts = new long[rows];
    for (int cause = 0; cause <= events.length; cause++) {
      long[] ofCause = cause == 0 ? censored : events[cause - 1];
      if (ofCause.length != ages) {
        throw new IllegalArgumentException(
            PortableText.format(
                "Events at %d ages, but censored at %d ages", ofCause.length, ages));
      }
      for (int age = 0; age < ages; age++) {
        int row = cause * ages + age;
        times[row] = Math.max(before, age - before);
        causes[row] = cause;
        counts[row] = ofCause[age];
      }
    }
    return counted(times, causes, counts);
  }

  /** The sample with all causes pooled. */
  public CensoredSample anyCause() {
    long[] all = new long[times.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = eventsAt(i);
    }
    return new CensoredSample(times, new long[][] {all}, censored);
  }

  /** The number of distinct times. */
  public int size() {
    return times.length;
  }

  /** The number of causes, at least 1. */
  public int causes() {
    return events.length;
  }

  /** The distinct time at an index, in ascending order. */
  public double time(int place) {
    return times[place];
  }

  /** The number at risk at an index. */
  public long atRisk(int place) {
    return atRisk[place];
  }

  /** The number of events at an index, of any cause. */
  public long eventsAt(int place) {
    long sum = 0;
    for (long[] cause : events) {
      sum += cause[place];
    }
    return sum;
  }

  /** The number of events of a cause, from 1, at an index. */
  public long eventsAt(int place, int cause) {
    return events[cause - 1][place];
  }

  /** The number censored at an index. */
  public long censoredAt(int place) {
    return censored[place];
  }

  /** The number at risk just before a time. */
  public long atRisk(double time) {
    int place = Arrays.binarySearch(times, time);
    int next = place >= 0 ? place : -place - 1;
    return next < times.length ? atRisk[next] : 0;
  }

  /** The number of events at a time, of any cause. */
  public long events(double time) {
    int place = Arrays.binarySearch(times, time);
    return place >= 0 ? eventsAt(place) : 0;
  }

  /** The last index with a time at or before a given one; −1 before the first. */
  int place(double time) {
    int place = Arrays.binarySearch(times, time);
    return place >= 0 ? place : -place - 2;
  }

  /** The number of lifetimes. */
  public long total() {
    return atRisk.length == 0 ? 0 : atRisk[0];
  }

  /** The number of events. */
  public long events() {
    long sum = 0;
    for (int i = 0; i < times.length; i++) {
      sum += eventsAt(i);
    }
    return sum;
  }

  /** Whether any lifetime is longer than the first event time. */
  public boolean spread() {
    int last = times.length - 1;
    for (int i = 0; i < last; i++) {
      if (eventsAt(i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Total time at risk. */
  public double exposure() {
    double sum = 0;
    for (int i = 0; i < times.length; i++) {
      sum += times[i] * (censored[i] + eventsAt(i));
    }
    return sum;
  }
}
