package org.servanda.engine.plugin;

/**
 * The origin of a strategy.
 *
 * @param jar the file name of its jar, or {@code built-in} when it runs from class files
 * @param version the version in the jar's manifest, or {@code unknown}
 * @param sha256 the jar's hash in hexadecimal, or empty when it runs from class files
 */
public record Provenance(String jar, String version, String sha256) {
  /** The provenance of a strategy composed of parts from both. */
  Provenance and(Provenance other) {
    return equals(other)
        ? this
        : new Provenance(
            jar + " + " + other.jar,
            version + " + " + other.version,
            sha256 + " + " + other.sha256);
  }
}
