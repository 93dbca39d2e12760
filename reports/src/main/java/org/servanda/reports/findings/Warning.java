package org.servanda.reports.findings;

/**
 * A reason for caution in reading a report.
 *
 * @param value the observation
 * @param effect its consequence for the report
 * @param remedy what to do about it
 */
public record Warning(String value, String effect, String remedy) {}
