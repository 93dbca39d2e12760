package org.servanda.tournaments.cli.option;

import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.portable.PortableText;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Converts the words of a command line, and describes mistakes in them. */
public final class OptionConverters {
  private OptionConverters() {}

  /** Registers converters of numbers and paths whose messages anyone can understand. */
  public static void register(CommandLine line) {
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
      throw new TypeConversionException("the name of a file or folder must not be empty");
    }
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(unnameable(e));
    }
  }

  /** The message for a path that cannot be expressed in this terminal's encoding. */
  public static String unnameable(InvalidPathException e) {
    return PortableText.format(
        "'%s' has characters that file names cannot have in this terminal's encoding; set"
            + " LC_ALL to a UTF-8 locale, such as C.UTF-8",
        e.getInput());
  }

  /** The message for a mistake in a command line, with the nearest correct word. */
  public static String problem(CommandLine.ParameterException e) {
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
        ? PortableText.format("Unexpected argument '%s'.", typed)
        : PortableText.format("There is no command '%s'.", typed)
            + NearestName.hint(typed, commands.keySet());
  }
}
