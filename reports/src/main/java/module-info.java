/** From match results to knowledge, and from knowledge to files. */
module org.servanda.reports {
  requires transitive org.servanda.engine;
  requires static transitive org.jspecify;
  requires gg.jte.runtime;
  requires org.apache.commons.csv;
  requires tools.jackson.databind;

  exports org.servanda.reports.analysis;
  exports org.servanda.reports.format;
}
