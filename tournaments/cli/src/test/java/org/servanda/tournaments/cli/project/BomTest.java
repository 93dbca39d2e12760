package org.servanda.tournaments.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bill of materials has no parent, so nothing but this keeps it in step with the modules. */
class BomTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path BOM = Path.of("..", "bom", "pom.xml");

  @Test
  void it_names_every_module_that_makes_a_jar() throws IOException {
    TreeSet<String> modules = new TreeSet<>();
    collect(ROOT, modules);
    assertThat(modules).contains("org.servanda.engine", "org.servanda.tournaments");
    String managed = Files.readString(BOM).split("<dependencyManagement>", 2)[1];
    assertThat(new TreeSet<>(all(managed, "<artifactId>(org\\.servanda[^<]*)<")))
        .isEqualTo(modules);
  }

  @Test
  void its_version_is_that_of_the_modules() throws IOException {
    String version = "(?s)<artifactId>[^<]*</artifactId>\\s*<version>([^<]+)<";
    String own = all(Files.readString(BOM), version).get(0);
    assertThat(own).isEqualTo(all(Files.readString(ROOT.resolve("pom.xml")), version).get(0));
  }

  @Test
  void it_says_of_itself_what_the_root_says() throws IOException {
    String root = Files.readString(ROOT.resolve("pom.xml"));
    String bom = Files.readString(BOM);
    for (String part : List.of("organization", "licenses", "developers", "issueManagement")) {
      Pattern block = Pattern.compile("<" + part + ">.*?</" + part + ">", Pattern.DOTALL);
      assertThat(find(bom, block)).as(part).isEqualTo(find(root, block));
    }
    assertThat(all(bom, "<(?:url|connection)>([^<]+)<"))
        .isEqualTo(all(root.split("<modules>", 2)[0], "<(?:url|connection)>([^<]+)<"));
  }

  @Test
  void its_plugins_are_of_the_versions_of_the_root() throws IOException {
    String plugin = "(<artifactId>[a-z]+-maven-plugin|<artifactId>maven-[a-z]+-plugin)";
    String versioned = "(?s)(" + plugin + "</artifactId>\\s*<version>[^<]+<)";
    List<String> pinned = all(Files.readString(BOM), versioned);
    assertThat(pinned).hasSize(4);
    assertThat(all(Files.readString(ROOT.resolve("pom.xml")), versioned)).containsAll(pinned);
  }

  private static void collect(Path folder, Set<String> jars) throws IOException {
    String pom = Files.readString(folder.resolve("pom.xml"));
    if (!pom.contains("<packaging>pom</packaging>")) {
      String own = pom.replaceAll("(?s)<parent>.*?</parent>", "");
      jars.add(all(own, "<artifactId>([^<]+)<").get(0));
    }
    for (String module : all(pom, "<module>([^<]+)<")) {
      collect(folder.resolve(module), jars);
    }
  }

  private static String find(String text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(pattern.pattern()).isTrue();
    return matcher.group();
  }

  private static List<String> all(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
