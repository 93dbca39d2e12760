/**
 * The first figure of a page: durability against what an approach gains for its own side. Begin
 * with {@link org.servanda.reports.front.PageFront}, which is what it shows; {@link
 * org.servanda.reports.front.FrontLayout} is where it shows it, for whoever draws it.
 */
@NullMarked
package org.servanda.reports.front;

import org.jspecify.annotations.NullMarked;
