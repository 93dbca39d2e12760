package org.servanda.tournaments.io;

/** Results cannot be written: the place is full, not writable or in use. Not the input's fault. */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;

  /** Creates an exception whose message is shown to the user as it is. */
  public OutputException(String message) {
    super(message);
    this.what = message;
  }

  /**
   * Of a place that cannot be written; the message advises another.
   *
   * @param cause only {@code --debug} shows it
   */
  static OutputException at(String what, Throwable cause) {
    return new OutputException(what + "; choose another place with --out", what, cause);
  }

  private OutputException(String message, String what, Throwable cause) {
    super(message, cause);
    this.what = what;
  }

  /** What is wrong, for a command that cannot be told another place. */
  public String what() {
    return what;
  }

  /** Creates an exception with a cause, which only {@code --debug} shows. */
  public OutputException(String message, Throwable cause) {
    super(message, cause);
    this.what = message;
  }
}
