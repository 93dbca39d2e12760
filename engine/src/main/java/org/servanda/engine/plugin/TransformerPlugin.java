package org.servanda.engine.plugin;

import org.servanda.engine.spi.Transformer;

/**
 * A transformer and where it came from. The transformer is asked once what it is: its id,
 * description and parameters never change.
 *
 * @param transformer the transformer
 * @param provenance the jar it came in
 */
public record TransformerPlugin(Transformer transformer, Provenance provenance) {
  /**
   * A wrapper.
   *
   * @throws PluginException if the transformer describes itself at excessive length
   */
  public TransformerPlugin {
    transformer = DescribedTransformer.of(transformer, provenance.jar());
  }
}
