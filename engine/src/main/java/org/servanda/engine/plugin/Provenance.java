package org.servanda.engine.plugin;

/**
 * Where a strategy came from.
 *
 * @param jar the file name of its jar, or {@code built-in} when it runs from class files
 * @param version what the jar's manifest says, or {@code unknown}
 * @param sha256 the jar's hash in hexadecimal, or empty when it runs from class files
 */
public record Provenance(String jar, String version, String sha256) {
  /** Of a strategy made of parts from both. */
  Provenance and(Provenance other) {
    return equals(other)
        ? this
        : new Provenance(
            jar + " + " + other.jar,
            version + " + " + other.version,
            sha256 + " + " + other.sha256);
  }
}
