package org.servanda.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LabelLayoutTest {
  private static final LabelLayout.Box FRAME = new LabelLayout.Box(0, 0, 400, 300);

  private static List<LabelLayout.@Nullable Box> place(List<LabelLayout.Mark> marks) {
    return new LabelLayout(FRAME, 7, 14, List.of()).place(marks, marks);
  }

  @Test
  void labels_of_a_dense_cloud_cover_neither_each_other_nor_what_is_taken_nor_the_frame() {
    SplittableRandom random = new SplittableRandom(1);
    LabelLayout.Box taken = new LabelLayout.Box(150, 100, 250, 200);
    for (int round = 0; round < 50; round++) {
      List<LabelLayout.Mark> marks = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        marks.add(
            new LabelLayout.Mark(
                200 + 60 * random.nextGaussian(),
                150 + 40 * random.nextGaussian(),
                "strategy" + i));
      }
      List<LabelLayout.Box> placed =
          new LabelLayout(FRAME, 7, 14, List.of(taken))
              .place(marks, marks).stream().filter(Objects::nonNull).toList();
      assertThat(placed).hasSizeGreaterThan(8).allMatch(box -> box.isInside(FRAME));
      assertThat(placed).noneMatch(taken::overlaps);
      for (LabelLayout.Box one : placed) {
        assertThat(placed.stream().filter(one::overlaps)).containsExactly(one);
      }
    }
  }

  @Test
  void a_point_alone_has_its_label_beside_it() {
    LabelLayout.Box box = place(List.of(new LabelLayout.Mark(100, 100, "grim"))).get(0);
    assertThat(box).isEqualTo(new LabelLayout.Box(108, 93, 136, 107));
  }

  @Test
  void a_label_with_no_free_place_is_left_out() {
    assertThat(place(List.of(new LabelLayout.Mark(100, 100, "x".repeat(80))))).containsOnlyNulls();
  }
}
