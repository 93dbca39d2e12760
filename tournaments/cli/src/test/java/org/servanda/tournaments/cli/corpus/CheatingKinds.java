package org.servanda.tournaments.cli.corpus;

import static org.servanda.tournaments.cli.corpus.Kind.acting;
import static org.servanda.tournaments.cli.corpus.Kind.coded;

import java.util.List;

/** Plugins that answer what they must not, or reach for what is not theirs. */
final class CheatingKinds {
  private CheatingKinds() {}

  static List<Kind> all() {
    return List.of(
        coded("null", Place.APPOINT, "if (true) return null;", Verdict.FAULT, "appointed null"),
        coded("null", Place.NEGOTIATE, "if (true) return null;", Verdict.FAULT, "answered null"),
        coded("null", Place.CONDUCT, "if (true) return null;", Verdict.FAULT, "answered null"),
        coded("null", Place.STRATEGIES, "if (true) return null;", Verdict.REFUSED),
        coded("null", Place.TRANSFORMERS, "if (true) return null;", Verdict.REFUSED),
        coded("null", Place.ID, "if (true) return null;", Verdict.REFUSED),
        coded("null", Place.DESCRIPTION, "if (true) return null;", Verdict.REFUSED),
        coded("null", Place.PARAMETERS, "if (true) return null;", Verdict.REFUSED),
        coded(
            "null-strategy",
            Place.STRATEGIES,
            "if (true) return Arrays.asList((Strategy) null);",
            Verdict.REFUSED),
        coded(
            "accepts-nothing",
            Place.NEGOTIATE,
            "if (talks.offer() == null) return Move.ACCEPT;",
            Verdict.FAULT),
        coded(
            "foreign-outcome",
            Place.NEGOTIATE,
            """
            if (true) return new OutcomeSpace(List.of(), TermsMenu.standard()).at(0);
            """,
            Verdict.FAULT),
        coded(
            "escapes-without-a-clause",
            Place.CONDUCT,
            "if (true) return Conduct.escape();",
            Verdict.FAULT,
            "invoked an escape"),
        coded(
            "impossible-shortfall",
            Place.CONDUCT,
            "if (true) return Conduct.breach(Double.NaN);",
            Verdict.FAULT,
            "IllegalArgumentException"),
        coded(
            "unknown-parameter",
            Place.APPOINT,
            "brief.parameter(\"greed\");",
            Verdict.FAULT,
            "greed"),
        coded(
            "talks-as-agreement",
            Place.NEGOTIATE,
            "((Accord) talks).temptation();",
            Verdict.FAULT,
            "not one of an agreement"),
        coded(
            "agreement-as-talks",
            Place.CONDUCT,
            "((Talks) accord).offer();",
            Verdict.FAULT,
            "not one of talks"),
        coded(
            "keeps-a-view",
            Place.APPOINT,
            "Evil.kept = Evil.kept == null ? brief : Evil.kept; ((Situation) Evil.kept).tension();",
            Verdict.SPOILS,
            "belongs to another turn"),
        coded(
            "hands-its-view-to-its-partner",
            Place.CONDUCT,
            """
            Object other = System.getProperties().get("acme.view");
            System.getProperties().put("acme.view", accord);
            if (other != null && other != accord) {
              System.getProperties().remove("acme.view");
              ((Accord) other).temptation();
            }
            """,
            Verdict.SPOILS,
            "belongs to another turn"),
        coded(
            "forges-durability",
            Place.CONDUCT,
            "Evil.set(Evil.match(accord), \"keptRounds\", 1e6);",
            Verdict.STOPS,
            "durability"),
        coded(
            "forges-durability-without-a-number",
            Place.CONDUCT,
            "Evil.set(Evil.match(accord), \"keptRounds\", Double.NaN);",
            Verdict.STOPS,
            "durability"),
        coded(
            "forges-payoff",
            Place.CONDUCT,
            """
            try {
              Evil.set(Evil.field(Evil.match(accord), "a"), "payoff", 1e9);
            } catch (Exception e) { throw new IllegalStateException(e); }
            """,
            Verdict.STOPS,
            "a payoff"),
        coded(
            "counts-its-matches",
            Place.CONDUCT,
            """
            int chance = new java.util.SplittableRandom(Evil.count++).nextInt(3);
            if (chance == 0) return Conduct.breach();
            """,
            Verdict.UNREPEATABLE),
        coded(
            "asks-the-clock",
            Place.CONDUCT,
            "if (System.nanoTime() / 64 % 3 == 0) return Conduct.breach();",
            Verdict.UNREPEATABLE),
        acting(
            "prints-to-java",
            Place.APPOINT,
            "if (count++ < 9) System.out.println(count);",
            Verdict.HARMLESS),
        acting(
            "interrupts-itself",
            Place.CONDUCT,
            "Thread.currentThread().interrupt();",
            Verdict.HARMLESS),
        acting(
            "catches-its-own-stack-overflow",
            Place.CONDUCT,
            "if (count++ < 20) try { recurse(); } catch (StackOverflowError e) { kept = e; }",
            Verdict.HARMLESS),
        acting(
            "starts-threads",
            Place.APPOINT,
            """
            Thread idle = new Thread(() -> {
              try { Thread.sleep(200); } catch (InterruptedException e) { return; }
            });
            idle.setDaemon(true);
            if (count++ < 50) { idle.start(); }
            """,
            Verdict.HARMLESS),
        acting(
            "throws-in-another-thread",
            Place.APPOINT,
            "if (count++ < 3) { new Thread(() -> { throw new Error(\"aside\"); }).start(); }",
            Verdict.HARMLESS),
        acting(
            "changes-its-thread",
            Place.CONDUCT,
            """
            Thread.currentThread().setName("\\033[31m");
            Thread.currentThread().setPriority(1);
            Thread.currentThread().setContextClassLoader(null);
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {});
            """,
            Verdict.HARMLESS));
  }
}
