/**
 * Differences between conditions that were played with common random numbers. Begin with {@link
 * org.servanda.reports.contrast.Contrast} and {@link
 * org.servanda.reports.contrast.ContrastStatistic}.
 */
@NullMarked
package org.servanda.reports.contrast;

import org.jspecify.annotations.NullMarked;
