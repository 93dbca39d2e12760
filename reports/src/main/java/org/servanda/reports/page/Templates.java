package org.servanda.reports.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The templates of the page, which the build compiles into a package of this module. */
final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Templates.class.getClassLoader(),
          Templates.class.getPackageName() + ".template");

  private Templates() {}

  /** Renders a template, such as {@code index.jte}, with its parameter. */
  static String render(String template, Object parameter) {
    StringOutput text = new StringOutput();
    ENGINE.render(template, parameter, text);
    return text.toString();
  }
}
