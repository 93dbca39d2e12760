/**
 * One match, as a pure function of scenario, strategies and chance. Begin with {@link
 * org.servanda.engine.match.Match} and {@link org.servanda.engine.match.PreparedScenario}; each
 * step of a round is a class of its own, named …Step, that reads like its section of the model.
 */
@NullMarked
package org.servanda.engine.match;

import org.jspecify.annotations.NullMarked;
