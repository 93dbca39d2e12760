/**
 * The scenario library, and how a scenario file becomes a {@link
 * org.servanda.engine.model.Scenario}. Begin with {@link
 * org.servanda.tournaments.scenario.ScenarioLibrary} and {@link
 * org.servanda.tournaments.scenario.ScenarioReader}.
 */
@NullMarked
package org.servanda.tournaments.scenario;

import org.jspecify.annotations.NullMarked;
