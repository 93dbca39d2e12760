/**
 * How findings become files: one class per format, all listed in {@link
 * org.servanda.reports.format.ReportFormats}. Begin with {@link
 * org.servanda.reports.findings.Report} and {@link org.servanda.reports.format.ReportFormat}.
 */
@NullMarked
package org.servanda.reports.format;

import org.jspecify.annotations.NullMarked;
