/**
 * One match as a chronicle in words, or as a recording for replay. Begin with {@link
 * org.servanda.reports.chronicle.Chronicle} and {@link
 * org.servanda.reports.chronicle.ReplayRecorder}.
 */
@NullMarked
package org.servanda.reports.chronicle;

import org.jspecify.annotations.NullMarked;
