package org.servanda.reports.findings;

/**
 * A reason not to trust a report too far.
 *
 * @param value what was found
 * @param effect what it does to the report
 * @param remedy what would mend it
 */
public record Warning(String value, String effect, String remedy) {}
