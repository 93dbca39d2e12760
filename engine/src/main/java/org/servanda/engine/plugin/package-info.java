/**
 * How strategies are found, named and traced to the jar they came from. Begin with {@link
 * org.servanda.engine.plugin.PluginLoader} and {@link
 * org.servanda.engine.plugin.StrategyCatalogue}.
 */
@NullMarked
package org.servanda.engine.plugin;

import org.jspecify.annotations.NullMarked;
