package org.servanda.tournaments.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.servanda.reports.findings.Report;
import org.servanda.reports.format.ReportFormat;
import org.servanda.reports.format.ReportFormats;
import org.servanda.tournaments.io.WholeFile;

/**
 * The pictures of a report beside its files. The manifest does not name them, because they may
 * differ between machines.
 */
final class PictureFile {
  private static final String PAGE = "index.html";

  private PictureFile() {}

  /** Draws the picture of a format, or removes an earlier one where this machine cannot draw. */
  static void write(Path folder, ReportFormat format, Report report) throws IOException {
    if (format.picture().isPresent()) {
      ReportFormat.Picture picture = format.picture().get();
      Path file = folder.resolve(picture.file());
      Optional<byte[]> drawn = picture.drawn().apply(report);
      if (drawn.isPresent()) {
        WholeFile.write(file, out -> out.write(drawn.get()));
      } else {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Removes the pictures of an earlier report, of whose files its page is gone. */
  static void removeWithoutPage(Path folder, List<String> earlier) throws IOException {
    for (ReportFormat format : ReportFormats.all()) {
      if (format.picture().isPresent()
          && earlier.contains(PAGE)
          && !Files.exists(folder.resolve(PAGE))) {
        Files.deleteIfExists(folder.resolve(format.picture().get().file()));
      }
    }
  }
}
