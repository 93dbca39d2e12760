package org.servanda.reports.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.servanda.reports.findings.Report;

/**
 * How a page offers its reader a seat in the live page. A page of a tournament cannot know whether
 * a live page lies beside it: alone, it says how to get one. A site that has a live page sets the
 * links in its copies.
 */
public final class LiveLinks {
  /** The live page's file. */
  public static final String FILE = "live.html";

  private static final String BUTTON = "href=\"#seat\" data-live=\"";
  private static final String ALONE =
      "<p id=\"live\">In a browser, quarter by quarter: <code>servanda live --out DIR</code> writes"
          + " <code>live.html</code>, one file that works offline.</p>";

  private LiveLinks() {}

  /**
   * The start of the button that leads to the seat; the seat's address in the live page follows.
   */
  public static String button(Report report) {
    return BUTTON + seat(report).replace("&", "&amp;") + '"';
  }

  /** What a page that stands alone says of the live page. */
  public static String alone() {
    return ALONE;
  }

  /** The first case, one side led by the reader, the other by a leader who is not named. */
  private static String seat(Report report) {
    return report.scenarios().isEmpty()
        ? ""
        : "#case="
            + URLEncoder.encode(report.scenarios().get(0).id(), StandardCharsets.UTF_8)
            + "&b=hidden&seed=1&lead=A";
  }

  /**
   * A page of a tournament with links into a live page. A page without the marks is not changed.
   *
   * @param page the page as its tournament wrote it
   * @param address of the live page, seen from the page
   */
  public static String linked(String page, String address) {
    int from = page.indexOf(BUTTON);
    if (from < 0) {
      return page;
    }
    int seat = from + BUTTON.length();
    String target = address + page.substring(seat, page.indexOf('"', seat));
    return page.replace(BUTTON, "href=\"" + address)
        .replace(
            ALONE,
            "<p id=\"live\"><a href=\""
                + target
                + "\">Take the seat in your browser</a>, quarter by quarter and against a leader"
                + " who is not named.</p>");
  }
}
