/** What an author's tests of a strategy need. Works with any test framework. */
module org.servanda.testkit {
  requires transitive org.servanda.engine;
  requires static transitive org.jspecify;

  exports org.servanda.testkit;
}
