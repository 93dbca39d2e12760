package org.servanda.tournaments.cli.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.servanda.engine.model.Form;
import org.servanda.engine.model.Outcome;
import org.servanda.engine.model.OutcomeSpace;
import org.servanda.engine.model.Precision;
import org.servanda.engine.model.PublicIssue;
import org.servanda.engine.model.Terms;
import org.servanda.engine.model.TermsMenu;
import org.servanda.engine.model.Verification;
import org.servanda.engine.plugin.NearestName;
import org.servanda.engine.portable.PortableText;
import org.servanda.tournaments.io.BadInputException;

/**
 * Parses the player's offers: {@code issue=option}, both as words joined by hyphens, as a number,
 * or as an unambiguous prefix; and {@code form=}, {@code verification=} and the other terms that
 * offer a choice.
 */
final class OfferParser {
  private final OutcomeSpace space;
  private final List<Choice> choices = new ArrayList<>();

  /**
   * An issue or term to be agreed on.
   *
   * @param name the name of the issue or term
   * @param options the names of its options
   * @param taken gives the index of an outcome's option
   */
  private record Choice(String name, List<String> options, ToIntFunction<Outcome> taken) {}

  OfferParser(OutcomeSpace space) {
    this.space = space;
    List<PublicIssue> topics = space.topics();
    for (int i = 0; i < topics.size(); i++) {
      int issue = i;
      List<String> options = words(topics.get(i).options());
      choices.add(new Choice(word(topics.get(i).name()), options, o -> o.option(issue)));
    }
    TermsMenu menu = space.menu();
    term("form", menu.forms(), Form::name, Terms::form);
    term("verification", menu.verification(), Verification::name, Terms::verification);
    term("precision", menu.precision(), Precision::name, Terms::precision);
    term("years", menu.years(), y -> y == 0 ? "for-ever" : y.toString(), Terms::years);
    term("review", menu.reviews(), y -> y == 0 ? "none" : y.toString(), Terms::review);
    term(
        "escape", menu.escapes(), e -> e == Terms.NO_ESCAPE ? "none" : e.toString(), Terms::escape);
    term("guarantor", menu.guarantors(), g -> g ? "yes" : "no", Terms::guarantor);
  }

  private <T> void term(
      String name, List<T> levels, Function<T, String> named, Function<Terms, T> taken) {
    choices.add(
        new Choice(
            name,
            words(levels.stream().map(named).toList()),
            outcome -> levels.indexOf(taken.apply(outcome.terms()))));
  }

  /**
   * Converts to lower case, with hyphens for everything but letters and digits; a number keeps its
   * sign.
   */
  static String word(String text) {
    String joined = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]+", "-");
    boolean negative = text.strip().matches("-\\d.*");
    return joined.replaceAll(negative ? "-$" : "^-|-$", "");
  }

  /** The words of names. Where two would be equal or one empty, its index from 0 is added. */
  static List<String> words(List<String> names) {
    List<String> words = new ArrayList<>();
    for (String name : names) {
      String word = word(name);
      boolean taken = word.isEmpty() || words.contains(word);
      words.add(taken ? (word.isEmpty() ? "option" : word) + "-no-" + words.size() : word);
    }
    return words;
  }

  /** Every possible {@code choice=option}. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    for (Choice choice : choices) {
      if (choice.options().size() > 1) {
        choice.options().forEach(option -> words.add(choice.name() + "=" + option));
      }
    }
    return words;
  }

  /**
   * Changes some choices of an outcome.
   *
   * @param base the outcome to change
   * @param settings such as {@code price=at-cost}
   * @throws BadInputException if one cannot be understood
   */
  Outcome changed(Outcome base, List<String> settings) {
    int[] taken = choices.stream().mapToInt(choice -> choice.taken().applyAsInt(base)).toArray();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals <= 0) {
        throw new BadInputException(
            PortableText.format("'%s' must be issue=option, such as %s", setting, example()));
      }
      int choice = place("issue or term", setting.substring(0, equals), names());
      Choice chosen = choices.get(choice);
      taken[choice] =
          place("option of " + chosen.name(), setting.substring(equals + 1), chosen.options());
    }
    return outcome(taken);
  }

  private String example() {
    List<String> words = words();
    return words.isEmpty() ? "there is none" : words.get(words.size() - 1);
  }

  private List<String> names() {
    return choices.stream().map(Choice::name).toList();
  }

  private Outcome outcome(int[] taken) {
    int issues = space.topics().size();
    int[] options = new int[issues];
    System.arraycopy(taken, 0, options, 0, issues);
    TermsMenu menu = space.menu();
    Terms terms =
        new Terms(
            menu.forms().get(taken[issues]),
            menu.verification().get(taken[issues + 1]),
            menu.precision().get(taken[issues + 2]),
            menu.years().get(taken[issues + 3]),
            menu.reviews().get(taken[issues + 4]),
            menu.escapes().get(taken[issues + 5]),
            menu.guarantors().get(taken[issues + 6]));
    return space.of(options, terms);
  }

  /** Finds a name by itself, by its number from 0 (options) or 1 (issues), or by a prefix. */
  private static int place(String what, String typed, List<String> names) {
    String wanted = word(typed);
    int exact = names.indexOf(wanted);
    if (exact >= 0) {
      return exact;
    }
    int first = what.startsWith("issue") ? 1 : 0;
    if (wanted.matches("\\d{1,4}")) {
      int number = Integer.parseInt(wanted) - first;
      if (number >= 0 && number < names.size()) {
        return number;
      }
    }
    List<String> fitting = names.stream().filter(name -> name.startsWith(wanted)).toList();
    if (fitting.size() == 1 && !wanted.isEmpty()) {
      return names.indexOf(fitting.get(0));
    }
    throw new BadInputException(
        PortableText.format(
            "There is no %s '%s'.%s The choices are %s.",
            what, typed, NearestName.hint(wanted, names), String.join(", ", names)));
  }
}
