package org.servanda.reports.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.reports.findings.Report;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The page: one self-contained file for the web, for print and for reading offline. Its content
 * security policy allows only its own scripts, by hash, and no network request.
 */
public final class HtmlFormat {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Double.class, new Coarse())
                  .addSerializer(double.class, new Coarse()))
          .build();

  private HtmlFormat() {}

  /** The files of a report in this format: paths inside the results folder, and texts. */
  public static SortedMap<String, String> files(Report report) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("index.html", Templates.render("index.jte", PageMaker.make(report)));
    return files;
  }

  /**
   * The picture that services show where somebody shares the page, as a PNG; empty if there is
   * nothing to show, this machine has no fonts, or its Java cannot draw.
   */
  public static Optional<byte[]> card(Report report) {
    return PageMaker.card(report);
  }

  /** A script resource, escaped so that nothing in it can close the element. */
  static Page.Script script(String resource) {
    return inline(read(resource));
  }

  /** A script, escaped so that nothing in it can close the element. */
  static Page.Script inline(String script) {
    String text = script.replace("</script", "<\\/script");
    return new Page.Script(text, "sha256-" + sha256(text));
  }

  /** Data as JSON, escaped for a script element. */
  static String json(Object data) {
    return MAPPER.writeValueAsString(data).replace("<", "\\u003c");
  }

  private static String read(String resource) {
    try (InputStream in = HtmlFormat.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "Missing resource " + resource + "; build the module again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Rounds to four decimals, finer than the page can show; null for NaN and infinity. */
  private static final class Coarse extends ValueSerializer<Double> {
    private static final double TENTHOUSAND = 10_000;

    @Override
    public void serialize(Double value, JsonGenerator json, SerializationContext context) {
      if (Double.isFinite(value)) {
        json.writeNumber(Math.rint(TENTHOUSAND * value) / TENTHOUSAND);
      } else {
        json.writeNull();
      }
    }
  }
}
