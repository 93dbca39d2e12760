package org.servanda.tournaments.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A standalone Spark cluster of processes on this machine, made of the jars of this test's class
 * path. Those that Servanda alone needs are left out, so that they have to be sent.
 */
final class SparkCluster implements AutoCloseable {
  private static final Pattern OURS =
      Pattern.compile(
          "(org\\.servanda|jackson-\\w+-3|jackson-dataformat-yaml-3|snakeyaml-engine|json-schema-val"
              + "|jsonschema-gen|ojalgo|commons-statistics|jte-).*");
  private static final Pattern ADDRESS =
      Pattern.compile("Starting Spark master at (spark://127\\.0\\.0\\.1:\\d+)");

  /** Spark starts many classes that run for seconds: optimising them takes longer than they do. */
  static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Path folder;
  private final Path home;
  private final List<Process> processes = new ArrayList<>();
  private final String address;

  /** Starts a master. */
  SparkCluster(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.home = Files.createDirectories(folder.resolve("spark"));
    Path jars = Files.createDirectories(home.resolve("jars"));
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path jar = Path.of(part).toAbsolutePath();
      Path link = jars.resolve(jar.getFileName());
      boolean ours = OURS.matcher(String.valueOf(jar.getFileName())).matches();
      if (part.endsWith(".jar") && !ours && !Files.exists(link)) {
        Files.createSymbolicLink(link, jar);
      }
    }
    start("master", "org.apache.spark.deploy.master.Master", "--port", "0", "--webui-port", "0");
    this.address = waitFor("master", ADDRESS, 1);
    waitFor("master", Pattern.compile("(elected leader)"), 1);
  }

  /** Starts workers, each with one core. */
  void startWorkers(int number) throws IOException, InterruptedException {
    for (int i = 0; i < number; i++) {
      start(
          "worker" + i,
          "org.apache.spark.deploy.worker.Worker",
          "--cores",
          "1",
          "--memory",
          "1g",
          "--webui-port",
          "0",
          "--work-dir",
          folder.resolve("work" + i).toString(),
          address);
    }
    waitFor("master", Pattern.compile("(Registering worker)"), number);
  }

  String address() {
    return address;
  }

  /** Kills a worker and the process in which it plays. */
  void killWorker(int number) {
    kill(processes.get(1 + number));
  }

  /** Starts another program with Spark's settings. */
  Process start(String name, String main, List<String> options, String... args) throws IOException {
    ProcessBuilder builder = command(main, options, args);
    builder.environment().put("SPARK_HOME", home.toString());
    builder.redirectErrorStream(true).redirectOutput(log(name).toFile());
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  /** A program with what Spark needs of Java and of this machine. */
  static ProcessBuilder command(String main, List<String> options, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK);
    command.add("-Dslf4j.internal.verbosity=WARN");
    command.add("--add-opens=java.base/java.nio=ALL-UNNAMED");
    command.add("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");
    command.add("--add-opens=java.base/java.lang.invoke=ALL-UNNAMED");
    command.add("--add-opens=java.base/java.util=ALL-UNNAMED");
    command.addAll(options);
    command.add(main);
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_LOCAL_HOSTNAME", "127.0.0.1");
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  private void start(String name, String main, String... args) throws IOException {
    List<String> all = new ArrayList<>(List.of("--host", "127.0.0.1"));
    all.addAll(List.of(args));
    String classPath = home.resolve("jars") + File.separator + "*";
    start(name, main, List.of("-Xmx256m", "-cp", classPath), all.toArray(String[]::new));
  }

  /** What a process has said so far. */
  String said(String name) throws IOException {
    return Files.readString(log(name));
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  /** Waits until a process has said something so many times. */
  String waitFor(String name, Pattern wanted, int times) throws IOException, InterruptedException {
    while (true) {
      Optional<String> found = find(said(name), wanted, times);
      if (found.isPresent()) {
        return found.get();
      }
      if (processes.stream().noneMatch(Process::isAlive)) {
        throw new IllegalStateException(name + " has ended: " + said(name));
      }
      Thread.sleep(50);
    }
  }

  private static Optional<String> find(String text, Pattern wanted, int times) {
    Matcher matcher = wanted.matcher(text);
    for (int i = 0; i < times; i++) {
      if (!matcher.find()) {
        return Optional.empty();
      }
    }
    return Optional.of(matcher.group(1));
  }

  private static void kill(Process process) {
    try (Stream<ProcessHandle> children = process.descendants()) {
      List<ProcessHandle> all = children.toList();
      process.destroyForcibly();
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }

  @Override
  public void close() throws IOException {
    for (int i = processes.size() - 1; i >= 0; i--) {
      kill(processes.get(i));
    }
    try (Stream<Path> links = Files.list(home.resolve("jars"))) {
      for (Path link : links.toList()) {
        Files.delete(link);
      }
    }
  }
}
