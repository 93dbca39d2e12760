package org.servanda.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.servanda.reports.format.ReportFormatsTest;
import org.servanda.reports.ranking.PartnerChoice;
import org.servanda.reports.ranking.RankChange;
import org.servanda.reports.statistics.Estimate;
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
    String page = ComparisonPage.render(List.of(PAIRED));
    assertThat(page).contains("alpha&lt;1&gt;", "beta", "0.250", "0.750", "0.375");
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
    var files = SitePages.files("All <tournaments>", List.of(entry));
    assertThat(files.keySet()).containsExactly("feed.json", "index.html");
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
}
