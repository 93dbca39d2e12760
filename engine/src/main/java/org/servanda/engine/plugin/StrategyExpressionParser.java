package org.servanda.engine.plugin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servanda.engine.portable.PortableText;

/**
 * Parses strategy expressions:
 *
 * <pre>
 * entry     = term [ "+" term ]
 * term      = id [ "@" jar ] [ "(" argument { "," argument } ")" ]
 * argument  = entry | parameter "=" number | parameter "=" number ".." number [ "step" number ]
 * </pre>
 */
final class StrategyExpressionParser {
  private static final int LONGEST_SWEEP = 1000;
  private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w.-]*(?:@[\\w.-]+)?");
  private static final String NUMBER =
      "([-+]?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?)";
  private static final Pattern VALUE =
      Pattern.compile(NUMBER + "(?:\\s*\\.\\.\\s*" + NUMBER + "(?:\\s+step\\s+" + NUMBER + ")?)?");

  private final String text;
  private final @Nullable List<Range> ranges;
  private int at;

  /**
   * A range of a parameter as it was written.
   *
   * @param id the strategy or transformer that the parameter is given to
   * @param parameter its name
   * @param start where the range starts in the text
   * @param end one past where it ends
   * @param from its lower end
   * @param to its upper end
   * @param choices the values of a range with a step; empty if it has none
   */
  record Range(
      String id,
      String parameter,
      int start,
      int end,
      double from,
      double to,
      List<Double> choices) {}

  private StrategyExpressionParser(String text, @Nullable List<Range> ranges) {
    this.text = text;
    this.ranges = ranges;
  }

  /**
   * Parses an expression.
   *
   * @throws PluginException if it is not valid; the message says at which place
   */
  static StrategyExpression read(String text) {
    return new StrategyExpressionParser(text.strip(), null).whole();
  }

  /**
   * Parses an expression whose ranges are to be searched, not swept.
   *
   * @param text without blanks around it
   * @param ranges receives the ranges, in order
   * @return the expression, with the lower end of each range
   * @throws PluginException if it is not valid; the message says at which place
   */
  static StrategyExpression read(String text, List<Range> ranges) {
    return new StrategyExpressionParser(text, ranges).whole();
  }

  private StrategyExpression whole() {
    StrategyExpression entry = entry();
    if (at < text.length()) {
      throw wrong("'+', '(' or the end");
    }
    return entry;
  }

  private StrategyExpression entry() {
    StrategyExpression first = term();
    return take('+') ? new StrategyExpression.Pair(first, term()) : first;
  }

  private StrategyExpression.Named term() {
    String id = word("a strategy's name");
    List<StrategyExpression> inner = new ArrayList<>();
    Map<String, List<Double>> values = new TreeMap<>();
    if (take('(') && !take(')')) {
      do {
        argument(id, inner, values);
      } while (take(','));
      if (!take(')')) {
        throw wrong("',' or ')'");
      }
    }
    return new StrategyExpression.Named(id, List.copyOf(inner), values);
  }

  private void argument(
      String id, List<StrategyExpression> inner, Map<String, List<Double>> values) {
    int start = at;
    String name = word("parameter=value, or a strategy");
    if (!take('=')) {
      at = start;
      inner.add(entry());
    } else if (values.put(name, values(id, name)) != null) {
      throw new PluginException(
          PortableText.format("Parameter '%s' is given twice in '%s'", name, text));
    }
  }

  private List<Double> values(String id, String name) {
    skipBlanks();
    Matcher matcher = VALUE.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw wrong("a number, or a range such as 0.1..0.9 step 0.2, for '" + name + "'");
    }
    int start = at;
    at = matcher.end();
    try {
      BigDecimal from = new BigDecimal(matcher.group(1));
      if (matcher.group(2) == null) {
        return List.of(from.doubleValue());
      }
      BigDecimal to = new BigDecimal(matcher.group(2));
      String step = matcher.group(3);
      if (ranges != null) {
        List<Double> choices =
            step == null ? List.of() : sweep(name, from, to, new BigDecimal(step));
        ranges.add(new Range(id, name, start, at, from.doubleValue(), to.doubleValue(), choices));
        return List.of(from.doubleValue());
      }
      return sweep(name, from, to, step == null ? BigDecimal.ONE : new BigDecimal(step));
    } catch (NumberFormatException e) {
      throw new PluginException(
          PortableText.format("'%s' is not a number, for parameter '%s'", matcher.group(), name),
          e);
    }
  }

  private static List<Double> sweep(String name, BigDecimal from, BigDecimal to, BigDecimal step) {
    if (step.signum() <= 0 || to.compareTo(from) < 0) {
      throw new PluginException(
          PortableText.format(
              "The range %s..%s step %s of '%s' is empty: its end must not be below its start, and"
                  + " its step must be above 0",
              from, to, step, name));
    }
    if (to.subtract(from).divideToIntegralValue(step).compareTo(BigDecimal.valueOf(LONGEST_SWEEP))
        >= 0) {
      throw new PluginException(
          PortableText.format(
              "The range %s..%s step %s of '%s' has more than %d values",
              from, to, step, name, LONGEST_SWEEP));
    }
    BigDecimal beyond = to.subtract(from).remainder(step);
    if (beyond.signum() != 0) {
      throw new PluginException(
          PortableText.format(
              "The range %s..%s step %s of '%s' never reaches its end: it stops at %s. Write another"
                  + " end or step, such as %s..%s step %s",
              from, to, step, name, plain(to.subtract(beyond)), from, to, halfOf(from, to)));
    }
    List<Double> values = new ArrayList<>();
    for (BigDecimal value = from; value.compareTo(to) <= 0; value = value.add(step)) {
      values.add(value.doubleValue());
    }
    return List.copyOf(values);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String halfOf(BigDecimal from, BigDecimal to) {
    return plain(to.subtract(from).divide(BigDecimal.valueOf(2)));
  }

  private String word(String expected) {
    skipBlanks();
    Matcher matcher = WORD.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw wrong(expected);
    }
    at = matcher.end();
    return matcher.group();
  }

  private boolean take(char wanted) {
    skipBlanks();
    boolean there = at < text.length() && text.charAt(at) == wanted;
    at += there ? 1 : 0;
    return there;
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private PluginException wrong(String expected) {
    String where = at < text.length() ? "at '" + text.substring(at) + "'" : "at its end";
    return new PluginException(
        PortableText.format(
            "'%s' is not a strategy expression: expected %s %s. Write id, id(parameter=value),"
                + " tactic+rule, or transformer(strategy)",
            text, expected, where));
  }
}
