package org.servanda.tournaments.wasm;

import java.util.List;
import java.util.Locale;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/** The functions a module exports to be a leader. None but {@link #GAME} has a parameter. */
enum LeaderFunction {
  /** Sets the module's own variables; for languages that need it. */
  _INITIALIZE(false, "()"),
  SERVANDA_ABI(true, "() → i32"),
  DESCRIBE(true, "() → i32"),
  VIEW(true, "() → i32"),
  GAME(false, "(i32) → i32"),
  APPOINT(false, "()"),
  COMES_TO_TABLE(false, "() → i32"),
  NEGOTIATE(true, "() → i64"),
  CONDUCT(true, "() → i32"),
  SPEAK(false, "() → i32"),
  HANDOVER(false, "() → i32");

  private final boolean needed;
  private final String signature;

  LeaderFunction(boolean needed, String signature) {
    this.needed = needed;
    this.signature = signature;
  }

  String export() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isNeeded() {
    return needed;
  }

  String signature() {
    return signature;
  }

  boolean fits(FunctionType type) {
    List<ValType> parameters = this == GAME ? List.of(ValType.I32) : List.of();
    List<ValType> results =
        signature.endsWith("i32")
            ? List.of(ValType.I32)
            : signature.endsWith("i64") ? List.of(ValType.I64) : List.of();
    return type.params().equals(parameters) && type.returns().equals(results);
  }
}
