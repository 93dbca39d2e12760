package org.servanda.tournaments.cli.corpus;

import java.util.List;
import java.util.Locale;

/**
 * A kind of broken or hostile plugin.
 *
 * @param name names the kind and its jar
 * @param place where its code is put
 * @param code Java statements at that place, which may use what the place has in its scope
 * @param evil the body of {@code Evil.act()}, which the statements may call
 * @param verdict what must happen
 * @param said what must be said besides the culprit and its jar
 */
record Kind(
    String name, Place place, String code, String evil, Verdict verdict, List<String> said) {

  private static final String CALL = "Evil.act();";

  /** A kind that calls its evil code at a place. */
  static Kind acting(String name, Place place, String evil, Verdict verdict, String... said) {
    return new Kind(titled(name, place), place, CALL, evil, verdict, List.of(said));
  }

  /** A kind with its own statements at a place. */
  static Kind coded(String name, Place place, String code, Verdict verdict, String... said) {
    return new Kind(titled(name, place), place, code, "", verdict, List.of(said));
  }

  private static String titled(String name, Place place) {
    return name + "-at-" + place.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The same with a body of {@code Evil.act()}. */
  Kind with(String body) {
    return new Kind(name, place, code, body, verdict, said);
  }

  /** Whether it would not return without a time limit. */
  boolean isEndless() {
    return verdict == Verdict.FORFEITS || said.contains("took longer than");
  }

  /** The file's name of its jar. */
  String jar() {
    return name + ".jar";
  }

  /** The package of its classes. */
  String packageName() {
    return "kind." + name.replace('-', '_');
  }

  @Override
  public String toString() {
    return name;
  }
}
