/**
 * The validity of the model, as values. Begin with {@link
 * org.servanda.reports.validity.ValidityCard} and {@link org.servanda.reports.validity.Fact}.
 */
@NullMarked
package org.servanda.reports.validity;

import org.jspecify.annotations.NullMarked;
