package org.servanda.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How jars of strategies are found, opened and refused. */
class PluginLoaderTest {
  private static final String SOURCE =
      """
      package acme;
      import java.util.*;
      import org.servanda.engine.model.Move;
      import org.servanda.engine.spi.*;
      public final class Plugins {
        public static class Silent implements Strategy {
          final String id;
          Silent(String id) { this.id = id; }
          public String id() { return id; }
          public Leader appoint(Brief brief) {
            return Leader.of(talks -> Move.WALK_OUT, accord -> Conduct.comply());
          }
        }
        public static class Around implements Transformer {
          final String id;
          Around(String id) { this.id = id; }
          public String id() { return id; }
          public Leader appoint(Brief brief, List<Strategy> wrapped) {
            return wrapped.get(0).appoint(brief);
          }
        }
        public static class Numberless extends Silent {
          Numberless() { super("acme.numberless"); }
          public List<Parameter> parameters() { return null; }
        }
        public static class Absent { static String name() { return "acme.needy"; } }

        public static class Plain implements StrategyProvider {
          public Collection<Strategy> strategies() { return List.of(new Silent("acme.plain")); }
          public Collection<Transformer> transformers() { return List.of(new Around("acme.shaking")); }
        }
        public static class Unprefixed implements StrategyProvider {
          public Collection<Strategy> strategies() { return List.of(new Silent("plain")); }
        }
        public static class Nameless implements StrategyProvider {
          public Collection<Strategy> strategies() { return List.of(new Silent(null)); }
        }
        public static class WithoutParameters implements StrategyProvider {
          public Collection<Strategy> strategies() { return List.of(new Numberless()); }
        }
        public static class NamelessAround implements StrategyProvider {
          public Collection<Strategy> strategies() { return List.of(); }
          public Collection<Transformer> transformers() { return List.of(new Around(null)); }
        }
        public static class Needy implements StrategyProvider {
          public Collection<Strategy> strategies() { return List.of(new Silent(Absent.name())); }
        }
        public static class Throwing implements StrategyProvider {
          public Collection<Strategy> strategies() { throw new IllegalStateException("out of order"); }
        }
        public static class Mute implements StrategyProvider {
          public Collection<Strategy> strategies() { throw new IllegalStateException(); }
        }
        public static class Empty implements StrategyProvider {
          public Collection<Strategy> strategies() { return List.of(); }
        }
        public static class Curious implements StrategyProvider {
          public Collection<Strategy> strategies() {
            return List.of(
                new Silent(sees("org.junit.jupiter.api.Test") ? "acme.sees-us" : "acme.alone"),
                new Silent(sees("org.servanda.engine.match.Match") ? "acme.knows" : "acme.blind"));
          }
          static boolean sees(String name) {
            try {
              return Class.forName(name, false, Curious.class.getClassLoader()) != null;
            } catch (ClassNotFoundException e) {
              return false;
            }
          }
        }
      }
      """;
  private static final String PREFIX = "acme.Plugins$";

  @TempDir private static Path folder;
  private static PluginJars jars;

  @BeforeAll
  static void compile() throws IOException {
    jars = new PluginJars(folder, SOURCE);
  }

  /** A jar of one provider, with what it needs but for one class. */
  private static Path jar(String name, String provider) throws IOException {
    List<String> held =
        Stream.of("Silent", "Around", "Numberless", provider).map("Plugins$"::concat).toList();
    return jars.jar(name, "1.2", held, PREFIX + provider);
  }

  private static String refusal(Path path) {
    try {
      PluginLoader.load(List.of(path));
      return "";
    } catch (PluginException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static List<String> ids(Path path) {
    return PluginLoader.inspect(path).all().stream().map(p -> p.strategy().id()).toList();
  }

  @Test
  void every_jar_of_a_folder_is_loaded_with_its_name_version_and_hash() throws Exception {
    Path jar = jar("good/plain.jar", "Plain");
    jar("good/second.jar", "Curious");
    Files.writeString(folder.resolve("good/notes.txt"), "no jar");
    var loaded = PluginLoader.load(List.of(folder.resolve("good")));
    var origin = loaded.entrant("acme.plain").provenance();
    assertThat(origin.jar()).isEqualTo("plain.jar");
    assertThat(origin.version()).isEqualTo("1.2");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
    assertThat(origin.sha256()).isEqualTo(HexFormat.of().formatHex(hash));
    assertThat(loaded.all()).hasSize(3);
    assertThat(loaded.transformers()).hasSize(1);
    assertThat(loaded.entrant("acme.shaking(acme.plain)").name())
        .isEqualTo("acme.shaking(acme.plain)");
  }

  @Test
  void a_jar_that_runs_elsewhere_has_its_version_too_and_no_other_file_has_one()
      throws IOException {
    Path jar = jar("elsewhere/plain.jar", "Plain");
    assertThat(PluginJar.identify(jar).version()).isEqualTo("1.2");
    assertThat(PluginJar.identify(Files.copy(jar, folder.resolve("elsewhere/plain.py"))).version())
        .isEqualTo("unknown");
    Path broken = Files.writeString(folder.resolve("broken.jar"), "no jar");
    assertThat(PluginJar.identify(broken).version()).isEqualTo("unknown");
  }

  @Test
  void a_jar_that_names_no_version_has_an_unknown_one() throws IOException {
    Path jar =
        jars.jar(
            "unversioned.jar",
            "",
            List.of("Plugins$Plain", "Plugins$Silent", "Plugins$Around"),
            PREFIX + "Plain");
    assertThat(PluginLoader.load(List.of(jar)).entrant("acme.plain").provenance().version())
        .isEqualTo("unknown");
  }

  @Test
  void a_plugin_sees_the_engine_and_the_platform_and_nothing_else_of_ours() throws IOException {
    assertThat(ids(jar("curious.jar", "Curious"))).containsExactly("acme.alone", "acme.knows");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Unprefixed|Strategy id 'plain' in Unprefixed.jar must be
          Nameless|cannot list its strategies: a strategy without an id
          WithoutParameters|cannot list its strategies: a strategy without parameters
          NamelessAround|cannot list its strategies: a transformer without an id
          Needy|cannot list its strategies: class acme.Plugins$Absent is missing
          Throwing|acme.Plugins$Throwing in Throwing.jar cannot list its strategies: out of order
          Mute|cannot list its strategies: IllegalStateException
          Empty|Empty.jar contains no strategies
          """)
  void a_jar_that_cannot_be_used_is_refused_with_the_reason(String provider, String message)
      throws IOException {
    assertThat(refusal(jar(provider + ".jar", provider))).contains(message);
  }

  @Test
  void a_service_file_that_names_a_class_the_jar_lacks_is_refused() throws IOException {
    Path jar = jars.jar("hollow.jar", "1", List.of(), PREFIX + "Plain");
    assertThat(refusal(jar)).contains("hollow.jar cannot be loaded:", "acme.Plugins$Plain");
  }

  @Test
  void a_jar_without_a_service_file_is_told_which_it_needs() throws IOException {
    Path jar = jars.jar("serviceless.jar", "1", List.of("Plugins$Plain"));
    assertThat(refusal(jar)).contains("META-INF/services/").contains("StrategyProvider");
  }

  @Test
  void a_jar_is_inspected_whatever_its_strategies_are_called() throws IOException {
    assertThat(ids(jar("any.jar", "Unprefixed"))).containsExactly("plain");
  }

  @Test
  void two_jars_that_bring_the_same_id_are_both_named() throws IOException {
    List<Path> both = List.of(jar("one.jar", "Plain"), jar("other.jar", "Plain"));
    assertThatThrownBy(() -> PluginLoader.load(both))
        .isInstanceOf(PluginException.class)
        .hasMessageContainingAll("'acme.plain'", "one.jar", "other.jar");
  }

  @Test
  void what_is_no_jar_or_not_there_is_refused_with_what_to_give_instead() throws IOException {
    assertThat(refusal(folder.resolve("absent.jar"))).contains("absent.jar", "name a plugin");
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertThat(refusal(empty)).contains("contains no plugin");
    Path text = Files.writeString(folder.resolve("text.jar"), "not a jar");
    assertThat(refusal(text)).contains("text.jar", "is not a readable jar");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme.reciprocal", "a.b-c2.d", "mine.x"})
  void an_id_with_a_prefix_is_anybodys(String id) {
    assertThat(PluginLoader.idProblem(id)).isNull();
    StrategyIds.checkBuiltIn(id, "a.jar");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Acme.reciprocal", "acme.", ".x", "acme.-x", "acme reciprocal", ""})
  void what_is_no_id_is_nobodys(String id) {
    assertThat(PluginLoader.idProblem(id)).contains("acme.reciprocal");
    assertThatThrownBy(() -> StrategyIds.checkBuiltIn(id, "a.jar"))
        .hasMessageContaining("a.jar must be");
  }

  @Test
  void words_of_the_command_line_are_reserved_even_for_built_in_strategies() {
    for (String word : Arrays.asList("all", "rules", "tactics", "none", "default", "self")) {
      assertThatThrownBy(() -> StrategyIds.checkBuiltIn(word, "ours"))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("'" + word + "' in ours is reserved");
    }
    StrategyIds.checkBuiltIn("saint", "ours");
  }
}
