/**
 * Figures as immutable values, and how they are drawn for print. Begin with {@link
 * org.servanda.reports.figure.Plot}; the page draws the same values with a charting library.
 */
@NullMarked
package org.servanda.reports.figure;

import org.jspecify.annotations.NullMarked;
