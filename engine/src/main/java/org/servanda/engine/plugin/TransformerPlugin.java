package org.servanda.engine.plugin;

import org.servanda.engine.spi.Transformer;

/**
 * A transformer and its origin. Its id, description and parameters are read once and never change.
 *
 * @param transformer the transformer
 * @param provenance the jar it came in
 */
public record TransformerPlugin(Transformer transformer, Provenance provenance) {
  /**
   * Creates a plugin.
   *
   * @throws PluginException if a text or list of its description is too long
   */
  public TransformerPlugin {
    transformer = DescribedTransformer.of(transformer, provenance.jar());
  }
}
