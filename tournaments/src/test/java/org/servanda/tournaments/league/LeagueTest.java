package org.servanda.tournaments.league;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.engine.conformance.Clause;
import org.servanda.engine.conformance.Violation;
import org.servanda.tournaments.execution.Cancellation;
import org.servanda.tournaments.io.BadInputException;
import org.servanda.tournaments.io.FolderLock;

/** A competition from its beginning to its next season. */
class LeagueTest {
  private static final SeasonSecret SECRET = new SeasonSecret(1, 42, "ab".repeat(32));

  @TempDir private Path folder;

  /** A small league: two strategies of the reference field on one case. */
  private League begun() throws IOException {
    League league = League.create(folder, SECRET);
    Files.writeString(
        folder.resolve(LeagueRules.FILE),
        "cases: [reference-dyad]\nfield: [reciprocal, wily]\nrepetitions: 2\nlargest: 1\n");
    return league;
  }

  private Map<String, String> site() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve("site"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private String page(String name) throws IOException {
    return Files.readString(folder.resolve("site").resolve(name));
  }

  private void submit(String name, String text) throws IOException {
    Path file = folder.resolve("submissions").resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  @Test
  void the_rules_that_are_written_are_the_standard_rules() {
    assertThat(LeagueRules.read("league.yaml", LeagueRules.template()))
        .isEqualTo(LeagueRules.standard());
  }

  @Test
  void a_mistake_in_the_rules_is_named_with_its_line() {
    assertThatThrownBy(() -> LeagueRules.read("league.yaml", "title: T\nrepetition: 3\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("league.yaml:2")
        .hasMessageContaining("repetitions");
  }

  @Test
  void the_commitment_is_published_before_the_first_match_and_the_seed_is_not() throws Exception {
    begun();
    byte[] line = ("season 1 seed 42 salt " + "ab".repeat(32)).getBytes(StandardCharsets.UTF_8);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line));
    assertThat(page("commitment.txt")).contains(hash);
    assertThat(page("index.html")).contains(hash, "Nothing has been played yet");
    assertThat(site().values()).noneMatch(text -> text.contains("ab".repeat(32)));
  }

  @Test
  void two_secrets_differ() {
    assertThat(SeasonSecret.random(1)).isNotEqualTo(SeasonSecret.random(1));
  }

  @Test
  void a_league_is_not_begun_twice_in_a_folder() throws IOException {
    begun();
    assertThatThrownBy(() -> League.create(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is a league already");
  }

  @Test
  void a_file_is_no_league_and_the_folder_it_is_in_is_named() throws IOException {
    begun();
    Path file = folder.resolve(LeagueRules.FILE);
    for (ThrowingCallable act :
        List.<ThrowingCallable>of(() -> League.in(file).update(), () -> League.create(file))) {
      assertThatThrownBy(act)
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("is a file, but a league is a folder")
          .hasMessageContaining("the folder it is in, '" + folder);
    }
  }

  @Test
  void a_league_that_is_written_already_does_not_speak_of_an_option_it_has_not()
      throws IOException {
    League league = begun();
    try (FolderLock lock = FolderLock.of(folder)) {
      assertThatThrownBy(league::update)
          .hasMessageContaining("into '" + lock.folder() + "'; wait until it has ended")
          .hasMessageNotContaining("--out");
    }
  }

  @Test
  void only_the_host_can_read_the_secret() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    begun();
    Path secret = folder.resolve(SeasonSecret.FILE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_lost_secret_is_explained_and_another_season_may_begin() throws IOException {
    League league = begun();
    league.update();
    Files.delete(folder.resolve(SeasonSecret.FILE));
    assertThatThrownBy(league::reveal)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("Restore it from a backup")
        .hasMessageContaining("--next-season");
    league.nextSeason();
    assertThat(league.update().news())
        .contains(
            "Season 1 was given up: its secret.yaml is lost, so its seed cannot be revealed.");
    assertThat(page("index.html")).contains("Season 2", "Season 1 was given up");
  }

  @Test
  void news_of_a_replaced_file_tell_the_old_place_and_the_new() {
    LeagueState.Place first = new LeagueState.Place("saint", "", 1, 1, 1, 0.7, 0.6, 0.8, 0);
    LeagueState.Place was = new LeagueState.Place("fay.grudge", "fay", 2, 2, 2, 0.5, 0.4, 0.6, 0);
    LeagueState.Place now = new LeagueState.Place("fay.grudge", "fay", 1, 1, 1, 0.8, 0.7, 0.9, 0);
    LeagueState.Run last = new LeagueState.Run(1, 1, "", List.of(first, was), List.of());
    List<LeagueState.News> changed = List.of(new LeagueState.News("fay", "fay.py was replaced."));
    assertThat(LeagueNews.moves(last, changed, List.of(now)))
        .extracting(LeagueState.News::text)
        .containsExactly("fay.grudge was 2nd of 2 and is now 1st of 1.");
    assertThat(LeagueNews.moves(last, List.of(), List.of(now))).isEmpty();
    assertThat(LeagueNews.moves(null, changed, List.of(now))).isEmpty();
  }

  @Test
  void a_feed_without_a_date_shows_the_first_release() throws IOException {
    begun().update();
    assertThat(page("feed.xml")).contains("2026-11-24T00").doesNotContain("1970");
  }

  @Test
  void a_reason_names_the_id_to_write_and_says_that_a_number_is_a_requirement() {
    assertThat(SubmissionCheck.withPrefix("put @servanda.strategy(id='mine.zoe') before", "zoe"))
        .isEqualTo("put @servanda.strategy(id='zoe.zoe') before");
    assertThat(SubmissionCheck.failed("eve.spy", new Violation(Clause.NO_FAULTS, -1, "It threw.")))
        .startsWith("eve.spy fails requirement 3 of 'servanda check' (It answers every")
        .endsWith("no illegal move.): It threw.");
  }

  @Test
  void another_folder_is_no_league() {
    assertThatThrownBy(() -> League.in(folder.resolve("other")).update())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("--new");
    assertThatThrownBy(() -> League.in(folder).update())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("has no league.yaml")
        .hasMessageNotContaining("Did you mean");
  }

  @Test
  void a_second_run_does_nothing_and_changes_no_byte() throws IOException {
    League league = begun();
    assertThat(league.update().outcome()).isEqualTo(LeagueRun.Outcome.PLAYED);
    Map<String, String> before = site();
    assertThat(league.update().outcome()).isEqualTo(LeagueRun.Outcome.NOTHING);
    assertThat(site()).isEqualTo(before);
  }

  @Test
  void the_same_league_elsewhere_has_the_same_site() throws IOException {
    begun().update();
    Map<String, String> here = site();
    Path first = folder;
    folder = Files.createDirectory(first.resolve("again"));
    begun().update();
    assertThat(site().values()).containsExactlyElementsOf(here.values());
  }

  @Test
  void what_cannot_play_is_in_quarantine_with_its_reason_and_the_rest_is_ranked()
      throws IOException {
    League league = begun();
    submit("anna.exe", "x");
    submit("bela/big.py", "#".repeat(3000));
    submit("carla.jar", "no jar");
    submit("dora.wasm", "x");
    submit("e<b>.py", "x");
    LeagueRun run = league.update();
    assertThat(run.ladder()).containsExactlyInAnyOrder("reciprocal", "wily");
    assertThat(folder.resolve("quarantine/anna.exe.txt"))
        .content()
        .contains("ends in '.exe', but may end in .jar or .py or .wasm");
    assertThat(folder.resolve("quarantine/carla.jar.txt")).content().contains("does not load");
    assertThat(folder.resolve("submissions/carla.jar")).exists();
    assertThat(page("index.html"))
        .contains("bela/big.py", "e&lt;b&gt;.py")
        .doesNotContain("e<b>", folder.toString());
    assertThat(page("authors/bela.html")).contains("quarantined");
  }

  @Test
  void a_mended_file_is_tried_again_and_a_withdrawn_one_is_told() throws IOException {
    League league = begun();
    submit("anna.jar", "no jar");
    assertThat(league.update().news()).anyMatch(news -> news.contains("anna.jar is in quarantine"));
    submit("anna.jar", "another");
    assertThat(league.update().outcome()).isEqualTo(LeagueRun.Outcome.PLAYED);
    Files.delete(folder.resolve("submissions/anna.jar"));
    assertThat(league.update().news())
        .containsExactly("anna.jar was withdrawn; it was in quarantine.");
    assertThat(folder.resolve("quarantine/anna.jar.txt")).doesNotExist();
    assertThat(page("authors/anna.html")).contains("withdrawn", "run 1: anna.jar is in quarantine");
  }

  @Test
  void who_submits_another_s_file_does_not_take_its_copy_away() throws IOException {
    LeagueFolder files = new LeagueFolder(folder);
    begun();
    submit("anna/p.jar", "the same");
    Submission anna = Submission.in(files.submissions(), 1024).get(0);
    Path copy = files.copy(anna.name(), anna.sha256());
    files.copy(anna);
    submit("eve/p.jar", "the same");
    submit("eve/q.jar", "the same");
    List<Submission> found = Submission.in(files.submissions(), 1024);
    new Admissions(files, files.rules(), LeagueState.fresh(), false).judge(found);
    assertThat(copy).hasContent("the same");
    assertThat(copy.resolveSibling("q.jar")).doesNotExist();
  }

  @Test
  void a_copy_that_was_lost_is_made_again() throws IOException {
    League league = begun();
    submit("anna/p.jar", "no jar");
    league.update();
    LeagueFolder files = new LeagueFolder(folder);
    LeagueState state = files.state();
    List<LeagueState.Entry> accepted =
        state.entries().stream()
            .map(entry -> entry.with(LeagueState.Status.ACCEPTED, List.of()))
            .toList();
    Submission anna = Submission.in(files.submissions(), 1024).get(0);
    new Admissions(files, files.rules(), state.judged(accepted, List.of()), false)
        .judge(List.of(anna));
    assertThat(files.copy(anna.name(), anna.sha256())).hasContent("no jar");
  }

  @Test
  void no_name_of_a_file_or_folder_stops_the_others() throws IOException {
    League league = begun();
    submit("a".repeat(251) + ".jar", "no jar");
    submit("b".repeat(255) + "/p.jar", "no jar");
    submit("bell\u0007.jar", "no jar");
    LeagueRun run = league.update();
    assertThat(run.ladder()).containsExactlyInAnyOrder("reciprocal", "wily");
    assertThat(run.news()).hasSize(3);
    assertThat(page("feed.xml")).contains("bell\uFFFD.jar");
    assertThat(league.update().outcome()).isEqualTo(LeagueRun.Outcome.NOTHING);
  }

  @Test
  void authors_whose_names_would_become_the_same_are_asked_for_another_name() throws IOException {
    League league = begun();
    submit("M\u00fcller/p.jar", "no jar");
    submit("M\u00f6ller/p.jar", "no jar either");
    submit("\u674e.jar", "no jar");
    assertThat(league.update().news())
        .hasSize(3)
        .allMatch(news -> news.contains("may have only letters from A to Z"))
        .allMatch(news -> news.contains("rename it"));
  }

  @Test
  void a_file_that_is_too_large_is_not_read() throws IOException {
    begun();
    submit("anna.jar", "");
    Path file = folder.resolve("submissions/anna.jar");
    // A file of holes takes no room; to read it would take minutes.
    try (RandomAccessFile holes = new RandomAccessFile(file.toFile(), "rw")) {
      holes.setLength(1L << 40);
    }
    List<Submission> found = Submission.in(folder.resolve("submissions"), 1024);
    assertThat(found.get(0).sha256()).isEmpty();
    assertThat(League.in(folder).update().news())
        .anyMatch(news -> news.contains("may have at most"));
  }

  @Test
  void the_secret_of_another_season_is_not_played() throws IOException {
    League league = begun();
    league.update();
    new SeasonSecret(2, 43, "ab".repeat(32)).write(folder);
    assertThatThrownBy(league::update)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("secret of season 2, but season 1 is played");
    league.nextSeason();
    assertThat(page("commitment.txt")).contains("season 2");
    assertThat(league.update().outcome()).isEqualTo(LeagueRun.Outcome.PLAYED);
  }

  @Test
  void a_damaged_state_is_told() throws IOException {
    League league = begun();
    league.update();
    Path state = folder.resolve("state.json");
    String whole = Files.readString(state);
    for (String damaged :
        List.of("", "null", "{}", whole.substring(0, 200), whole.replace("\"\"", "null"))) {
      Files.writeString(state, damaged);
      assertThatThrownBy(league::update)
          .as(damaged)
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("state.json' is damaged");
    }
  }

  @Test
  void a_run_that_was_stopped_goes_on_and_forgets_nothing() throws IOException {
    League league = begun();
    submit("anna.jar", "no jar");
    Cancellation stop = new Cancellation();
    stop.cancel("it was stopped");
    assertThat(league.cancellation(stop).update().outcome()).isEqualTo(LeagueRun.Outcome.STOPPED);
    LeagueRun run = league.update();
    assertThat(run.outcome()).isEqualTo(LeagueRun.Outcome.PLAYED);
    assertThat(run.news()).anyMatch(news -> news.contains("anna.jar is in quarantine"));
    assertThat(league.update().outcome()).isEqualTo(LeagueRun.Outcome.NOTHING);
  }

  @Test
  void the_pages_show_a_date_that_was_given_and_no_other() throws IOException {
    begun().date("2026-11-30").update();
    assertThat(page("index.html")).contains("2026-11-30");
    assertThatThrownBy(() -> League.in(folder).date("today"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("'today' is not a date");
  }

  @Test
  void a_closed_season_publishes_its_seed_and_another_begins() throws IOException {
    League league = begun();
    league.update();
    assertThatThrownBy(league::nextSeason).hasMessageContaining("is not closed");
    assertThat(league.reveal().outcome()).isEqualTo(LeagueRun.Outcome.CLOSED);
    assertThat(page("index.html")).contains(SECRET.line());
    assertThat(page("season-1/manifest.json")).contains("42");
    assertThat(league.update().outcome()).isEqualTo(LeagueRun.Outcome.CLOSED);
    assertThatThrownBy(league::reveal).hasMessageContaining("closed already");
    SeasonSecret next = new SeasonSecret(2, 43, "cd".repeat(32));
    league.nextSeason(next);
    assertThat(page("index.html")).contains("Season 2", next.commitment(), SECRET.line());
    assertThat(league.update().number()).isEqualTo(2);
    assertThat(page("index.html")).contains("Places by run");
    assertThat(List.of(page("commitment.txt"))).noneMatch(text -> text.contains("seed 43"));
  }
}
