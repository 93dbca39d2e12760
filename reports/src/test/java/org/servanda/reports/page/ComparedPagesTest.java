package org.servanda.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.servanda.reports.findings.ExperimentText;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.findings.Report;
import org.servanda.reports.format.ReportFormatsTest;
import org.servanda.reports.ranking.PartnerChoice;
import org.servanda.reports.ranking.RankChange;
import org.servanda.reports.site.SiteTable;
import org.servanda.reports.statistics.Estimate;
import org.servanda.reports.statistics.NumberText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages about several tournaments at once: what moved between them, and a site of them. */
class ComparedPagesTest {
  private static final RankChange UP =
      new RankChange("alpha<1>", 3, 1, .25, .75, new Estimate(.5, .25, .8125));
  private static final RankChange UNSURE =
      new RankChange("beta", 1, 2, .5, .375, new Estimate(-.125, -.5, .25));
  private static final ComparisonPage.Part PAIRED =
      new ComparisonPage.Part("calm", "tense", PartnerChoice.HEADLINE, true, List.of(UP, UNSURE));

  @Test
  void only_movements_whose_interval_leaves_out_nothing_count_as_more_than_chance() {
    assertThat(PAIRED.summary()).contains("calm", "tense", "where partners choose", "1 of 2");
    ComparisonPage.Part unpaired =
        new ComparisonPage.Part(
            "calm", "tense", PartnerChoice.HEADLINE, false, List.of(UP, UNSURE));
    assertThat(unpaired.summary()).isNotEqualTo(PAIRED.summary());
  }

  @Test
  void the_page_holds_every_movement_with_its_ranks_and_no_name_is_markup() {
    var standings = ReportFormatsTest.report(true).findings().standings();
    SiteTable table = SiteTable.of(List.of("calm", "<tense>"), List.of(standings, standings));
    String page = ComparisonPage.render(new ComparisonPage.Content(List.of(PAIRED), table));
    assertThat(page).contains("alpha&lt;1&gt;", "beta", "0.250", "0.750", "0.375");
    assertThat(page)
        .contains(
            "Every strategy in each", "&lt;tense&gt;", standings.get(0).name(), table.answer());
    assertThat(page).doesNotContain("alpha<1>");
  }

  @Test
  void the_figure_shows_who_moved_and_an_interval_without_ends_breaks_nothing() {
    String near =
        new ComparisonPage.Part("a", "b", PartnerChoice.LOT, true, List.of(UNSURE)).svg(1);
    String far = PAIRED.svg(1);
    assertThat(near).contains("beta").doesNotContain("alpha");
    assertThat(far).contains("alpha&lt;1&gt;").isNotEqualTo(near);
    RankChange unbounded = new RankChange("gamma", 1, 1, .5, .6, Estimate.unbounded(.1));
    assertThat(
            new ComparisonPage.Part("a", "b", PartnerChoice.LOT, true, List.of(unbounded)).svg(2))
        .contains("gamma")
        .doesNotContain("NaN", "Infinity");
  }

  @Test
  void an_address_is_made_of_letters_digits_and_dots_alone() {
    assertThat(SitePages.address("Korea 2018")).isEqualTo("korea-2018");
    assertThat(SitePages.address("--Über alles!")).isEqualTo("ber-alles");
    assertThat(SitePages.address("v1.2")).isEqualTo("v1.2");
  }

  @Test
  void a_site_lists_its_tournaments_on_its_page_and_in_its_feed() {
    SitePages.Entry entry = new SitePages.Entry("made-up", ReportFormatsTest.report(true));
    var files = SitePages.files("All <tournaments>", List.of(entry), false, "");
    assertThat(files.keySet()).containsExactly("feed.json", "feed.xml", "index.html");
    assertThat(files.get("index.html"))
        .contains("All &lt;tournaments&gt;", "Made &lt;up&gt;", "made-up/index.html")
        .doesNotContain("Made <up>");
    JsonNode feed = JsonMapper.shared().readTree(files.get("feed.json"));
    assertThat(feed.get("title").asString()).isEqualTo("All <tournaments>");
    JsonNode item = feed.get("items").get(0);
    assertThat(item.get("url").asString()).isEqualTo("made-up/index.html");
    assertThat(item.get("content_text").asString())
        .contains("3 strategies", "90 matches", "seed 1");
  }

  @Test
  void alone_a_page_says_how_to_get_a_live_page_and_in_a_site_that_has_one_it_links_it() {
    Report report = ReportFormatsTest.report(true);
    String alone = Objects.requireNonNull(HtmlFormat.files(report).get("index.html"));
    assertThat(alone)
        .contains("href=\"#seat\" data-live=\"#case=", "<code>servanda live --out DIR</code>")
        .doesNotContain("href=\"../live.html");
    String linked = SitePages.withLive(alone);
    assertThat(linked)
        .contains("<a class=\"button second\" href=\"../live.html#case=")
        .contains("<p id=\"live\"><a href=\"../live.html#case=")
        .doesNotContain("data-live", "servanda live --out DIR");
    assertThat(SitePages.withLive(linked)).isEqualTo(linked);
    SitePages.Entry entry = new SitePages.Entry("made-up", report);
    assertThat(SitePages.files("All", List.of(entry), true, "").get("index.html"))
        .contains("href=\"live.html\"", "href=\"live.html#lesson=1\"");
    assertThat(SitePages.files("All", List.of(entry), false, "").get("index.html"))
        .doesNotContain("live.html");
  }

  @Test
  void a_site_answers_which_strategy_lasts_where_in_a_table_of_all_tournaments() {
    Report report = ReportFormatsTest.report(true);
    SiteTable table = SiteTable.of(List.of(report, report));
    RankedEntrant first = report.findings().standings().get(0);
    assertThat(table.heads()).hasSize(2);
    assertThat(table.rows()).hasSameSizeAs(report.findings().standings());
    assertThat(table.rows().get(0).name()).isEqualTo(first.name());
    assertThat(table.rows().get(0).wins()).isEqualTo(2);
    assertThat(table.rows().get(0).cells().get(1).text())
        .isEqualTo(NumberText.plain(100 * first.durability().value(), 0));
    assertThat(table.answer()).contains("Over 2 tournaments, " + first.name() + " has the best");
    assertThat(SiteTable.of(List.of()).answer()).isEmpty();
  }

  @Test
  void the_feed_in_atom_is_well_formed_and_dated_by_the_release_not_by_the_clock()
      throws Exception {
    SitePages.Entry entry = new SitePages.Entry("made-up", ReportFormatsTest.report(true));
    String feed =
        Objects.requireNonNull(SitePages.files("A & B", List.of(entry), false, "").get("feed.xml"));
    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var document = parser.parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getElementsByTagName("entry").getLength()).isEqualTo(1);
    assertThat(document.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("A & B");
    assertThat(document.getElementsByTagName("updated").item(1).getTextContent())
        .isEqualTo("2020-02-29T00:00:00Z");
    assertThat(SitePages.files("A & B", List.of(entry), false, "").get("feed.xml")).isEqualTo(feed);
  }

  @Test
  void where_conditions_are_varied_the_page_leads_with_what_they_changed() {
    Report sweep = ReportFormatsTest.sweep();
    List<String> sentences = ExperimentText.sentences(sweep.findings());
    assertThat(sentences.get(0)).startsWith("From ").contains("percentage points (95 % interval");
    PageLead lead = PageMaker.make(sweep).lead();
    assertThat(lead.headline()).isEqualTo(ExperimentText.headline(sweep.findings()));
    assertThat(lead.steps()).allMatch(step -> step.get(0).equals(sentences.get(0)));
    Report plain = ReportFormatsTest.report(true);
    assertThat(ExperimentText.sentences(plain.findings())).isEmpty();
    assertThat(ExperimentText.headline(plain.findings())).isEmpty();
  }
}
