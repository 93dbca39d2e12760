/**
 * Finds strategies, names them, and traces them to their jars. Begin with {@link
 * org.servanda.engine.plugin.PluginLoader} and {@link
 * org.servanda.engine.plugin.StrategyCatalogue}.
 */
@NullMarked
package org.servanda.engine.plugin;

import org.jspecify.annotations.NullMarked;
