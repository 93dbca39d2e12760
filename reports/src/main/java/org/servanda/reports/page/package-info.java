/**
 * The self-contained HTML page of a tournament, of a comparison and of a site. Begin with {@link
 * org.servanda.reports.page.HtmlFormat} and {@link org.servanda.reports.page.Page}.
 */
@NullMarked
package org.servanda.reports.page;

import org.jspecify.annotations.NullMarked;
