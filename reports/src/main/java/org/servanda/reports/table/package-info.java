/**
 * Findings as tables: CSV, JSON, Markdown, LaTeX and text for a terminal. Begin with {@link
 * org.servanda.reports.table.CsvFormat} and {@link org.servanda.reports.table.TerminalRanking}.
 */
@NullMarked
package org.servanda.reports.table;

import org.jspecify.annotations.NullMarked;
