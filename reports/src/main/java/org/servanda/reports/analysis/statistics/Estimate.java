package org.servanda.reports.analysis.statistics;

/**
 * A number and how sure it is.
 *
 * @param value the estimate
 * @param low the lower end of its 95 % interval
 * @param high the upper end
 */
public record Estimate(double value, double low, double high) {}
