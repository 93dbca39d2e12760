/**
 * Leaders that are language models, behind an endpoint or a command. The position is told in words,
 * answers are read strictly, and every exchange is recorded, so that a match replays without the
 * model. Begin with {@link org.servanda.tournaments.remote.llm.LlmFormat} and {@link
 * org.servanda.tournaments.remote.llm.LlmLeader}.
 */
@NullMarked
package org.servanda.tournaments.remote.llm;

import org.jspecify.annotations.NullMarked;
