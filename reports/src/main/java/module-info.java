/**
 * Match results become findings, and findings become files. How figures are drawn is not exported;
 * packages are open only to the libraries that read the page's data and call its templates.
 */
@SuppressWarnings("opens") // the templates are compiled after the module
module org.servanda.reports {
  requires transitive org.servanda.engine;
  requires transitive org.jspecify;
  requires gg.jte.runtime;
  requires ojalgo;
  requires org.apache.commons.csv;
  requires org.apache.commons.statistics.distribution;
  requires org.apache.commons.statistics.inference;
  requires tools.jackson.databind;
  // Only draws the picture of a page that is shared; without it there is none.
  requires static java.desktop;

  exports org.servanda.reports.chronicle;
  exports org.servanda.reports.classical;
  exports org.servanda.reports.contrast;
  exports org.servanda.reports.dynamics;
  exports org.servanda.reports.explain;
  exports org.servanda.reports.findings;
  exports org.servanda.reports.format;
  exports org.servanda.reports.page;
  exports org.servanda.reports.ranking;
  exports org.servanda.reports.rows;
  exports org.servanda.reports.site;
  exports org.servanda.reports.statistics;
  exports org.servanda.reports.survival;
  exports org.servanda.reports.table;
  exports org.servanda.reports.tally;
  exports org.servanda.reports.validity;

  // Jackson reads the data of the page's script, of the file of results and of matches; jte calls
  // the compiled
  // templates.
  opens org.servanda.reports.chronicle to
      tools.jackson.databind;
  opens org.servanda.reports.figure to
      tools.jackson.databind;
  opens org.servanda.reports.page to
      tools.jackson.databind;
  opens org.servanda.reports.page.template to
      gg.jte.runtime;
  opens org.servanda.reports.table to
      tools.jackson.databind;
}
