package org.servanda.reports.site;

import org.servanda.reports.figure.SvgRenderer;

/**
 * How a page names the picture that services show for it. A page of a tournament does not know its
 * address: it names the file beside it. A site that knows its own sets it in its copies, since most
 * services want a whole address.
 */
public final class CardLinks {
  /** The picture's file, beside the page. */
  public static final String FILE = "card.png";

  private static final String LARGE =
      "<meta name=\"twitter:card\" content=\"summary_large_image\">\n";
  private static final String SMALL = "<meta name=\"twitter:card\" content=\"summary\">\n";

  private CardLinks() {}

  /**
   * The elements of a page's head.
   *
   * @param folder the address of the page's folder with a final slash; empty if it is not known
   * @param shown what the picture shows; empty if the page has none
   */
  public static String tags(String folder, String shown) {
    return shown.isEmpty() ? SMALL : image(folder, shown) + LARGE + small(folder);
  }

  private static String image(String folder, String shown) {
    return property("og:image", folder + FILE)
        + property("og:image:type", "image/png")
        + property("og:image:width", "1200")
        + property("og:image:height", "630")
        + property("og:image:alt", shown);
  }

  private static String small(String folder) {
    return "<meta name=\"twitter:image\" content=\"" + SvgRenderer.escape(folder + FILE) + "\">\n";
  }

  private static String property(String name, String content) {
    return "<meta property=\"" + name + "\" content=\"" + SvgRenderer.escape(content) + "\">\n";
  }

  /**
   * A page of a tournament as it stands in a site. A page without the elements is not changed.
   *
   * @param page the page as its tournament wrote it
   * @param folder the address of the page's folder with a final slash; empty if it is not known
   * @param has whether the picture lies beside it
   */
  public static String linked(String page, String folder, boolean has) {
    int from = page.indexOf("<meta property=\"og:image\"");
    int large = page.indexOf(LARGE);
    int end = page.indexOf(small(""));
    if (from < 0 || large < from || end < large) {
      return page;
    }
    String after = page.substring(end + small("").length());
    if (!has) {
      return page.substring(0, from) + SMALL + after;
    }
    String whole = SvgRenderer.escape(folder + FILE);
    return page.substring(0, from)
        + page.substring(from, end + small("").length())
            .replace("content=\"" + FILE + "\"", "content=\"" + whole + "\"")
        + after;
  }
}
