package org.servanda.engine.match;

/** A leader broke the rules: carries the cause, in a sentence. */
final class RuleBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RuleBroken(String cause) {
    super(cause, null, false, false);
  }
}
