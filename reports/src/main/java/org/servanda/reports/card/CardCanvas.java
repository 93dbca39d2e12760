package org.servanda.reports.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A sheet of {@value #WIDTH} × {@value #HEIGHT} units that becomes a picture of one and a half
 * pixels per unit, so that type has the sizes it has on the page.
 */
final class CardCanvas implements AutoCloseable {
  static final int WIDTH = 800;
  static final int HEIGHT = 420;

  /** The page's colours in a light room. */
  static final Color INK = new Color(0x1d2430);

  static final Color SOFT = new Color(0x5a6474);
  static final Color LINE = new Color(0xd9dee6);
  static final Color PAPER = Color.WHITE;

  private static final double PIXELS = 1.5;
  private static final String CUT = "…";

  private final BufferedImage image =
      new BufferedImage(
          (int) (PIXELS * WIDTH), (int) (PIXELS * HEIGHT), BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = image.createGraphics();

  CardCanvas() {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale(PIXELS, PIXELS);
    box(0, 0, WIDTH, HEIGHT, PAPER);
  }

  /** A size of the type of running text. */
  static Font sans(double size) {
    return font(Font.SANS_SERIF, Font.PLAIN, size);
  }

  /** The same in bold. */
  static Font bold(double size) {
    return font(Font.SANS_SERIF, Font.BOLD, size);
  }

  /** A size of the type of headlines. */
  static Font serif(double size) {
    return font(Font.SERIF, Font.BOLD, size);
  }

  private static Font font(String family, int style, double size) {
    return new Font(family, style, 1).deriveFont(Map.of(TextAttribute.SIZE, size));
  }

  double width(String text, Font font) {
    return font.getStringBounds(text, pen.getFontRenderContext()).getWidth();
  }

  /** A text that begins (0), has its middle (½) or ends (1) at x. */
  void text(String text, double x, double baseline, Font font, Color colour, double anchor) {
    pen.setFont(font);
    pen.setColor(colour);
    pen.drawString(text, (float) (x - anchor * width(text, font)), (float) baseline);
  }

  /** A text with its middle at a point, readable over whatever is there. */
  void label(String text, double x, double y, Font font, Color colour) {
    float left = (float) (x - width(text, font) / 2);
    float baseline = (float) (y + .35 * font.getSize2D());
    pen.setColor(PAPER);
    pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(font.createGlyphVector(pen.getFontRenderContext(), text).getOutline(left, baseline));
    text(text, x, baseline, font, colour, .5);
  }

  /** A text that is read upwards, with its middle at a point. */
  void upwards(String text, double x, double y, Font font, Color colour) {
    AffineTransform before = pen.getTransform();
    pen.translate(x, y);
    pen.rotate(-Math.PI / 2);
    text(text, 0, 0, font, colour, .5);
    pen.setTransform(before);
  }

  void line(double fromX, double fromY, double toX, double toY, Color colour, double width) {
    pen.setColor(colour);
    pen.setStroke(new BasicStroke((float) width));
    pen.draw(new Line2D.Double(fromX, fromY, toX, toY));
  }

  void box(double left, double top, double width, double height, Color colour) {
    pen.setColor(colour);
    pen.fill(new Rectangle2D.Double(left, top, width, height));
  }

  /** A point with a rim of the same colour. */
  void point(double x, double y, double radius, Color colour, boolean full) {
    Ellipse2D circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    pen.setColor(full ? colour : faint(colour, .45));
    pen.fill(circle);
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(1));
    pen.draw(circle);
  }

  static Color faint(Color colour, double opacity) {
    return new Color(
        colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.rint(255 * opacity));
  }

  /** A text, or as much of it as fits in one line. */
  String fitted(String text, Font font, double wide) {
    if (width(text, font) <= wide) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end).strip() + CUT, font) > wide) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).strip() + CUT;
  }

  /** A text in lines; a word wider than a line is cut. */
  List<String> lines(String text, Font font, double wide) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, font) > wide) {
        lines.add(fitted(line, font, wide));
        longer = word;
      }
      line = longer;
    }
    lines.add(fitted(line, font, wide));
    return lines;
  }

  byte[] png() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // Not through ImageIO's own streams, which may use a file.
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IOException("This Java writes no PNG");
      }
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    pen.dispose();
  }
}
