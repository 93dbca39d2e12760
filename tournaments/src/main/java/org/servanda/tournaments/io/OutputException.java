package org.servanda.tournaments.io;

/** Results cannot be written: the place is full, not writable or in use. Not the input's fault. */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception whose message is shown to the user as it is. */
  public OutputException(String message) {
    super(message);
  }

  /** Creates an exception with a cause, which only {@code --debug} shows. */
  public OutputException(String message, Throwable cause) {
    super(message, cause);
  }
}
