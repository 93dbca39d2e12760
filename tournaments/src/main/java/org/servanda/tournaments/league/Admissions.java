package org.servanda.tournaments.league;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.NumberText;
import org.servanda.tournaments.league.LeagueState.Entry;
import org.servanda.tournaments.league.LeagueState.News;
import org.servanda.tournaments.league.LeagueState.Status;
import org.servanda.tournaments.results.ServandaVersion;

/**
 * Decides which submissions play. A file that was judged before by the same rules is not checked
 * again; who was accepted first has the first right to an id and to an author's places.
 */
final class Admissions {
  private final LeagueFolder folder;
  private final LeagueRules rules;
  private final LeagueState before;
  private final boolean again;
  private final String judge;
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, Integer> entered = new HashMap<>();
  private final List<Entry> judged = new ArrayList<>();
  private final List<News> news = new ArrayList<>();

  /**
   * Judges submissions.
   *
   * @param before what is remembered
   * @param again whether those in quarantine are checked again although nothing has changed
   */
  Admissions(LeagueFolder folder, LeagueRules rules, LeagueState before, boolean again) {
    this.folder = folder;
    this.rules = rules;
    this.before = before;
    this.again = again;
    this.judge =
        PortableText.format(
            "%s %d %d %s %s %s",
            rules.languages(),
            rules.largest(),
            rules.strategies(),
            NumberText.data(rules.seconds()),
            rules.isolate(),
            ServandaVersion.number());
  }

  /** Judges all submissions there are. */
  List<Entry> judge(List<Submission> found) {
    List<Submission> others = new ArrayList<>();
    for (Submission submission : found) {
      Entry known = before.entry(submission.name());
      if (known != null && isKept(known, submission)) {
        add(known);
      } else {
        others.add(submission);
      }
    }
    others.forEach(submission -> add(judge(submission)));
    for (Entry entry : before.entries()) {
      if (found.stream().noneMatch(submission -> submission.name().equals(entry.name()))) {
        judged.add(withdrawn(entry));
      }
    }
    return List.copyOf(judged);
  }

  /** What has happened to submissions. */
  List<News> news() {
    return news;
  }

  private boolean isKept(Entry known, Submission submission) {
    boolean same =
        known.sha256().equals(submission.sha256())
            && known.judged().equals(judge)
            && known.status() != Status.WITHDRAWN;
    // A copy that was lost or damaged is made again.
    return same && (known.isAccepted() ? folder.copy(submission) : !again);
  }

  private void add(Entry entry) {
    judged.add(entry);
    if (entry.isAccepted()) {
      entry.strategies().forEach(id -> owners.put(id, entry.name()));
      entered.merge(entry.author(), entry.strategies().size(), Integer::sum);
    }
  }

  private Entry judge(Submission submission) {
    Entry known = before.entry(submission.name());
    boolean copied = folder.hasCopy(submission);
    int room = rules.strategies() - entered.getOrDefault(submission.author(), 0);
    SubmissionCheck.Verdict verdict =
        room <= 0
            ? SubmissionCheck.Verdict.refused(full(submission.author()))
            : new SubmissionCheck(rules)
                .check(
                    submission,
                    one ->
                        folder.copy(one)
                            ? List.of(folder.copy(one.name(), one.sha256()))
                            : List.of());
    List<String> reasons = new ArrayList<>(verdict.reasons());
    if (reasons.isEmpty()) {
      verdict.strategies().forEach(id -> checkOwner(id, reasons));
    }
    if (reasons.isEmpty() && verdict.strategies().size() > room) {
      reasons.add(full(submission.author()));
    }
    boolean accepted = reasons.isEmpty();
    if (!accepted && !copied) {
      folder.forget(submission);
    }
    boolean sameFile = known != null && known.sha256().equals(submission.sha256());
    Entry entry =
        new Entry(
            submission.name(),
            submission.author(),
            submission.sha256(),
            // One for whom there is no room may find some when another is withdrawn.
            room <= 0 ? "" : judge,
            accepted ? Status.ACCEPTED : Status.QUARANTINED,
            verdict.strategies(),
            reasons,
            known != null && sameFile ? known.since() : before.run() + 1);
    tell(known, entry);
    return entry;
  }

  private void checkOwner(String id, List<String> reasons) {
    String owner = owners.get(id);
    if (owner != null) {
      reasons.add(
          PortableText.format("'%s' is already entered by %s; choose another id.", id, owner));
    }
  }

  private String full(String author) {
    return PortableText.format(
        "%s may enter %s and has done so; withdraw another file first.",
        author, NumberText.counted(rules.strategies(), "strategy", "strategies"));
  }

  private void tell(@Nullable Entry known, Entry entry) {
    if (entry.equals(known)) {
      return;
    }
    String author = entry.author();
    if (known != null && known.isAccepted() && !known.sha256().equals(entry.sha256())) {
      news.add(new News(author, PortableText.format("%s was replaced.", entry.name())));
    }
    boolean told =
        known != null
            && known.status() == Status.QUARANTINED
            && known.reasons().equals(entry.reasons());
    if (!entry.isAccepted() && !told) {
      news.add(
          new News(
              author,
              PortableText.format(
                  "%s is in quarantine: %s", entry.name(), entry.reasons().get(0))));
    }
  }

  private Entry withdrawn(Entry entry) {
    if (entry.status() == Status.WITHDRAWN) {
      return entry;
    }
    String was =
        entry.isAccepted() ? LeagueNews.before(before.last(), entry) : "; it was in quarantine";
    news.add(
        new News(entry.author(), PortableText.format("%s was withdrawn%s.", entry.name(), was)));
    return entry.with(Status.WITHDRAWN, List.of());
  }
}
