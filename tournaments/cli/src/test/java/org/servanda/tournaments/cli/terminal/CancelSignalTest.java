package org.servanda.tournaments.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ctrl-C stops a tournament, and waits for its results. */
class CancelSignalTest {
  @Test
  void ctrl_c_cancels_and_goes_on_once_the_results_are_written() throws InterruptedException {
    CancelSignal signal = new CancelSignal();
    assertThat(signal.cancellation().isCancelled()).isFalse();
    Thread interrupt = new Thread(signal::stop);
    interrupt.start();
    while (!signal.cancellation().isCancelled()) {
      Thread.onSpinWait();
    }
    assertThat(signal.cancellation().reason())
        .isEqualTo("it was interrupted, or a strategy ended the program");
    assertThat(interrupt.isAlive()).isTrue();
    signal.close();
    interrupt.join();
  }

  @Test
  void a_wait_that_is_broken_off_says_so_to_its_thread() throws InterruptedException {
    CancelSignal signal = new CancelSignal();
    boolean[] interrupted = {false};
    Thread interrupt =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              signal.stop();
              interrupted[0] = Thread.currentThread().isInterrupted();
            });
    interrupt.start();
    interrupt.join();
    signal.close();
    assertThat(interrupted[0]).isTrue();
    assertThat(signal.cancellation().isCancelled()).isTrue();
  }
}
