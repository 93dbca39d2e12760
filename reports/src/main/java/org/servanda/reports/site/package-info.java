/**
 * What the index of a site of tournaments, and the pages of a standing competition, are made of.
 * Begin with {@link org.servanda.reports.site.SiteTable} and {@link
 * org.servanda.reports.site.LeagueSite}.
 */
@NullMarked
package org.servanda.reports.site;

import org.jspecify.annotations.NullMarked;
