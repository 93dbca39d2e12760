package org.servanda.reports.findings;

import org.servanda.engine.portable.PortableText;
import org.servanda.reports.statistics.NumberText;

/**
 * What the recording of a language model took: all its calls, whether this tournament needed their
 * answers or another did.
 *
 * @param model the model's name
 * @param calls how often it was called
 * @param inputTokens tokens it was asked
 * @param outputTokens tokens it answered
 * @param money what they cost, in the unit of the prices that its file states; 0 without prices
 * @param seconds how long its answers were waited for, all together; 0 if that was not recorded
 */
public record ModelUse(
    String model, long calls, long inputTokens, long outputTokens, double money, double seconds) {

  /** It in words, to be read after a strategy's name. */
  public String words() {
    String text =
        PortableText.format(
            "asked the language model %s; its recording has %,d calls, %,d tokens asked, %,d"
                + " answered",
            PortableText.line(model, 80), calls, inputTokens, outputTokens);
    if (seconds > 0 && calls > 0) {
      text += ", " + NumberText.plain(seconds / calls, 1) + " seconds a call";
    }
    return text + (money > 0 ? ", and cost " + NumberText.plain(money, 2) + "." : ".");
  }
}
