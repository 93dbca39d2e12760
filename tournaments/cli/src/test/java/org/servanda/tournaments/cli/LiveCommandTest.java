package org.servanda.tournaments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live page, or how to get it: only a build with the profile of the distribution has one. */
class LiveCommandTest {
  private static final String PAGE = "org/servanda/tournaments/live/live.html";

  @TempDir private Path folder;

  @Test
  void the_page_is_one_file_that_fetches_nothing_or_it_is_said_how_to_get_it() throws IOException {
    URL built = LiveCommandTest.class.getClassLoader().getResource(PAGE);
    Path file = folder.resolve("public/live.html");
    Cli cli = Cli.run("live", "--out", folder.resolve("public").toString());
    if (built == null) {
      assertThat(cli.exit()).isEqualTo(1);
      assertThat(cli.err()).contains("no live page", "mvn -Pquick,dist package");
      assertThat(file).doesNotExist();
      return;
    }
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(cli.out()).contains("Page: " + file);
    try (InputStream in = built.openStream()) {
      assertThat(file).hasBinaryContent(in.readAllBytes());
    }
    assertThat(Files.readString(file))
        .startsWith("<!doctype html>")
        .contains("default-src 'none'")
        .doesNotContain(" src=", "<link", "url(");
    assertThat(Files.size(file)).isLessThan(600_000);
  }

  @Test
  void a_site_has_the_live_page_and_links_it_where_this_build_has_one() throws IOException {
    boolean built = LiveCommandTest.class.getClassLoader().getResource(PAGE) != null;
    String results = folder.resolve("small").toString();
    Cli run =
        Cli.run(
            "run",
            "reference-dyad",
            "--strategies",
            "grim,wily",
            "--repetitions",
            "2",
            "--out",
            results);
    assertThat(run.exit()).as(run.err()).isZero();
    String alone = Files.readString(folder.resolve("small/index.html"));
    Path site = folder.resolve("site");
    Cli cli = Cli.run("site", results, "--out", site.toString());
    assertThat(cli.exit()).as(cli.err()).isZero();
    assertThat(Files.exists(site.resolve("live.html"))).isEqualTo(built);
    String link = "href=\"../live.html#case=reference-dyad&amp;b=hidden";
    assertThat(Files.readString(site.resolve("small/index.html")).contains(link)).isEqualTo(built);
    assertThat(Files.readString(site.resolve("index.html")).contains("href=\"live.html\""))
        .isEqualTo(built);
    assertThat(alone).doesNotContain(link).contains("servanda live --out DIR");
    assertThat(Files.readString(folder.resolve("small/index.html"))).isEqualTo(alone);
  }

  @Test
  void a_folder_must_be_named() {
    Cli cli = Cli.run("live");
    assertThat(cli.exit()).isEqualTo(2);
    assertThat(cli.err()).contains("--out");
  }
}
