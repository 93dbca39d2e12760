package org.servanda.tournaments.io;

/**
 * Signals user input that cannot be used; the message says what is wrong, where, what is allowed
 * and how to fix it.
 */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception whose message is shown to the user as it is. */
  public BadInputException(String message) {
    super(message);
  }

  /** Creates an exception with a cause, which only {@code --debug} shows. */
  public BadInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
