package org.servanda.reports.card;

import java.io.IOException;
import java.util.Optional;
import org.servanda.reports.front.PageFront;
import org.servanda.reports.site.SiteTable;

/**
 * The picture of a page for whoever shares its address: a PNG of 1200 × 630 pixels with the title,
 * the finding, the first figure and what was simulated.
 *
 * @param title of the tournament or the site
 * @param headline the finding in plain words
 * @param simulated what was simulated, one line
 */
public record ShareCard(String title, String headline, String simulated) {

  /** Draws what a card is about. */
  @FunctionalInterface
  private interface Drawing {
    byte[] png() throws IOException;
  }

  /** The card of a tournament; empty if this machine has no fonts, or its Java cannot draw. */
  public Optional<byte[]> with(PageFront front) {
    return drawn(() -> CardSheet.of(this, front));
  }

  /** The card of a site; empty if this machine has no fonts, or its Java cannot draw. */
  public Optional<byte[]> with(SiteTable table) {
    return drawn(() -> CardSheet.of(this, table));
  }

  private static Optional<byte[]> drawn(Drawing drawing) {
    try {
      return Optional.of(drawing.png());
    } catch (LinkageError | InternalError | RuntimeException | IOException e) {
      // Java says in all these ways that it has no fonts or cannot draw; a page needs no card.
      return Optional.empty();
    }
  }
}
