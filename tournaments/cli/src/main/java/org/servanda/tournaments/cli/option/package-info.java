/** Options that several commands share, and the conversion of their values. */
@NullMarked
package org.servanda.tournaments.cli.option;

import org.jspecify.annotations.NullMarked;
