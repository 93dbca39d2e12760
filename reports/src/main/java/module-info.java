/** From match results to knowledge, and from knowledge to files. */
module org.servanda.reports {
  requires transitive org.servanda.engine;
  requires static transitive org.jspecify;
  requires gg.jte.runtime;
  requires ojalgo;
  requires org.apache.commons.csv;
  requires org.apache.commons.statistics.distribution;
  requires org.apache.commons.statistics.inference;
  requires tools.jackson.databind;

  exports org.servanda.reports.analysis;
  exports org.servanda.reports.analysis.contrast;
  exports org.servanda.reports.analysis.dynamics;
  exports org.servanda.reports.analysis.ranking;
  exports org.servanda.reports.analysis.statistics;
  exports org.servanda.reports.analysis.survival;
  exports org.servanda.reports.analysis.tally;
  exports org.servanda.reports.analysis.validity;
  exports org.servanda.reports.analysis.why;
  exports org.servanda.reports.figure;
  exports org.servanda.reports.format;
}
