package org.servanda.reports.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import org.servanda.reports.findings.Report;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The page: one file that needs nothing else, for the web, for paper and for reading offline. Its
 * content policy allows its own scripts alone, by their hashes, and no request at all.
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

  /** The files of a report in this format: each one's path in the results folder, and its text. */
  public static SortedMap<String, String> files(Report report) {
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    StringOutput page = new StringOutput();
    engine.render("index.jte", PageMaker.make(report), page);
    SortedMap<String, String> files = new TreeMap<>();
    files.put("index.html", page.toString());
    return files;
  }

  /** A script of the program's. Nothing in it may end it early. */
  static Page.Script script(String resource) {
    String text = read(resource).replace("</script", "<\\/script");
    return new Page.Script(text, "sha256-" + sha256(text));
  }

  /** Data as JSON that can stand in a page. */
  static String json(Object data) {
    return MAPPER.writeValueAsString(data).replace("<", "\\u003c");
  }

  private static String read(String resource) {
    try (InputStream in = HtmlFormat.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks " + resource);
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

  /** Four decimals are more than can be seen; null for what is not known. */
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
