package org.servanda.reports.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of rows: what it is called and means, and how it is filled. The rows, the data
 * dictionary and the description for programs are all made from it.
 *
 * @param name in the header
 * @param type what its values are
 * @param meaning in words, with what an empty value means
 * @param unit of its values; empty if they have none
 * @param levels all values it can have; empty if they are not a fixed list
 * @param cell adds its value
 * @param <R> type of a row
 */
public record RowColumn<R>(
    String name, Type type, String meaning, String unit, List<String> levels, Cell<R> cell) {

  public RowColumn {
    levels = List.copyOf(levels);
  }

  /** What values are. */
  public enum Type {
    /** A text. */
    TEXT("string"),
    /** A whole number. */
    WHOLE("integer"),
    /** A number with up to nine decimals. */
    NUMBER("number"),
    /** 1 for yes, 0 for no. */
    FLAG("boolean");

    private final String schema;

    Type(String schema) {
      this.schema = schema;
    }

    /** Its name in a table schema. */
    String schema() {
      return schema;
    }
  }

  /** Adds the value of a row. */
  @FunctionalInterface
  public interface Cell<R> {
    /** Adds exactly one value. */
    void addTo(RowText text, R row);
  }

  static <R> RowColumn<R> text(String name, String meaning, Function<R, @Nullable String> value) {
    return new RowColumn<>(
        name, Type.TEXT, meaning, "", List.of(), (text, row) -> text.text(value.apply(row)));
  }

  /** One of a few values; empty for none. */
  static <R> RowColumn<R> level(
      String name, String meaning, List<String> levels, Function<R, @Nullable String> value) {
    return new RowColumn<>(
        name, Type.TEXT, meaning, "", levels, (text, row) -> text.text(value.apply(row)));
  }

  static <R> RowColumn<R> whole(String name, String meaning, String unit, ToLongFunction<R> value) {
    return new RowColumn<>(
        name,
        Type.WHOLE,
        meaning,
        unit,
        List.of(),
        (text, row) -> text.whole(value.applyAsLong(row)));
  }

  /** A whole number that may be missing: a negative one is written as an empty value. */
  static <R> RowColumn<R> wholeIfAny(
      String name, String meaning, String unit, ToLongFunction<R> value) {
    return new RowColumn<>(
        name,
        Type.WHOLE,
        meaning,
        unit,
        List.of(),
        (text, row) -> {
          long number = value.applyAsLong(row);
          if (number < 0) {
            text.text(null);
          } else {
            text.whole(number);
          }
        });
  }

  static <R> RowColumn<R> number(
      String name, String meaning, String unit, ToDoubleFunction<R> value) {
    return new RowColumn<>(
        name,
        Type.NUMBER,
        meaning,
        unit,
        List.of(),
        (text, row) -> text.number(value.applyAsDouble(row)));
  }

  static <R> RowColumn<R> flag(String name, String meaning, Predicate<R> value) {
    return new RowColumn<>(
        name,
        Type.FLAG,
        meaning,
        "",
        List.of("0", "1"),
        (text, row) -> text.whole(value.test(row) ? 1 : 0));
  }

  /** The same column of another kind of row, which holds such a row. */
  <S> RowColumn<S> of(Function<S, R> part) {
    return new RowColumn<>(
        name, type, meaning, unit, levels, (text, row) -> cell.addTo(text, part.apply(row)));
  }

  /** The values of an enumeration as levels: {@code in_force} for {@code IN_FORCE}. */
  static List<String> levels(Enum<?>[] values) {
    return Arrays.stream(values).map(RowColumn::level).toList();
  }

  static String level(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
