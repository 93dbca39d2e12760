package org.servanda.engine.plugin;

/**
 * A plugin cannot be used, or none has the given name. The message says what is wrong and how to
 * mend it.
 */
public final class PluginException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message that says what is wrong and how to mend it. */
  public PluginException(String message) {
    super(message);
  }

  PluginException(String message, Throwable cause) {
    super(message, cause);
  }
}
