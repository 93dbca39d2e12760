package org.servanda.engine.result;

/**
 * Thrown by a leader that stands for a program outside this process, when that program fails. Its
 * message is the cause of the {@link Fault}, to be read after the strategy's name, such as {@code
 * raised ValueError: no such option, at my_leader.py:12}.
 */
public final class LeaderFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean byClock;

  /**
   * A program's failure.
   *
   * @param cause what it did, to be read after its name
   */
  public LeaderFault(String cause) {
    this(cause, false);
  }

  private LeaderFault(String cause, boolean byClock) {
    super(cause);
    this.byClock = byClock;
  }

  /**
   * The failure of a program that did not answer in time, which may differ from run to run.
   *
   * @param cause what it did, to be read after its name
   */
  public static LeaderFault byClock(String cause) {
    return new LeaderFault(cause, true);
  }

  /** Whether a clock decided. */
  public boolean isByClock() {
    return byClock;
  }
}
