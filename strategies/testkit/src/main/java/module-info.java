/** Helps authors test their strategies. Works with any test framework. */
module org.servanda.testkit {
  requires transitive org.servanda.engine;
  requires static transitive org.jspecify;

  exports org.servanda.testkit;
}
