package org.servanda.reports.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The bytes of a pair's sum, counted field by field and array by array. */
class PairSizeTest {
  private static final int HEADER = 16;
  private static final int REFERENCE = 4;

  private static PairTally sum(int repetitions) {
    PairTally sum = new PairTally(Samples.result(0, false).horizon());
    for (int repetition = 0; repetition < repetitions; repetition++) {
      sum.add(new Pair("s", "a", "b"), Samples.result(repetition, false), repetition);
    }
    return sum;
  }

  @Test
  void a_pair_takes_under_seven_kilobytes_with_all_blocks_and_two_with_five() {
    // These samples have five times as many kinds of agreement as matches of Korea 2018.
    assertThat(bytes(sum(PairTally.BLOCKS))).isLessThan(7_000);
    assertThat(bytes(sum(5))).isLessThan(2_000);
  }

  @Test
  void a_pair_hardly_grows_with_a_thousand_times_the_matches() {
    assertThat(bytes(sum(64 * PairTally.BLOCKS))).isLessThan(3 * bytes(sum(PairTally.BLOCKS)));
  }

  /** The size of an object with all it holds but what is shared: names, and kinds of agreement. */
  private static long bytes(Object root) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> next = new ArrayDeque<>();
    next.add(root);
    long bytes = 0;
    while (!next.isEmpty()) {
      Object object = next.remove();
      if (seen.add(object)) {
        bytes +=
            HEADER + (object.getClass().isArray() ? array(object, next) : fields(object, next));
      }
    }
    return bytes;
  }

  private static long array(Object array, Deque<Object> next) {
    int length = Array.getLength(array);
    Class<?> type = array.getClass().getComponentType();
    for (int i = 0; i < length && !type.isPrimitive(); i++) {
      push(Array.get(array, i), next);
    }
    return (long) length * width(type);
  }

  private static long fields(Object object, Deque<Object> next) {
    long bytes = 0;
    for (Field field : object.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        bytes += width(field.getType());
        if (!field.getType().isPrimitive()) {
          push(value(field, object), next);
        }
      }
    }
    return bytes;
  }

  private static void push(@Nullable Object object, Deque<Object> next) {
    if (object != null && !(object instanceof String) && !(object instanceof AgreementKind)) {
      next.add(object);
    }
  }

  private static @Nullable Object value(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static int width(Class<?> type) {
    if (type == byte.class || type == boolean.class) {
      return 1;
    }
    return type == long.class || type == double.class ? Long.BYTES : REFERENCE;
  }
}
