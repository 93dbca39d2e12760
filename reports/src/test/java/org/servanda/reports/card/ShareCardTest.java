package org.servanda.reports.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.servanda.reports.figure.LabelLayout;
import org.servanda.reports.findings.Report;
import org.servanda.reports.format.ReportFormat;
import org.servanda.reports.format.ReportFormats;
import org.servanda.reports.format.ReportFormatsTest;
import org.servanda.reports.front.FrontLayout;
import org.servanda.reports.front.PageFront;
import org.servanda.reports.ranking.PartnerChoice;
import org.servanda.reports.site.CardLinks;
import org.servanda.reports.site.SiteTable;
import org.servanda.reports.statistics.Estimate;

class ShareCardTest {
  private static final ShareCard CARD =
      new ShareCard(
          "Korea", "Agreements last with leaders who do not cheat first.", "100 negotiations.");

  /** Many entrants in a small space, some with names longer than the card is wide. */
  private static PageFront crowd() {
    List<PageFront.Place> places =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    new PageFront.Place(
                        "leader-" + "x".repeat(i % 7 * 25) + i,
                        i + 1,
                        Estimate.unbounded(i % 8 * 2),
                        new Estimate(.5 + i % 5 * .02, .4, .6)))
            .toList();
    return new PageFront(
        "own gain over never agreeing",
        List.of(new PageFront.Step(PartnerChoice.BEST_REPLY, places)),
        0,
        List.of(0, 59, 7, 14, 21, 28, 35, 42, 50),
        -10,
        20,
        7,
        .55);
  }

  private static byte[] drawn(Report report) {
    ReportFormat.Picture picture = ReportFormats.byId("html").picture().orElseThrow();
    assertThat(picture.file()).isEqualTo("card.png");
    return picture.drawn().apply(report).orElseThrow();
  }

  private static BufferedImage image(byte[] png) throws IOException {
    assertThat(png)
        .startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')
        .hasSizeLessThan(300_000);
    return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
  }

  private static long colours(BufferedImage image, int top, int bottom) {
    return IntStream.range(top, bottom)
        .flatMap(y -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y)))
        .distinct()
        .count();
  }

  @Test
  void a_report_has_a_picture_of_the_size_that_services_show_with_words_and_a_figure()
      throws IOException {
    BufferedImage image = image(drawn(ReportFormatsTest.report(true)));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    assertThat(colours(image, 0, 200)).as("headline").isGreaterThan(20);
    assertThat(colours(image, 200, 560)).as("figure").isGreaterThan(100);
    assertThat(colours(image, 560, 630)).as("foot").isGreaterThan(20);
    // Nothing reaches the edge, where services cut.
    assertThat(colours(image, 0, 20)).isOne();
    assertThat(colours(image, 620, 630)).isOne();
  }

  @Test
  void one_machine_draws_it_twice_in_the_same_way() {
    assertThat(drawn(ReportFormatsTest.sweep())).isEqualTo(drawn(ReportFormatsTest.sweep()));
  }

  @Test
  void labels_cover_neither_one_another_nor_the_names_of_zones() {
    PageFront front = crowd();
    try (CardCanvas canvas = new CardCanvas()) {
      List<FrontLayout.Label> labels =
          new CardFigure(canvas, front, new LabelLayout.Box(28, 120, 772, 380)).labels();
      assertThat(labels).hasSizeGreaterThan(3);
      for (FrontLayout.Label one : labels) {
        String name = front.steps().get(0).places().get(one.entrant()).name();
        double width = canvas.width(name, CardCanvas.sans(13));
        assertThat(one.box().right() - one.box().left()).isGreaterThanOrEqualTo(width);
        assertThat(one.box().right()).isLessThan(772);
        assertThat(labels)
            .allMatch(other -> other.equals(one) || !covers(one.box(), other.box()), "apart");
      }
    }
  }

  private static boolean covers(LabelLayout.Box one, LabelLayout.Box other) {
    return one.left() < other.right()
        && other.left() < one.right()
        && one.top() < other.bottom()
        && other.top() < one.bottom();
  }

  @Test
  void words_that_are_too_long_are_cut_inside_the_picture() throws IOException {
    ShareCard wordy =
        new ShareCard(
            "title ".repeat(90), "w".repeat(300) + " and so on".repeat(60), "n ".repeat(400));
    BufferedImage image = image(wordy.with(crowd()).orElseThrow());
    for (int y = 0; y < image.getHeight(); y++) {
      assertThat(image.getRGB(3, y)).isEqualTo(0xffffffff);
      assertThat(image.getRGB(1196, y)).isEqualTo(0xffffffff);
    }
  }

  @Test
  void a_site_has_one_too() throws IOException {
    SiteTable table = SiteTable.of(List.of(ReportFormatsTest.report(true)));
    BufferedImage image = image(CARD.with(table).orElseThrow());
    assertThat(colours(image, 200, 560)).isGreaterThan(20);
  }

  @Test
  void a_page_names_its_picture_and_a_site_says_where_it_is_or_that_there_is_none() {
    String page =
        Objects.requireNonNull(
            ReportFormats.byId("html").files(ReportFormatsTest.report(true)).get("index.html"));
    assertThat(page)
        .contains("<meta property=\"og:image\" content=\"card.png\">")
        .contains("<meta property=\"og:image:width\" content=\"1200\">")
        .contains("<meta property=\"og:image:height\" content=\"630\">")
        .containsPattern(
            "<meta property=\"og:image:alt\" content=\"[^\"]+ own (gain over never agreeing|payoff)\\.\">")
        .contains("<meta name=\"twitter:card\" content=\"summary_large_image\">")
        .contains("<meta name=\"twitter:image\" content=\"card.png\">");
    assertThat(CardLinks.linked(page, "https://example.org/a&b/one/", true))
        .contains(
            "<meta property=\"og:image\" content=\"https://example.org/a&amp;b/one/card.png\">")
        .contains(
            "<meta name=\"twitter:image\" content=\"https://example.org/a&amp;b/one/card.png\">")
        .doesNotContain("\"card.png\"");
    assertThat(CardLinks.linked(page, "https://example.org/", false))
        .contains("<meta name=\"twitter:card\" content=\"summary\">")
        .doesNotContain("og:image", "card.png");
    assertThat(CardLinks.linked(page, "", true)).isEqualTo(page);
    assertThat(CardLinks.linked("<html>of an earlier version", "x/", true))
        .isEqualTo("<html>of an earlier version");
  }
}
