/**
 * The picture that services show where somebody shares a page. Begin with {@link
 * org.servanda.reports.card.ShareCard}. Its pixels depend on the fonts of the machine, so it is
 * outside the promise of the same bytes.
 */
@NullMarked
package org.servanda.reports.card;

import org.jspecify.annotations.NullMarked;
