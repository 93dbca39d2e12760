package org.servanda.tournaments.league;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.RankedEntrant;
import org.servanda.reports.page.LeaguePages;
import org.servanda.tournaments.Tournament;
import org.servanda.tournaments.TournamentResult;
import org.servanda.tournaments.execution.Cancellation;
import org.servanda.tournaments.execution.MatchExecutor;
import org.servanda.tournaments.execution.TournamentListener;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.FileHash;
import org.servanda.tournaments.io.FolderLock;
import org.servanda.tournaments.io.UserFiles;
import org.servanda.tournaments.league.LeagueState.Entry;
import org.servanda.tournaments.league.LeagueState.News;
import org.servanda.tournaments.results.ServandaVersion;
import org.servanda.tournaments.scenario.ScenarioLibrary;

/**
 * A standing competition in a folder. Files dropped into its {@code submissions} are checked,
 * played against the reference field and each other, and ranked on the pages of its {@code site}.
 * The same submissions in the same order of runs give the same bytes. Immutable.
 *
 * <pre>{@code
 * League.create(Path.of("my-league"));
 * LeagueRun run = League.in(Path.of("my-league")).update();
 * run.ladder().forEach(System.out::println);
 * }</pre>
 *
 * <p>Methods throw {@link BadInputException} if the folder is no competition's or its files are
 * wrong, and {@link org.servanda.tournaments.io.OutputException} if it cannot be written or another
 * process is writing into it.
 */
public final class League {
  private final LeagueFolder folder;
  private final UnaryOperator<Tournament> playing;
  private final String date;
  private final boolean again;

  private League(
      LeagueFolder folder, UnaryOperator<Tournament> playing, String date, boolean again) {
    this.folder = folder;
    this.playing = playing;
    this.date = date;
    this.again = again;
  }

  /** The competition in a folder. */
  public static League in(Path folder) {
    return new League(new LeagueFolder(folder), UnaryOperator.identity(), "", false);
  }

  /**
   * Begins a competition: writes rules to edit, a folder for submissions, a secret seed and, on the
   * site, its commitment.
   *
   * @param folder created if it does not exist
   */
  public static League create(Path folder) {
    return create(folder, SeasonSecret.random(1));
  }

  /** Begins a competition with a given secret. */
  static League create(Path folder, SeasonSecret secret) {
    LeagueFolder files = new LeagueFolder(folder);
    files.checkFolder();
    if (Files.exists(files.rulesFile())) {
      throw new BadInputException(
          PortableText.format(
              "'%s' is a league already; leave out --new, or name another folder", folder));
    }
    try {
      Files.createDirectories(files.submissions());
    } catch (IOException e) {
      throw UserFiles.unwritable(files.submissions(), e);
    }
    try (FolderLock lock = files.lock()) {
      secret.write(lock.folder());
      UserFiles.write(files.rulesFile(), LeagueRules.template());
      League league = in(folder);
      league.write(files.rules(), secret, LeagueState.fresh(), null);
      return league;
    }
  }

  /** Sets what plays the matches; by default a thread per core. */
  public League executor(MatchExecutor executor) {
    return with(tournament -> tournament.executor(executor));
  }

  /** Reports progress to a listener. */
  public League listener(TournamentListener listener) {
    return with(tournament -> tournament.listener(listener));
  }

  /** Stops when the cancellation is requested. */
  public League cancellation(Cancellation cancellation) {
    return with(tournament -> tournament.cancellation(cancellation));
  }

  /**
   * Sets the date that the pages show for the run; by default none, because no clock is read.
   *
   * @param day such as {@code 2026-11-30}
   * @throws BadInputException if it is no date
   */
  public League date(String day) {
    if (!day.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")) {
      throw new BadInputException(
          PortableText.format("'%s' is not a date; write it as 2026-11-30", day));
    }
    return new League(folder, playing, day, again);
  }

  /** Checks submissions in quarantine again, although nothing has changed. */
  public League checkingAgain() {
    return new League(folder, playing, date, true);
  }

  private League with(UnaryOperator<Tournament> more) {
    return new League(folder, tournament -> more.apply(playing.apply(tournament)), date, again);
  }

  /** Checks and plays what is new, and writes the site. Does nothing if there is nothing new. */
  public LeagueRun update() {
    LeagueRules rules = folder.rules();
    try (FolderLock lock = folder.lock()) {
      return update(rules, SeasonSecret.read(lock.folder()), folder.state());
    }
  }

  private LeagueRun update(LeagueRules rules, SeasonSecret secret, LeagueState state) {
    if (state.closed()) {
      return new LeagueRun(state.run(), LeagueRun.Outcome.CLOSED, List.of(), List.of());
    }
    secret.check(state.season());
    Admissions admissions = new Admissions(folder, rules, state, again);
    List<Entry> judged =
        admissions.judge(Submission.in(folder.submissions(), SubmissionCheck.largest(rules)));
    LeagueState known = state.judged(judged, admissions.news());
    if (known.equals(state)
        && known.pending().isEmpty()
        && inputs(rules, secret, judged).equals(state.inputs())
        && Files.exists(folder.site().resolve("index.html"))) {
      return new LeagueRun(state.run(), LeagueRun.Outcome.NOTHING, List.of(), List.of());
    }
    // Checks take long: a run that is stopped later need not repeat them.
    folder.write(known);
    LeaguePlay.Played played = new LeaguePlay(folder, rules, secret, playing).play(judged);
    if (!played.isComplete()) {
      return new LeagueRun(state.run(), LeagueRun.Outcome.STOPPED, List.of(), List.of());
    }
    List<LeagueState.Place> places = places(played);
    List<News> news = new ArrayList<>(LeagueNews.newcomers(state.last(), places));
    news.addAll(known.pending());
    news.addAll(LeagueNews.moves(state.last(), known.pending(), places));
    news.addAll(played.news());
    LeagueState.Run run =
        new LeagueState.Run(state.season(), state.run() + 1, date, places, List.copyOf(news));
    LeagueState after = state.after(inputs(rules, secret, played.entries()), played.entries(), run);
    write(rules, secret, after, played.result());
    return new LeagueRun(
        after.run(),
        LeagueRun.Outcome.PLAYED,
        news.stream().map(News::text).toList(),
        places.stream().map(LeagueState.Place::name).toList());
  }

  private static List<LeagueState.Place> places(LeaguePlay.Played played) {
    TournamentResult result = played.result();
    List<LeagueState.Place> places = new ArrayList<>();
    for (RankedEntrant ranked : result == null ? List.<RankedEntrant>of() : result.ranking()) {
      String author =
          played.entries().stream()
              .filter(entry -> entry.isAccepted() && entry.strategies().contains(ranked.name()))
              .map(Entry::author)
              .findFirst()
              .orElse("");
      places.add(
          new LeagueState.Place(
              ranked.name(),
              author,
              ranked.rank(),
              ranked.rankLow(),
              ranked.rankHigh(),
              ranked.durability().value(),
              ranked.durability().low(),
              ranked.durability().high(),
              ranked.faults()));
    }
    return List.copyOf(places);
  }

  /** The hash of everything that the ladder follows from. */
  private String inputs(LeagueRules rules, SeasonSecret secret, List<Entry> entries) {
    StringBuilder all = new StringBuilder(rules + " " + secret.line());
    all.append(' ').append(ServandaVersion.number());
    for (String name : rules.cases()) {
      if (ScenarioLibrary.looksLikeFile(name)) {
        all.append(' ').append(ScenarioLibrary.text(folder.root().resolve(name)));
      }
    }
    entries.stream()
        .filter(Entry::isAccepted)
        .forEach(entry -> all.append(' ').append(entry.name()).append(' ').append(entry.sha256()));
    byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(FileHash.digest().digest(bytes));
  }

  /**
   * Closes the season: plays what is new, then publishes seed and salt, and the results with
   * everything that is needed to play them again.
   */
  public LeagueRun reveal() {
    LeagueRules rules = folder.rules();
    try (FolderLock lock = folder.lock()) {
      SeasonSecret secret = SeasonSecret.read(lock.folder());
      if (folder.state().closed()) {
        throw new BadInputException(
            PortableText.format(
                "Season %d is closed already; begin another with --next-season",
                folder.state().season()));
      }
      LeagueRun run = update(rules, secret, folder.state());
      if (run.outcome() == LeagueRun.Outcome.STOPPED) {
        return run;
      }
      LeagueState state = folder.state();
      LeaguePlay.Played played =
          new LeaguePlay(folder, rules, secret, playing).play(state.entries());
      if (!played.isComplete()) {
        return new LeagueRun(state.run(), LeagueRun.Outcome.STOPPED, List.of(), List.of());
      }
      if (played.result() != null) {
        folder.writeSeason(state.season(), played.result(), played.entries());
      }
      write(rules, secret, state.closedWith(secret.line()), played.result());
      return new LeagueRun(run.number(), LeagueRun.Outcome.CLOSED, run.news(), run.ladder());
    }
  }

  /**
   * Begins another season with another seed. Accepted submissions stay. A season that is not closed
   * is given up only if its secret is lost; the next run tells so.
   */
  public void nextSeason() {
    nextSeason(SeasonSecret.random(folder.state().season() + 1));
  }

  void nextSeason(SeasonSecret secret) {
    LeagueRules rules = folder.rules();
    try (FolderLock lock = folder.lock()) {
      LeagueState state = folder.state();
      boolean lost =
          !SeasonSecret.exists(lock.folder())
              || SeasonSecret.read(lock.folder()).season() != state.season();
      if (!state.closed() && !lost) {
        throw new BadInputException(
            PortableText.format(
                "Season %d is not closed; close it first with --reveal", state.season()));
      }
      secret.write(lock.folder());
      write(rules, secret, state.closed() ? state.next() : LeagueNews.givenUp(state), null);
    }
  }

  /** The pages first: if that fails, the next run does it again. */
  private void write(
      LeagueRules rules,
      SeasonSecret secret,
      LeagueState state,
      @Nullable TournamentResult result) {
    folder.writeSite(
        LeaguePages.files(new LeagueReport(folder, rules, secret, state, result).site()),
        rules,
        secret);
    folder.writeQuarantine(state.entries());
    folder.write(state);
  }
}
