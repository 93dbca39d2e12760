package org.servanda.engine.plugin;

import org.servanda.engine.spi.Transformer;

/**
 * A transformer and where it came from.
 *
 * @param transformer the transformer
 * @param provenance the jar it came in
 */
public record TransformerPlugin(Transformer transformer, Provenance provenance) {}
