package org.servanda.engine.limit;

/** Code of a plugin did not return in time. */
public final class TimeLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TimeLimitException(String message) {
    super(message);
  }
}
