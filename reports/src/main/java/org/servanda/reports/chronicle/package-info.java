/**
 * One match told in words, and one match recorded so that it can be shown again. Begin with {@link
 * org.servanda.reports.chronicle.Chronicle} and {@link
 * org.servanda.reports.chronicle.ReplayRecorder}.
 */
@NullMarked
package org.servanda.reports.chronicle;

import org.jspecify.annotations.NullMarked;
