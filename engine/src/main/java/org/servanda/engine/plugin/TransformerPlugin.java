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

  /** The same plugin with its jar in its id: {@code acme.patient@v1.jar}. */
  TransformerPlugin withJarInId() {
    DescribedTransformer described = DescribedTransformer.of(transformer, provenance.jar());
    String id = SharedIds.withJar(described.id(), provenance);
    return new TransformerPlugin(described.named(id), provenance);
  }
}
