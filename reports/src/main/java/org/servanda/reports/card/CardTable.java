package org.servanda.reports.card;

import java.awt.Color;
import java.util.List;
import org.servanda.reports.figure.LabelLayout;
import org.servanda.reports.site.SiteTable;

/** Draws the first rows of a site's table on a card: darker cells are agreements kept longer. */
final class CardTable {
  private static final double TYPE = 13;
  private static final double HEIGHT = 21;
  private static final double WIDEST = 110;
  private static final double NAMES = 180;

  /** The ends of the index's scale of shades. */
  private static final Color LIGHT = new Color(0xeef3f8);

  private static final Color DARK = new Color(0x4b96ca);
  private static final int SHADES = 10;

  private CardTable() {}

  static void draw(CardCanvas canvas, SiteTable table, LabelLayout.Box box) {
    int rows = (int) ((box.bottom() - box.top() - HEIGHT) / HEIGHT);
    double across = (box.right() - box.left() - NAMES) / Math.max(1, table.heads().size());
    double wide = Math.min(WIDEST, across);
    canvas.text(
        "share of time kept, %, in each tournament",
        box.left() + NAMES, box.top() + TYPE, CardCanvas.sans(TYPE), CardCanvas.SOFT, 0);
    List<SiteTable.Row> shown = table.rows().subList(0, Math.min(rows, table.rows().size()));
    double top = box.top() + HEIGHT;
    for (SiteTable.Row row : shown) {
      canvas.text(
          canvas.fitted(row.name(), CardCanvas.sans(TYPE), NAMES - 12),
          box.left() + NAMES - 8,
          top + .7 * HEIGHT,
          CardCanvas.sans(TYPE),
          CardCanvas.INK,
          1);
      for (int i = 0; i < row.cells().size(); i++) {
        cell(canvas, row.cells().get(i), box.left() + NAMES + i * wide, top, wide);
      }
      top += HEIGHT;
    }
  }

  private static void cell(
      CardCanvas canvas, SiteTable.Cell cell, double left, double top, double wide) {
    if (cell.shade() >= 0) {
      canvas.box(left, top, wide - 1, HEIGHT - 1, shade(cell.shade()));
      if (canvas.width("100", CardCanvas.sans(TYPE)) < wide - 1) {
        canvas.text(
            cell.text(),
            left + wide / 2,
            top + .7 * HEIGHT,
            CardCanvas.sans(TYPE),
            CardCanvas.INK,
            .5);
      }
    }
  }

  private static Color shade(int shade) {
    double share = (double) shade / SHADES;
    return new Color(
        mixed(LIGHT.getRed(), DARK.getRed(), share),
        mixed(LIGHT.getGreen(), DARK.getGreen(), share),
        mixed(LIGHT.getBlue(), DARK.getBlue(), share));
  }

  private static int mixed(int from, int to, double share) {
    return (int) Math.rint(from + share * (to - from));
  }
}
