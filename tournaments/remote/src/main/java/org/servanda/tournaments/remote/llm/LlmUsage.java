package org.servanda.tournaments.remote.llm;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.servanda.engine.portable.PortableText;
import org.servanda.reports.findings.ModelUse;
import tools.jackson.databind.node.ObjectNode;

/** What is used of a budget, and how the model did. Shared by all threads. */
final class LlmUsage {
  private final LlmSettings settings;
  private final AtomicLong calls = new AtomicLong();
  private final LongAdder input = new LongAdder();
  private final LongAdder output = new LongAdder();
  private final LongAdder millis = new LongAdder();
  private final LongAdder run = new LongAdder();
  private final LongAdder requests = new LongAdder();
  private final LongAdder refusals = new LongAdder();
  private final LongAdder nonsense = new LongAdder();
  private final LongAdder fallbacks = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private final AtomicLong longest = new AtomicLong();

  LlmUsage(LlmSettings settings) {
    this.settings = settings;
  }

  /** Adds what an earlier recording used. */
  void add(Exchange recorded) {
    calls.addAndGet(recorded.calls());
    count(recorded.input(), recorded.output());
    waited(recorded.millis());
  }

  /** The answer to a request was waited for, milliseconds. */
  void waited(long time) {
    millis.add(time);
  }

  /**
   * Takes one call from the budget.
   *
   * @return empty, or why there is none left, to be read after the strategy's name
   */
  String reserve() {
    double money = money();
    if (money >= settings.money()) {
      return PortableText.format(
          "has used its budget of %s in money; raise 'budget' in %s to go on",
          PortableText.number(settings.money()), settings.fileName());
    }
    if (calls.getAndUpdate(used -> Math.min(used + 1, settings.calls())) >= settings.calls()) {
      return PortableText.format(
          "has used its budget of %,d calls; raise 'budget' in %s to go on",
          settings.calls(), settings.fileName());
    }
    run.increment();
    return "";
  }

  void count(long asked, long answered) {
    input.add(asked);
    output.add(answered);
  }

  /** A call has ended, with or without an answer. */
  void took(long time) {
    nanos.add(time);
    longest.accumulateAndGet(time, Math::max);
  }

  /** A leader asked, whoever answers. */
  void request() {
    requests.increment();
  }

  void refusal() {
    refusals.increment();
  }

  void nonsense() {
    nonsense.increment();
  }

  void fallback() {
    fallbacks.increment();
  }

  void failure() {
    failures.increment();
  }

  long calls() {
    return calls.get();
  }

  private double money() {
    return (input.sum() * settings.input() + output.sum() * settings.output()) / 1e6;
  }

  /** What the transcript took, with this run's calls. */
  ModelUse modelUse() {
    return new ModelUse(
        settings.model(), calls.get(), input.sum(), output.sum(), money(), millis.sum() / 1e3);
  }

  /** What the author should know of this run who wonders about its results; empty for nothing. */
  String noAnswers() {
    return fallbacks.sum() == 0
        ? ""
        : PortableText.format(
            "%s had no usable answer for some decisions (%,d, in %,d requests of this run); it"
                + " walked out of talks or complied. %s has the counts",
            settings.id(), fallbacks.sum(), requests.sum(), settings.usage().getFileName());
  }

  /** The summary that is saved beside a transcript. */
  String summary() {
    ObjectNode all = Exchange.JSON.createObjectNode();
    all.put("model", settings.model());
    all.putObject("transcript")
        .put("calls", calls.get())
        .put("inputTokens", input.sum())
        .put("outputTokens", output.sum())
        .put("money", money())
        .put("seconds", millis.sum() / 1e3);
    long made = run.sum();
    all.putObject("lastRun")
        .put("requests", requests.sum())
        .put("calls", made)
        .put("refusals", refusals.sum())
        .put("nonsense", nonsense.sum())
        .put("fallbacks", fallbacks.sum())
        .put("failures", failures.sum())
        .put("meanSeconds", made == 0 ? 0 : nanos.sum() / 1e9 / made)
        .put("longestSeconds", longest.get() / 1e9);
    return Exchange.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
  }
}
