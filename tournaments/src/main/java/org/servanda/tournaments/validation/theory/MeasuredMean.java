package org.servanda.tournaments.validation.theory;

import java.util.stream.DoubleStream;

/**
 * The mean of repeated measurements with independent random numbers.
 *
 * @param mean the mean
 * @param error its standard error
 */
record MeasuredMean(double mean, double error) {
  /** How many standard errors a theory's number may be away. */
  private static final double ERRORS = 4;

  /** The mean of at least two measurements. */
  static MeasuredMean of(double... measured) {
    double mean = DoubleStream.of(measured).average().orElseThrow();
    double squares = DoubleStream.of(measured).map(x -> (x - mean) * (x - mean)).sum();
    int n = measured.length;
    return new MeasuredMean(mean, Math.sqrt(squares / (n - 1) / n));
  }

  /** Four standard errors: chance alone exceeds that about once in ten thousand numbers. */
  double tolerance() {
    return ERRORS * error + 1e-9;
  }

  /** Whether the mean differs significantly from 0. */
  boolean decided() {
    return Math.abs(mean) > ERRORS * error;
  }
}
