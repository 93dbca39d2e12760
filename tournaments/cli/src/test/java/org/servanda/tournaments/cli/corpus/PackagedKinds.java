package org.servanda.tournaments.cli.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Jars that are packed wrongly, or with bad intent, around an honest strategy. */
final class PackagedKinds {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  /** Changes the files of a jar before it is written. */
  private interface Content {
    void change(Map<String, byte[]> files, String packageName) throws IOException;
  }

  /** Changes the bytes of a jar after it is written. */
  private interface Bytes {
    byte[] change(byte[] jar);
  }

  /**
   * A kind of jar.
   *
   * @param kind its strategy, and what must happen
   */
  record Packaged(Kind kind, Content files, Bytes bytes) {
    /** Packs the honest jar anew. */
    void pack(Path jar) throws IOException {
      Map<String, byte[]> content = new TreeMap<>();
      try (JarFile packed = new JarFile(jar.toFile())) {
        for (JarEntry entry : packed.stream().toList()) {
          content.put(entry.getName(), packed.getInputStream(entry).readAllBytes());
        }
      }
      files.change(content, kind.packageName());
      CorpusJars.jar(jar, content);
      Files.write(jar, bytes.change(Files.readAllBytes(jar)));
    }

    @Override
    public String toString() {
      return kind.name();
    }
  }

  private PackagedKinds() {}

  static List<Packaged> all() {
    return Stream.of(bytes(), classes(), services(), others()).flatMap(List::stream).toList();
  }

  private static List<Packaged> bytes() {
    return List.of(
        changed("truncated", jar -> Arrays.copyOf(jar, jar.length * 2 / 3), "not a readable jar"),
        changed("empty-file", jar -> new byte[0], "not a readable jar"),
        changed("text-file", jar -> "no jar".getBytes(StandardCharsets.UTF_8), "not a readable"),
        changed("spoiled-middle", PackagedKinds::spoiled, ""),
        new Packaged(
            kind("the-same-file-twice", Verdict.HARMLESS),
            (files, name) -> {
              byte[] own = files.get(path(name, "Mine"));
              files.put(path(name, "Mime"), own == null ? new byte[0] : own);
            },
            jar -> replaced(jar, "/Mime.class", "/Mine.class")));
  }

  private static List<Packaged> classes() {
    return List.of(
        refused("newer-class", (files, name) -> files.get(path(name, "Mine"))[7] = 99, ""),
        refused("no-class", (files, name) -> files.put(path(name, "Mine"), new byte[9]), ""),
        refused("lost-class", (files, name) -> files.remove(path(name, "Mine")), ""),
        refused(
            "moved-class",
            (files, name) -> {
              files.put("elsewhere/Mine.class", files.remove(path(name, "Mine")));
              files.put(CorpusJars.SERVICE, text("elsewhere.Mine"));
            },
            ""),
        refused(
            "class-in-the-engine",
            (files, name) -> {
              files.put("org/servanda/engine/Mine.class", files.remove(path(name, "Mine")));
              files.put(CorpusJars.SERVICE, text("org.servanda.engine.Mine"));
            },
            ""),
        refused(
            "class-in-java",
            (files, name) -> {
              files.put("java/lang/Mine.class", files.remove(path(name, "Mine")));
              files.put(CorpusJars.SERVICE, text("java.lang.Mine"));
            },
            ""));
  }

  private static List<Packaged> services() {
    return List.of(
        service("no-service-file", null, "contains no strategies"),
        service("empty-service-file", "", "contains no strategies"),
        service("commented-service-file", "# nobody\n", "contains no strategies"),
        service("service-of-nobody", "acme.Nobody", "acme.Nobody"),
        service("service-of-the-engine", "org.servanda.engine.match.Match", ""),
        service("service-of-the-program", "org.servanda.tournaments.cli.Servanda", ""),
        service("service-of-java", "java.lang.String", ""),
        service("service-that-is-no-name", "\u0000\u001b[31m not a name", ""));
  }

  private static List<Packaged> others() {
    return List.of(
        refused(
            "jar-in-a-jar",
            (files, name) -> {
              ByteArrayOutputStream inner = new ByteArrayOutputStream();
              try (JarOutputStream jar = new JarOutputStream(inner)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                  jar.putNextEntry(new JarEntry(file.getKey()));
                  jar.write(file.getValue());
                }
              }
              files.clear();
              files.put("lib/inner.jar", inner.toByteArray());
            },
            "contains no strategies"),
        refused(
            "class-path-to-another-jar",
            (files, name) -> {
              files.put(
                  MANIFEST,
                  text("Manifest-Version: 1.0\nClass-Path: honest.jar text-file-at-conduct.jar\n"));
              files.remove(path(name, "Mine"));
            },
            ""),
        refused("broken-manifest", (files, name) -> files.put(MANIFEST, text("nonsense\n\n")), ""),
        harmless(
            "endless-version",
            (files, name) ->
                files.put(MANIFEST, text("Manifest-Version: 1.0\n" + version(100_000)))),
        harmless(
            "climbing-names",
            (files, name) -> {
              files.put("../../../climbed.txt", text("x"));
              files.put("/climbed.txt", text("x"));
              files.put("C:\\climbed.txt", text("x"));
            }),
        harmless(
            "version-of-control-characters",
            (files, name) ->
                files.put(
                    MANIFEST,
                    text("Manifest-Version: 1.0\nImplementation-Version: \u001b[31m\u0007\n"))),
        harmless(
            "many-files",
            (files, name) -> {
              for (int i = 0; i < 500; i++) {
                files.put("many/" + i, new byte[0]);
              }
            }));
  }

  /** A small jar of large files. */
  static Packaged bomb() {
    return refused(
        "bomb", (files, name) -> files.put("bomb", new byte[257 << 20]), "holds more than 256 MB");
  }

  private static String version(int lines) {
    return "Implementation-Version: 1\n" + " 0123456789\n".repeat(lines);
  }

  private static byte[] spoiled(byte[] jar) {
    byte[] copy = jar.clone();
    Arrays.fill(copy, jar.length / 4, jar.length / 2, (byte) 0x5a);
    return copy;
  }

  /** Replaces a name by another of the same length. */
  private static byte[] replaced(byte[] jar, String old, String other) {
    String all = new String(jar, StandardCharsets.ISO_8859_1);
    return all.replace(old, other).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String path(String packageName, String type) {
    return packageName.replace('.', '/') + "/" + type + ".class";
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Kind kind(String name, Verdict verdict, String... said) {
    return Kind.coded(name, Place.CONDUCT, "", verdict, said);
  }

  private static Packaged changed(String name, Bytes bytes, String said) {
    return new Packaged(kind(name, Verdict.REFUSED, said), (files, own) -> {}, bytes);
  }

  private static Packaged refused(String name, Content files, String said) {
    return new Packaged(kind(name, Verdict.REFUSED, said), files, jar -> jar);
  }

  private static Packaged harmless(String name, Content files) {
    return new Packaged(kind(name, Verdict.HARMLESS), files, jar -> jar);
  }

  private static Packaged service(String name, @Nullable String text, String said) {
    return refused(
        name,
        (files, own) -> {
          files.remove(CorpusJars.SERVICE);
          if (text != null) {
            files.put(CorpusJars.SERVICE, text(text));
          }
        },
        said);
  }
}
