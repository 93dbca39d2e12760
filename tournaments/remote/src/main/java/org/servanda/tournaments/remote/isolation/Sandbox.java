package org.servanda.tournaments.remote.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.plugin.PluginException;

/**
 * Starts programs in Linux namespaces of their own: no network, no files but the system's programs
 * and those named, nothing that they can write to, no other processes, no rights, bounded memory.
 * It uses bubblewrap or else {@code unshare}, and a filter of system calls.
 */
public final class Sandbox {
  /** What a program could write at most to one file, if it found one. */
  private static final int MOST_BYTES = 1 << 20;

  /** Processor time of one process, seconds: far more than a batch of matches needs. */
  private static final int MOST_SECONDS = 3600;

  private static final int MOST_FILES = 256;
  private static final String[] SYSTEM = {"bin", "sbin", "lib", "lib64"};
  private static final String[] SETTINGS = {
    "/etc/alternatives", "/etc/java-17-openjdk", "/etc/ld.so.cache", "/etc/ld.so.conf.d"
  };
  private static final String[] READ_ONLY = {"/proc", "/dev", "/"};
  private static @Nullable Sandbox found;

  private final boolean bubblewrap;
  private final Path folder;

  private Sandbox(boolean bubblewrap, Path folder) {
    this.bubblewrap = bubblewrap;
    this.folder = folder;
  }

  /**
   * The sandbox that this machine offers.
   *
   * @throws PluginException if it offers none, in words that say what to install
   */
  public static synchronized Sandbox find() {
    if (found == null) {
      Path folder = folder();
      for (boolean bubblewrap : new boolean[] {true, false}) {
        Sandbox candidate = new Sandbox(bubblewrap, folder);
        if (found == null && candidate.works()) {
          found = candidate;
        }
      }
    }
    if (found == null) {
      throw new PluginException(
          "Plugins cannot be isolated here: neither bubblewrap ('bwrap') nor 'unshare' can make"
              + " namespaces. Install bubblewrap (Debian: apt install bubblewrap), and allow user"
              + " namespaces if this is a container; or leave out --isolate if you trust the plugin");
    }
    return found;
  }

  /**
   * A sandbox of one kind, whether or not another is to be preferred; null if it does not work.
   *
   * @param bubblewrap whether it uses bubblewrap, else {@code unshare}
   */
  public static @Nullable Sandbox of(boolean bubblewrap) {
    Sandbox sandbox = new Sandbox(bubblewrap, folder());
    return sandbox.works() ? sandbox : null;
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("servanda-isolation");
      folder.toFile().deleteOnExit();
      Path root = Files.createDirectory(folder.resolve("root"));
      root.toFile().deleteOnExit();
      copy(folder, "unshare.sh");
      byte[] filter = SystemCallFilter.forThisMachine();
      if (filter != null) {
        Path file = Files.write(folder.resolve("filter"), filter);
        file.toFile().deleteOnExit();
      }
      return folder;
    } catch (IOException e) {
      throw new PluginException("The temporary folder cannot be written to", e);
    }
  }

  private static void copy(Path folder, String resource) throws IOException {
    try (InputStream text = Sandbox.class.getResourceAsStream(resource)) {
      Path file = folder.resolve(resource);
      Files.write(file, Objects.requireNonNull(text).readAllBytes());
      file.toFile().deleteOnExit();
    }
  }

  private boolean works() {
    try {
      Process process =
          new ProcessBuilder(
                  around(List.of("/bin/sh", "-c", "exit 7"), List.of(), null, Map.of(), 1 << 30))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 7;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What isolates, in words. */
  public String name() {
    return bubblewrap ? "bubblewrap" : "unshare";
  }

  /** Whether it filters system calls: only then can no program change the length of a file. */
  public boolean isFiltering() {
    return Files.exists(folder.resolve("filter"))
        && (bubblewrap || Files.isExecutable(Path.of("/usr/bin/perl")));
  }

  /**
   * The command that runs another one in isolation.
   *
   * @param words the program, by its whole path, and its arguments
   * @param visible files and folders that it may read, beside the system's programs
   * @param shared a file that it may write to, without changing its length; null if there is none
   * @param environment all of its environment variables but PATH, HOME and LANG
   * @param memory the most address space of its process, bytes
   */
  public List<String> around(
      List<String> words,
      List<Path> visible,
      @Nullable Path shared,
      Map<String, String> environment,
      long memory) {
    Map<String, String> variables = new TreeMap<>(environment);
    variables.put("PATH", "/usr/bin:/bin");
    variables.put("HOME", "/tmp");
    variables.put("LANG", "C.UTF-8");
    List<String> command = new ArrayList<>();
    command.addAll(List.of("prlimit", "--as=" + memory, "--fsize=" + MOST_BYTES, "--core=0"));
    command.addAll(List.of("--nofile=" + MOST_FILES, "--cpu=" + MOST_SECONDS));
    command.add("--");
    List<Path> shown = shown(visible);
    if (bubblewrap) {
      bubblewrap(command, shown, shared, variables);
    } else {
      unshare(command, shown, shared, variables);
    }
    command.addAll(words);
    return command;
  }

  private static List<Path> shown(List<Path> visible) {
    LinkedHashSet<Path> shown = new LinkedHashSet<>();
    for (String settings : SETTINGS) {
      if (Files.exists(Path.of(settings))) {
        shown.add(Path.of(settings));
      }
    }
    for (Path path : visible) {
      Path whole = path.toAbsolutePath().normalize();
      if (!whole.startsWith("/usr")) {
        shown.add(whole);
      }
    }
    return List.copyOf(shown);
  }

  private void bubblewrap(
      List<String> command,
      List<Path> shown,
      @Nullable Path shared,
      Map<String, String> variables) {
    Path filter = folder.resolve("filter");
    if (Files.exists(filter)) {
      command.addAll(
          List.of(
              "/bin/sh", "-c", "exec 9<\"$0\"; exec bwrap --seccomp 9 \"$@\"", filter.toString()));
    } else {
      command.add("bwrap");
    }
    // Root would else keep its rights, even where bubblewrap gives it a namespace of its own.
    command.addAll(List.of("--unshare-all", "--unshare-user", "--cap-drop", "ALL"));
    command.addAll(List.of("--die-with-parent", "--new-session", "--clearenv"));
    variables.forEach((name, value) -> command.addAll(List.of("--setenv", name, value)));
    command.addAll(List.of("--ro-bind", "/usr", "/usr"));
    for (String folderName : SYSTEM) {
      Path path = Path.of("/" + folderName);
      if (Files.isSymbolicLink(path)) {
        command.addAll(List.of("--symlink", "usr/" + folderName, path.toString()));
      } else if (Files.exists(path)) {
        command.addAll(List.of("--ro-bind", path.toString(), path.toString()));
      }
    }
    command.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--dir", "/tmp"));
    for (Path path : shown) {
      command.addAll(List.of("--ro-bind", path.toString(), path.toString()));
    }
    if (shared != null) {
      command.addAll(List.of("--bind", shared.toString(), shared.toString()));
    }
    // Else the root and /dev could be filled with files, in memory that nobody counts, and root
    // could change the kernel's settings.
    for (String last : READ_ONLY) {
      command.addAll(List.of("--remount-ro", last));
    }
    command.addAll(List.of("--chdir", "/tmp", "--"));
  }

  private void unshare(
      List<String> command,
      List<Path> shown,
      @Nullable Path shared,
      Map<String, String> variables) {
    command.addAll(List.of("unshare", "-Urnmpfi", "--kill-child", "/bin/sh"));
    command.add(folder.resolve("unshare.sh").toString());
    command.add(folder.resolve("root").toString());
    command.add(folder.resolve("filter").toString());
    command.add(shared == null ? "" : shared.toString());
    command.add(String.valueOf(shown.size()));
    shown.forEach(path -> command.add(path.toString()));
    command.addAll(List.of("env", "-i"));
    variables.forEach((name, value) -> command.add(name + "=" + value));
  }
}
