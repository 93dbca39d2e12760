package org.servanda.reports.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Places labels beside points so that no label covers another. Each label takes the nearest free
 * place around its point that covers the fewest points; one without a free place is left out. The
 * result depends on the order of the labels and on nothing else.
 */
public final class LabelLayout {
  private static final double[] DISTANCES = {8, 18, 30, 46, 66, 90, 120};

  /** Unit vectors to all sides, right first. */
  private static final double[][] DIRECTIONS = {
    {1, 0}, {-1, 0}, {.92, -.39}, {.92, .39}, {-.92, -.39}, {-.92, .39}, {.71, -.71}, {.71, .71},
    {-.71, -.71}, {-.71, .71}, {.39, -.92}, {.39, .92}, {-.39, -.92}, {-.39, .92}, {0, -1}, {0, 1}
  };

  private static final double COVERED = 12;

  private final Box frame;
  private final List<Box> taken;
  private final ToDoubleFunction<String> width;
  private final double line;

  /**
   * A layout for one size of type.
   *
   * @param frame that no label may leave
   * @param character mean width of a character
   * @param line height of a line
   * @param taken where no label may be
   */
  public LabelLayout(Box frame, double character, double line, List<Box> taken) {
    this(frame, text -> character * text.length(), line, taken);
  }

  /**
   * A layout for a type whose widths are known.
   *
   * @param frame that no label may leave
   * @param width of a label
   * @param line height of a line
   * @param taken where no label may be
   */
  public LabelLayout(Box frame, ToDoubleFunction<String> width, double line, List<Box> taken) {
    this.frame = frame;
    this.taken = List.copyOf(taken);
    this.width = width;
    this.line = line;
  }

  /** A rectangle, y growing downwards. */
  public record Box(double left, double top, double right, double bottom) {
    /** Its middle from left to right. */
    public double across() {
      return (left + right) / 2;
    }

    /** Its middle from top to bottom. */
    public double down() {
      return (top + bottom) / 2;
    }

    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean isInside(Box outer) {
      return left >= outer.left
          && right <= outer.right
          && top >= outer.top
          && bottom <= outer.bottom;
    }

    boolean holds(Mark mark) {
      return mark.x > left - 4 && mark.x < right + 4 && mark.y > top - 4 && mark.y < bottom + 4;
    }
  }

  /** A point with its label. */
  public record Mark(double x, double y, String label) {}

  /**
   * The boxes of labels.
   *
   * @param labelled the points to be labelled, the most important first
   * @param all points that labels should not cover
   * @return one box per labelled point; null for a label without a free place
   */
  public List<@Nullable Box> place(List<Mark> labelled, List<Mark> all) {
    List<@Nullable Box> placed = new ArrayList<>();
    for (Mark mark : labelled) {
      placed.add(best(mark, placed, all));
    }
    return placed;
  }

  private @Nullable Box best(Mark mark, List<@Nullable Box> placed, List<Mark> all) {
    Box best = null;
    double least = Double.POSITIVE_INFINITY;
    for (double distance : DISTANCES) {
      for (double[] direction : DIRECTIONS) {
        Box box = box(mark, distance, direction[0], direction[1]);
        if (isFree(box, placed)) {
          double cost = distance + COVERED * all.stream().filter(box::holds).count();
          if (cost < least) {
            least = cost;
            best = box;
          }
        }
      }
    }
    return best;
  }

  private boolean isFree(Box box, List<@Nullable Box> placed) {
    return box.isInside(frame)
        && taken.stream().noneMatch(box::overlaps)
        && placed.stream().noneMatch(other -> other != null && other.overlaps(box));
  }

  /** The label's box at a distance from its point: to its side, or above or below it. */
  private Box box(Mark mark, double distance, double right, double down) {
    double wide = width.applyAsDouble(mark.label());
    double x = mark.x() + distance * right + wide / 2 * Math.signum(right);
    double y = mark.y() + distance * down;
    return new Box(x - wide / 2, y - line / 2, x + wide / 2, y + line / 2);
  }
}
