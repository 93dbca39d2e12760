package org.servanda.reports.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.card.ShareCard;
import org.servanda.reports.figure.MiniChart;
import org.servanda.reports.findings.Report;
import org.servanda.reports.site.AtomFeed;
import org.servanda.reports.site.LiveLinks;
import org.servanda.reports.site.SiteTable;
import org.servanda.reports.statistics.NumberText;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The index and the feed of a site of tournaments. */
public final class SitePages {
  /** What the footer of every page of a tournament holds. */
  public static final String MADE_BY = "Made by Servanda ";

  private static final int THUMBNAIL = 3;
  private static final String SEARCH =
      """
      const box = document.getElementById('search');
      const found = document.getElementById('found');
      const look = () => {
        const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
        let count = 0;
        for (const part of document.querySelectorAll('[data-words]')) {
          part.hidden = !words.every(word => part.dataset.words.includes(word));
          if (!part.hidden && part.tagName === 'ARTICLE') count++;
        }
        found.textContent = words.length ? count + (count === 1 ? ' tournament' : ' tournaments') : '';
      };
      box.addEventListener('input', look);
      box.parentElement.hidden = false;
      """;

  private SitePages() {}

  /**
   * A site.
   *
   * @param title its title
   * @param entries its tournaments
   * @param table which strategy lasts in which of them
   * @param search the script of the search box
   * @param live the address of its live page; empty if it has none
   * @param card elements of the head that name the picture of its index
   */
  public record Site(
      String title,
      List<Entry> entries,
      SiteTable table,
      Page.Script search,
      String live,
      String card) {}

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

    /** The most durable strategies as a small chart. */
    public String thumbnail() {
      return MiniChart.rows(
          "The most durable in " + report.heading(),
          report.findings().standings().stream()
              .limit(THUMBNAIL)
              .map(entrant -> new MiniChart.Row(entrant.name(), entrant.durability()))
              .toList(),
          Double.NaN);
    }

    /** What the search box looks in: titles, cases and strategies. */
    public String words() {
      return Stream.concat(
              Stream.of(report.heading(), address),
              Stream.concat(
                  report.scenarios().stream().map(note -> note.title() + " " + note.summary()),
                  report.entrants().stream().map(Report.EntrantNote::name)))
          .collect(Collectors.joining(" "))
          .toLowerCase(Locale.ROOT);
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

  /** A tournament's page as it stands in a site that has a live page: its seat is a link there. */
  public static String withLive(String page) {
    return LiveLinks.linked(page, "../" + LiveLinks.FILE);
  }

  /**
   * The picture of the index, as a PNG; empty if this machine has no fonts, or its Java cannot
   * draw.
   */
  public static Optional<byte[]> card(String title, List<Entry> entries) {
    SiteTable table = SiteTable.of(entries.stream().map(Entry::report).toList());
    long matches = entries.stream().mapToLong(entry -> entry.report().findings().matches()).sum();
    return table.rows().isEmpty()
        ? Optional.empty()
        : new ShareCard(
                title,
                table.answer(),
                PortableText.format(
                    "%s in %s.",
                    NumberText.counted(matches, "simulated negotiation", "simulated negotiations"),
                    NumberText.counted(entries.size(), "tournament", "tournaments")))
            .with(table);
  }

  /**
   * {@code index.html}, {@code feed.json} (JSON Feed 1.1) and {@code feed.xml} (Atom).
   *
   * @param live whether the site has a live page beside its index
   * @param card elements of the head that name the picture of the index
   */
  public static SortedMap<String, String> files(
      String title, List<Entry> entries, boolean live, String card) {
    ObjectNode feed = JsonMapper.builder().build().createObjectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1").put("title", title);
    ArrayNode items = feed.putArray("items");
    for (Entry entry : entries) {
      items
          .addObject()
          .put("id", entry.address())
          .put("url", entry.address() + "/index.html")
          .put("title", entry.report().heading())
          .put("content_text", entry.finding() + " " + entry.facts() + ".");
    }
    SortedMap<String, String> files = new TreeMap<>();
    files.put("index.html", Templates.render("site.jte", site(title, entries, live, card)));
    files.put(
        "feed.xml",
        AtomFeed.of(
            title,
            entries.stream()
                .map(
                    entry ->
                        new AtomFeed.Item(
                            entry.address(),
                            entry.report().heading(),
                            entry.report().released(),
                            entry.finding() + " " + entry.facts() + "."))
                .toList()));
    files.put("feed.json", feed.toPrettyString() + "\n");
    return files;
  }

  private static Site site(String title, List<Entry> entries, boolean live, String card) {
    return new Site(
        title,
        entries,
        SiteTable.of(entries.stream().map(Entry::report).toList()),
        HtmlFormat.inline(SEARCH),
        live ? LiveLinks.FILE : "",
        card);
  }
}
