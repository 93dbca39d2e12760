/** From match results to knowledge, and from knowledge to files. */
module org.servanda.reports {
  requires transitive org.servanda.engine;
  requires transitive org.jspecify;
  requires gg.jte.runtime;
  requires ojalgo;
  requires org.apache.commons.csv;
  requires org.apache.commons.statistics.distribution;
  requires org.apache.commons.statistics.inference;
  requires tools.jackson.databind;

  exports org.servanda.reports.chronicle;
  exports org.servanda.reports.contrast;
  exports org.servanda.reports.dynamics;
  exports org.servanda.reports.explain;
  exports org.servanda.reports.figure;
  exports org.servanda.reports.findings;
  exports org.servanda.reports.format;
  exports org.servanda.reports.page;
  exports org.servanda.reports.ranking;
  exports org.servanda.reports.statistics;
  exports org.servanda.reports.survival;
  exports org.servanda.reports.table;
  exports org.servanda.reports.tally;
  exports org.servanda.reports.validity;
}
