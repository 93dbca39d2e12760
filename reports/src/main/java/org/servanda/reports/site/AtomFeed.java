package org.servanda.reports.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.figure.SvgRenderer;

/**
 * The feed of a site, in Atom (RFC 4287). Dates are those of the program's release, or given by the
 * host, and identifiers follow from addresses, so that the same results give the same feed.
 */
public final class AtomFeed {
  /**
   * Where no date is known. Atom asks for one and no clock is read, so it is the day of the
   * program's first release: nothing was played before.
   */
  private static final String UNKNOWN = "2026-11-24";

  private AtomFeed() {}

  /**
   * A tournament.
   *
   * @param address its folder below the site
   * @param title its title
   * @param released the day of the program's release, or another that the host gave; empty if
   *     unknown
   * @param summary its main result
   * @param link its page below the site
   */
  public record Item(String address, String title, String released, String summary, String link) {
    /** A tournament whose page is the index of its folder. */
    public Item(String address, String title, String released, String summary) {
      this(address, title, released, summary, address + "/index.html");
    }
  }

  /** The feed. */
  public static String of(String title, List<Item> items) {
    String latest = items.stream().map(AtomFeed::date).max(String::compareTo).orElse(UNKNOWN);
    StringBuilder feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    feed.append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    add(feed, "  ", "title", title);
    add(feed, "  ", "id", id(title));
    add(feed, "  ", "updated", latest + "T00:00:00Z");
    feed.append("  <author><name>Servanda</name></author>\n");
    feed.append("  <link rel=\"self\" href=\"feed.xml\"/>\n");
    for (Item item : items) {
      feed.append("  <entry>\n");
      add(feed, "    ", "title", item.title());
      add(feed, "    ", "id", id(title + "/" + item.address()));
      add(feed, "    ", "updated", date(item) + "T00:00:00Z");
      feed.append("    <link href=\"").append(SvgRenderer.escape(item.link()));
      feed.append("\"/>\n");
      add(feed, "    ", "summary", item.summary());
      feed.append("  </entry>\n");
    }
    return feed.append("</feed>\n").toString();
  }

  private static String date(Item item) {
    return item.released().isEmpty() ? UNKNOWN : item.released();
  }

  private static String id(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** XML has no control characters, not even escaped; a file's name may have them. */
  private static void add(StringBuilder feed, String indent, String name, String text) {
    feed.append(indent).append('<').append(name).append('>');
    feed.append(SvgRenderer.escape(PortableText.line(text, Integer.MAX_VALUE)))
        .append("</")
        .append(name)
        .append(">\n");
  }
}
