package org.servanda.reports.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A program that works out the headline from the rows, independently of this one. */
public enum AnalysisScript {
  /** With R's own packages, survival among them. */
  R("analysis.R"),
  /** With NumPy. */
  PYTHON("analysis.py");

  private final String file;

  AnalysisScript(String file) {
    this.file = file;
  }

  /** Its file inside the results folder. */
  public String file() {
    return file;
  }

  /** Its text. */
  public String text() {
    try (InputStream in = AnalysisScript.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
