package org.servanda.engine.spi;

import java.util.List;

/**
 * A strategy that the engine composes of others, perhaps from several jars. {@linkplain
 * Brief#shared Tables} are shared only among leaders made of parts of the same jars, so that one
 * jar's mistakes do not reach another. It puts the arguments of each part into the brief that it
 * hands to that part.
 */
public interface CompoundStrategy extends Strategy {
  /** Its parts: strategies and transformers. */
  List<?> parts();
}
