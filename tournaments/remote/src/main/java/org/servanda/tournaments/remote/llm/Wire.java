package org.servanda.tournaments.remote.llm;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** The way to a model: a request of JSON goes out, a response of JSON comes back. */
interface Wire {
  /** The longest response, in bytes. */
  int LONGEST = 1 << 20;

  /**
   * Sends a request and waits for the response.
   *
   * @throws IOException if there is no response, or one that is too long
   * @throws TimeoutException if it does not come in time
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  Response send(String request) throws IOException, TimeoutException, InterruptedException;

  /**
   * A response.
   *
   * @param status as in HTTP: 200 for one that counts
   * @param body its text
   * @param pause the seconds after which it may be asked again; negative if it does not say
   */
  record Response(int status, String body, double pause) {}
}
