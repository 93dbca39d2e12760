package org.servanda.tournaments.cli;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.cli.terminal.ShellWord;
import org.servanda.tournaments.cli.terminal.Terminal;
import org.servanda.tournaments.cli.workshop.PythonLeader;
import org.servanda.tournaments.cli.workshop.StrategyProject;
import org.servanda.tournaments.io.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a ready Maven project with a first strategy, or a first leader in Python. */
@Command(
    name = "new-strategy",
    description = {
      "Write a Maven project with a strategy of your own, its test and a README.",
      "It builds with 'mvn package'; the jar goes to --plugins, or into a folder 'plugins'.",
      "With --language python, write one file instead, which needs no build.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  servanda new-strategy my-leader",
      "  servanda new-strategy patient-hawk --prefix acme --out ~/leaders/patient-hawk",
      "  servanda new-strategy my-leader --language python"
    })
final class NewStrategyCommand implements CliCommand {
  private static final String WORDS = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  /** Packages whose classes belong to Java. */
  private static final Set<String> RESERVED = Set.of("java", "javax", "jdk", "sun");

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "Lower-case words joined by hyphens, such as my-leader.")
  private String name = "";

  @Option(
      names = "--prefix",
      paramLabel = "P",
      defaultValue = "mine",
      description =
          "The prefix that makes your ids unique, also the Java package; the strategy's id is"
              + " P.NAME. Default: '${DEFAULT-VALUE}'.")
  private String prefix = "";

  @Option(
      names = "--language",
      paramLabel = "L",
      defaultValue = "java",
      description = "java or python. Default: '${DEFAULT-VALUE}'.")
  private Language language = Language.java;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder; default: NAME, and for Python the present one.")
  private @Nullable Path out;

  /** The languages of leaders, as they are typed. */
  private enum Language {
    java,
    python
  }

  private final Terminal terminal;

  @Inject
  NewStrategyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!name.matches(WORDS)) {
      throw new BadInputException(
          PortableText.format(
              "The name '%s' must be lower-case words joined by hyphens, such as my-leader", name));
    }
    if (!prefix.matches("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)*")) {
      throw new BadInputException(
          PortableText.format(
              "The prefix '%s' must be a Java package name of lower-case letters and digits, such"
                  + " as acme or edu.myschool",
              prefix));
    }
    if (language == Language.python) {
      return python();
    }
    checkWords();
    Path folder = out == null ? Path.of(name) : out;
    StrategyProject scaffold = new StrategyProject(name, prefix, folder);
    scaffold.write();
    String jar = folder.resolve("target").resolve(name + ".jar").toString();
    terminal
        .out()
        .print(
            PortableText.format(
                """
                %1$s is ready; its leader is %2$s. Next:
                  mvn -f %6$s package
                  %5$s check %3$s
                  %5$s run --only %4$s --plugins %3$s
                """,
                folder,
                scaffold.source(),
                ShellWord.quoted(jar),
                prefix + "." + name,
                Servanda.COMMAND,
                ShellWord.quoted(folder)));
    return Servanda.DONE;
  }

  private int python() {
    PythonLeader leader = new PythonLeader(name, prefix, out == null ? Path.of("") : out);
    leader.write();
    terminal
        .out()
        .print(
            PortableText.format(
                """
                %1$s is ready. Next:
                  %3$s check %1$s
                  %3$s match %2$s reciprocal --plugins %1$s
                  %3$s run --only %2$s --plugins %1$s
                """,
                ShellWord.quoted(leader.source().toString()),
                prefix + "." + name,
                Servanda.COMMAND));
    return Servanda.DONE;
  }

  /** Refuses words that Java keeps for itself. */
  private void checkWords() {
    if (SourceVersion.isKeyword(name)) {
      throw new BadInputException(
          PortableText.format(
              "The name '%s' is a word of the Java language; choose another, such as %s-leader",
              name, name));
    }
    for (String word : prefix.split("\\.", -1)) {
      if (SourceVersion.isKeyword(word)) {
        throw new BadInputException(
            PortableText.format(
                "The prefix '%s' cannot be a Java package, because '%s' is a word of the Java"
                    + " language; write my%s instead",
                prefix, word, word));
      }
    }
    String first = prefix.replaceAll("\\..*", "");
    if (RESERVED.contains(first)) {
      throw new BadInputException(
          PortableText.format(
              "The prefix '%s' is reserved for Java itself, which loads no other class of such a"
                  + " package; choose another, such as my%s",
              prefix, first));
    }
  }
}
