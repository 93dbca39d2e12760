/**
 * The data of single matches: one row a match and one row an agreement, with the meaning of every
 * column. Begin with {@link org.servanda.reports.rows.RowTable} and {@link
 * org.servanda.reports.rows.RowTables}.
 */
@NullMarked
package org.servanda.reports.rows;

import org.jspecify.annotations.NullMarked;
