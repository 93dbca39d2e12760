package org.servanda.tournaments.wasm;

/** A leader's fault, in words that follow "the leader": it has no stack trace of ours in it. */
final class WebAssemblyTrap extends RuntimeException {
  private static final long serialVersionUID = 1;

  WebAssemblyTrap(String message) {
    super(message, null, false, false);
  }
}
