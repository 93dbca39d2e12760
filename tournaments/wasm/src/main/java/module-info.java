/** Leaders in WebAssembly: {@code --plugins leader.wasm}. */
module org.servanda.wasm {
  requires org.servanda.engine;
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;
  requires run.endive.compiler;
  requires run.endive.runtime;
  requires run.endive.wasm;

  provides org.servanda.engine.plugin.PluginFormat with
      org.servanda.tournaments.wasm.WasmFormat;
}
