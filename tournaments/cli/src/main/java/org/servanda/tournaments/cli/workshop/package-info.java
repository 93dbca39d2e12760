/**
 * What authors of strategies use: projects that are written, built and watched, and what a strategy
 * costs. Begin with {@link org.servanda.tournaments.cli.workshop.StrategyProject}, then {@link
 * org.servanda.tournaments.cli.workshop.ProjectBuild}.
 */
@NullMarked
package org.servanda.tournaments.cli.workshop;

import org.jspecify.annotations.NullMarked;
