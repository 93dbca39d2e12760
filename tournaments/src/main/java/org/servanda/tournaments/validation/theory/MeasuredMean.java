package org.servanda.tournaments.validation.theory;

import java.util.stream.DoubleStream;

/**
 * What was measured again and again with independent chance.
 *
 * @param mean of the measurements
 * @param error standard error of the mean
 */
record MeasuredMean(double mean, double error) {
  /** How many standard errors a number of a theory may be away. */
  private static final double ERRORS = 4;

  /** Of at least two measurements. */
  static MeasuredMean of(double... measured) {
    double mean = DoubleStream.of(measured).average().orElseThrow();
    double squares = DoubleStream.of(measured).map(x -> (x - mean) * (x - mean)).sum();
    int n = measured.length;
    return new MeasuredMean(mean, Math.sqrt(squares / (n - 1) / n));
  }

  /** Four standard errors: chance alone exceeds that once in some ten thousand numbers. */
  double tolerance() {
    return ERRORS * error + 1e-9;
  }

  /** Whether the mean is beyond doubt not 0. */
  boolean decided() {
    return Math.abs(mean) > ERRORS * error;
  }
}
