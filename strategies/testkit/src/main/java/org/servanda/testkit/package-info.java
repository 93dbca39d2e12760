/**
 * Helps authors test their strategies, with any test framework. Begin with {@link
 * org.servanda.testkit.Views}, which makes the views a leader is given, and {@link
 * org.servanda.testkit.StrategyAssertions}, which checks the contract; {@link
 * org.servanda.testkit.ShortMatch} plays a match.
 */
@NullMarked
package org.servanda.testkit;

import org.jspecify.annotations.NullMarked;
