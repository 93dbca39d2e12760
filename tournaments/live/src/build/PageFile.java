import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Puts the page, its style, its scripts, the compiler's runtime and the packed program into one
 * file.
 *
 * <pre>{@code java -cp teavm-core.jar PageFile.java SOURCES PROGRAM.wasm OUT.html}</pre>
 */
final class PageFile {
  private static final String RUNTIME = "org/teavm/backend/wasm/wasm-gc-runtime.min.js";
  private static final List<String> SCRIPTS =
      List.of("live.js", "csv.js", "plane.js", "seat.js", "lesson.js");

  private PageFile() {}

  public static void main(String[] arguments) throws IOException {
    Path sources = Path.of(arguments[0]);
    Path out = Path.of(arguments[2]);
    String page =
        Files.readString(sources.resolve("live.html"))
            .replace("/*style*/", Files.readString(sources.resolve("live.css")))
            .replace("/*runtime*/", runtime())
            .replace("/*script*/", scripts(sources))
            .replace("/*program*/", packed(Path.of(arguments[1])));
    Files.createDirectories(out.toAbsolutePath().getParent());
    Files.writeString(out, page);
    System.out.println(out.getFileName() + ": " + Files.size(out) + " bytes");
  }

  private static String scripts(Path sources) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String name : SCRIPTS) {
      text.append(Files.readString(sources.resolve(name)));
    }
    return text.toString();
  }

  private static String runtime() throws IOException {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(RUNTIME)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String packed(Path program) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(9);
          }
        }) {
      Files.copy(program, gzip);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
