package org.servanda.engine.match;

/** A leader broke the rules: carries the cause, in a sentence. */
final class IllegalMoveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IllegalMoveException(String cause) {
    super(cause, null, false, false);
  }
}
