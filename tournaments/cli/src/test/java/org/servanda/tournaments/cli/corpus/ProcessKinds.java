package org.servanda.tournaments.cli.corpus;

import static org.servanda.tournaments.cli.corpus.Kind.acting;

import java.util.List;

/** Plugins that harm the process they run in. */
final class ProcessKinds {
  private static final String HANG =
      "while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { count++; } }";

  /** Runs the rest for every other thread. */
  private static final String OTHERS =
      "for (Thread other : Thread.getAllStackTraces().keySet())"
          + " if (other != Thread.currentThread()) ";

  private ProcessKinds() {}

  /** Those that end the process, and so the run. */
  static List<Kind> ending() {
    return List.of(
        ending("exits", Place.STATIC_INITIALISER, "System.exit(0);"),
        ending("halts", Place.CONSTRUCTOR, "Runtime.getRuntime().halt(0);"),
        ending("exits", Place.ID, "System.exit(2);"),
        stopping("exits", Place.APPOINT, "System.exit(0);"),
        stopping("exits", Place.CONDUCT, "System.exit(0);"),
        ending("halts", Place.CONDUCT, "Runtime.getRuntime().halt(0);"),
        stopping("exits-aside", Place.APPOINT, "new Thread(() -> System.exit(0)).start(); " + HANG),
        ending(
            "exits-in-replays",
            Place.APPOINT,
            "if (Thread.currentThread().getName().equals(\"The replays\")) System.exit(0);"),
        ending("halts-with-success", Place.DESCRIPTION, "Runtime.getRuntime().halt(0);"));
  }

  /** Those that change the process; the run goes on. */
  static List<Kind> harmless() {
    return List.of(
        harmless("closes-output", Place.CONDUCT, "System.out.close(); System.err.close();"),
        harmless("removes-output", Place.CONDUCT, "System.setOut(null); System.setErr(null);"),
        harmless("closes-input", Place.ID, "try { System.in.close(); } catch (Exception e) {}"),
        harmless("prints-a-lot", Place.CONDUCT, "System.out.println(\"spam\");"),
        harmless(
            "prints-control-characters",
            Place.APPOINT,
            "if (count++ == 0) System.out.println(\"\\033[2J\\033[31mred\\007\");"),
        harmless(
            "hanging-hook",
            Place.STATIC_INITIALISER,
            "Runtime.getRuntime().addShutdownHook(new Thread(() -> { " + HANG + " }));"),
        harmless(
            "thread-that-never-ends",
            Place.APPOINT,
            "if (count++ < 3) new Thread(() -> { " + HANG + " }).start();"),
        harmless(
            "changes-the-locale",
            Place.CONDUCT,
            """
            Locale.setDefault(Locale.forLanguageTag("fa-IR-u-nu-arabext"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            """),
        harmless(
            "clears-properties",
            Place.CONDUCT,
            """
            for (String name : List.of("line.separator", "file.separator", "user.dir", "file.encoding",
                "java.io.tmpdir", "servanda.command", "servanda.launcher")) {
              System.setProperty(name, "nonsense");
            }
            """),
        harmless(
            "catches-everything",
            Place.CONDUCT,
            "Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> { " + HANG + " });"),
        harmless(
            "guards-the-process",
            Place.CONDUCT,
            """
            try {
              System.setSecurityManager(new SecurityManager() {
                public void checkPermission(java.security.Permission permission) {
                  if (permission instanceof java.io.FilePermission) throw new SecurityException("no");
                }
              });
            } catch (UnsupportedOperationException e) { count++; }
            """));
  }

  /** Those that stop the run, which says so. */
  static List<Kind> stopping() {
    return List.of(stopping("interrupts-everybody", Place.CONDUCT, OTHERS + "other.interrupt();"));
  }

  /**
   * Those that stop other threads: everybody, and only those that play matches. Newer Java forbids
   * it, which is then their fault; on Java 17 a stopped run must never look like a success.
   */
  static List<Kind> threads() {
    String once = "if (count++ == 200) { " + OTHERS;
    return List.of(
        acting("stops-everybody", Place.CONDUCT, once + "other.stop(); }", Verdict.ENDS),
        acting(
            "stops-other-matches",
            Place.CONDUCT,
            once + "if (other.getName().startsWith(\"matches-\")) other.stop(); }",
            Verdict.FAULT));
  }

  private static Kind ending(String name, Place place, String evil) {
    return acting(name, place, evil, Verdict.ENDS, "it ended before it was done");
  }

  private static Kind harmless(String name, Place place, String evil) {
    return acting(name, place, evil, Verdict.HARMLESS);
  }

  private static Kind stopping(String name, Place place, String evil) {
    return acting(name, place, evil, Verdict.ENDS, "stopped: it was interrupted");
  }
}
