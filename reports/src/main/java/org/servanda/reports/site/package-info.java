/**
 * What the index of a site of tournaments is made of. Begin with {@link
 * org.servanda.reports.site.SiteTable} and {@link org.servanda.reports.site.AtomFeed}.
 */
@NullMarked
package org.servanda.reports.site;

import org.jspecify.annotations.NullMarked;
