package org.servanda.engine.match;

/** A leader broke the rules; the message becomes the cause of its fault. */
final class IllegalMoveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IllegalMoveException(String cause) {
    super(cause, null, false, false);
  }
}
