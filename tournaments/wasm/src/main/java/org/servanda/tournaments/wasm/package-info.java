/**
 * Leaders in WebAssembly, which can neither reach the machine nor overrun it. Begin with {@link
 * org.servanda.tournaments.wasm.WasmFormat}, which reads a file, and {@code LeaderModule}, which
 * holds what all its leaders share.
 */
@NullMarked
package org.servanda.tournaments.wasm;

import org.jspecify.annotations.NullMarked;
