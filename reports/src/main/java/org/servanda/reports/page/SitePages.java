package org.servanda.reports.page;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.Report;
import org.servanda.reports.statistics.NumberText;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The index and the feed of a site of tournaments. */
public final class SitePages {
  /** What the footer of every page of a tournament holds. */
  public static final String MADE_BY = "Made by Servanda ";

  private SitePages() {}

  /**
   * A site.
   *
   * @param title its title
   * @param entries its tournaments
   */
  public record Site(String title, List<Entry> entries) {}

  /**
   * A tournament of a site.
   *
   * @param address its folder below the site
   * @param report its report
   */
  public record Entry(String address, Report report) {
    /** The main result in one sentence. */
    public String finding() {
      return PageMaker.make(report).finding();
    }

    /** How many strategies and matches, and the seed. */
    public String facts() {
      return PortableText.format(
          "%s, %s, seed %d",
          NumberText.counted(report.entrants().size(), "strategy", "strategies"),
          NumberText.counted(report.findings().matches(), "match", "matches"),
          report.seed());
    }
  }

  /** The folder of a tournament: lower-case letters, digits, points and hyphens of its name. */
  public static String address(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^-|-$", "");
  }

  /** {@code index.html} and {@code feed.json} (JSON Feed 1.1). */
  public static SortedMap<String, String> files(String title, List<Entry> entries) {
    ObjectNode feed = JsonMapper.builder().build().createObjectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1").put("title", title);
    ArrayNode items = feed.putArray("items");
    for (Entry entry : entries) {
      items
          .addObject()
          .put("id", entry.address())
          .put("url", entry.address() + "/index.html")
          .put("title", entry.report().title())
          .put("content_text", entry.finding() + " " + entry.facts() + ".");
    }
    SortedMap<String, String> files = new TreeMap<>();
    files.put("index.html", Templates.render("site.jte", new Site(title, entries)));
    files.put("feed.json", feed.toPrettyString() + "\n");
    return files;
  }
}
