package org.servanda.reports.page;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.site.AtomFeed;
import org.servanda.reports.site.LeagueSite;
import org.servanda.reports.site.PlacesChart;

/** The pages and the feed of a standing competition. */
public final class LeaguePages {
  private static final String INDEX = "index.html";

  private LeaguePages() {}

  /**
   * An author's page.
   *
   * @param site the competition
   * @param author whose page it is
   */
  public record AuthorPage(LeagueSite site, LeagueSite.Author author) {
    /** Places by run as SVG; empty without runs. */
    public String chart() {
      return PlacesChart.draw("Places of " + author.name() + " by run", author.history());
    }
  }

  /**
   * The index page.
   *
   * @param site the competition
   */
  public record IndexPage(LeagueSite site) {
    /** Places by run as SVG; empty without runs. */
    public String chart() {
      return PlacesChart.draw("Places by run", site.history());
    }
  }

  /** {@code index.html}, a page for each author, and {@code feed.xml} (Atom). */
  public static SortedMap<String, String> files(LeagueSite site) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(INDEX, Templates.render("league.jte", new IndexPage(site)));
    for (LeagueSite.Author author : site.authors()) {
      files.put(
          author.address(), Templates.render("leagueauthor.jte", new AuthorPage(site, author)));
    }
    files.put("feed.xml", AtomFeed.of(site.title(), items(site)));
    return files;
  }

  private static List<AtomFeed.Item> items(LeagueSite site) {
    return site.run() == 0
        ? List.of()
        : List.of(
            new AtomFeed.Item(
                "run-" + site.run(),
                PortableText.format("Run %d of season %d", site.run(), site.season()),
                site.date(),
                String.join(" ", site.news()),
                INDEX));
  }
}
