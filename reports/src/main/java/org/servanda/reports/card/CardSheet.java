package org.servanda.reports.card;

import java.awt.Font;
import java.io.IOException;
import java.util.List;
import org.servanda.reports.figure.LabelLayout;
import org.servanda.reports.front.PageFront;
import org.servanda.reports.site.SiteTable;

/** Lays a card out: words above and below, and what it is about between them. */
final class CardSheet {
  private static final double EDGE = 28;
  private static final double BASE = CardCanvas.HEIGHT - 18;
  private static final double LEADING = 1.16;
  private static final double SMALL = 14;
  private static final double SMALLEST = 11;
  private static final double[] SIZES = {31, 28, 25, 22};
  private static final int MOST_LINES = 3;

  private CardSheet() {}

  static byte[] of(ShareCard card, PageFront front) throws IOException {
    try (CardCanvas canvas = new CardCanvas()) {
      new CardFigure(canvas, front, words(canvas, card)).draw();
      return canvas.png();
    }
  }

  static byte[] of(ShareCard card, SiteTable table) throws IOException {
    try (CardCanvas canvas = new CardCanvas()) {
      CardTable.draw(canvas, table, words(canvas, card));
      return canvas.png();
    }
  }

  /** Draws the words, and returns the box that they leave for what the card is about. */
  static LabelLayout.Box words(CardCanvas canvas, ShareCard card) {
    double wide = CardCanvas.WIDTH - 2 * EDGE;
    Font small = CardCanvas.sans(SMALL);
    canvas.text(
        canvas.fitted(card.title(), small, wide), EDGE, EDGE + 8, small, CardCanvas.SOFT, 0);
    Font font = CardCanvas.serif(SIZES[SIZES.length - 1]);
    for (int i = SIZES.length - 1; i >= 0; i--) {
      Font larger = CardCanvas.serif(SIZES[i]);
      font = canvas.lines(card.headline(), larger, wide).size() < MOST_LINES ? larger : font;
    }
    List<String> lines = canvas.lines(card.headline(), font, wide);
    double baseline = EDGE + 12;
    for (int i = 0; i < Math.min(MOST_LINES, lines.size()); i++) {
      baseline += LEADING * font.getSize2D();
      boolean cut = i == MOST_LINES - 1 && lines.size() > MOST_LINES;
      String line =
          cut ? canvas.fitted(lines.get(i) + " " + lines.get(i + 1), font, wide) : lines.get(i);
      canvas.text(line, EDGE, baseline, font, CardCanvas.INK, 0);
    }
    Font name = CardCanvas.serif(18);
    canvas.text("Servanda", CardCanvas.WIDTH - EDGE, BASE, name, CardCanvas.INK, 1);
    double left = wide - canvas.width("Servanda", name) - 16;
    Font foot = small;
    for (double size = SMALL; size > SMALLEST && canvas.width(card.simulated(), foot) > left; ) {
      foot = CardCanvas.sans(--size);
    }
    canvas.text(canvas.fitted(card.simulated(), foot, left), EDGE, BASE, foot, CardCanvas.SOFT, 0);
    return new LabelLayout.Box(EDGE, baseline + 20, CardCanvas.WIDTH - EDGE, BASE - 20);
  }
}
