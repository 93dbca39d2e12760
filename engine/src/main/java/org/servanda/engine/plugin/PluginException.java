package org.servanda.engine.plugin;

/**
 * A plugin cannot be used, or there is none of the wanted name; the message says what is wrong and
 * how to mend it.
 */
public final class PluginException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A problem and its mend. */
  public PluginException(String message) {
    super(message);
  }

  PluginException(String message, Throwable cause) {
    super(message, cause);
  }
}
