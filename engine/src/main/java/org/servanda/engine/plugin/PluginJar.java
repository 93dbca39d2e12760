package org.servanda.engine.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;

/**
 * A plugin jar, read once: what is hashed is what is loaded. A {@code Class-Path} in its manifest
 * is ignored, because other files are not covered by the hash.
 *
 * @param path where it was read
 * @param sha256 the hash of its bytes, in hexadecimal
 * @param version its manifest's {@code Implementation-Version}, or {@code unknown}
 * @param entries its files by name, those of the running Java's release where it has several
 */
record PluginJar(Path path, String sha256, String version, Map<String, byte[]> entries) {
  private static final String UNKNOWN = "unknown";

  /** How much of a manifest is read for its version, bytes. */
  private static final int LONGEST_MANIFEST = 1 << 16;

  /** The greatest size of all files in a jar, in bytes. */
  private static final long LARGEST = 256L << 20;

  private static final String VERSIONS = "META-INF/versions/";

  /**
   * Reads a jar.
   *
   * @throws PluginException if it cannot be read, is not a jar, or is too large
   */
  static PluginJar read(Path path) {
    try {
      // It finds broken jars that could still be unpacked from the front.
      new JarFile(path.toFile()).close();
      byte[] bytes = Files.readAllBytes(path);
      Map<String, byte[]> files = unpacked(path, bytes);
      byte[] text = files.get(JarFile.MANIFEST_NAME);
      Attributes manifest =
          text == null
              ? new Attributes()
              : new Manifest(new ByteArrayInputStream(text)).getMainAttributes();
      boolean several = Boolean.parseBoolean(manifest.getValue(Attributes.Name.MULTI_RELEASE));
      return new PluginJar(
          path, sha256(bytes), version(manifest), several ? ofThisRelease(files) : files);
    } catch (IOException | IllegalArgumentException e) {
      throw new PluginException(
          PortableText.format(
              "'%s' is not a readable jar: %s; build it again, or name another (plugins end with %s)",
              path, PortableText.line(String.valueOf(e.getMessage()), 200), PluginFiles.suffixes()),
          e);
    }
  }

  /**
   * Where strategies come from that are in a file of any kind. Only a jar has a version, and the
   * same whether it is isolated or not.
   *
   * @throws PluginException if it cannot be read
   */
  static Provenance identify(Path path) {
    try {
      return new Provenance(fileName(path), version(path), sha256(Files.readAllBytes(path)));
    } catch (IOException e) {
      throw new PluginException(PortableText.format("The plugin '%s' cannot be read", path), e);
    }
  }

  /** The version of a jar that may be hostile; no other file has one. */
  private static String version(Path path) {
    if (!path.toString().endsWith(".jar")) {
      return UNKNOWN;
    }
    try (ZipFile zip = new ZipFile(path.toFile())) {
      ZipEntry entry = zip.getEntry(JarFile.MANIFEST_NAME);
      byte[] manifest =
          entry == null ? new byte[0] : zip.getInputStream(entry).readNBytes(LONGEST_MANIFEST);
      return version(new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes());
    } catch (IOException | IllegalArgumentException e) {
      return UNKNOWN;
    }
  }

  private static String version(Attributes manifest) {
    String version = manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
    return version == null ? UNKNOWN : PortableText.line(version, DescriptionChecks.LONGEST_NAME);
  }

  private static String fileName(Path path) {
    return PortableText.line(String.valueOf(path.getFileName()), DescriptionChecks.LONGEST_NAME);
  }

  private static Map<String, byte[]> unpacked(Path path, byte[] bytes) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    long size = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, LARGEST + 1 - size));
        size += content.length;
        if (size > LARGEST) {
          throw new PluginException(
              PortableText.format(
                  "The plugin '%s' holds more than %d MB of files; leave out what it does not need",
                  path, LARGEST >> 20));
        }
        if (!entry.isDirectory()) {
          files.putIfAbsent(entry.getName(), content);
        }
      }
    }
    return files;
  }

  /**
   * The files of the greatest release that is not newer than the running Java, under plain names.
   */
  private static Map<String, byte[]> ofThisRelease(Map<String, byte[]> files) {
    Map<String, byte[]> chosen = new HashMap<>(files);
    TreeMap<Integer, Map<String, byte[]>> releases = new TreeMap<>();
    files.forEach(
        (name, content) -> {
          String[] parts =
              name.startsWith(VERSIONS)
                  ? name.substring(VERSIONS.length()).split("/", 2)
                  : new String[0];
          if (parts.length == 2 && parts[0].matches("\\d{1,4}")) {
            releases
                .computeIfAbsent(Integer.parseInt(parts[0]), release -> new HashMap<>())
                .put(parts[1], content);
          }
        });
    releases.headMap(Runtime.version().feature(), true).values().forEach(chosen::putAll);
    return chosen;
  }

  /** The file's name. */
  String name() {
    return fileName(path);
  }

  /** A file of the jar; null if there is none. */
  byte @Nullable [] entry(String file) {
    return entries.get(file);
  }

  /** Where its strategies come from. */
  Provenance provenance() {
    return new Provenance(name(), version, sha256);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
