package org.servanda.reports.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.servanda.reports.chronicle.Replay;
import org.servanda.reports.findings.Report;

/** Addresses of moments in recorded matches, for links within the page. */
final class ReplayLinks {
  /** Six years before the moment that is looked for. */
  private static final int BEFORE = 24;

  private final List<Replay> replays;

  private ReplayLinks(List<Replay> replays) {
    this.replays = replays;
  }

  static ReplayLinks of(Report report) {
    return new ReplayLinks(report.replays());
  }

  /** The agreement that both sides kept longest before it ended for good; empty if none did. */
  String ending() {
    return replays.stream()
        .filter(replay -> !replay.bands().isEmpty() && lastRound(replay) < replay.tension().size())
        .max(Comparator.comparingInt(ReplayLinks::kept))
        .map(replay -> link(replay, Math.max(0, lastRound(replay) - BEFORE)))
        .orElse("");
  }

  /** The first match whose chronicle has such an entry, from before it on; empty if none has. */
  String telling(Predicate<String> entry) {
    for (Replay replay : replays) {
      for (var note : replay.notes()) {
        if (entry.test(note.text())) {
          return link(replay, Math.max(0, note.round() - 2));
        }
      }
    }
    return "";
  }

  private static int lastRound(Replay replay) {
    return replay.bands().get(replay.bands().size() - 1).to();
  }

  /** Rounds kept until the last agreement ended, if it ended in a breach. */
  private static int kept(Replay replay) {
    Replay.Band last = replay.bands().get(replay.bands().size() - 1);
    return last.how().equals("kept")
        ? 0
        : replay.bands().stream()
            .filter(band -> band.how().equals("kept"))
            .mapToInt(band -> band.to() - band.from())
            .sum();
  }

  private static String link(Replay replay, int round) {
    return "#replay="
        + String.join(
            ",", encoded(replay.scenario()), encoded(replay.a()), encoded(replay.b()), "" + round)
        + ",play";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
