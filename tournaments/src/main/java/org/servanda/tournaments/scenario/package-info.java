/**
 * The scenario library, and the reader that turns a scenario file into a {@link
 * org.servanda.engine.model.Scenario}. Begin with {@link
 * org.servanda.tournaments.scenario.ScenarioLibrary} and {@link
 * org.servanda.tournaments.scenario.ScenarioReader}.
 */
@NullMarked
package org.servanda.tournaments.scenario;

import org.jspecify.annotations.NullMarked;
