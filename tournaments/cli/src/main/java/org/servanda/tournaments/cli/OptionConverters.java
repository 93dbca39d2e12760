package org.servanda.tournaments.cli;

import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.portable.PortableText;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What words of a command line mean, and what is said of those that mean nothing. */
final class OptionConverters {
  private OptionConverters() {}

  /** Numbers and paths are read so that what is wrong with one can be told to anybody. */
  static void teach(CommandLine line) {
    line.registerConverter(Integer.class, word -> (int) whole(word, Integer.MAX_VALUE));
    line.registerConverter(int.class, word -> (int) whole(word, Integer.MAX_VALUE));
    line.registerConverter(Long.class, word -> whole(word, Long.MAX_VALUE));
    line.registerConverter(Double.class, OptionConverters::number);
    line.registerConverter(Path.class, OptionConverters::path);
  }

  private static long whole(String word, long most) {
    BigInteger number;
    try {
      number = new BigInteger(word);
    } catch (NumberFormatException e) {
      throw new TypeConversionException(PortableText.format("'%s' is not a whole number", word));
    }
    if (number.abs().compareTo(BigInteger.valueOf(most)) > 0) {
      throw new TypeConversionException(PortableText.format("%s is too large", word));
    }
    return number.longValueExact();
  }

  private static double number(String word) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      throw new TypeConversionException(PortableText.format("'%s' is not a number", word));
    }
  }

  private static Path path(String word) {
    if (word.isEmpty()) {
      throw new TypeConversionException("a file or folder must have a name");
    }
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(unnameable(e));
    }
  }

  /** That a path cannot be named where the program runs. */
  static String unnameable(InvalidPathException e) {
    return PortableText.format(
        "'%s' has letters that files cannot be named with in this terminal's encoding; set"
            + " LC_ALL to one of UTF-8, such as C.UTF-8",
        e.getInput());
  }

  /** What is wrong with a command line, and the nearest right word. */
  static String problem(CommandLine.ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      return String.valueOf(e.getMessage());
    }
    CommandLine command = e.getCommandLine();
    String typed = unmatched.getUnmatched().get(0);
    if (typed.startsWith("-")) {
      return PortableText.format("There is no option '%s'.", typed)
          + NearestName.hint(typed, command.getCommandSpec().optionsMap().keySet());
    }
    Map<String, ?> commands = command.getSubcommands();
    return commands.isEmpty() || !command.getCommandSpec().positionalParameters().isEmpty()
        ? PortableText.format("'%s' is a word too many.", typed)
        : PortableText.format("There is no command '%s'.", typed)
            + NearestName.hint(typed, commands.keySet());
  }
}
