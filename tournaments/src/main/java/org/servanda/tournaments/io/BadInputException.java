package org.servanda.tournaments.io;

/**
 * The user's input cannot be used; the message says what is wrong, where, what is allowed and how
 * to mend it.
 */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A problem, told to the user as it stands. */
  public BadInputException(String message) {
    super(message);
  }

  /** A problem with its cause, which only {@code --debug} shows. */
  public BadInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
