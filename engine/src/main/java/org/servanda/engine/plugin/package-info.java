/**
 * Finds strategies, names them, and traces them to their files. Begin with {@link
 * org.servanda.engine.plugin.PluginLoader} and {@link
 * org.servanda.engine.plugin.StrategyCatalogue}; what is no jar is read by a {@link
 * org.servanda.engine.plugin.PluginFormat}.
 */
@NullMarked
package org.servanda.engine.plugin;

import org.jspecify.annotations.NullMarked;
