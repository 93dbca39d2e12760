package org.servanda.tournaments.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.PluginException;
import org.servanda.engine.plugin.PluginFormat;
import org.servanda.engine.portable.PortableText;
import org.servanda.engine.spi.Strategy;
import org.servanda.tournaments.remote.isolation.Sandbox;

/**
 * Leaders in Python: a file that imports {@code servanda}, the module that stands beside this class
 * and that the file is run with.
 */
public final class PythonFormat implements PluginFormat {
  /** The environment variable that names the Python to use. */
  public static final String VARIABLE = "SERVANDA_PYTHON";

  private static final String QUESTION =
      """
      import sys
      sys.version_info >= (3, 9) or sys.exit(3)
      print(sys.executable, sys.base_prefix, sys.prefix, sep='\\n')
      """;

  /** Address space of an isolated process, bytes. */
  private static final long MEMORY = 1L << 30;

  private static final String MODULE = "servanda.py";
  private static @Nullable Path extracted;
  private static List<Path> asked = List.of();

  /** For the service loader. */
  public PythonFormat() {}

  @Override
  public String suffix() {
    return ".py";
  }

  /** Neither the module that leaders import, nor modules of their own, nor tests. */
  @Override
  public boolean isPlugin(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.equals(MODULE) && !name.startsWith("_") && !name.startsWith("test_");
  }

  @Override
  public Collection<? extends Strategy> read(Path file, Reading reading) {
    String name = String.valueOf(file.getFileName());
    Sandbox sandbox = reading.isolated() ? Sandbox.find() : null;
    ChildCommand command = command(file.toAbsolutePath(), sandbox);
    return RemoteStrategy.of(new Program(name, command, reading.isolated()));
  }

  /** How the process of a file is started. */
  static ChildCommand command(Path file, @Nullable Sandbox sandbox) {
    List<Path> python = python();
    String program = python.get(0).toString();
    List<String> words = List.of(program, "-B", module().toString(), "serve", file.toString());
    Map<String, String> environment = Map.of("PYTHONHASHSEED", "0", "PYTHONIOENCODING", "utf-8");
    Path folder = Objects.requireNonNull(file.getParent());
    ChildCommand command = new ChildCommand(words, folder, environment);
    if (sandbox == null) {
      return command;
    }
    List<Path> visible = new ArrayList<>(python.subList(1, python.size()));
    visible.add(module());
    visible.add(file);
    return command.within(new ChildCommand.Isolation(sandbox, visible, MEMORY));
  }

  /** The Python to use, and the folders that it needs; asked once. */
  private static synchronized List<Path> python() {
    if (asked.isEmpty()) {
      asked = ask();
    }
    return asked;
  }

  private static List<Path> ask() {
    String named = System.getenv(VARIABLE);
    String python = named == null || named.isBlank() ? "python3" : named;
    try {
      Process process = new ProcessBuilder(python, "-c", QUESTION).start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() == 0) {
        return answer.lines().map(Path::of).toList();
      }
    } catch (IOException e) {
      throw new PluginException(without(python), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new PluginException(without(python));
  }

  private static String without(String python) {
    return PortableText.format(
        "Leaders in Python need Python 3.9 or later, but '%s' is none; install it, or set the"
            + " environment variable %s to it",
        python, VARIABLE);
  }

  /** The text of the module that leaders import. */
  public static String moduleText() {
    return text(MODULE);
  }

  /**
   * The text of a first leader.
   *
   * @param id its id
   * @param name the name of its class
   */
  public static String leaderText(String id, String name) {
    return text("leader.py.template")
        .replace("\"ID\"", "\"" + id + "\"")
        .replace("class NAME(", "class " + name + "(");
  }

  private static String text(String resource) {
    try (InputStream text = PythonFormat.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The module as a file, in a folder of its own. */
  private static synchronized Path module() {
    Path known = extracted;
    if (known != null && Files.exists(known)) {
      return known;
    }
    try {
      Path folder = Files.createTempDirectory("servanda-python");
      Path file = Files.writeString(folder.resolve(MODULE), moduleText());
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      extracted = file;
      return file;
    } catch (IOException e) {
      throw new PluginException(
          "The module for leaders in Python cannot be written to the temporary folder", e);
    }
  }
}
