package org.servanda.reports.format;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.SortedMap;
import java.util.TreeMap;

/** The page: one file that needs nothing else, for the web, for paper and for reading offline. */
final class HtmlFormat implements ReportFormat {
  @Override
  public String id() {
    return "html";
  }

  @Override
  public SortedMap<String, String> files(Report report) {
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    StringOutput page = new StringOutput();
    engine.render("index.jte", PageMaker.make(report), page);
    SortedMap<String, String> files = new TreeMap<>();
    files.put("index.html", page.toString());
    return files;
  }
}
