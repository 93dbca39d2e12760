package org.servanda.engine.plugin;

/**
 * Signals a plugin that cannot be used, or a name that no plugin has. The message says what is
 * wrong and how to fix it.
 */
public final class PluginException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message that says what is wrong and how to fix it. */
  public PluginException(String message) {
    super(message);
  }

  /** Creates an exception with such a message and what caused it. */
  public PluginException(String message, Throwable cause) {
    super(message, cause);
  }
}
